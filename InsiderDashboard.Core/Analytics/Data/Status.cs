using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Data;

/// <summary>What the store holds.</summary>
public static class Status
{
    public static StatusResult Of(MarketSnapshot market, StatusQuery query)
    {
        var world = World.At(market, query.AsOf);
        var filings = market.FilingsBy(world.Day);
        return new StatusResult
        {
            Dataset = market.Dataset,
            AsOf = world.AsOf,
            FirstFiled = Values.DayOrNull(market.FirstFiled),
            LastFiled = Values.DayOrNull(market.LastFiled),
            Filings = filings,
            Trades = market.RowsBy(world.Day),
            DerivativeTrades = market.DerivativeTrades,
            Issuers = market.Issuers.Filings.Count(own => own.Length > 0 && own[0] < filings),
            Owners = market.Owners.Filings.Count(own => own.Length > 0 && own[0] < filings),
            PricedTickers = market.Prices.PricedTickers,
            LastPrice = Values.DayOrNull(market.Prices.LastDay),
            MethodVersion = Defaults.MethodVersion,
            ImpossibleDates = market.ImpossibleDates,
            Coverage = market.Coverage.Spans,
        };
    }
}
