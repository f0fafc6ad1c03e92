using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources.DataSets;
using InsiderDashboard.Core.Sources.Input;

namespace InsiderDashboard.Core.Sources.Lists;

/// <summary>
/// Reads daily closes: a delimited text whose header names a ticker (or symbol), a date, and <c>close</c> or
/// <c>adj_close</c> or both. Extra columns are passed over.
/// </summary>
internal sealed class PriceFile(InputFile input, byte delimiter, ReadingRun run) : DelimitedFile(input, delimiter, run)
{
    private const string Remedy = "The other rows were taken. Correct the row in the file and import it again.";
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2099, 12, 31);
    private static readonly (string Name, PriceKind Kind)[] CloseColumns =
    [
        ("close", PriceKind.Close), ("adj_close", PriceKind.AdjustedClose), ("adjclose", PriceKind.AdjustedClose),
        ("adj close", PriceKind.AdjustedClose), ("adjusted_close", PriceKind.AdjustedClose),
    ];

    private readonly Dictionary<(string Ticker, PriceKind Kind), List<DayClose>> series = [];
    private readonly TextPool tickers = new();
    private List<(int Place, PriceKind Kind)> closes = [];
    private int tickerPlace;
    private int datePlace;
    private int held;
    private string? lastTicker;
    private readonly List<DayClose>?[] lastSeries = new List<DayClose>?[2];

    /// <summary>True when a header row holds what a price file needs.</summary>
    public static bool IsHeader(IReadOnlyList<string> header) =>
        Place(header, "ticker", "symbol") >= 0 && Place(header, "date") >= 0 && Closes(header).Count > 0;

    protected override IEnumerable<SourceItem> AfterStep(bool isLast) => isLast || held >= Run.Limits.PriceRows ? Flush() : [];

    protected override void ReadHeader(string[] header) =>
        (tickerPlace, datePlace, closes) = (Place(header, "ticker", "symbol"), Place(header, "date"), Closes(header));

    /// <summary>A line such as <c>A,2006-01-03,19.9399</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Take(RecordScanner scanner)
    {
        if (scanner.Fault is { } fault)
        {
            Reject("rows that can't be split into fields", scanner, scanner.RecordText, fault);
            return;
        }

        var fields = scanner.Fields;
        var ticker = tickers.Get(fields[tickerPlace]);
        if (ticker is null)
            Reject("rows without a ticker", scanner, scanner.RecordText, "the ticker is empty");
        else if (ticker.Any(char.IsControl))
            Reject("tickers with control characters", scanner, scanner.RecordText, "control characters can't be part of a ticker");
        else if (!FiledValues.TryDate(fields[datePlace].Trimmed(), out var day) || day < FirstDay || day > LastDay)
            Reject("rows without a usable date", scanner, fields.Text(datePlace), "not a date of the form 2025-09-30 between 1900 and 2099");
        else
            foreach (var (place, kind) in closes)
                TakeClose(scanner, ticker, day, place, kind);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeClose(RecordScanner scanner, string ticker, DateOnly day, int place, PriceKind kind)
    {
        var cell = scanner.Fields[place].Trimmed();
        // With two closes in a row one may be empty; with one, an empty cell is a hole to be told.
        if (cell.IsEmpty && closes.Count > 1)
            return;
        if (!FiledValues.TryNumber(cell, out var close) || close <= 0)
        {
            Reject("rows without a usable close", scanner, $"{ticker} {day:yyyy-MM-dd}: {Encoding.UTF8.GetString(cell)}",
                "the close is not a number above zero");
            return;
        }

        if (!ReferenceEquals(ticker, lastTicker))
            (lastTicker, lastSeries[0], lastSeries[1]) = (ticker, null, null);
        var days = lastSeries[(int)kind] ??= SeriesOf(ticker.ToUpperInvariant(), kind);
        days.Add(new DayClose(day.DayNumber, close, scanner.Line));
        held++;
    }

    private List<DayClose> SeriesOf(string ticker, PriceKind kind)
    {
        ref var days = ref CollectionsMarshal.GetValueRefOrAddDefault(series, (ticker, kind), out _);
        return days ??= [];
    }

    private IEnumerable<SourceItem> Flush()
    {
        foreach (var ((ticker, kind), days) in series)
        {
            yield return new SourceItem.Stated(Piece(ticker, kind, days));
            while (Run.TryTake(out var item))
                yield return item;
        }

        series.Clear();
        (held, lastTicker) = (0, null);
        yield return new SourceItem.Counted("prices", Rows);
    }

    private PriceSeries Piece(string ticker, PriceKind kind, List<DayClose> days)
    {
        if (!IsAscending(days))
            days = SortAndCollapse(ticker, days);
        var numbers = new int[days.Count];
        var values = new double[days.Count];
        for (var i = 0; i < numbers.Length; i++)
            (numbers[i], values[i]) = (days[i].Day, days[i].Close);
        return new PriceSeries(ticker, kind, Input.Name, numbers, values);
    }

    private List<DayClose> SortAndCollapse(string ticker, List<DayClose> days)
    {
        var unique = new List<DayClose>(days.Count);
        foreach (var day in days.OrderBy(d => d.Day))
        {
            if (unique.Count == 0 || unique[^1].Day != day.Day)
            {
                unique.Add(day);
                continue;
            }

            if (unique[^1].Close != day.Close)
                Run.RejectCounted("days with two different closes", 5, Input.File, $"line {day.Line}",
                    $"{ticker} {DateOnly.FromDayNumber(day.Day):yyyy-MM-dd}: {unique[^1].Close} and {day.Close}",
                    "the day stands in the file with two closes; the later line was taken", Remedy);
            unique[^1] = day;
        }

        return unique;
    }

    private static bool IsAscending(List<DayClose> days)
    {
        for (var i = 1; i < days.Count; i++)
            if (days[i].Day <= days[i - 1].Day)
                return false;
        return true;
    }

    private void Reject(string kind, RecordScanner scanner, string value, string reason) =>
        Run.RejectCounted(kind, 5, Input.File, $"line {scanner.Line}", value, $"{reason}; the row was left out", Remedy);

    private static List<(int, PriceKind)> Closes(IReadOnlyList<string> header) =>
        CloseColumns.Select(c => (Place(header, c.Name), c.Kind)).Where(c => c.Item1 >= 0).DistinctBy(c => c.Kind).ToList();

    private readonly record struct DayClose(int Day, double Close, long Line);
}
