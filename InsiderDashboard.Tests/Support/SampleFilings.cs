using System.Text.Json;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Tests.Support;

/// <summary>Invented filings for tests.</summary>
internal static class SampleFilings
{
    /// <summary>A filing in which every field has a value, rows of both tables and of both kinds mixed.</summary>
    public static Filing Full(SourceKind source = SourceKind.Xml) => new()
    {
        Accession = Key(77),
        Form = "4/A",
        FiledOn = new DateOnly(2025, 6, 23),
        FiledEstimated = true,
        AcceptedAt = new DateTime(2025, 6, 23, 17, 31, 2),
        Period = new DateOnly(2025, 6, 18),
        OriginalFiledOn = new DateOnly(2025, 6, 20),
        NoSecuritiesOwned = false,
        NotSubjectToSection16 = true,
        Form3HoldingsReported = false,
        Form4TransactionsReported = true,
        Aff10b5One = true,
        IssuerCik = 1090872,
        IssuerName = "EXAMPLE, INC.",
        FiledTicker = "NYSE: EXM",
        ForeignTicker = "EXM.L",
        IssuerSic = 3826,
        Remarks = "See Exhibit 24 – \"Power of attorney\"",
        SchemaVersion = "X0508",
        Source = source,
        Owners = [Owner(1355818, "Brown Judy L"), Owner(9, "Ünïcode Fund LP") with { IsOfficer = false, Street1 = "1 Main St", City = "Zürich" }],
        Rows =
        [
            Trade(1, "S", 100, 116.5325) with { DeemedOn = new DateOnly(2025, 6, 19), EquitySwap = true, Timeliness = "L", ValueAfter = 3.5 },
            Trade(1, null, null, null) with { IsHolding = true, TradedOn = null, AcquiredDisposed = null },
            Trade(2, "", 0, 0) with { AcquiredDisposed = 'A', FootnoteRefs = [new("TRANS_PRICEPERSHARE", "F1"), new("TRANS_SHARES", "F2")] },
            Option(1, isHolding: false),
            Option(1, isHolding: true),
        ],
        Footnotes = [new("F1", "Sold to cover tax."), new("F2", "")],
        Signatures = [new("/s/ Judy Brown", new DateOnly(2025, 6, 23)), new("by attorney", null)],
        Defects = [new("NONDERIV_TRANS 2 TRANS_DATE", "31-FEB-2025", "not a date")],
    };

    /// <summary>A small filing: one owner, one sale.</summary>
    public static Filing Small(int number, SourceKind source = SourceKind.DataSet) => new()
    {
        Accession = Key(number),
        Form = "4",
        FiledOn = new DateOnly(2025, 5, 1).AddDays(number % 60),
        IssuerCik = 1000 + number % 7,
        IssuerName = $"COMPANY {number % 7}",
        FiledTicker = $"T{number % 7}",
        Source = source,
        Owners = [Owner(5000 + number % 11, $"Person {number % 11}")],
        Rows = [Trade(number * 2, "S", 100 + number, 10.25), Trade(number * 2 + 1, "F", 7, null)],
    };

    public static Accession Key(int number) => new(112760225000000L + number);

    public static FiledRow Trade(long key, string? code, double? shares, double? price) => new()
    {
        Table = FiledTable.NonDerivative,
        IsHolding = false,
        Key = key,
        SecurityTitle = "Common Stock",
        TradedOn = new DateOnly(2025, 4, 29),
        TransactionForm = "4",
        Code = code,
        Shares = shares,
        Price = price,
        AcquiredDisposed = 'D',
        SharesAfter = 1677,
        DirectIndirect = 'I',
        Nature = "By Trust",
    };

    /// <summary>The content of a filing as text, for comparing with a readable difference.</summary>
    public static string Words(Filing filing) => JsonSerializer.Serialize(filing);

    private static ReportingOwner Owner(long cik, string name) => new()
    {
        Cik = cik,
        Name = name,
        IsDirector = true,
        IsOfficer = true,
        OfficerTitle = "President and CEO",
        FileNumber = "001-40583",
    };

    private static FiledRow Option(long key, bool isHolding) => Trade(key, "M", 50, 0) with
    {
        Table = FiledTable.Derivative,
        IsHolding = isHolding,
        ConversionPrice = 12.5,
        TotalValue = 1e9,
        ExercisableOn = new DateOnly(2020, 1, 1),
        ExpiresOn = new DateOnly(2030, 1, 1),
        UnderlyingTitle = "Common Stock",
        UnderlyingShares = 50,
        UnderlyingValue = 0.5,
    };
}
