using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Storage;

/// <summary>How the parts of a filing are laid out in tables; what the writer and the reader of filings agree on.</summary>
internal static class FilingRows
{
    /// <summary>Rows of a filing have id = filing · 65536 + place.</summary>
    public const int PlaceBits = 16;

    /// <summary>Most rows, owners or footnotes that one filing may have. The largest real ones have a few hundred.</summary>
    public const int MaxPlaces = 1 << PlaceBits;

    public const string FilingColumns = """
        accession, form, filed_on, filed_estimated, period, original_filed_on, issuer_cik, issuer_name, filed_ticker, issuer_sic,
        foreign_ticker, accepted_at, no_securities_owned, not_subject_to_section_16, form3_holdings_reported,
        form4_transactions_reported, aff10b5_one, schema_version, source, remarks
        """;

    public const string OwnerColumns = "id, cik, name, flags, title, other_text, address, file_number";

    private const string RowColumns = """
        id, key, traded_on, deemed_on, code, equity_swap, acquired_disposed, shares, price, shares_after, direct_indirect,
        nature, security_title, transaction_form, timeliness, value_after, footnote_refs
        """;

    private const string DerivativeColumns =
        RowColumns + ", conversion_price, total_value, exercisable_on, expires_on, underlying_title, underlying_shares, underlying_value";

    /// <summary>The four row tables.</summary>
    public static readonly IReadOnlyList<RowTable> Tables =
    [
        new("trade", FiledTable.NonDerivative, IsHolding: false, RowColumns, 17),
        new("holding", FiledTable.NonDerivative, IsHolding: true, RowColumns, 17),
        new("derivative_trade", FiledTable.Derivative, IsHolding: false, DerivativeColumns, 24),
        new("derivative_holding", FiledTable.Derivative, IsHolding: true, DerivativeColumns, 24),
    ];

    /// <summary>Tables whose rows belong to a filing by their id.</summary>
    public static readonly IReadOnlyList<string> PartTables =
        ["owner", .. Tables.Select(t => t.Name), "footnote", "signature", "defect"];

    public static int IndexOf(FiledRow row) => (row.Table == FiledTable.Derivative ? 2 : 0) + (row.IsHolding ? 1 : 0);

    public static long FirstId(long filing) => filing << PlaceBits;

    public static int FlagsOf(ReportingOwner owner) =>
        (owner.IsDirector ? 1 : 0) | (owner.IsOfficer ? 2 : 0) | (owner.IsTenPercentOwner ? 4 : 0) | (owner.IsOther ? 8 : 0);

    /// <summary>Six lines, or null when the owner gives no address.</summary>
    public static string? AddressOf(ReportingOwner owner)
    {
        string?[] lines = [owner.Street1, owner.Street2, owner.City, owner.State, owner.ZipCode, owner.StateDescription];
        return Array.TrueForAll(lines, string.IsNullOrEmpty) ? null : string.Join('\n', lines.Select(l => l?.Replace('\n', ' ')));
    }

    /// <summary><c>TRANS_SHARES:F1 TRANS_PRICEPERSHARE:F2</c>, or null.</summary>
    public static string? Write(IReadOnlyList<FootnoteRef> refs) =>
        refs.Count == 0 ? null : string.Join(' ', refs.Select(r => $"{r.Field}:{r.FootnoteId}"));

    public static IReadOnlyList<FootnoteRef> ReadRefs(string? words)
    {
        if (string.IsNullOrEmpty(words))
            return [];
        return [.. words.Split(' ').Select(part => part.Split(':', 2)).Select(p => new FootnoteRef(p[0], p[^1]))];
    }
}

/// <param name="Columns">Names in the order of writing and reading.</param>
/// <param name="Width">Number of columns.</param>
internal sealed record RowTable(string Name, FiledTable Table, bool IsHolding, string Columns, int Width)
{
    public string Insert { get; } = $"INSERT INTO {Name} ({Columns}) VALUES ({string.Join(',', Enumerable.Repeat('?', Width))})";
    public bool IsDerivative => Table == FiledTable.Derivative;
}
