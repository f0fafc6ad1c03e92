namespace InsiderDashboard.Core.Market.Build;

/// <summary>What the rules know of issuers besides their filings.</summary>
internal sealed record KnownOfIssuers(PriceBook Prices, TickerBook Tickers, SharesOutstanding Shares, FirstTradingDays FirstDays);
