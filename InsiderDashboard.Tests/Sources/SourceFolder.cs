using System.IO.Compression;
using System.Text;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Tests.Sources;

/// <summary>A folder of files made for one test.</summary>
public sealed class SourceFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("insider-sources-").FullName;

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Writes a zip with the members in the given order.</summary>
    public string Zip(string name, params (string Name, string Content)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var member in members)
            {
                using var entry = zip.CreateEntry(member.Name).Open();
                entry.Write(Encoding.UTF8.GetBytes(member.Content));
            }
        return Write(name, bytes.ToArray());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>All items of a reading, by kind.</summary>
public sealed class Reading
{
    public static Reading Of(params string[] paths) => Of(SourceLimits.Default, paths);

    public static Reading Of(SourceLimits limits, params string[] paths) =>
        new() { Items = SourceReader.Read(paths, limits, CancellationToken.None).ToList() };

    public required IReadOnlyList<SourceItem> Items { get; init; }
    public List<Filing> Filings => Items.OfType<SourceItem.Filed>().Select(i => i.Filing).ToList();
    public List<Rejection> Rejections => Items.OfType<SourceItem.Rejected>().Select(i => i.Rejection).ToList();
    public List<PriceSeries> Prices => Items.OfType<SourceItem.Stated>().Select(i => i.Fact).OfType<PriceSeries>().ToList();
    public List<Company> Companies => Items.OfType<SourceItem.Stated>().Select(i => i.Fact).OfType<Company>().ToList();
    public List<SourceItem.Covered> Covered => Items.OfType<SourceItem.Covered>().ToList();

    /// <summary>What was left out, without what is only told.</summary>
    public List<Rejection> Losses => Rejections.Where(r => r.Level != RejectionLevel.Note).ToList();

    public long Count(string table) => Items.OfType<SourceItem.Counted>().Last(c => c.Table == table).Rows;
}
