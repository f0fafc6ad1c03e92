using System.Globalization;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Features.Companies;

/// <summary>All that a company page shows.</summary>
public sealed record CompanyAnswer
{
    /// <summary>Trades that the price chart marks, at most.</summary>
    public const int MaxMarked = 3000;

    public required CompanyResult Company { get; init; }
    public required MonthsResult Months { get; init; }

    /// <summary>The page of trades asked for.</summary>
    public required Listing<TradeRow> Trades { get; init; }

    /// <summary>Counted purchases and sales, newest filing first.</summary>
    public required IReadOnlyList<TradeRow> Marked { get; init; }

    /// <summary>Null when the company is unpriced.</summary>
    public required PriceLine? Prices { get; init; }

    /// <summary>Stored sessions as day numbers, ascending.</summary>
    public required IReadOnlyList<int> Sessions { get; init; }

    public long Cik => long.Parse(Company.IssuerCik, CultureInfo.InvariantCulture);

    /// <exception cref="TickerException">The ticker is unknown or belongs to several CIKs.</exception>
    public static CompanyAnswer Make(MarketSnapshot market, CompanyPageQuery question)
    {
        var company = CompanyProfile.Of(market, question.Company());
        var cik = long.Parse(company.IssuerCik, CultureInfo.InvariantCulture);
        return new CompanyAnswer
        {
            Company = company,
            Months = HeavySellingSearch.Months(market, question.Months()),
            Trades = TradeSearch.Find(market, question.Trades(cik)),
            Marked = PurchasesAndSales(market, cik, question.AsOf),
            Prices = PriceLine.Of(market, company.PricedBy),
            Sessions = market.Prices.Sessions,
        };
    }

    private static IReadOnlyList<TradeRow> PurchasesAndSales(MarketSnapshot market, long cik, DateOnly? asOf) =>
        TradeSearch.Find(market, new TradeQuery { Cik = cik, Code = new QueryList(["P", "S"]), AsOf = asOf, Size = MaxMarked }).Rows;
}

/// <summary>Stored closes of one series; series are never joined.</summary>
/// <param name="Adjusted">True for closes adjusted for dividends.</param>
/// <param name="Source">The file that the closes came from.</param>
public sealed record PriceLine(string Ticker, bool Adjusted, string Source, IReadOnlyList<DateOnly> Days, IReadOnlyList<double> Closes)
{
    /// <summary>The series that reaches furthest, which is the longest of those.</summary>
    public static PriceLine? Of(MarketSnapshot market, string? ticker)
    {
        if (ticker is null || market.Prices.Series(ticker) is not { Count: > 0 } all)
            return null;
        var series = all[0];
        return new PriceLine(
            ticker, series.Kind == PriceKind.AdjustedClose, series.Source, Array.ConvertAll(series.Days, DateOnly.FromDayNumber), series.Closes);
    }

    /// <summary>The close on a day, or the last before it; null before the first.</summary>
    public double? By(DateOnly day)
    {
        int low = 0, high = Days.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Days[middle] <= day) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? null : Closes[low - 1];
    }
}
