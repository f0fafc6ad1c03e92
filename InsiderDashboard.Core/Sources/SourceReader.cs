using InsiderDashboard.Core.Sources.DataSets;
using InsiderDashboard.Core.Sources.Documents;
using InsiderDashboard.Core.Sources.Input;
using InsiderDashboard.Core.Sources.Lists;

namespace InsiderDashboard.Core.Sources;

/// <summary>
/// Reads whatever a user hands over: files and folders, told apart by content, never by name alone.
/// Accepted: SEC insider data sets (zip or loose tables), ownership XML, submission texts (.txt, .nc), price and
/// company lists, zips of XML. Everything else is an item that says what was seen and what is accepted.
/// </summary>
public static class SourceReader
{
    private const string Accepted =
        "Accepted are: quarterly insider data sets (zip or .tsv), ownership XML, submission texts, "
        + "a price CSV (ticker, date, close or adj_close) and a company CSV (cik, ticker, name …).";

    /// <param name="paths">Files or folders; folders are read with all below them.</param>
    /// <exception cref="OperationCanceledException">While enumerating, when cancelled.</exception>
    public static IEnumerable<SourceItem> Read(IReadOnlyList<string> paths, CancellationToken cancellation) =>
        Read(paths, SourceLimits.Default, cancellation);

    /// <inheritdoc cref="Read(IReadOnlyList{string}, CancellationToken)"/>
    /// <param name="limits">How much one input may make the reader hold or produce.</param>
    public static IEnumerable<SourceItem> Read(IReadOnlyList<string> paths, SourceLimits limits, CancellationToken cancellation)
    {
        var run = new ReadingRun(limits, cancellation);
        var documents = new DocumentReader(run);
        var files = PathList.Expand(paths, run);
        run.BytesTotal = files.Sum(Length);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!done.Add(file))
                continue;
            run.Check();
            foreach (var item in ReadFile(file, files, done, run, documents))
                yield return item;
        }

        if (run.WithoutAccession > 0)
            run.Reject(RejectionLevel.Note, run.FirstWithoutAccession!, null, ReadingRun.Number(run.WithoutAccession),
                $"{ReadingRun.Number(run.WithoutAccession)} documents carry no accession number, this one first; they are keyed by their content",
                "To link them to sec.gov, name each file after its accession number or import the complete submission text.");
        while (run.TryTake(out var item))
            yield return item;
    }

    /// <summary>A file of the list; null when it has gone since, which was then said.</summary>
    internal static InputFile? OnDisk(string path, ReadingRun run)
    {
        try
        {
            return InputFile.OnDisk(path, run);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            run.Reject(RejectionLevel.File, path, null, null, $"it can't be read: {error.Message.TrimEnd('.')}", "Import it again once it is there.");
            return null;
        }
    }

    /// <summary>What an input is; null when it can't be opened, which was then said.</summary>
    internal static Content? Sniff(InputFile input, ReadingRun run)
    {
        try
        {
            return Content.Of(input);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            run.Reject(input.WholeLevel, input.File, null, null,
                $"it can't be read: {error.Message.TrimEnd('.')}", "Check the file and its permissions; download it again if it is damaged.");
            return null;
        }
    }

    /// <summary>Reads an input that is complete in itself.</summary>
    internal static IEnumerable<SourceItem> ReadContent(InputFile input, Content content, ReadingRun run, DocumentReader documents)
    {
        switch (content.Kind)
        {
            case ContentKind.Prices:
                return new PriceFile(input, content.Delimiter, run).Read();
            case ContentKind.Companies:
                return new CompanyFile(input, content.Delimiter, run).Read();
            case ContentKind.Xml or ContentKind.Submission:
                documents.Read(input, content.Kind);
                return Waiting(run);
            case ContentKind.Unknown:
                run.Reject(input.WholeLevel, input.File, null, null, $"not recognised: it seems to be {content.Seen}", Accepted);
                return Waiting(run);
            default:
                throw new ArgumentOutOfRangeException(nameof(content), content.Kind, "It is not complete in itself.");
        }
    }

    private static IEnumerable<SourceItem> ReadFile(string path, List<string> files, HashSet<string> done, ReadingRun run, DocumentReader documents)
    {
        run.BeginFile(Length(path));
        var input = OnDisk(path, run);
        var content = input is null ? null : Sniff(input, run);
        run.BeginFile(Length(path)); // what was read for sniffing is read again
        if (content?.Kind == ContentKind.Zip)
        {
            foreach (var item in new ZipReader(path, run, documents).Read())
                yield return item;
        }
        else if (content?.Kind == ContentKind.DataSetTable)
        {
            var set = new LooseSet(path, files, done, run);
            path = set.Path;
            run.BeginFile(set.Bytes);
            yield return new SourceItem.Opened(path, content.Words);
            foreach (var item in new Form345Reader(path, set.Tables, run).Read())
                yield return item;
        }
        else
        {
            yield return new SourceItem.Opened(path, (content ?? new Content(ContentKind.Unknown)).Words);
            if (content is not null)
                foreach (var item in ReadContent(input!, content, run, documents))
                    yield return item;
        }

        run.CloseTallies();
        run.EndFile();
        while (run.TryTake(out var item))
            yield return item;
        yield return new SourceItem.Closed(path);
    }

    private static IEnumerable<SourceItem> Waiting(ReadingRun run)
    {
        while (run.TryTake(out var item))
            yield return item;
    }

    private static long Length(string path) => new FileInfo(path) is { Exists: true } info ? info.Length : 0;
}
