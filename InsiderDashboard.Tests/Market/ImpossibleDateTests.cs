using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Market;

/// <summary>A filing date that can't be keeps a filing out of the market, and in the store.</summary>
public class ImpossibleDateTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private static readonly DateOnly LastYear = new(Today.Year - 1, 6, 20);

    private static MarketSnapshot Import(TempStore store, params Filing[] filings)
    {
        IEnumerable<SourceItem> items =
            [new SourceItem.Opened("a.zip", "SEC data set"), .. filings.Select(f => new SourceItem.Filed(f)), new SourceItem.Closed("a.zip")];
        new Importer(store.Database, FilingReadings.Stored) { Source = (_, _) => items }.Run(["a.zip"]);
        var live = new LiveMarket(store.Database);
        live.Refresh();
        return live.Current;
    }

    private static Filing Filed(int number, DateOnly? on) => SampleFilings.Full(SourceKind.DataSet) with
    {
        Accession = new Accession(1_000_000_25_000000 + number),
        FiledOn = on,
        FiledEstimated = false,
        Period = LastYear,
        Rows = [SampleFilings.Trade(number, "P", 100, 10) with { TradedOn = LastYear }],
    };

    [Fact]
    public void DatesAfterTheImportOrBefore1993_StayOut_AndMoveNoAsOfDay()
    {
        using var store = new TempStore();

        var market = Import(store, Filed(1, LastYear), Filed(2, Today.AddDays(1)), Filed(3, Today.AddDays(2)),
            Filed(4, new DateOnly(1992, 12, 31)), Filed(5, new DateOnly(1993, 1, 1)));

        Assert.Equal([3L, 4], market.ImpossibleDates.Select(f => long.Parse(f.Accession.AsSpan(^6))));
        Assert.Equal((Today.AddDays(2), 1), (market.ImpossibleDates[0].FiledOn, market.ImpossibleDates[0].Trades));
        Assert.Equal(3, market.Filings.Count);
        Assert.Equal(3, market.Trades.Count);
        Assert.Equal(Today.AddDays(1).DayNumber, market.LastFiled);
    }

    [Fact]
    public void DateThatIsNone_StaysOut_UntilAnotherSourceStatesIt()
    {
        using var store = new TempStore();
        var garbled = Filed(1, LastYear) with
        {
            FiledEstimated = true,
            Defects = [new Defect("SUBMISSION.FILING_DATE", "2024-07-31Tgarbage", "not a date")],
        };

        var market = Import(store, garbled, Filed(2, LastYear));

        Assert.Equal((1, null), (market.Filings.Count, Assert.Single(market.ImpossibleDates).FiledOn));

        market = Import(store, Filed(1, LastYear) with { Source = SourceKind.Xml });
        Assert.Equal(2, market.Filings.Count);
        Assert.Empty(market.ImpossibleDates);
    }
}
