using System.Globalization;
using System.Text.Json;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Labelled;

/// <summary>
/// The second set of labelled rows comes in shapes that the product does not import: tables typed off filings, and filings as
/// JSON. They are made filings here, so that the product reads their words; the XML documents go through the importer.
/// </summary>
internal static class LabelledSources
{
    public const string Purchases = "purchases_2026_mttptrsn.tsv";
    public const string Retyped = "13fradar_retyped_sample.tsv";
    public const string Whole = "tsla_aapl_2024_full_filings.jsonl";

    private static readonly Lazy<LiveMarket> Market = new(Make);

    /// <summary>A store with every filing of the second set of labels.</summary>
    public static LiveMarket Store => Market.Value;

    private static LiveMarket Make()
    {
        var folder = Directory.CreateTempSubdirectory("insider-labelled-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var database = Database.Open(Path.Combine(folder, "insider.db"));
        IEnumerable<Filing> filings = [.. OfPurchases(), .. OfRetyped(), .. OfWhole()];
        IEnumerable<SourceItem> items =
            [new SourceItem.Opened("labelled", "labelled"), .. filings.Select(f => new SourceItem.Filed(f)), new SourceItem.Closed("labelled")];
        new Importer(database, FilingReadings.Stored) { Source = (_, _) => items }.Run(["labelled"]);
        new Importer(database, FilingReadings.Stored).Run(Directory.GetFiles(RealData.Path("ownership-xml-more"), "*.xml"));
        var live = new LiveMarket(database);
        live.Refresh();
        return live;
    }

    /// <summary>A line is a trade; its key is its number in the file, and each of its footnotes is its own.</summary>
    private static IEnumerable<Filing> OfPurchases()
    {
        var lines = Lines(Purchases).Select((cells, i) => (Cells: cells, Line: i + 2)).ToList();
        foreach (var filing in lines.GroupBy(l => l.Cells[0]))
            yield return Filing(
                filing.Key, Date(filing.First().Cells[1]), Long(filing.First().Cells[3]), filing.Select(l => Long(l.Cells[5])),
                filing.Select(l => new Trade(
                    l.Line, "P", 'A', Date(l.Cells[2]), Number(l.Cells[9]), Number(l.Cells[10]), Footnotes(l.Line, Unquoted(l.Cells[13])))));
    }

    private static IReadOnlyList<Footnote> Footnotes(int line, string cell) =>
        [.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select((text, n) => new Footnote($"{line}#{n + 1}", text))];

    /// <summary>The code is not in this source where it is no plain purchase or sale; its side says which it is read as.</summary>
    private static IEnumerable<Filing> OfRetyped()
    {
        var lines = Lines(Retyped).Select((cells, i) => (Cells: cells, Line: i + 2)).ToList();
        foreach (var filing in lines.GroupBy(l => l.Cells[0]))
        {
            var box = filing.First().Cells[3] switch { "true" or "1" => true, "false" or "0" => false, _ => (bool?)null };
            yield return Filing(filing.Key, new DateOnly(2026, 8, 31), 1, [1], filing.Select(l => new Trade(
                l.Line, l.Cells[2] == "A" ? "P" : "S", l.Cells[2][0], new DateOnly(2026, 8, 28), Number(l.Cells[4]), Number(l.Cells[5]),
                [new Footnote($"{l.Line}", l.Cells[7])]))) with
            { Aff10b5One = box };
        }
    }

    private static Filing Filing(string accession, DateOnly filedOn, long issuer, IEnumerable<long> owners, IEnumerable<Trade> trades)
    {
        var rows = trades.ToList();
        return new Filing
        {
            Accession = Accessions(accession), Form = "4", FiledOn = filedOn,
            IssuerCik = issuer, IssuerName = "ISSUER", Source = SourceKind.Xml,
            Owners = [.. owners.Distinct().Select(cik => new ReportingOwner { Cik = cik, Name = $"OWNER {cik}", IsDirector = true })],
            Footnotes = [.. rows.SelectMany(r => r.Footnotes)],
            Rows = [.. rows.Select(r => new FiledRow
            {
                Table = FiledTable.NonDerivative, IsHolding = false, Key = r.Key, Code = r.Code, AcquiredDisposed = r.Side,
                TradedOn = r.TradedOn, Shares = r.Shares, Price = r.Price,
                FootnoteRefs = [.. r.Footnotes.Select(f => new FootnoteRef("TRANS_SHARES", f.Id))],
            })],
        };
    }

    /// <summary>A line is a filing; the key of a trade is its place in Table I. This shape has no plan box.</summary>
    private static IEnumerable<Filing> OfWhole() => File.ReadLines(RealData.Path(Path.Combine("form4-footnotes", Whole))).Select(OfWhole);

    private static Filing OfWhole(string line)
    {
        using var json = JsonDocument.Parse(line);
        var filed = json.RootElement;
        var owner = filed.GetProperty("reportingOwner");
        var relationship = owner.GetProperty("relationship");
        return new Filing
        {
            Accession = Accessions(filed.GetProperty("accessionNo").GetString()!),
            Form = filed.GetProperty("documentType").GetString()!,
            FiledOn = Date(filed.GetProperty("filedAt").GetString()![..10]),
            IssuerCik = Long(filed.GetProperty("issuer").GetProperty("cik").GetString()!),
            IssuerName = filed.GetProperty("issuer").GetProperty("name").GetString()!,
            Source = SourceKind.Xml,
            Remarks = filed.TryGetProperty("remarks", out var remarks) ? remarks.GetString() : null,
            Owners = [new ReportingOwner
            {
                Cik = Long(owner.GetProperty("cik").GetString()!), Name = owner.GetProperty("name").GetString()!,
                IsDirector = relationship.GetProperty("isDirector").GetBoolean(), IsOfficer = relationship.GetProperty("isOfficer").GetBoolean(),
            }],
            Footnotes = [.. Array(filed, "footnotes")
                .Select(f => new Footnote(f.GetProperty("id").GetString()!, f.GetProperty("text").GetString()!))],
            Rows = [.. Rows(filed, "nonDerivativeTable", FiledTable.NonDerivative), .. Rows(filed, "derivativeTable", FiledTable.Derivative)],
        };
    }

    private static IEnumerable<FiledRow> Rows(JsonElement filed, string table, FiledTable kind) =>
        filed.TryGetProperty(table, out var rows) ? Array(rows, "transactions").Select((row, i) => Row(row, kind, i + 1)) : [];

    private static FiledRow Row(JsonElement row, FiledTable table, int key)
    {
        var amounts = row.GetProperty("amounts");
        var nature = row.GetProperty("ownershipNature");
        return new FiledRow
        {
            Table = table, IsHolding = false, Key = key,
            SecurityTitle = row.GetProperty("securityTitle").GetString(),
            TradedOn = Date(row.GetProperty("transactionDate").GetString()!),
            Code = row.GetProperty("coding").GetProperty("code").GetString(),
            Shares = amounts.GetProperty("shares").GetDouble(),
            Price = amounts.TryGetProperty("pricePerShare", out var price) ? price.GetDouble() : null,
            AcquiredDisposed = amounts.GetProperty("acquiredDisposedCode").GetString()![0],
            DirectIndirect = nature.GetProperty("directOrIndirectOwnership").GetString()![0],
            FootnoteRefs = [.. References(row, "", "")],
        };
    }

    /// <summary>Fields such as <c>directOrIndirectOwnershipFootnoteId</c>, wherever they stand in the row.</summary>
    private static IEnumerable<FootnoteRef> References(JsonElement element, string name, string parent)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return element.EnumerateObject().SelectMany(p => References(p.Value, p.Name, name));
        if (element.ValueKind != JsonValueKind.Array || !name.EndsWith("ootnoteId", StringComparison.Ordinal))
            return [];
        var field = name switch
        {
            "natureOfOwnershipFootnoteId" => "NATURE_OF_OWNERSHIP",
            "directOrIndirectOwnershipFootnoteId" => "DIRECT_INDIRECT_OWNERSHIP",
            "footnoteId" => parent,
            _ => name,
        };
        return element.EnumerateArray().Select(id => new FootnoteRef(field, id.GetString()!));
    }

    private static IEnumerable<JsonElement> Array(JsonElement of, string name) =>
        of.TryGetProperty(name, out var array) ? array.EnumerateArray() : [];

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(RealData.Path(Path.Combine("form4-footnotes", file))).Skip(1).Select(line => line.Split('\t'));

    /// <summary>A cell of this file that holds quotes is itself quoted, with the quotes in it doubled.</summary>
    private static string Unquoted(string cell) => cell is ['"', .., '"'] ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;

    private static Accession Accessions(string text) =>
        Accession.TryParse(text, out var accession) ? accession : throw new InvalidDataException(text);
    private static DateOnly Date(string text) => DateOnly.ParseExact(text, ["yyyyMMdd", "yyyy-MM-dd"], CultureInfo.InvariantCulture);
    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);
    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Trade(
        long Key, string Code, char Side, DateOnly TradedOn, double? Shares, double? Price, IReadOnlyList<Footnote> Footnotes);
}
