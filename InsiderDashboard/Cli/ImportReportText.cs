using System.Globalization;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;

namespace InsiderDashboard.Cli;

/// <summary>The end of an import in words. However much was rejected, it stays readable: counts, reasons, examples.</summary>
internal static class ImportReportText
{
    private const int FilesListed = 40;
    private const int ReasonsListed = 25;
    private const int Examples = 3;

    public static void Write(ImportReport report, TextWriter to)
    {
        foreach (var file in report.Files.Take(FilesListed))
            WriteFile(file, to);
        if (report.Files.Count > FilesListed)
            to.WriteLine($"… and {Count(report.Files.Count - FilesListed)} more files");
        WriteRejected(report, to);
        if (report.DemoRemoved)
            to.WriteLine("The fictional demo data made room for the real filings.");
        if (report.Files.Count > 1)
            to.WriteLine(
                $"All {Count(report.Files.Count)} files: {Outcome(report.Filings, report.New, report.AlreadyThere, report.Merged, report.Updated)}");
        to.WriteLine(Ending(report));
    }

    private static void WriteFile(FileReport file, TextWriter to)
    {
        to.WriteLine($"{PrintedText.OneLine(file.File)} ({file.Kind}, {Seconds(file.Seconds)}){(file.IsComplete ? "" : ", not read to its end")}");
        if (file.RowsByTable.Count > 0)
            to.WriteLine($"  rows: {string.Join(", ", file.RowsByTable.Select(pair => $"{pair.Key} {Count(pair.Value)}"))}");
        if (file.Filings > 0)
            to.WriteLine($"  {Outcome(file.Filings, file.New, file.AlreadyThere, file.Merged, file.Updated)}");
        foreach (var (kind, count) in file.NewFacts)
            to.WriteLine($"  {Count(count)} {Words(kind)}");
    }

    private static void WriteRejected(ImportReport report, TextWriter to)
    {
        var groups = report.Files.SelectMany(file => file.Rejected)
            .GroupBy(r => (r.Level, r.Reason, r.Remedy))
            .OrderByDescending(group => group.Key.Level).ThenByDescending(group => group.Count())
            .ToList();
        foreach (var group in groups.Take(ReasonsListed))
        {
            to.WriteLine($"{group.Key.Level.Name()}{(group.Count() > 1 ? $" ({Count(group.Count())} times)" : "")}: "
                + $"{PrintedText.OneLine(group.Key.Reason)}");
            foreach (var r in group.Take(Examples))
            {
                var place = r.Place is null ? "" : $", {PrintedText.OneLine(r.Place)}";
                to.WriteLine($"    {PrintedText.OneLine(r.File)}{place}{(r.Value is null ? "" : $": {OneLine(r.Value)}")}");
            }
            if (group.Count() > Examples)
                to.WriteLine($"    … and {Count(group.Count() - Examples)} more");
            to.WriteLine($"    what to do: {group.Key.Remedy}");
        }
        if (groups.Count > ReasonsListed)
            to.WriteLine($"… and {Count(groups.Count - ReasonsListed)} more reasons; --report FILE.json lists everything.");
    }

    private static string Outcome(long filings, long added, long there, long merged, long updated)
    {
        (string Words, long Count)[] parts =
            [("new", added), ("already there", there), ("met their other shape", merged), ("newer version", updated)];
        return $"{Count(filings)} filings: {string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{Count(p.Count)} {p.Words}"))}";
    }

    private static string Ending(ImportReport report)
    {
        var rate = report.Rows / Math.Max(report.Seconds, 1e-3);
        var work = $"{Count(report.Rows)} rows in {Seconds(report.Seconds)}, {Count((long)rate)} rows/s.";
        if (report.Cancelled)
            return $"Stopped. {work} What was read is stored whole; run the same command again for the rest.";
        return report.Changed ? $"Done. {work}" : $"Done, nothing new. {work}";
    }

    private static string Words(FactKind kind) => kind switch
    {
        FactKind.Prices => "new daily closes",
        FactKind.Companies => "companies new or changed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string OneLine(string value)
    {
        value = PrintedText.OneLine(value);
        return value.Length <= 120 ? value : value[..120] + "…";
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s");
}
