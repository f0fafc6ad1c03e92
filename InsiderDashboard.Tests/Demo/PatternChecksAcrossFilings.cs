using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Demo;

internal sealed partial class PatternChecks
{
    private void Amendment()
    {
        var first = Market.Filings.FirstRow[filing];
        switch (Variant)
        {
            case "original" or "code-original" or "period-original":
                EndsAs(row, Exclusion.Superseded);
                Assert.True(Trades.Counts(row, Trades.FiledOn[row]));
                break;
            case "partial-original":
                Assert.Equal(3, Enumerable.Range(first, 4).Count(r => Trades.Counts(r, store.LastDay)));
                EndsAs(first + 1, Exclusion.Superseded);
                break;
            case "withdrawn": EndsAs(row, Exclusion.Withdrawn); break;
            case "holdings-original": Assert.True(Trades.Counts(row, store.LastDay)); break;
            case "holdings-only": Assert.Equal(first, Market.Filings.FirstRow[filing + 1]); break;
            case "unmatched":
                Assert.True(Market.Filings.UnmatchedAmendment[filing]);
                Assert.True(Trades.Counts(row, store.LastDay));
                break;
            case "no-original-date":
                Assert.Equal(0, Market.Filings.OriginalFiledOn[filing]);
                Restates();
                break;
            case "code-corrected":
                Assert.Equal('F', Trades.Code[row]);
                Restates();
                break;
            case "form5":
                Assert.Equal("5/A", Market.Filings.Form[filing]);
                Restates();
                break;
            default: Restates(); break;
        }
    }

    private void Restates()
    {
        Assert.True(Market.Filings.Amends[filing] >= 0);
        Assert.True(Trades.Counts(row, store.LastDay));
        Assert.Contains(row, Trades.SupersededBy);
    }

    private void EndsAs(int which, Exclusion exclusion) => Assert.Equal(exclusion, Trades.ExclusionAt(which, store.LastDay));

    private void Repeat()
    {
        switch (Variant)
        {
            case "chain":
                Assert.Equal(Exclusion.DuplicateOf, Trades.Excluded[row]);
                var first = Trades.DuplicateOf[row];
                Assert.Contains(store.Market.LeadNameOf(first)!, "Zellmoor Peak Fund III, L.P.", StringComparison.Ordinal);
                var persons = Market.Persons.At(store.LastDay);
                Assert.Equal(persons[Trades.Seat[first]], persons[Trades.Seat[row]]);
                break;
            case "same-owner": Assert.Equal(Exclusion.DuplicateOf, Trades.Excluded[row]); break;
            case "two-directors":
                Assert.True(Trades.Counts(row, store.LastDay));
                Assert.True(Trades.EqualLotsFrom[row] <= store.LastDay);
                break;
            default: Assert.True(Trades.Counts(row, store.LastDay)); break;
        }
    }

    private void Joint()
    {
        Assert.Equal(3, Market.Filings.FirstOwner[filing + 1] - Market.Filings.FirstOwner[filing]);
        Assert.Equal(Role.Director, Trades.Role[row]);
        var persons = Market.Persons.At(Trades.FiledOn[row]);
        var seats = Filed.Owners.Select(o => Market.Persons.Seat(Issuer, Market.Owners.Find(o.Cik)));
        Assert.Single(seats.Select(s => persons[s]).Distinct());
    }

    /// <summary>Far from the prices of the months before, and still counted.</summary>
    private void NotSuspect()
    {
        Assert.True(Trades.Counts(row, store.LastDay));
        var before = Market.Issuers.Rows[Issuer].Where(r => Trades.TradedOn[r] < Trades.TradedOn[row]).Select(r => Trades.Price[r]).ToList();
        Assert.True(before.Count >= 3);
        Assert.All(before, price => Assert.True(Trades.Price[row] / price > 25));
    }

    private void Late()
    {
        var lag = BusinessDays.Between(Trades.DeemedOn[row] != 0 ? Trades.DeemedOn[row] : Trades.TradedOn[row], Trades.FiledOn[row]);
        switch (Variant)
        {
            case "filing": Assert.True(lag > 2 && Trades.Plan[row] != PlanFlag.Yes); break;
            case "too-late-month":
                var date = DateOnly.FromDayNumber(Trades.TradedOn[row]);
                var monthEnd = new DateOnly(date.Year, date.Month, 1).AddMonths(1).DayNumber - 1;
                Assert.True(Trades.FiledOn[row] > BusinessDays.Add(monthEnd, 2));
                break;
            case "plan-in-time":
                Assert.InRange(lag, 3, 5);
                Assert.Equal((0, PlanFlag.Yes), (Trades.DeemedOn[row], Trades.Plan[row]));
                break;
            case "deemed-in-time":
                Assert.InRange(lag, 0, 2);
                Assert.NotEqual(0, Trades.DeemedOn[row]);
                break;
            default: Assert.Fail(pattern.Pattern); break;
        }
    }

    private void Identity()
    {
        var issuer = Market.Issuers;
        var priced = Market.PricingTickerOfTrade(row, store.LastDay);
        switch (Variant)
        {
            case "ticker-of-two":
                Assert.Equal("ZQTWO", priced);
                Assert.True(Market.Tickers.IsAmbiguous("ZQTWO", store.LastDay));
                Assert.True(Market.Tickers.Belongs("ZQTWO", Issuer, Trades.FiledOn[row], store.LastDay));
                break;
            case "two-classes" or "market-in-ticker" or "parentheses":
                Assert.NotEqual(Filed.FiledTicker, pattern.Ticker);
                Assert.Equal(pattern.Ticker, priced);
                break;
            case "no-ticker": Assert.Equal("", Market.Filings.Ticker[filing]); break;
            case "unmapped": Assert.Equal(Sector.Unmapped, issuer.Sector[Issuer]); break;
            case "no-shares-outstanding": Assert.True(double.IsNaN(issuer.SharesOutstanding[Issuer])); break;
            case "delisted": Assert.True(Market.Prices.Series(pattern.Ticker)[0].Days[^1] < store.LastDay - 365); break;
            case "indirect":
                Assert.Equal((ChangeKind.Number, -0.5), (Trades.ChangeKind[row], Trades.Change[row]));
                break;
            case "new-holder": Assert.Equal(ChangeKind.New, Trades.ChangeKind[row]); break;
            default: Assert.Fail(pattern.Pattern); break;
        }
    }
}
