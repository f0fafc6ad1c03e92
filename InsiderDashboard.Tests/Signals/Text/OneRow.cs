using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Signals.Text;

/// <summary>A filing of one trade with one footnote, read as the import reads it.</summary>
internal static class OneRow
{
    /// <summary>What the footnote makes of a sale (S) or purchase (P) that refers to it.</summary>
    public static RowReading Read(string code, string footnote, bool? box = null, double? shares = null) =>
        Read(code, [footnote], box, shares);

    /// <summary>As above, of a row that refers to several footnotes, F1 first.</summary>
    public static RowReading Read(string code, IReadOnlyList<string> footnotes, bool? box = null, double? shares = null) =>
        FilingReader.Read(new Filing
        {
            Accession = new Accession(1),
            Form = "4",
            FiledOn = new DateOnly(2025, 6, 2),
            IssuerCik = 1,
            IssuerName = "ACME CORP",
            Source = SourceKind.Xml,
            Aff10b5One = box,
            Owners = [new ReportingOwner { Cik = 2, Name = "Doe Jane", IsDirector = true }],
            Footnotes = [.. footnotes.Select((text, i) => new Footnote($"F{i + 1}", text))],
            Rows = [new FiledRow
        {
            Table = FiledTable.NonDerivative, IsHolding = false, Key = 1, Code = code, Shares = shares,
            FootnoteRefs = [.. footnotes.Select((_, i) => new FootnoteRef("TRANS_SHARES", $"F{i + 1}"))],
        }],
        }).Rows[0];
}
