using InsiderDashboard.Core.Demo.Insiders;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo;

/// <summary>A filing while it is written: rows in order, footnotes once each, and the patterns that it shows.</summary>
internal sealed class FilingDraft(DemoCompany company, int filedOn, string form, IReadOnlyList<DemoInsider> owners)
{
    private static readonly int BoxBegins = new DateOnly(2023, 4, 1).DayNumber;
    private readonly List<FiledRow> rows = [];
    private readonly List<Footnote> footnotes = [];
    private readonly List<(string Pattern, string Words, long? Row)> shows = [];
    private bool? box = filedOn >= BoxBegins && !form.StartsWith('3') ? false : null;

    public int FiledOn => filedOn;
    public int? OriginalFiledOn { get; set; }
    public string? Remarks { get; set; }
    public string? FiledTicker { get; set; } = company.Ticker;
    public int? Period { get; set; }
    public bool IsEmpty => rows.Count == 0;

    /// <summary>Who a row's shares belong to: the first owner unless said otherwise.</summary>
    public DemoInsider Holder => owners[0];

    public FilingDraft Box(bool? ticked)
    {
        box = ticked;
        return this;
    }

    /// <summary>A transaction of Table I; shares after follow from what the holder held.</summary>
    /// <param name="side">'A' acquired, 'D' disposed.</param>
    /// <param name="nature">How it is held indirectly; empty for directly.</param>
    public FilingDraft Trade(string code, char side, double? shares, double? price, int tradedOn, string nature = "")
    {
        var after = Holder.Held.GetValueOrDefault(nature) + (side == 'A' ? 1 : -1) * (shares ?? 0);
        Holder.Held[nature] = after = Math.Max(0, after);
        rows.Add(new FiledRow
        {
            Table = FiledTable.NonDerivative,
            IsHolding = false,
            Key = NextKey(FiledTable.NonDerivative, false),
            SecurityTitle = "Common Stock",
            TradedOn = DateOnly.FromDayNumber(tradedOn),
            TransactionForm = form[..1],
            Code = code,
            EquitySwap = false,
            Shares = shares,
            Price = price,
            AcquiredDisposed = side,
            SharesAfter = after,
            DirectIndirect = nature.Length == 0 ? 'D' : 'I',
            Nature = nature.Length == 0 ? null : nature,
        });
        Period ??= tradedOn;
        return this;
    }

    public FilingDraft Holding(double shares, string nature = "", string title = "Common Stock")
    {
        Holder.Held[nature] = shares;
        rows.Add(new FiledRow
        {
            Table = FiledTable.NonDerivative,
            IsHolding = true,
            Key = NextKey(FiledTable.NonDerivative, true),
            SecurityTitle = title,
            SharesAfter = shares,
            DirectIndirect = nature.Length == 0 ? 'D' : 'I',
            Nature = nature.Length == 0 ? null : nature,
        });
        return this;
    }

    /// <summary>A row of Table II: a transaction when it has a code, else a holding.</summary>
    public FilingDraft Derivative(string title, string? code, char side, double shares, double? strike, int day, double after)
    {
        rows.Add(new FiledRow
        {
            Table = FiledTable.Derivative,
            IsHolding = code is null,
            Key = NextKey(FiledTable.Derivative, code is null),
            SecurityTitle = title,
            TradedOn = code is null ? null : DateOnly.FromDayNumber(day),
            TransactionForm = code is null ? null : form[..1],
            Code = code,
            EquitySwap = code is null ? null : false,
            Shares = code is null ? null : shares,
            Price = code is null ? null : 0,
            AcquiredDisposed = code is null ? null : side,
            SharesAfter = after,
            DirectIndirect = 'D',
            ConversionPrice = strike,
            ExpiresOn = strike is null ? null : DateOnly.FromDayNumber(day).AddYears(7),
            UnderlyingTitle = "Common Stock",
            UnderlyingShares = shares,
        });
        Period ??= day;
        return this;
    }

    /// <summary>Changes the last row: for what the plain ways of adding one do not offer.</summary>
    public FilingDraft Row(Func<FiledRow, FiledRow> change)
    {
        rows[^1] = change(rows[^1]);
        return this;
    }

    /// <summary>A footnote of the last row, at the transaction code unless another field is named.</summary>
    public FilingDraft Note(string text, string field = "EQUITY_SWAP_TRANS_CD")
    {
        var id = IdOf(text);
        return Row(r => r with { FootnoteRefs = [.. r.FootnoteRefs, new FootnoteRef(field, id)] });
    }

    /// <summary>A footnote that no row refers to.</summary>
    public FilingDraft LooseNote(string text)
    {
        IdOf(text);
        return this;
    }

    /// <summary>Enters the filing, and its last row when that is a transaction of Table I, in the list of patterns.</summary>
    public FilingDraft Show(string pattern, string words)
    {
        var last = rows.Count > 0 ? rows[^1] : null;
        shows.Add((pattern, words, last is { Table: FiledTable.NonDerivative, IsHolding: false } ? last.Key : null));
        return this;
    }

    public Filing Finish(Accession accession) => new()
    {
        Accession = accession,
        Form = form,
        FiledOn = DateOnly.FromDayNumber(filedOn),
        Period = DateOnly.FromDayNumber(Period ?? filedOn),
        OriginalFiledOn = OriginalFiledOn is { } original ? DateOnly.FromDayNumber(original) : null,
        NotSubjectToSection16 = form.StartsWith('3') ? null : false,
        Aff10b5One = box,
        IssuerCik = company.Cik,
        IssuerName = company.Name,
        FiledTicker = FiledTicker,
        IssuerSic = company.Sic,
        Remarks = Remarks,
        Source = SourceKind.Demo,
        Owners = [.. owners.Select(o => o.AsFiled())],
        Rows = rows,
        Footnotes = footnotes,
        Signatures = [.. owners.Select(o => new Signature($"/s/ {o.Name}", DateOnly.FromDayNumber(filedOn)))],
    };

    public IEnumerable<DemoPattern> Patterns(Accession accession) =>
        shows.Select(s => new DemoPattern(s.Pattern, company.Ticker, company.Cik, accession, s.Row, s.Words));

    private long NextKey(FiledTable table, bool isHolding) => rows.Count(r => r.Table == table && r.IsHolding == isHolding) + 1;

    private string IdOf(string text)
    {
        var known = footnotes.FindIndex(f => f.Text == text);
        if (known >= 0)
            return footnotes[known].Id;
        footnotes.Add(new Footnote($"F{footnotes.Count + 1}", text));
        return footnotes[^1].Id;
    }
}
