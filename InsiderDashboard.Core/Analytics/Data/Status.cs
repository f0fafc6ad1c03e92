using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Data;

/// <summary>What the store holds.</summary>
public static class Status
{
    public static StatusResult Of(MarketSnapshot market, StatusQuery query)
    {
        var world = World.At(market, query.AsOf);
        var filings = market.FilingsBy(world.Day);
        // Prices are not filings: without a day asked for, the newest in the store are shown.
        var priced = query.AsOf is null ? int.MaxValue : world.Day;
        return new StatusResult
        {
            Dataset = market.Dataset,
            AsOf = world.AsOf,
            FirstFiled = filings == 0 ? null : Values.Day(market.FirstFiled),
            LastFiled = filings == 0 ? null : Values.Day(market.Filings.FiledOn[filings - 1]),
            Filings = filings,
            Trades = market.RowsBy(world.Day),
            DerivativeTrades = world.Day >= market.LastFiled ? market.DerivativeTrades : null,
            Issuers = market.Issuers.Filings.Count(own => own.Length > 0 && own[0] < filings),
            Owners = market.Owners.Filings.Count(own => own.Length > 0 && own[0] < filings),
            PricedTickers = market.Prices.PricedTickersBy(priced),
            LastPrice = Values.DayOrNull(market.Prices.LastDayBy(priced)),
            MethodVersion = Defaults.MethodVersion,
            ImpossibleDates = market.ImpossibleDates,
            Coverage = market.Coverage.Spans.Where(span => span.From.DayNumber <= world.Day)
                .Select(span => new CoveredSpan(span.From, query.AsOf is { } day && day < span.To ? day : span.To)).ToList(),
        };
    }
}
