using System.Globalization;
using InsiderDashboard.Core.Demo.Insiders;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo.Events;

/// <summary>The purchases and sales of an ordinary company: plans, exercises, and what its insiders decide themselves.</summary>
internal sealed class DemoTrades(DemoIssuer issuer, DemoInsiders insiders, DemoEvents events)
{
    public void Schedule()
    {
        if (issuer.Random.Chance(0.4))
            Plan(issuer.Random.Pick(insiders.Officers));
        if (issuer.Random.Chance(0.45))
            Exercises(issuer.Random.Pick(insiders.Officers));
        Decisions();
        Blocks();
        foreach (var session in events.BuyClusters)
            Cluster(session, issuer.Random.Between(3, 5), buys: true);
        foreach (var session in events.SellClusters)
            Cluster(session, issuer.Random.Between(3, 4), buys: false);
        if (events.SellsEveryMonth)
            Months();
    }

    /// <summary>A plan of two or three years that sells every quarter.</summary>
    private void Plan(DemoInsider who)
    {
        var adopted = DemoCalendar.Sessions[issuer.Random.Between(40, 900)];
        var note = "The sales reported on this Form 4 were effected pursuant to a Rule 10b5-1 trading plan adopted by the reporting person on "
            + DateOnly.FromDayNumber(adopted).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) + ".";
        var lot = DemoInsiders.Lot(issuer, 2e5 / issuer.Prices.Filed(adopted));
        for (int sale = adopted + 95, left = issuer.Random.Between(7, 11); left > 0; sale += 91, left--)
            Sell(who, sale, lot, draft => draft.Box(draft.FiledOn >= DemoCalendar.Day(2023, 4, 1) ? true : null).Note(note));
    }

    /// <summary>Once a year options are exercised and the shares sold on the same day, in one filing.</summary>
    private void Exercises(DemoInsider who)
    {
        for (var day = issuer.Prices.FirstDay + issuer.Random.Between(60, 300);
            day < issuer.Prices.LastDay - 5; day += issuer.Random.Between(300, 420))
        {
            var on = DemoCalendar.SessionFrom(day);
            if (!insiders.IsThere(who, on))
                continue;
            issuer.On(on, () => Exercise(who, on));
        }
    }

    private void Exercise(DemoInsider who, int day)
    {
        var shares = Math.Min(DemoInsiders.Lot(issuer, 3e5 / issuer.Price(day)), who.Options);
        if (shares < 100)
            return;
        var strike = Math.Round(issuer.Price(day) * 0.4, 2);
        who.Options -= shares;
        issuer.Form4(who, day).Trade("M", 'A', shares, strike, day).Trade("S", 'D', shares, issuer.Price(day), day)
            .Derivative("Stock Option (right to buy)", "M", 'D', shares, strike, day, who.Options);
    }

    /// <summary>
    /// Quarter by quarter each insider may buy or sell. They buy after falls and in a good mood, and sell after rises: the habit
    /// of real insiders. Nothing follows from it here, but in the two sectors whose mood leads.
    /// </summary>
    private void Decisions()
    {
        foreach (var who in insiders.Insiders)
            for (var day = issuer.Prices.FirstDay + issuer.Random.Between(20, 110); day < issuer.Prices.LastDay - 4; day += 91)
            {
                var on = DemoCalendar.SessionFrom(day + issuer.Random.Below(40));
                var before = issuer.Prices.Before(on, 63);
                var mood = DemoFactors.MoodOn(issuer.Company.Sector, on);
                var buys = 0.025 * Math.Clamp(1 - 3 * before, 0.3, 3) * (1 + 0.8 * mood);
                var sells = 0.036 * Math.Clamp(1 + 2 * before, 0.3, 3) * (1 - 0.3 * mood) * (who.Officer ? 1.6 : 0.7);
                var draw = issuer.Random.Unit();
                if (draw < buys)
                    Buy(who, on, DemoInsiders.Lot(issuer, (who.Officer ? 9e4 : 5e4) / issuer.Price(on)));
                else if (draw < buys + sells)
                    Sell(who, on, DemoInsiders.Lot(issuer, (who.Officer ? 4e5 : 1.5e5) / issuer.Price(on)));
            }
    }

    /// <summary>A fund buys or sells blocks, on one filing of three signers.</summary>
    private void Blocks()
    {
        if (insiders.Fund.Count == 0)
            return;
        for (var day = issuer.Prices.FirstDay + 150; day < issuer.Prices.LastDay - 9; day += issuer.Random.Between(200, 500))
        {
            var on = DemoCalendar.SessionFrom(day);
            issuer.On(on, () =>
            {
                var shares = DemoInsiders.Lot(issuer, 3e6 / issuer.Price(on));
                var buys = issuer.Random.Chance(0.4);
                if (buys || insiders.Fund[0].Direct > shares)
                    issuer.File("4", BusinessDays.Add(on, 2), [.. insiders.Fund])
                        .Trade(buys ? "P" : "S", buys ? 'A' : 'D', shares, issuer.Price(on), on)
                        .Note("The shares are held directly by the fund. Each reporting person "
                            + "disclaims beneficial ownership except to the extent of any pecuniary interest therein.",
                            "DIRECT_INDIRECT_OWNERSHIP");
            });
        }
    }

    private void Cluster(int session, int persons, bool buys)
    {
        foreach (var who in insiders.Insiders.Take(persons))
        {
            var on = DemoCalendar.Sessions[session + issuer.Random.Below(12)];
            var value = buys ? issuer.Random.Between(4e4, 1.6e5) : issuer.Random.Between(3e5, 7e5);
            if (buys)
                Buy(who, on, DemoInsiders.Lot(issuer, value / issuer.Price(on)));
            else
                Sell(who, on, DemoInsiders.Lot(issuer, value / issuer.Price(on)));
        }
    }

    /// <summary>Sales in most months, and in the heavy ones by three persons at once.</summary>
    private void Months()
    {
        for (var month = new DateOnly(2020, 8, 1); month.DayNumber < DemoCalendar.LastDay; month = month.AddMonths(1))
        {
            var session = DemoCalendar.IndexFrom(month.DayNumber);
            var isHeavy = events.HeavyMonths.Contains(session);
            if (!isHeavy && !issuer.Random.Chance(0.75))
                continue;
            var sellers = isHeavy ? insiders.Insiders.Take(3).ToList() : [issuer.Random.Pick(insiders.Insiders)];
            foreach (var who in sellers)
            {
                var on = DemoCalendar.SessionFrom(month.DayNumber + issuer.Random.Below(22));
                Sell(who, on, DemoInsiders.Lot(issuer, (isHeavy ? 5e5 : 1.2e5) / issuer.Price(on)));
            }
        }
    }

    private void Buy(DemoInsider who, int wanted, double shares) => Deal(who, wanted, "P", shares, null);

    private void Sell(DemoInsider who, int wanted, double shares, Action<FilingDraft>? each = null) => Deal(who, wanted, "S", shares, each);

    /// <summary>One order, filled in one to five rows; one in thirty is filed late, one in eighty is corrected a week later.</summary>
    private void Deal(DemoInsider who, int wanted, string code, double shares, Action<FilingDraft>? each)
    {
        var on = DemoCalendar.SessionFrom(wanted);
        if (on < issuer.Prices.FirstDay || on > issuer.Prices.LastDay || !insiders.IsThere(who, on))
            return;
        issuer.On(on, () =>
        {
            // Nobody sells their last share here: an ordinary sale must not look like an exit.
            if (code == "S" && who.Direct < 1.5 * shares)
                return;
            var lag = issuer.Random.Chance(0.03) ? issuer.Random.Between(4, 20) : issuer.Random.Between(1, 2);
            var fills = issuer.Random.Below(10) switch { < 3 => 1, < 6 => 2, < 8 => 3, _ => 5 };
            var prices = Enumerable.Range(0, fills).Select(_ => issuer.Price(on)).ToList();
            var before = who.Direct;
            var filed = Fill(issuer.Form4(who, on, lag), prices);
            if (!issuer.Random.Chance(1.0 / 80))
                return;
            who.Direct = before;
            var amendment = issuer.File("4/A", BusinessDays.Add(filed.FiledOn, 5), who);
            amendment.OriginalFiledOn = filed.FiledOn;
            Fill(amendment, prices.ConvertAll(p => Math.Round(p * 1.01, 2)));
        });

        FilingDraft Fill(FilingDraft draft, List<double> prices)
        {
            foreach (var price in prices)
            {
                draft.Trade(code, code == "P" ? 'A' : 'D', Math.Floor(shares / prices.Count), price, on);
                each?.Invoke(draft);
            }
            return draft;
        }
    }
}
