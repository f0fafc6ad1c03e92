using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Companies;

/// <summary>The persons of one issuer with what they traded.</summary>
internal static class CompanyPeople
{
    /// <param name="filings">Filings of the issuer to look at, ascending.</param>
    /// <param name="rows">Counted rows of them.</param>
    public static IReadOnlyList<CompanyPerson> Of(World world, int issuer, List<int> filings, List<int> rows)
    {
        var market = world.Market;
        var persons = market.Persons.At(world.Day);
        var signed = filings.SelectMany(f => market.Filings.OwnersOf(f)
            .Select(entry => new Signature(
                f, market.Filings.Owner[entry], market.Filings.OwnerRole[entry], market.Texts[market.Filings.OwnerTitleText[entry]])));
        var traded = rows.Where(row => market.Trades.Seat[row] >= 0).ToLookup(row => persons[market.Trades.Seat[row]]);
        return signed.GroupBy(s => persons[market.Persons.Seat(issuer, s.Owner)])
            .Select(g => Person(world, g.Key, g.ToList(), traded[g.Key].ToList()))
            .OrderByDescending(p => p.PurchaseValue + p.SaleValue).ThenBy(p => p.Role).ThenBy(p => p.PersonId, StringComparer.Ordinal)
            .ToList();
    }

    private static CompanyPerson Person(World world, int person, List<Signature> signatures, List<int> rows)
    {
        var market = world.Market;
        var trades = market.Trades;
        var lead = signatures.MinBy(s => (s.Role, s.Owner))!.Owner;
        var purchases = rows.Where(trades.IsPurchase).ToList();
        var sales = rows.Where(trades.IsSale).ToList();
        return new CompanyPerson
        {
            PersonId = Values.Cik(market.Owners.Cik[market.Persons.SeatOwner[person]]),
            Insider = market.OwnerNameAt(lead, world.Day),
            OwnerCik = Values.Cik(market.Owners.Cik[lead]),
            Role = signatures.Min(s => s.Role),
            Title = signatures.Where(s => s.Owner == lead).Select(s => s.Title).LastOrDefault(t => t.Length > 0),
            Owners = signatures.Select(s => s.Owner).Distinct().Order().Select(o => Values.Cik(market.Owners.Cik[o])).ToList(),
            Purchases = purchases.Count,
            PurchaseValue = purchases.Sum(trades.Value),
            Sales = sales.Count,
            SaleValue = sales.Sum(trades.Value),
            DiscretionaryBuyValue = purchases.Sum(row => trades.ValueIn(row, TradeClass.DiscretionaryBuy)),
            DiscretionarySaleValue = sales.Sum(row => trades.ValueIn(row, TradeClass.DiscretionarySale)),
            SaleClasses = ClassTotals.Of(trades, sales),
            LastTradedOn = rows.Count == 0 ? null : Values.DayOrNull(rows.Max(row => trades.TradedOn[row])),
            LastFiledOn = Values.Day(market.Filings.FiledOn[signatures[^1].Filing]),
            SharesAfter = rows.Where(row => !double.IsNaN(trades.SharesAfter[row])).Select(row => (double?)trades.SharesAfter[row]).LastOrDefault(),
        };
    }

    /// <summary>An owner on a filing of the issuer.</summary>
    private sealed record Signature(int Filing, int Owner, Role Role, string Title);
}
