using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics;

/// <summary>World(D): what was filed by day D. The common ground of every question.</summary>
internal readonly record struct World(MarketSnapshot Market, int Day)
{
    /// <param name="asOf">Null: the newest filing day of the store.</param>
    public static World At(MarketSnapshot market, DateOnly? asOf) => new(market, asOf?.DayNumber ?? market.LastFiled);

    /// <summary>Null when the store is empty and no day was asked for.</summary>
    public DateOnly? AsOf => Values.DayOrNull(Day);

    /// <summary>The last day by D that imports cover, on which lists of months end; null when they cover none.</summary>
    public int? LastCoveredDay
    {
        get
        {
            var day = Day;
            return Market.Coverage.Spans.Where(span => span.From.DayNumber <= day)
                .Select(span => (int?)Math.Min(day, span.To.DayNumber)).LastOrDefault();
        }
    }

    /// <summary>Said where imports do not reach D; null where they do.</summary>
    public string? NoteOfCoverage => LastCoveredDay switch
    {
        null => $"History too short: {Values.Spans(Market.Coverage)}.",
        { } last when last == Day => null,
        { } last => $"Imports are complete up to {Values.Day(last):yyyy-MM-dd} ({Values.Spans(Market.Coverage)}): later months have no figure.",
    };

    /// <summary>What is to be said of a question narrowed to tickers and a sector.</summary>
    public IReadOnlyList<string> Notes(QueryList tickers, Sector? sector) =>
        [.. TickerLookup.Notes(Market, tickers, Day), .. sector is null ? Array.Empty<string>() : [Values.UndatedSector]];

    /// <summary>True when the row is in this world and carries no exclusion in it.</summary>
    public bool Counts(int row) => Market.Trades.Counts(row, Day);

    /// <summary>Newest ticker filed by D; the company file's for an issuer that had filed none; null when there is none.</summary>
    public string? TickerOf(int issuer)
    {
        var filed = Market.Tickers.NewestOf(issuer, Day);
        if (filed.Length > 0)
            return filed;
        return Market.Issuers.FileTickers[issuer].FirstOrDefault();
    }

    /// <summary>Name of the issuer in this world.</summary>
    public string CompanyOf(int issuer) => Market.IssuerNameAt(issuer, Day);

    /// <summary>
    /// Issuers that a question is narrowed to by tickers and a CIK (a CIK without filings narrows to none); null when it is not.
    /// </summary>
    /// <exception cref="TickerException">A ticker is unknown or belongs to several CIKs.</exception>
    public HashSet<int>? Issuers(QueryList tickers, long? cik)
    {
        HashSet<int>? issuers = null;
        if (tickers.Count > 0)
        {
            issuers = [];
            foreach (var text in tickers)
                issuers.Add(TickerLookup.Require(Market, text, Day));
        }
        if (cik is { } asked)
        {
            var only = Market.Issuers.Find(asked);
            issuers = only >= 0 && (issuers is null || issuers.Contains(only)) ? [only] : [];
        }
        return issuers;
    }
}
