using System.Collections;
using System.Globalization;
using InsiderDashboard.Api;
using InsiderDashboard.Core.Analytics.Queries;
using Spectre.Console;

namespace InsiderDashboard.Cli;

/// <summary>An answer for people: its single values line by line, its lists as tables. Everything is in --json.</summary>
internal static class AnswerText
{
    private const int MostRowsBeside = 25;

    // A file or a pipe has no width: nothing is to be wrapped.
    private const int WidthOfAFile = 2_000;
    private const string RowsColumn = "rows";
    private const string NotesColumn = "notes";

    /// <summary>Numbers that name something: 6798, not 6,798.</summary>
    private static readonly string[] AreNames = ["row", "sic", "issuer.sic", "year"];
    private static readonly string[] InFooter = ["asOf", "total", NotesColumn];

    public static void Write(ApiEndpoint endpoint, Answer answer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out),
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthOfAFile;
        var columns = Column.Of(endpoint.ResultType);
        WriteValues(console, columns.Where(c => !c.IsTable && !InFooter.Contains(c.Name)), answer.Result);
        foreach (var table in columns.Where(c => c.IsTable))
        {
            var items = ((IEnumerable)table.Value(answer.Result)!).Cast<object>().ToList();
            var isRows = table.Name == RowsColumn;
            if (!isRows && items.Count > 0)
                console.MarkupLine($"{Environment.NewLine}[bold]{Markup.Escape(table.Name)}[/]");
            WriteTable(console, Column.ItemType(table.Type)!, items, isRows ? endpoint.TableColumns : [], isRows ? int.MaxValue : MostRowsBeside);
        }
        WriteFooter(console, columns, answer);
    }

    private static void WriteValues(IAnsiConsole console, IEnumerable<Column> columns, object result)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        var any = false;
        foreach (var column in columns)
        {
            grid.AddRow(Markup.Escape(column.Name), Cell(column, result));
            any = true;
        }
        if (any)
            console.Write(grid);
    }

    private static void WriteTable(IAnsiConsole console, Type itemType, List<object> items, IReadOnlyList<string> chosen, int max)
    {
        if (items.Count == 0)
            return;
        var all = Column.Of(itemType).Where(c => !c.IsTable).ToList();
        var columns = chosen.Count == 0 ? all : [.. chosen.Select(name => all.First(c => c.Name == name))];
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column.Name))
            {
                Alignment = column.IsNumber ? Justify.Right : Justify.Left, NoWrap = Console.IsOutputRedirected,
            });
        foreach (var item in items.Take(max))
            table.AddRow([.. columns.Select(c => Cell(c, item))]);
        console.Write(table);
        if (items.Count > max)
            console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"… and {items.Count - max:N0} more; --json has all."));
    }

    private static void WriteFooter(IAnsiConsole console, IReadOnlyList<Column> columns, Answer answer)
    {
        var day = answer.AsOf is { } asOf ? QueryBinder.Format(asOf) : "–";
        console.MarkupLine(answer.Total is { } total
            ? string.Create(CultureInfo.InvariantCulture, $"{answer.Rows.Count:N0} of {total:N0} rows, as of {day}.")
            : $"As of {day}.");
        if (columns.FirstOrDefault(c => c.Name == NotesColumn)?.Value(answer.Result) is IEnumerable<string> notes)
            foreach (var note in notes)
                console.MarkupLine(Markup.Escape(note));
    }

    private static string Cell(Column column, object row) => column.Value(row) switch
    {
        null or double.NaN => "–",
        double number => Math.Abs(number) >= 1_000
            ? number.ToString("N0", CultureInfo.InvariantCulture)
            : number.ToString("0.####", CultureInfo.InvariantCulture),
        long or int when !AreNames.Contains(column.Name) => ((IFormattable)column.Value(row)!).ToString("N0", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        _ => Markup.Escape(PrintedText.OneLine(column.Text(row)).Replace(";", ", ", StringComparison.Ordinal)),
    };
}
