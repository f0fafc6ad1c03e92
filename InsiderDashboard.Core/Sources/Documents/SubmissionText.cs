using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Sources.Documents;

/// <summary>What the header of a submission says. Every part can be missing.</summary>
internal sealed record SubmissionHeader(
    Accession? Accession, string? Form, DateOnly? FiledOn, DateTime? AcceptedAt, DateOnly? Period,
    long? IssuerCik, string? IssuerName, int? IssuerSic);

/// <summary>
/// A complete submission as EDGAR hands it out: an SGML header and the documents. Two spellings of the header are read:
/// the text form (<c>FILED AS OF DATE:		20250110</c>) and the dissemination form
/// (<c>&lt;FILING-DATE&gt;20250213&lt;REPORTING-OWNER&gt;…</c>), whose tags stand on one line or on many.
/// </summary>
internal static partial class SubmissionText
{
    private const int HeaderBytes = 1 << 20;

    /// <summary>True when the first bytes are those of a submission or of a header alone.</summary>
    public static bool IsSubmission(ReadOnlySpan<byte> prefix)
    {
        prefix = prefix[..Math.Min(prefix.Length, 4096)];
        return prefix.IndexOf("<SEC-DOCUMENT>"u8) >= 0 || prefix.IndexOf("<SEC-HEADER>"u8) >= 0 || prefix.IndexOf("<ACCEPTANCE-DATETIME>"u8) >= 0
            || prefix.IndexOf("<IMS-DOCUMENT>"u8) >= 0 || prefix.IndexOf("<IMS-HEADER>"u8) >= 0
            || (prefix.IndexOf("<SUBMISSION>"u8) >= 0 && prefix.IndexOf("<ACCESSION-NUMBER>"u8) >= 0);
    }

    public static SubmissionHeader ReadHeader(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf("<DOCUMENT>"u8);
        var header = Encoding.Latin1.GetString(text[..Math.Min(end < 0 ? text.Length : end, HeaderBytes)]);
        var issuer = Match(IssuerBlock(), header) ?? "";
        return new SubmissionHeader(
            Accession: Filings.Accession.TryParse(Match(AccessionNumber(), header), out var accession) ? accession : null,
            Form: Match(FormType(), header),
            FiledOn: Date(Match(FilingDate(), header)),
            AcceptedAt: DateTime.TryParseExact(
                Match(Acceptance(), header), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                ? at : null,
            Period: Date(Match(PeriodOfReport(), header)),
            IssuerCik: long.TryParse(Match(Cik(), issuer), NumberStyles.None, CultureInfo.InvariantCulture, out var cik) && cik > 0 ? cik : null,
            IssuerName: Match(ConformedName(), issuer),
            IssuerSic: int.TryParse(Match(Sic(), issuer), NumberStyles.None, CultureInfo.InvariantCulture, out var sic) && sic > 0 ? sic : null);
    }

    /// <summary>The places of the ownership documents between <c>&lt;XML&gt;</c> and <c>&lt;/XML&gt;</c>.</summary>
    public static List<Range> OwnershipDocuments(ReadOnlySpan<byte> text)
    {
        var found = new List<Range>();
        for (var at = 0; ;)
        {
            var open = text[at..].IndexOf("<XML>"u8);
            if (open < 0)
                return found;
            var start = at + open + "<XML>"u8.Length;
            var length = text[start..].IndexOf("</XML>"u8);
            // A text that was cut off: the XML reader then says where it ends.
            var end = length < 0 ? text.Length : start + length;
            if (text[start..end].IndexOf("ownershipDocument"u8) >= 0)
                found.Add(start..end);
            at = Math.Min(end + 1, text.Length);
        }
    }

    private static string? Match(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? match.Groups["v"].Value.Trim() is { Length: > 0 } value ? value : null : null;

    private static DateOnly? Date(string? text) =>
        text is not null && FiledValues.TryCompactDate(Encoding.ASCII.GetBytes(text), out var date) ? date : null;

    // A submission text names its file first: <SEC-DOCUMENT>0001127602-25-001055.txt : 20250110
    [GeneratedRegex(@"(?:ACCESSION NUMBER:[ \t]*|<ACCESSION-NUMBER>|<SEC-DOCUMENT>)(?<v>\d{10}-\d{2}-\d{6})")]
    private static partial Regex AccessionNumber();

    [GeneratedRegex(@"(?:CONFORMED SUBMISSION TYPE:|<TYPE>)[ \t]*(?<v>[^<\r\n]+)")]
    private static partial Regex FormType();

    [GeneratedRegex(@"(?:FILED AS OF DATE:|<FILING-DATE>)[ \t]*(?<v>\d{8})")]
    private static partial Regex FilingDate();

    [GeneratedRegex(@"<ACCEPTANCE-DATETIME>[ \t]*(?<v>\d{14})")]
    private static partial Regex Acceptance();

    [GeneratedRegex(@"(?:CONFORMED PERIOD OF REPORT:|<PERIOD>)[ \t]*(?<v>\d{8})")]
    private static partial Regex PeriodOfReport();

    [GeneratedRegex(@"<ISSUER>(?<v>.*?)(?:</ISSUER>|\z)|^ISSUER:[ \t]*\r?$(?<v>.*?)(?=^\S|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex IssuerBlock();

    [GeneratedRegex(@"(?:CENTRAL INDEX KEY:|<CIK>)[ \t]*(?<v>\d{1,10})")]
    private static partial Regex Cik();

    [GeneratedRegex(@"(?:COMPANY CONFORMED NAME:|<CONFORMED-NAME>)[ \t]*(?<v>[^<\r\n]+)")]
    private static partial Regex ConformedName();

    // STANDARD INDUSTRIAL CLASSIFICATION:	AIRCRAFT & PARTS [3720]   or   <ASSIGNED-SIC>5065
    [GeneratedRegex(@"STANDARD INDUSTRIAL CLASSIFICATION:[^\r\n]*?\[(?<v>\d{3,4})\]|<ASSIGNED-SIC>[ \t]*(?<v>\d{3,4})")]
    private static partial Regex Sic();
}
