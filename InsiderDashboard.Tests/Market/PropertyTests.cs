using System.Text.Json;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Insiders;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Market;

/// <summary>What must hold whatever is filed, tried on filings made at random.</summary>
public class PropertyTests
{
    private const int Filings = 240;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rows_AreCountedOrExcludedForOneReason_OnEveryDay(int seed)
    {
        using var store = new TempStore();
        var filings = new RandomFilings(seed).Make(Filings);
        var market = Load(store, filings);

        Assert.Equal(filings.Sum(Trades), market.Trades.Count);
        foreach (var day in Days(market))
            Assert.All(Enumerable.Range(0, market.RowsBy(day)), row =>
                Assert.Equal(market.Trades.ExclusionAt(row, day) == Exclusion.None, market.Trades.Counts(row, day)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Classes_OfATrade_SumToItsValueToTheCent(int seed)
    {
        using var store = new TempStore();
        var trades = Load(store, new RandomFilings(seed).Make(Filings)).Trades;

        for (var row = 0; row < trades.Count; row++)
        {
            if (trades.Code[row] is not ('P' or 'S') || double.IsNaN(trades.Value(row)) || trades.Excluded[row] != Exclusion.None)
                continue;
            var parts = Enum.GetValues<TradeClass>().Where(c => c != TradeClass.None).Sum(c => trades.ValueIn(row, c));
            Assert.Equal(Math.Round(trades.Value(row), 2), Math.Round(parts, 2));
        }
    }

    [Fact]
    public void TheFilings_HoldWhatTheRulesAreAbout()
    {
        using var store = new TempStore();
        var trades = Load(store, new RandomFilings(1).Make(4 * Filings)).Trades;
        var rows = Enumerable.Range(0, trades.Count).ToList();

        Assert.Equal(Enum.GetValues<Exclusion>(), rows.Select(row => trades.ExclusionAt(row, int.MaxValue - 1)).Distinct().Order());
        Assert.Equal(Enum.GetValues<TradeClass>(), rows.Select(row => trades.Class[row]).Append(TradeClass.ExerciseSale).Distinct().Order());
        Assert.Contains(rows, row => trades.ExercisedPart(row) is > 0 and < 1);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ImportOrder_ChangesNoResult(int seed)
    {
        using var forwards = new TempStore();
        using var shuffled = new TempStore();
        var filings = new RandomFilings(seed).Make(Filings);
        var random = new Random(seed);

        var first = Load(forwards, filings);
        var second = Load(shuffled, [.. filings.OrderBy(_ => random.Next())]);

        foreach (var day in Days(first))
            Assert.Equal(Picture(first, day), Picture(second, day));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void LaterFilings_ChangeNoResultOfAnEarlierDay(int seed) => LaterFilingsChangeNothing(seed, Picture);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void LaterFilings_ChangeNoAnswerAboutAnEarlierDay(int seed) => LaterFilingsChangeNothing(seed, Answers);

    private static void LaterFilingsChangeNothing<T>(int seed, Func<MarketSnapshot, int, IEnumerable<T>> seen)
    {
        using var whole = new TempStore();
        var filings = new RandomFilings(seed).Make(Filings);
        var all = Load(whole, filings);
        foreach (var day in Days(all))
        {
            using var early = new TempStore();
            var then = Load(early, [.. filings.Where(f => f.FiledOn!.Value.DayNumber <= day)]);
            Assert.Equal(seen(then, day), seen(all, day));
        }
    }

    [Fact]
    public void ImportingTwice_ChangesNothing()
    {
        using var store = new TempStore();
        var filings = new RandomFilings(7).Make(Filings);
        var once = Load(store, filings);

        var twice = Load(store, filings);

        Assert.Equal(once.Generation, twice.Generation);
        Assert.Equal(Picture(once, once.LastFiled), Picture(twice, twice.LastFiled));
    }

    private static int Trades(Filing filing) => filing.Rows.Count(r => r.Table == FiledTable.NonDerivative && !r.IsHolding);

    private static MarketSnapshot Load(TempStore store, IReadOnlyList<Filing> filings)
    {
        // So few shares that an absurd price makes an absurd holding of some rows.
        var company = new SourceItem.Stated(new Company(1, "T1", null, null, null, 1_500));
        IEnumerable<SourceItem> items = filings.Select(SourceItem (f) => new SourceItem.Filed(f))
            .Prepend(company).Prepend(new SourceItem.Opened("made", "made")).Append(new SourceItem.Closed("made"));
        var importer = new Importer(store.Database, FilingReadings.Stored) { Source = (_, _) => items };
        importer.Run(["made"]);
        return MarketLoader.Load(store.Database);
    }

    /// <summary>Some days inside the filings, and the last.</summary>
    private static IEnumerable<int> Days(MarketSnapshot market) =>
        [market.FirstFiled,
            .. Enumerable.Range(1, 3).Select(i => market.FirstFiled + i * (market.LastFiled - market.FirstFiled) / 4), market.LastFiled];

    /// <summary>All that the market says about the rows of World(day).</summary>
    private static List<string> Picture(MarketSnapshot market, int day)
    {
        var t = market.Trades;
        var persons = market.Persons.At(day);
        return Enumerable.Range(0, market.RowsBy(day)).Select(row => string.Join(' ',
            Key(market, row), t.ExclusionAt(row, day), t.Class[row], t.ExercisedShares[row],
            t.Plan[row], t.PlanSource[row], t.Role[row], t.Routine[row],
            t.ChangeKind[row], t.Change[row], Key(market, t.DuplicateOf[row]), t.ValidTo[row] <= day ? Key(market, t.SupersededBy[row]) : "",
            t.Seat[row] < 0 ? -1 : market.Owners.Cik[market.Persons.SeatOwner[persons[t.Seat[row]]]])).ToList();
    }

    /// <summary>Lists and profiles in the world of a day, word for word.</summary>
    private static List<string> Answers(MarketSnapshot market, int day)
    {
        var asOf = DateOnly.FromDayNumber(day);
        string[] ciks = ["1", "2", "3"];
        return
        [
            .. TradeSearch.Find(market, new TradeQuery { AsOf = asOf, Excluded = "yes", Sort = "company", Size = 1000 }).Rows.Select(Text),
            .. ClusterSearch.Find(market,
                new ClusterQuery { AsOf = asOf, Persons = 2, Roles = new(["officers", "directors", "owners"]) }).Rows.Select(Text),
            .. Reconciliation.Of(market, new ReconciliationQuery { AsOf = asOf, By = ReconciliationBy.Issuer }).Rows.Select(Text),
            .. HeavySellingSearch.Compare(market, new HeavySellingQuery { AsOf = asOf }).Rows.Select(Text),
            .. ciks.Select(cik => Company(market, cik, asOf)),
            .. from issuer in new[] { 100, 200, 300 } from number in Enumerable.Range(1, 6)
                select Text(InsiderProfile.Of(market, new InsiderQuery { AsOf = asOf, Cik = issuer + number })),
        ];
    }

    private static string Company(MarketSnapshot market, string cik, DateOnly asOf)
    {
        try
        {
            return Text(CompanyProfile.Of(market, new CompanyQuery { AsOf = asOf, Ticker = "cik:" + cik }));
        }
        catch (TickerException unknown)
        {
            return unknown.Message;
        }
    }

    private static string Text<T>(T answer) => JsonSerializer.Serialize(answer);

    private static string Key(MarketSnapshot market, int row) =>
        row < 0 ? "-" : $"{market.Filings.Accession[market.Trades.Filing[row]]}/{market.Trades.Key[row]}";
}
