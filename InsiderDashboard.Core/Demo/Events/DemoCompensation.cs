using InsiderDashboard.Core.Demo.Insiders;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo.Events;

/// <summary>What happens at every company, year after year, without any view on its price: awards, vesting, taxes, gifts.</summary>
internal sealed class DemoCompensation(DemoIssuer issuer, DemoInsiders insiders, bool sellsToCover)
{
    private const string RestrictedUnit = "Restricted Stock Unit";
    private const string TaxNote =
        "Represents shares sold by the Reporting Person to cover tax withholding obligations "
        + "in connection with the vesting of restricted stock units. "
        + "The sale does not represent a discretionary trade by the Reporting Person.";

    /// <param name="share">How much of it there is: 1 is about eight filings a year.</param>
    public void Schedule(double share)
    {
        var random = issuer.Random;
        var awardMonth = random.Between(2, 4);
        for (var year = 2020; year <= 2026; year++)
        {
            foreach (var officer in insiders.Officers)
            {
                At(officer, share, year, awardMonth, random.Between(1, 12), day => Award(officer, day));
                At(officer, share, year, awardMonth + 1, random.Between(10, 20), day => Vest(officer, day));
            }
            foreach (var director in insiders.Directors)
                At(director, 0.6 * share, year, 6, random.Between(1, 14), day => Award(director, day));
            if (random.Chance(0.12))
                At(insiders.Ceo, share, year, 12, random.Between(5, 20), Gift);
            if (random.Chance(0.02))
                At(insiders.Ceo, 1, year, 1, random.Between(5, 28), LateGift);
        }
    }

    private void At(DemoInsider who, double chance, int year, int month, int dayOfMonth, Action<int> act)
    {
        var wanted = DemoCalendar.Day(year, month, dayOfMonth);
        var isOpen = wanted >= issuer.Prices.FirstDay && wanted < issuer.Prices.LastDay - 3;
        if (!issuer.Random.Chance(chance) || !isOpen || !insiders.IsThere(who, wanted))
            return;
        var day = DemoCalendar.SessionFrom(wanted);
        issuer.On(day, () => act(day));
    }

    private void Award(DemoInsider who, int day)
    {
        var shares = DemoInsiders.Lot(issuer, (who.Officer ? 3e5 : 8e4) / issuer.Price(day));
        var draft = issuer.Form4(who, day, issuer.Random.Between(1, 2)).Trade("A", 'A', shares, 0, day)
            .Note("Award of restricted stock under the Company's equity incentive plan, vesting in three equal annual installments.");
        if (!who.Officer || !issuer.Random.Chance(0.35))
            return;
        who.Options += shares;
        draft.Derivative("Stock Option (right to buy)", "A", 'A', shares, issuer.Price(day), day, who.Options);
    }

    private void Vest(DemoInsider who, int day)
    {
        var shares = DemoInsiders.Lot(issuer, 2e5 / issuer.Price(day));
        var price = issuer.Price(day);
        var withheld = Math.Floor(shares * 0.37);
        var draft = issuer.Form4(who, sellsToCover ? DemoCalendar.SessionFrom(day + 1) : day, 2).Trade("M", 'A', shares, 0, day);
        draft.Period = day;
        if (sellsToCover)
            draft.Trade("S", 'D', withheld, issuer.Price(day + 1), DemoCalendar.SessionFrom(day + 1)).Note(TaxNote);
        else
            draft.Trade("F", 'D', withheld, price, day);
        draft.Derivative(RestrictedUnit, "M", 'D', shares, null, day, shares * 2);
    }

    private void Gift(int day)
    {
        var shares = Math.Floor(insiders.Ceo.Direct * 0.02);
        if (shares > 0)
            issuer.Form4(insiders.Ceo, day).Trade("G", 'D', shares, 0, day).Note("Gift to a charitable organization.");
    }

    /// <summary>A small gift of the year before, reported on the annual form.</summary>
    private void LateGift(int day)
    {
        var filed = BusinessDays.Add(day, 10);
        issuer.File("5", filed, insiders.Ceo).Trade("G", 'D', 100, 0, DemoCalendar.SessionFrom(day - 60))
            .Row(r => r with { TransactionForm = "4", Timeliness = "L" });
    }
}
