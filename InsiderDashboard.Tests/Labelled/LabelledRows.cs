using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Labelled;

/// <summary>
/// Rows of real filings, labelled by hand from their words before the rules were looked at. rows.csv: 291 rows of the ownership
/// documents, 21 of them labelled anew when conversions without a price and rows of the wrong side got another meaning.
/// rows-v2.csv: 317 rows of three other sources, by another reader; rows that only the first trading day could decide are left
/// out, for those sources have no prices.
/// </summary>
internal static class LabelledRows
{
    private static readonly Lazy<IReadOnlyList<LabelledRow>> Documents = new(() => Lines("labelled-rows.csv", 6).Select(OfDocument).ToList());
    private static readonly Lazy<IReadOnlyList<LabelledRow>> Others = new(() => Lines("labelled-rows-v2.csv", 8).Select(OfOther).ToList());

    public static IReadOnlyList<LabelledRow> First => Documents.Value;
    public static IReadOnlyList<LabelledRow> Second => Others.Value;

    /// <summary>Those of which the reader was sure.</summary>
    public static IReadOnlyList<LabelledRow> Sure => [.. First, .. Second.Where(r => !r.Doubtful)];

    public static IReadOnlyList<LabelledRow> Doubtful => [.. Second.Where(r => r.Doubtful)];

    public static int Find(MarketSnapshot market, string document, long row, string folder = "ownership-xml")
    {
        var filing = market.Filings.Find(AccessionOf(document, folder));
        Assert.True(filing >= 0, $"{document} is not in the store");
        var at = market.RowOf(filing, row);
        Assert.True(at >= 0, $"{document} has no row {row}");
        return at;
    }

    // accession, row, plan, plan source, class, decided by
    private static LabelledRow OfDocument(string[] f)
    {
        var market = RealStores.Xml.Current;
        var row = Find(market, f[0], long.Parse(f[1], CultureInfo.InvariantCulture));
        return new LabelledRow($"{f[0]} row {f[1]}", f[4].Split('+'), f[2], f[3], f[5], Doubtful: false, market, row);
    }

    // source, accession, row, class, plan, doubtful, decided by, words
    private static LabelledRow OfOther(string[] f)
    {
        var market = LabelledSources.Store.Current;
        var key = long.Parse(f[2].Split(':')[^1], CultureInfo.InvariantCulture);
        var row = Find(market, f[1], key, "ownership-xml-more");
        return new LabelledRow($"{f[1]} row {f[2]}", f[3].Split('+'), f[4], null, $"{f[6]}: {f[7]}", f[5] == "doubtful", market, row);
    }

    /// <summary>A document without an accession number is known by its content.</summary>
    private static Accession AccessionOf(string document, string folder)
    {
        if (document.StartsWith("noacc_", StringComparison.Ordinal))
        {
            var content = File.ReadAllBytes(RealData.Path(Path.Combine(folder, document + ".xml")));
            return Accession.FromHash(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(content)));
        }
        Assert.True(Accession.TryParse(document, out var accession) && !accession.IsContentKey, document);
        return accession;
    }

    /// <summary>The words at the end of a line may hold commas.</summary>
    private static IEnumerable<string[]> Lines(string name, int cells)
    {
        using var file = typeof(LabelledRows).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',', cells))];
    }
}
