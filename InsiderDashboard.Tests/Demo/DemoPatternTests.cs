using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Demo;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Tests.Demo;

public sealed class DemoPatternTests(DemoStore store) : IClassFixture<DemoStore>
{
    public static TheoryData<string> Names => [.. DemoMarket.Patterns.Select(p => p.Pattern).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Pattern_InTheLoadedMarket_IsWhatItClaims(string name)
    {
        foreach (var pattern in DemoMarket.Patterns.Where(p => p.Pattern == name))
            new PatternChecks(store, pattern).Run();
    }

    [Fact]
    public void Patterns_EveryRuleOfTheMethod_HasOne()
    {
        var shown = DemoMarket.Patterns.Select(p => p.Pattern).ToHashSet();
        Assert.Empty("PSMXOCFADGWILUZJEHKV".Select(letter => $"code.{letter}").Except(shown));
        // Superseded, Withdrawn and DuplicateOf have cases under names of their own; PlanSale has those of "plan".
        foreach (var exclusion in Enum.GetValues<Exclusion>()
            .Except([Exclusion.None, Exclusion.Superseded, Exclusion.Withdrawn, Exclusion.DuplicateOf]))
            Assert.Contains(shown, s => s.StartsWith($"excl.{exclusion}", StringComparison.Ordinal));
        foreach (var tradeClass in Enum.GetValues<TradeClass>().Except([TradeClass.None, TradeClass.PlanSale]))
            Assert.Contains(shown, s => s.StartsWith($"class.{tradeClass}", StringComparison.Ordinal));
    }

    [Fact]
    public void Import_Whole_RejectsNothing()
    {
        Assert.False(store.Report.HasRejectedParts);
        Assert.Equal(DemoMarket.Filings().Count(), store.Report.New);
        Assert.Equal(store.Report.New, store.Market.Filings.Count);
        Assert.Equal(DemoMarket.LastDay.DayNumber, store.Market.LastFiled);
    }

    [Fact]
    public void Rows_All_AreCountedOrExcludedByOneReason()
    {
        var trades = store.Market.Trades;
        var byReason = Enumerable.Range(0, trades.Count).GroupBy(r => trades.ExclusionAt(r, store.LastDay)).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(trades.Count, byReason.Values.Sum());
        Assert.Equal(byReason[Exclusion.None], Enumerable.Range(0, trades.Count).Count(r => trades.Counts(r, store.LastDay)));
        Assert.Equal(Enum.GetValues<Exclusion>().Length, byReason.Count);
        var filed = DemoMarket.Filings().Sum(f => f.Rows.Count(r => !r.IsHolding && r.Table == Core.Filings.FiledTable.NonDerivative));
        Assert.Equal(filed, trades.Count);
    }

    [Fact]
    public void SuspectPrices_OutsideTheStories_AreNone()
    {
        var trades = store.Market.Trades;
        var suspect = Enumerable.Range(0, trades.Count).Where(r => trades.Excluded[r] == Exclusion.SuspectPrice).ToList();
        Assert.Equal(DemoMarket.Patterns.Where(p => p.Pattern == "excl.SuspectPrice").Select(store.RowOf), suspect);
    }

    [Fact]
    public void Sectors_AllTwelve_HaveEnoughIssuersAndTrades()
    {
        var market = store.Market;
        var lately = Enumerable.Range(0, market.Trades.Count)
            .Where(r => market.Trades.Counts(r, store.LastDay) && market.Trades.TradedOn[r] > store.LastDay - 90
                && market.Trades.Class[r] is TradeClass.DiscretionaryBuy or TradeClass.DiscretionarySale)
            .GroupBy(r => market.Issuers.Sector[market.Trades.Issuer[r]]).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var sector in Enum.GetValues<Sector>().Where(s => s != Sector.Unmapped))
        {
            Assert.True(lately[sector].Count >= 10, $"{sector}: {lately[sector].Count} trades");
            Assert.True(lately[sector].Select(r => market.Trades.Issuer[r]).Distinct().Count() >= 5, $"{sector}: issuers");
        }
        Assert.Contains(Sector.Unmapped, market.Issuers.Sector);
    }

    [Fact]
    public void SectorTurns_InTheFlow_ShowWhereTheListSays()
    {
        var cells = SectorSearch.Heatmap(store.Market, new SectorQuery { Months = 70, Measure = SectorMeasure.Trades }).Rows;
        var rises = new List<double>();
        for (var i = 0; i < DemoSectors.All.Length; i++)
        {
            var sector = SectorTable.Find(DemoSectors.All[i].Etf);
            var turn = DemoFactors.TurnOf(i);
            // The window of three months that ends at the turn, against the one that ends when the new mood has lasted as long.
            double? Net(DateOnly by) => cells.Where(c => c.Sector == sector && c.Month <= by).MaxBy(c => c.Month)?.Net;
            if (Net(turn) is { } before && Net(turn.AddDays(95)) is { } after)
                rises.Add(after - before);
        }
        Assert.True(rises.Count >= 9);
        Assert.True(rises.Average() > 0.1, $"mean rise of the net ratio {rises.Average():F3}");
    }
}
