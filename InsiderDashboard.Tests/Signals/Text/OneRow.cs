using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Signals.Text;

/// <summary>A filing of one trade with one footnote, read as the import reads it.</summary>
internal static class OneRow
{
    /// <summary>What the footnote makes of a sale (S) or purchase (P) that refers to it.</summary>
    public static RowReading Read(string code, string footnote, bool? box = null) => FilingReader.Read(new Filing
    {
        Accession = new Accession(1),
        Form = "4",
        FiledOn = new DateOnly(2025, 6, 2),
        IssuerCik = 1,
        IssuerName = "ACME CORP",
        Source = SourceKind.Xml,
        Aff10b5One = box,
        Owners = [new ReportingOwner { Cik = 2, Name = "Doe Jane", IsDirector = true }],
        Footnotes = [new Footnote("F1", footnote)],
        Rows = [new FiledRow { Table = FiledTable.NonDerivative, IsHolding = false, Key = 1, Code = code, FootnoteRefs = [new FootnoteRef("TRANS_SHARES", "F1")] }],
    }).Rows[0];
}
