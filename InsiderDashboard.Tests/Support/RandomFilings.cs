using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Tests.Support;

/// <summary>
/// Filings made at random from a seed, with much that goes wrong in real ones: few issuers and owners, so that trades repeat;
/// entities that file the same block; names that change; amendments with and without the original's date; missing and absurd
/// numbers; lists given twice; footnotes.
/// </summary>
internal sealed class RandomFilings(int seed)
{
    private static readonly DateOnly First = new(2024, 1, 2);
    private static readonly string[] Notes =
    [
        "The sales were effected pursuant to a Rule 10b5-1 trading plan adopted on March 5, 2023.",
        "Shares sold to cover tax withholding obligations upon vesting.",
        "Sold in an underwritten secondary offering.",
        "Purchased in a private placement with the issuer.",
        "Not made pursuant to a Rule 10b5-1 plan.",
        "Weighted average price.",
        "The price is stated in Canadian dollars.",
    ];

    private readonly Random random = new(seed);
    private readonly List<Filing> made = [];

    public IReadOnlyList<Filing> Make(int count)
    {
        for (var n = 0; n < count; n++)
            made.Add(One(n));
        return made;
    }

    private Filing One(int n)
    {
        var issuer = random.Next(1, 4);
        var period = First.AddDays(random.Next(0, 500));
        var owners = Enumerable.Range(0, random.Next(8) == 0 ? 2 : 1).Select(_ => random.Next(1, 7)).Distinct()
            .Select(o => Owner(issuer, o)).ToList();
        var original = random.Next(5) == 0
            ? made.Where(f => f.IssuerCik == issuer && !f.IsAmendment).OrderBy(_ => random.Next()).FirstOrDefault() : null;
        var copied = original is null && random.Next(6) == 0
            ? made.Where(f => f.IssuerCik == issuer).OrderBy(_ => random.Next()).FirstOrDefault() : null;
        if (original is not null)
            (owners, period) = ([.. original.Owners], original.Period!.Value);
        var rows = (original ?? copied)?.Rows.Where(_ => random.Next(4) > 0).Select(Disturb).ToList()
            ?? Enumerable.Range(0, random.Next(0, 5)).Select(_ => Row(period)).ToList();
        if (original is null && random.Next(12) == 0)
            rows.AddRange([.. rows]);
        var filed = (original?.FiledOn ?? copied?.FiledOn ?? period).AddDays(random.Next(0, 6));
        return new Filing
        {
            Accession = new Accession(1_000_000_24_000000 + n + 1),
            Form = original is null ? "4" : "4/A",
            FiledOn = filed,
            Period = period,
            OriginalFiledOn = original is not null && random.Next(3) > 0 ? original.FiledOn : null,
            Aff10b5One = random.Next(3) switch { 0 => true, 1 => false, _ => null },
            IssuerCik = issuer,
            IssuerName = random.Next(4) == 0 ? $"FORMERLY {issuer} INC" : $"COMPANY {issuer}",
            FiledTicker = "T" + issuer,
            Source = SourceKind.Xml,
            Owners = owners,
            Rows = [.. rows.Select((row, i) => row with { Key = i + 1 })],
            Footnotes = [.. Notes.Select((text, i) => new Footnote($"F{i + 1}", text))
                .Where(note => rows.Any(row => row.FootnoteRefs.Any(r => r.FootnoteId == note.Id)))],
        };
    }

    private ReportingOwner Owner(int issuer, int number) => number > 4
        ? new ReportingOwner
        {
            Cik = issuer * 100 + number, Name = random.Next(4) == 0 ? $"Smith {number}" : $"Fund {number} LP", IsTenPercentOwner = true,
        }
        : new ReportingOwner
        {
            Cik = issuer * 100 + number, Name = $"Person {number}", IsDirector = number % 2 == 0, IsOfficer = number % 2 == 1,
            OfficerTitle = number == 1 ? "CEO" : "VP",
        };

    private FiledRow Row(DateOnly period)
    {
        var code = "PPSSSSMMX"[random.Next(9)].ToString();
        return new FiledRow
        {
            Table = random.Next(10) == 0 ? FiledTable.Derivative : FiledTable.NonDerivative,
            IsHolding = false,
            Key = 0,
            SecurityTitle = "Common Stock",
            TradedOn = random.Next(40) == 0 ? null : random.Next(40) == 0 ? period.AddDays(30) : period.AddDays(-random.Next(0, 3)),
            Code = code,
            AcquiredDisposed = random.Next(30) == 0 ? 'A' : code is "S" or "F" or "G" ? 'D' : 'A',
            Shares = random.Next(25) == 0 ? null : random.Next(1, 40) * 100,
            Price = random.Next(25) == 0 ? null : random.Next(30) == 0 ? 50_000 : random.Next(90, 110) / 10.0 * random.Next(1, 3),
            SharesAfter = random.Next(5) == 0 ? null : random.Next(0, 50) * 100,
            DirectIndirect = random.Next(4) == 0 ? 'I' : 'D',
            FootnoteRefs = random.Next(2) == 0 ? [] : [new FootnoteRef("TRANS_PRICEPERSHARE", $"F{random.Next(1, Notes.Length + 1)}")],
        };
    }

    private FiledRow Disturb(FiledRow row) => random.Next(4) switch
    {
        0 => row with { Shares = row.Shares + 100 },
        1 => row with { Code = row.Code == "S" ? "F" : row.Code },
        _ => row,
    };
}
