using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Market;

/// <summary>
/// The one thing that analytics read: an immutable snapshot of all Table I transactions with their meaning, as columns
/// in filing order (filed on, accession, row key), so that "as of D" is a prefix. Days are
/// <see cref="DateOnly.DayNumber"/>s, 0 = none; numbers are NaN where the filing gives none.
/// </summary>
public sealed class MarketSnapshot
{
    public required TradeTable Trades { get; init; }
    public required FilingTable Filings { get; init; }
    public required IssuerTable Issuers { get; init; }
    public required OwnerTable Owners { get; init; }
    public required PersonLinks Persons { get; init; }
    public required PriceBook Prices { get; init; }
    public required TickerBook Tickers { get; init; }
    public required Coverage Coverage { get; init; }

    /// <summary>Filings that are kept and did not enter, because their filing date can't be; ascending by accession.</summary>
    public required IReadOnlyList<ImpossibleDate> ImpossibleDates { get; init; }

    /// <summary>Per sale that sold exercised shares, whatever its class: the acquisitions (rows) they came from and how many of each.</summary>
    public required IReadOnlyDictionary<int, (int Row, double Shares)[]> ExerciseMatches { get; init; }

    /// <summary>Per row excluded as SuspectPrice: the price it was compared with, USD.</summary>
    public required IReadOnlyDictionary<int, double> ReferencePrices { get; init; }

    /// <summary>Per NonMarketBuy that its day and price tell, and no footnote: the evidence in words.</summary>
    public required IReadOnlyDictionary<int, string> Allotments { get; init; }
    public required DatasetKind Dataset { get; init; }
    public required long DerivativeTrades { get; init; }
    public required long Generation { get; init; }

    /// <summary>Interned text of the store: index → words; 0 is empty.</summary>
    public required string[] Texts { get; init; }

    /// <summary>
    /// Opens one filing with its text, which the columns do not hold: milliseconds, not for scans. Null when the store has none of
    /// that number; a filing stored since the snapshot was made is opened too.
    /// </summary>
    public required Func<Accession, Filing?> OpenFiling { get; init; }

    /// <summary>
    /// The ticker whose closes price a trade at day D; null when unpriced. Known at D, not on the filing day: an issuer that took
    /// another ticker later is priced by it.
    /// </summary>
    public string? PricingTickerOfTrade(int row, int day) =>
        PricesOfTrade(row, day).Ticker;

    /// <summary>The prices of a trade's issuer at day D, by the trade's own ticker where it was the issuer's on the filing day.</summary>
    public IssuerPrices PricesOfTrade(int row, int day) =>
        IssuerPrices.OfTrade(Prices, Tickers, Trades.Issuer[row], Filings.Ticker[Trades.Filing[row]], Trades.FiledOn[row], day);

    /// <summary>The ticker whose closes price an issuer at day D; null when unpriced.</summary>
    public string? PricingTicker(int issuer, int day) => PricesOf(issuer, day).Ticker;

    /// <summary>The prices of an issuer at day D.</summary>
    public IssuerPrices PricesOf(int issuer, int day) => IssuerPrices.OfTrade(Prices, Tickers, issuer, "", day, day);

    /// <summary>The issuer's name as of day D: on the newest filing known by then, else of the company file.</summary>
    public string IssuerNameAt(int issuer, int day)
    {
        var newest = LastKnown(Issuers.Filings[issuer], day);
        return newest >= 0 && Texts[Filings.IssuerNameText[newest]] is { Length: > 0 } filed ? filed : Issuers.Name[issuer];
    }

    /// <summary>The owner's name as of day D: on the newest filing that it signed by then; empty when it had signed none.</summary>
    public string OwnerNameAt(int owner, int day)
    {
        var newest = LastKnown(Owners.Filings[owner], day);
        return newest < 0 ? "" : Texts[Filings.OwnerNameText[Array.IndexOf(Filings.Owner, owner, Filings.FirstOwner[newest])]];
    }

    /// <summary>Name of the lead owner in the words of the trade's filing; null when it names none.</summary>
    public string? LeadNameOf(int row)
    {
        var lead = Filings.LeadEntry(Trades.Filing[row]);
        return lead < 0 ? null : Texts[Filings.OwnerNameText[lead]];
    }

    /// <summary>First and newest filing day, 0 when empty. The newest is the default as-of day.</summary>
    public int FirstFiled => Filings.Count == 0 ? 0 : Filings.FiledOn[0];
    public int LastFiled => Filings.Count == 0 ? 0 : Filings.FiledOn[^1];

    /// <summary>Number of leading rows with <c>filed_on &lt;= day</c>.</summary>
    public int RowsBy(int day) => UpperBound(Trades.FiledOn, day);

    /// <summary>Number of leading filings with <c>filed_on &lt;= day</c>.</summary>
    public int FilingsBy(int day) => UpperBound(Filings.FiledOn, day);

    /// <summary>The trade of a filing with a row key, -1 when there is none.</summary>
    public int RowOf(int filing, long key) =>
        Array.IndexOf(Trades.Key, key, Filings.FirstRow[filing], Filings.FirstRow[filing + 1] - Filings.FirstRow[filing]);

    /// <summary>The last of some filings (ascending) that is filed by a day; -1 when none is.</summary>
    private int LastKnown(int[] filings, int day) => UpperBound(filings, FilingsBy(day) - 1) is > 0 and var known ? filings[known - 1] : -1;

    internal static int UpperBound(int[] ascending, int value)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ascending[middle] <= value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
