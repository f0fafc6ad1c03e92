using InsiderDashboard.Core.Sources.DataSets;
using InsiderDashboard.Core.Sources.Input;

namespace InsiderDashboard.Core.Sources.Lists;

/// <summary>
/// Reads a delimited text with a header row, some thousand rows a step, so that the run can be stopped and shows how it gets
/// on. A file that breaks off keeps the rows before the break.
/// </summary>
/// <param name="input">Plain or packed.</param>
/// <param name="delimiter">Comma, semicolon or tab, as its header shows.</param>
/// <param name="run">Limits, progress and the items that wait.</param>
internal abstract class DelimitedFile(InputFile input, byte delimiter, ReadingRun run)
{
    private const int RowsPerStep = 8192;

    /// <summary>Rows below the header met so far.</summary>
    protected long Rows { get; private set; }
    protected InputFile Input => input;
    protected ReadingRun Run => run;

    public IEnumerable<SourceItem> Read()
    {
        using var stream = Open();
        var scanner = stream is null ? null : new RecordScanner(stream, delimiter, run.Limits.RecordBytes);
        for (var more = scanner is not null; more;)
        {
            run.Check();
            more = Step(scanner!);
            while (run.TryTake(out var item))
                yield return item;
            foreach (var item in AfterStep(isLast: !more))
                yield return item;
        }

        while (run.TryTake(out var item))
            yield return item;
    }

    protected abstract void ReadHeader(string[] header);

    /// <summary>Reads the row that the scanner stands on.</summary>
    protected abstract void Take(RecordScanner scanner);

    /// <summary>What is handed on between two steps, and at the end of the file.</summary>
    protected abstract IEnumerable<SourceItem> AfterStep(bool isLast);

    /// <summary>Index of the first header that is one of the names; -1 when none is.</summary>
    protected static int Place(IReadOnlyList<string> header, params IEnumerable<string> names)
    {
        for (var i = 0; i < header.Count; i++)
            if (names.Contains(header[i], StringComparer.OrdinalIgnoreCase))
                return i;
        return -1;
    }

    private Stream? Open()
    {
        try
        {
            return input.Open();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Failed(error);
            return null;
        }
    }

    private bool Step(RecordScanner scanner)
    {
        try
        {
            for (var i = 0; i < RowsPerStep; i++)
            {
                if (!scanner.Read())
                    return false;
                if (scanner.Expected == 0)
                {
                    var header = Enumerable.Range(0, scanner.Fields.Count).Select(scanner.Fields.Text).ToArray();
                    scanner.Expected = header.Length;
                    ReadHeader(header);
                    continue;
                }
                Rows++;
                Take(scanner);
            }

            return true;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Failed(error);
            return false;
        }
    }

    private void Failed(Exception error) =>
        run.Reject(input.WholeLevel, input.File, $"after line {ReadingRun.Number(Rows + 1)}", null,
            $"{error.Message.TrimEnd('.')}; the lines before were taken", "Download the file again and import it once more.");
}
