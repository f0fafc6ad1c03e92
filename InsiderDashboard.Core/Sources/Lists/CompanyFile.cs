using System.Text;
using InsiderDashboard.Core.Sources.DataSets;
using InsiderDashboard.Core.Sources.Input;

namespace InsiderDashboard.Core.Sources.Lists;

/// <summary>
/// Reads a company list: a CSV whose header names <c>cik</c>, and any of <c>ticker</c>, <c>name</c>, <c>exchange</c>,
/// <c>sic</c>, <c>shares_outstanding</c>. One company may have a line per ticker.
/// </summary>
internal sealed class CompanyFile(InputFile input, byte delimiter, ReadingRun run) : DelimitedFile(input, delimiter, run)
{
    private const string Remedy = "The other lines were taken. Correct the line in the file and import it again.";
    private static readonly string[][] Columns =
        [["cik"], ["ticker", "symbol"], ["name", "title"], ["exchange"], ["sic"], ["shares_outstanding", "shares"]];
    private const int Cik = 0, Ticker = 1, Name = 2, Exchange = 3, Sic = 4, Shares = 5;

    private readonly TextPool pool = new();
    private int[] places = [];

    /// <summary>True when a header row names the CIK and something to say of it.</summary>
    public static bool IsHeader(IReadOnlyList<string> header) => Place(header, Columns[Cik]) >= 0 && Columns.Skip(1).Any(c => Place(header, c) >= 0);

    protected override IEnumerable<SourceItem> AfterStep(bool isLast) => isLast ? [new SourceItem.Counted("companies", Rows)] : [];

    protected override void ReadHeader(string[] header) => places = Columns.Select(c => Place(header, c)).ToArray();

    /// <summary>A line such as <c>0000001750,AIR,AAR CORP,NYSE,3720,0</c> or <c>0000002098,"ACU","ACME, INC",,,3810359</c>.</summary>
    protected override void Take(RecordScanner scanner)
    {
        if (scanner.Fault is { } fault)
        {
            Reject(scanner, "lines that can't be split into fields", scanner.RecordText, $"{fault}; the line was left out");
            return;
        }

        var cell = scanner.Fields[places[Cik]].Trimmed();
        if (!FiledValues.TryCik(cell, out var cik))
        {
            Reject(scanner, "lines without a readable CIK", Encoding.UTF8.GetString(cell), "cik is no CIK; the line was left out");
            return;
        }

        Run.Emit(new SourceItem.Stated(new Company(
            cik, Text(scanner, Ticker), Text(scanner, Name), Text(scanner, Exchange),
            (int?)Number(scanner, Sic, 9999), Number(scanner, Shares, double.MaxValue))));
    }

    private string? Text(RecordScanner scanner, int column)
    {
        if (places[column] is not (>= 0 and var place) || pool.Get(scanner.Fields[place]) is not { } text)
            return null;
        if (!text.Any(char.IsControl))
            return text;
        Reject(scanner, $"values of {Columns[column][0]} with control characters", text,
            $"control characters can't be part of {Columns[column][0]}; the company was taken without it");
        return null;
    }

    /// <summary>A number above zero; 0 stands for "not known" in these files.</summary>
    private double? Number(RecordScanner scanner, int column, double max)
    {
        if (places[column] is not (>= 0 and var place))
            return null;
        var cell = scanner.Fields[place].Trimmed();
        if (cell.IsEmpty)
            return null;
        if (FiledValues.TryNumber(cell, out var value) && value >= 0 && value <= max && (column != Sic || double.IsInteger(value)))
            return value > 0 ? value : null;
        Reject(scanner, $"values of {Columns[column][0]} that can't be one", Encoding.UTF8.GetString(cell),
            $"this can't be {Columns[column][0]}; the company was taken without it");
        return null;
    }

    private void Reject(RecordScanner scanner, string kind, string value, string reason) =>
        Run.RejectCounted(kind, 20, Input.File, $"line {scanner.Line}", value, reason, Remedy);
}
