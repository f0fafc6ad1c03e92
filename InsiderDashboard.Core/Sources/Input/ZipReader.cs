using System.IO.Compression;
using InsiderDashboard.Core.Sources.DataSets;
using InsiderDashboard.Core.Sources.Documents;

namespace InsiderDashboard.Core.Sources.Input;

/// <summary>
/// Reads a zip: data sets by the names of their members (one set a folder), everything else by its content.
/// </summary>
internal sealed class ZipReader(string path, ReadingRun run, DocumentReader documents)
{
    private const int MaxMembers = 1_000_000;
    private ZipArchive? archive;
    private readonly long length = new FileInfo(path).Length;

    public IEnumerable<SourceItem> Read()
    {
        using var file = Open();
        if (archive is null)
        {
            yield return new SourceItem.Opened(path, "zip");
            while (run.TryTake(out var item))
                yield return item;
            yield break;
        }

        using var _ = archive;
        var members = archive.Entries.Where(e => e.Name.Length > 0).ToList();
        var sets = Sets(members);
        yield return new SourceItem.Opened(path, sets.Count > 0 ? "SEC data set" : members.Any(IsXml) ? "ownership XML" : "zip");
        foreach (var set in sets.Values)
            foreach (var item in new Form345Reader(path, set, run).Read())
                yield return item;
        foreach (var item in Others(members, sets.Count > 0))
            yield return item;
    }

    private CountedFile? Open()
    {
        CountedFile? file = null;
        try
        {
            file = new CountedFile(path, run);
            var opened = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (opened.Entries.Sum(entry => entry.CompressedLength) > length)
                throw new InvalidDataException("its members overlap: together they claim more bytes than the file has");
            if (opened.Entries.Count > MaxMembers)
                throw new InvalidDataException($"it has {ReadingRun.Number(opened.Entries.Count)} members");
            archive = opened;
        }
        catch (InvalidDataException error)
        {
            // The directory of a zip stands at its end: a download that broke off has lost it.
            run.Reject(RejectionLevel.File, path, null, null,
                $"the zip is damaged or was not downloaded to its end: its directory can't be read ({error.Message.TrimEnd('.')}); nothing was taken",
                "Download the zip again.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            run.Reject(RejectionLevel.File, path, null, null,
                $"it can't be read: {error.Message.TrimEnd('.')}", "Check the path and its permissions.");
        }

        return file;
    }

    private SortedDictionary<string, Dictionary<DataSetTable, InputFile>> Sets(List<ZipArchiveEntry> members)
    {
        var sets = new SortedDictionary<string, Dictionary<DataSetTable, InputFile>>(StringComparer.Ordinal);
        foreach (var entry in members)
        {
            if (!DataSetColumns.TryByName(entry.FullName, out var table))
                continue;
            var folder = entry.FullName[..^entry.Name.Length];
            if (!sets.TryGetValue(folder, out var set))
                sets[folder] = set = [];
            if (!set.TryAdd(table, InputFile.InZip(path, entry, length, run)))
                run.Reject(RejectionLevel.Part, $"{path}!{entry.FullName}", null, null,
                    $"the zip has {DataSetColumns.Name(table)} twice; the first was taken", "Remove one of them.");
        }

        return sets;
    }

    private IEnumerable<SourceItem> Others(List<ZipArchiveEntry> members, bool isDataSet)
    {
        var aside = new List<string>();
        var read = 0L;
        foreach (var entry in members)
        {
            run.Check();
            if (DataSetColumns.TryByName(entry.FullName, out _))
                continue;
            if (isDataSet && !IsXml(entry))
            {
                aside.Add(entry.FullName);
                continue;
            }

            foreach (var item in ReadMember(InputFile.InZip(path, entry, length, run)))
                yield return item;
            read++;
        }

        if (aside.Count > 0)
            run.Reject(RejectionLevel.Note, path, null, string.Join(", ", aside.Take(8)),
                "these members describe the data set and hold no filings; they were left aside", "Nothing to do.");
        if (read > 0)
            run.Emit(new SourceItem.Counted("documents", read));
        while (run.TryTake(out var item))
            yield return item;
    }

    private IEnumerable<SourceItem> ReadMember(InputFile input)
    {
        var content = SourceReader.Sniff(input, run);
        if (content is { Kind: ContentKind.DataSetTable or ContentKind.Zip })
            run.Reject(RejectionLevel.Part, input.File, null, null,
                content.Kind == ContentKind.Zip ? "it is a zip inside a zip" : "it is a table of a data set under another name",
                "Unpack the outer zip and import its files.");
        else if (content is not null)
            return SourceReader.ReadContent(input, content, run, documents);
        return [];
    }

    private static bool IsXml(ZipArchiveEntry entry) => entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
}
