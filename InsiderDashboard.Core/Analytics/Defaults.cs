using InsiderDashboard.Core.Signals.Rules;

namespace InsiderDashboard.Core.Analytics;

/// <summary>
/// The settings that are product judgement, in one place: query records start from them, and <see cref="All"/> publishes
/// them. Values in USD, days, sessions or fractions.
/// </summary>
public static class Defaults
{
    /// <summary>Raised whenever a definition of METHOD.md changes what a number means.</summary>
    public const string MethodVersion = "2";

    public const int ClusterWindow = 30;
    public const int ClusterPersons = 3;
    public const double BuyEach = 5_000;
    public const double BuyTotal = 100_000;
    public const double SellEach = 100_000;
    public const double SellTotal = 1_000_000;
    public const double OnePersonDominates = 0.8;
    public const int SamePricePersons = 3;

    /// <summary>1: buy clusters with the mark are left out unless asked for.</summary>
    public const int SamePriceLeftOut = 1;
    public const int VestBusinessDays = 3;
    public const double VestPersons = 0.5;

    public const int SectorWindow = 90;
    public const int SectorMonths = 12;
    public const int GaugeMonths = 60;
    public const int SectorHistoryMonths = 60;
    public const int SectorHistoryMin = 24;
    public const double SectorCapQuantile = 0.995;
    public const int SectorCapYears = 5;
    public const int SectorCapMin = 200;
    public const int ThinIssuers = 5;
    public const int ThinTrades = 10;
    public const double OneTradeDominates = 0.5;
    public const double OneIssuerDominates = 0.5;
    public const int ExtremeHistoryMin = 48;
    public const double ExtremeLow = 0.05;
    public const double ExtremeHigh = 0.95;

    public const double HeavyQuantile = 0.75;
    public const int HeavyHistoryMin = 8;
    public const int MonthCloseBusinessDays = 2;

    public const int ReversalMonths = 18;
    public const int HighSessions = 252;
    public const int MeanSessions = 200;
    public const int PriorSessions = 63;

    public static double Each(Side side) => side == Side.Buy ? BuyEach : SellEach;
    public static double Total(Side side) => side == Side.Buy ? BuyTotal : SellTotal;

    /// <summary>Every setting with its key, value and meaning, for display and for <c>/api/definitions</c>.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("clusters.window", ClusterWindow, "days of a cluster's window, both ends in"),
        new("clusters.persons", ClusterPersons, "least persons in a window"),
        new("clusters.buy.min-each", BuyEach, "USD, least value of each buyer in a window"),
        new("clusters.buy.min-total", BuyTotal, "USD, least value of all counted buyers in a window"),
        new("clusters.sell.min-each", SellEach, "USD, least value of each seller in a window"),
        new("clusters.sell.min-total", SellTotal, "USD, least value of all counted sellers in a window"),
        new("clusters.one-person-dominates", OnePersonDominates, "fraction of a cluster's value above which one person dominates"),
        new("clusters.same-price.persons", SamePricePersons, "persons at the same price on the same day that set the mark"),
        new("clusters.same-price.buys-left-out", SamePriceLeftOut, "1: lists of buy clusters leave those with the mark out, and say how many"),
        new("clusters.vest-driven.days", VestBusinessDays, "business days around a sale in which an F, M or A row sets the mark"),
        new("clusters.vest-driven.persons", VestPersons, "fraction of the persons that sets the mark"),
        new("sectors.window", SectorWindow, "days of trade dates up to a month-end, both ends in"),
        new("sectors.history", SectorHistoryMonths, "prior month-ends that a net ratio is measured against"),
        new("sectors.history.least", SectorHistoryMin, "fewer values than this: no percentile"),
        new("sectors.cap", SectorCapQuantile, "quantile of the values of a side at which its dollars are capped"),
        new("sectors.cap.years", SectorCapYears, "years of filings that set the cap"),
        new("sectors.cap.least", SectorCapMin, "fewer trades of a side than this: no cap on it"),
        new("sectors.thin.issuers", ThinIssuers, "fewer issuers than this: Thin"),
        new("sectors.thin.trades", ThinTrades, "fewer trades than this: Thin"),
        new("sectors.one-trade-dominates", OneTradeDominates, "fraction of uncapped dollars above which one trade dominates"),
        new("sectors.one-issuer-dominates", OneIssuerDominates, "fraction of the capped dollars of both sides above which one issuer dominates"),
        new("market.extreme.least", ExtremeHistoryMin, "fewer month-ends of history than this: never extreme"),
        new("market.extreme.low", ExtremeLow, "percentile at or below which the gauge is extreme"),
        new("market.extreme.high", ExtremeHigh, "percentile at or above which the gauge is extreme"),
        new("months.heavy", HeavyQuantile, "quantile of the positive months at which a month is heavy"),
        new("months.history.least", HeavyHistoryMin, "fewer positive months before it: warming"),
        new("months.close", MonthCloseBusinessDays, "business days after month end at whose end a month closes"),
        new("shares.suspect.value", SuspectShares.LargeValue, "USD above which a trade of more shares than are outstanding is suspect"),
        new("rows.repeated.value", RepeatedRows.LargeValue, "USD from which a row that repeats another needs no other sign"),
        new("prices.suspect.close-days", SuspectPrices.CloseDays, "days up to the trade, its own among them, in which its close is looked for"),
        new("prices.suspect.close-factor", SuspectPrices.FarAboveClose, "a price this many times above the close is suspect without a median"),
        new("prices.suspect.close-factor-large", SuspectPrices.FarAboveCloseWhenLarge, "the same for a trade of the value below"),
        new("prices.suspect.close-value", SuspectPrices.LargeValue, "USD from which the lower factor above the close holds"),
        new("duplicates.whole", SameTrade.WholeFraction, "fraction of the trades of both filings that a duplicate repeats, from 3 trades on"),
        new("trades.reversal", ReversalMonths, "covered months before a trade that it must contradict"),
        new("trades.high", HighSessions, "sessions of the high that a price is measured against"),
    ];
}

/// <summary>A setting in force.</summary>
public sealed record Setting(string Key, double Value, string Words);
