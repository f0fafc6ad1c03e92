namespace InsiderDashboard.Core.Market.Build;

/// <summary>What the rules know of issuers besides their filings.</summary>
/// <param name="SharesOutstanding">Per issuer; NaN when the company file states none.</param>
internal sealed record KnownOfIssuers(PriceBook Prices, TickerBook Tickers, double[] SharesOutstanding, FirstTradingDays FirstDays);
