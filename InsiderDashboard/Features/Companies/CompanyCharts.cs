using System.Globalization;
using InsiderDashboard.Charting;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Features.Companies;

/// <summary>Charts of a company, from its answers alone.</summary>
public static class CompanyCharts
{
    private const double SmallestMark = 7;
    private const double LargestMark = 24;

    /// <summary>Days of the price shown before the first trade.</summary>
    private const int Lead = 365;

    private static readonly (string Name, TradeClass[] Classes, ChartColor Color, PointShape Shape)[] Kinds =
    [
        ("Other purchase or sale", [TradeClass.TaxSale, TradeClass.OfferingSale, TradeClass.NonMarketBuy], ChartColor.Grey, PointShape.Circle),
        ("Plan", [TradeClass.PlanSale, TradeClass.PlanBuy], ChartColor.Amber, PointShape.Diamond),
        ("Exercise-and-sell", [TradeClass.ExerciseSale], ChartColor.Amber, PointShape.Square),
        ("Discretionary sale", [TradeClass.DiscretionarySale], ChartColor.Negative, PointShape.TriangleDown),
        ("Discretionary purchase", [TradeClass.DiscretionaryBuy], ChartColor.Positive, PointShape.TriangleUp),
    ];

    /// <summary>Closes from a year before the first trade, and one mark a day and kind of trade: its area grows with the
    /// dollars, a click leads to the day's trades.</summary>
    /// <param name="trades">Counted P and S.</param>
    /// <param name="asOf">A chosen as-of day: a line, since closes after it were not known then.</param>
    public static ChartSpec Price(PriceLine prices, IReadOnlyList<TradeRow> trades, long cik, DateOnly? asOf)
    {
        var marks = Kinds.Select(kind => (Kind: kind, Days: Days(trades, kind.Classes))).ToList();
        var largest = marks.SelectMany(mark => mark.Days).Select(day => day.Value).DefaultIfEmpty(1).Max();
        var from = marks.SelectMany(mark => mark.Days).Select(day => day.Day).DefaultIfEmpty(prices.Days[0].AddDays(Lead)).Min().AddDays(-Lead);
        var skipped = prices.Days.TakeWhile(day => day < from).Count();
        List<ChartTrace> traces =
        [
            new LineTrace { Name = prices.Adjusted ? "Close, adjusted" : "Close", X = Chart.Days(prices.Days.Skip(skipped)),
                Y = Chart.Numbers(prices.Closes.Skip(skipped)), Color = ChartColor.Accent, Width = 1.5 },
        ];
        foreach (var (kind, days) in marks)
        {
            var shown = days.Where(day => prices.By(day.Day) is not null).ToList();
            if (shown.Count > 0)
                traces.Add(new PointTrace
                {
                    Name = kind.Name, Color = kind.Color, Shape = kind.Shape,
                    X = Chart.Days(shown.Select(day => day.Day)), Y = Chart.Numbers(shown.Select(day => prices.By(day.Day))),
                    Sizes = [.. shown.Select(day => SmallestMark + (LargestMark - SmallestMark) * Math.Sqrt(day.Value / largest))],
                    Notes = [.. shown.Select(day => $"{Formats.Money(day.Value)} in {Formats.Plural(day.Trades, "trade")} by {day.Insiders}")],
                    Links = [.. shown.Select(day => TradesLink(cik, day.Day, day.Day, asOf))],
                });
        }
        return new ChartSpec
        {
            Height = 380,
            Traces = traces,
            X = new ChartAxis { Title = "Day" },
            Y = new ChartAxis { Title = "USD a share" },
            Lines = asOf is { } known && known < prices.Days[^1] ? [new ChartLine(known, "as of", Vertical: true)] : [],
            Table = TradeDays(marks.SelectMany(mark => mark.Days.Select(day => (mark.Kind.Name, Day: day))).OrderByDescending(row => row.Day.Day),
                prices, cik, asOf),
        };
    }

    /// <summary>Net selling month by month: heavy months stand out, the threshold is the line they are measured against.</summary>
    public static ChartSpec Months(MonthsResult months, long cik, DateOnly? asOf)
    {
        var heavy = months.Scope == TradeScope.Discretionary ? ChartColor.Negative : ChartColor.Amber;
        List<ChartTrace> traces = [];
        Add("Heavy", heavy, months.Rows.Where(row => row.Heavy == true));
        Add("Not heavy", ChartColor.Grey, months.Rows.Where(row => row.Heavy == false && row.Active == true));
        Add("No threshold yet", ChartColor.Faint,
            months.Rows.Where(row => row.Heavy is null && row.Active == true && CompanyWords.Net(row, months.Measure) is not null));
        if (months.Rows.Any(row => row.Threshold is not null))
            traces.Add(new LineTrace
            {
                Name = "Threshold", Color = ChartColor.Accent, Dashed = true, Width = 1.5,
                X = Chart.Days(months.Rows.Select(row => row.Month)), Y = Chart.Numbers(months.Rows.Select(row => row.Threshold)),
            });
        return new ChartSpec
        {
            Height = 300,
            Traces = traces,
            Bars = BarMode.Overlay,
            X = new ChartAxis { Title = "Month" },
            Y = months.Measure == SellingMeasure.Bp
                ? new ChartAxis { Title = "Net sales, bp of shares outstanding" }
                : new ChartAxis { Title = "Net sales, USD", Format = ValueFormat.Money },
            Table = MonthTable(months, cik, asOf),
        };

        void Add(string name, ChartColor color, IEnumerable<MonthRow> rows)
        {
            var shown = rows.ToList();
            if (shown.Count > 0)
                traces.Add(new BarTrace
                {
                    Name = name, Color = color, X = Chart.Days(shown.Select(row => row.Month)),
                    Y = Chart.Numbers(shown.Select(row => CompanyWords.Net(row, months.Measure))),
                    Notes = [.. shown.Select(row => CompanyWords.Month(row, months.Measure))],
                    Links = [.. shown.Select(row => MonthLink(row, months, cik, asOf))],
                });
        }
    }

    /// <summary>The trades of a month that its bar is made of: point in time those filed by its close.</summary>
    public static string MonthLink(MonthRow row, MonthsResult months, long cik, DateOnly? asOf)
    {
        var known = months.Mode == MonthMode.PointInTime && (asOf ?? months.AsOf) is { } day && row.ClosedOn < day ? row.ClosedOn : asOf;
        var link = TradesLink(cik, row.Month, row.Month.AddMonths(1).AddDays(-1), known);
        return months.Scope == TradeScope.All ? link : Address.With(link, "class", "discretionary-buy,discretionary-sale");
    }

    public static string TradesLink(long cik, DateOnly from, DateOnly to, DateOnly? asOf) => Address.With("/trades",
        ("cik", cik.ToString(CultureInfo.InvariantCulture)), ("code", "P,S"), ("traded-from", Formats.Date(from)), ("traded-to", Formats.Date(to)),
        ("asof", asOf is { } day ? Formats.Date(day) : null));

    private static List<TradeDay> Days(IReadOnlyList<TradeRow> trades, TradeClass[] classes) =>
    [
        .. trades.Where(row => row.TradedOn is not null)
            .Select(row => (Row: row, Value: row.Classes.Where(part => classes.Contains(part.Class)).Sum(part => part.Value ?? 0)))
            .Where(part => part.Value > 0).GroupBy(part => part.Row.TradedOn!.Value).OrderBy(day => day.Key)
            .Select(day => new TradeDay(day.Key, day.Sum(part => part.Value), day.Count(),
                Names([.. day.Select(part => part.Row.Insider).OfType<string>().Distinct()]))),
    ];

    private static string Names(List<string> insiders) =>
        insiders.Count switch { 0 => "nobody named", 1 => insiders[0], var count => $"{count} insiders" };

    private static ChartTable TradeDays(IEnumerable<(string Kind, TradeDay Day)> rows, PriceLine prices, long cik, DateOnly? asOf) => new(
        ["Traded", "Kind", "Value", "Trades", "By", "Close"],
        [
            .. rows.Select(row => (IReadOnlyList<ChartCell>)
            [
                new ChartCell(Formats.Date(row.Day.Day), TradesLink(cik, row.Day.Day, row.Day.Day, asOf)),
                new ChartCell(row.Kind),
                new ChartCell(Formats.Money(row.Day.Value), Numeric: true),
                new ChartCell(Formats.Count(row.Day.Trades), Numeric: true),
                new ChartCell(row.Day.Insiders),
                new ChartCell(prices.By(row.Day.Day) is { } close ? Formats.Price(close) : Formats.None, Numeric: true),
            ]),
        ]);

    private static ChartTable MonthTable(MonthsResult months, long cik, DateOnly? asOf) => new(
        ["Month", "Net sales", "Sells", "Buys", "Trades", "Threshold", "Label"],
        [
            .. months.Rows.Reverse().Select(row => (IReadOnlyList<ChartCell>)
            [
                new ChartCell(Formats.Month(row.Month), row.Trades > 0 ? MonthLink(row, months, cik, asOf) : null),
                new ChartCell(CompanyWords.Figure(CompanyWords.Net(row, months.Measure), months.Measure), Numeric: true),
                new ChartCell(CompanyWords.Figure(row.Sells, SellingMeasure.Dollars), Numeric: true),
                new ChartCell(CompanyWords.Figure(row.Buys, SellingMeasure.Dollars), Numeric: true),
                new ChartCell(row.Trades is { } count ? Formats.Count(count) : Formats.None, Numeric: true),
                new ChartCell(CompanyWords.Figure(row.Threshold, months.Measure), Numeric: true),
                new ChartCell(CompanyWords.Label(row)),
            ]),
        ]);

    private sealed record TradeDay(DateOnly Day, double Value, int Trades, string Insiders);
}
