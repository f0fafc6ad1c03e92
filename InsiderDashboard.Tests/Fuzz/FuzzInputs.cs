using System.IO.Compression;
using System.Text;
using InsiderDashboard.Tests.Sources.DataSets;
using InsiderDashboard.Tests.Sources.Documents;

namespace InsiderDashboard.Tests.Fuzz;

/// <summary>A file to be damaged. A zip is damaged as a whole, or member by member.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Content">Its bytes; of a zip those before it is packed are in <paramref name="Members"/>.</param>
/// <param name="Members">Null for what is no zip.</param>
internal sealed record FuzzInput(string Name, byte[] Content, IReadOnlyList<(string Name, byte[] Content)>? Members = null)
{
    /// <summary>A damaged copy of the file.</summary>
    public byte[] Damaged(Random random)
    {
        var mutator = new Mutator(random);
        if (Members is null)
            return mutator.Mutate(Content);
        if (random.Next(10) == 0)
            return mutator.Mutate(Content);
        var which = random.Next(Members.Count);
        return FuzzInputs.Pack(Members.Select((member, i) => i == which ? (member.Name, mutator.Mutate(member.Content)) : member));
    }
}

/// <summary>What is damaged: fictional files of every kind that is read, or files of the reader's choice.</summary>
internal static class FuzzInputs
{
    /// <summary>Filings of a real set that go into one zip: the whole would cost a second each time.</summary>
    private const int FilingsOfASet = 25;

    public static IReadOnlyList<FuzzInput> Fictional() =>
    [
        new("0001127602-25-001055.xml", Encoding.UTF8.GetBytes(OwnershipXmlReaderTests.Document)),
        new("form4.xml", Encoding.UTF8.GetBytes(OwnershipXmlReaderTests.Document.Replace("<documentType>4/A", "<documentType>4",
            StringComparison.Ordinal))),
        new("0001127602-25-001056.txt", Encoding.UTF8.GetBytes(Submission)),
        Set("set.zip", SampleSet.Members().Select(member => (member.Name, Encoding.UTF8.GetBytes(member.Content)))),
        Set("documents.zip", [("0001127602-25-001057/form4.xml", Encoding.UTF8.GetBytes(OwnershipXmlReaderTests.Document)), ("a.txt",
            Encoding.UTF8.GetBytes(Submission))]),
        new("prices.csv", Encoding.UTF8.GetBytes(
            "ticker,date,close,adj_close\nAIR,2025-01-10,10.5,10.25\nAIR,2025-01-13,11,10.75\nZZZ,2025-01-10,1,\n\"Q,Q\",2025-01-10,3,3\n")),
        new("companies.csv", Encoding.UTF8.GetBytes("cik,ticker,name,exchange,sic,shares_outstanding\n"
            + "0000001750,AIR,AAR CORP,NYSE,3720,35000000\n9,ZZZ,\"Zed, \"\"Inc\"\"\",,7372,\n")),
        new("prices.csv.gz", Gzip("symbol;date;close\nAIR;2025-01-10;10.5\nAIR;2025-01-13;11\n"u8.ToArray())),
    ];

    /// <summary>Every readable file of a folder, in a fixed order; of a data set some filings.</summary>
    public static IReadOnlyList<FuzzInput> Of(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return
        [
            .. files.Where(f => f.EndsWith(".xml", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal) || f.EndsWith(".nc",
                StringComparison.Ordinal))
                .Where(f => new FileInfo(f).Length < 200_000).Select(f => new FuzzInput(Path.GetFileName(f), File.ReadAllBytes(f))),
            .. files.Where(f => f.EndsWith("form345.zip", StringComparison.Ordinal)).SelectMany(Parts),
            .. files.Where(f => f.EndsWith(".csv", StringComparison.Ordinal)).Select(f => new FuzzInput(Path.GetFileName(f), Lines(f, 300))),
        ];
    }

    public static byte[] Pack(IEnumerable<(string Name, byte[] Content)> members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in members)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    private static FuzzInput Set(string name, IEnumerable<(string Name, byte[] Content)> members)
    {
        var all = members.ToList();
        return new FuzzInput(name, Pack(all), all);
    }

    private static IEnumerable<FuzzInput> Parts(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var tables = zip.Entries.Where(e => e.Name.EndsWith(".tsv", StringComparison.Ordinal)).Select(e => (e.Name, Lines: Read(e))).ToList();
        var accessions = tables.Single(t => t.Name == "SUBMISSION.tsv").Lines.Skip(1).Select(Key).ToList();
        for (var part = 0; part < 20; part++)
        {
            var kept = accessions.Skip(part * accessions.Count / 20).Take(FilingsOfASet).ToHashSet();
            yield return Set($"part{part}_form345.zip", tables.Select(t => (t.Name, Encoding.UTF8.GetBytes(string.Join('\n', t.Lines.Where((line,
                i) => i == 0 || kept.Contains(Key(line)))) + "\n"))));
        }

        static string Key(string line) => line.Split('\t')[0];
    }

    private static string[] Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static byte[] Lines(string path, int max) => Encoding.UTF8.GetBytes(string.Join('\n', File.ReadLines(path).Take(max)) + "\n");

    private static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(content);
        return bytes.ToArray();
    }

    private static string Submission { get; } = """
        <SEC-DOCUMENT>0001127602-25-001056.txt : 20250110
        <SEC-HEADER>0001127602-25-001056.hdr.sgml : 20250110
        <ACCEPTANCE-DATETIME>20250110160730
        ACCESSION NUMBER:		0001127602-25-001056
        CONFORMED SUBMISSION TYPE:	4
        CONFORMED PERIOD OF REPORT:	20250110
        FILED AS OF DATE:		20250113

        ISSUER:

        	COMPANY DATA:
        		COMPANY CONFORMED NAME:			AAR CORP
        		CENTRAL INDEX KEY:			0000001750
        		STANDARD INDUSTRIAL CLASSIFICATION:	AIRCRAFT & PARTS [3720]
        </SEC-HEADER>
        <DOCUMENT>
        <TYPE>4
        <TEXT>
        <XML>

        """ + OwnershipXmlReaderTests.Document + "\n</XML>\n</TEXT>\n</DOCUMENT>\n";
}
