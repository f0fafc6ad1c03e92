using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Rules;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Support;

/// <summary>Filings of one issuer for the rules across filings, in a few words. Days are written 2025-03-04.</summary>
internal sealed class Lines
{
    private long sequence;
    private int row;

    public List<FilingLine> Filings { get; } = [];

    public static int Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd").DayNumber;

    public static SignerLine Director(int seat) => new(seat, IsEntity: false, IsOfficerOrDirector: true, IsTenPercentOwner: false);
    public static SignerLine Fund(int seat) => new(seat, IsEntity: true, IsOfficerOrDirector: false, IsTenPercentOwner: true);

    public FilingLine File(string filedOn, SignerLine signer, params Row[] rows) => File(filedOn, "4", [signer], rows);

    public FilingLine File(string filedOn, string form, SignerLine[] signers, Row[] rows, string? originalFiledOn = null, string? period = null)
    {
        var filing = new FilingLine
        {
            FiledOn = Day(filedOn), Accession = new Accession(1_000_000_25_000000 + ++sequence), Form = form,
            Period = Day(period ?? rows.FirstOrDefault(r => r.TradedOn.Length > 0)?.TradedOn ?? filedOn),
            OriginalFiledOn = originalFiledOn is null ? 0 : Day(originalFiledOn), Signers = signers,
        };
        filing.Rows = rows.Select((r, i) => r.To(filing, row++, i + 1)).ToArray();
        Filings.Add(filing);
        return filing;
    }

    /// <summary>Runs all rules; no closes.</summary>
    public IReadOnlyList<(int Day, int A, int B)> Work() => Work(_ => double.NaN);

    /// <param name="close">The newest close at a row's traded day.</param>
    /// <param name="outstanding">Shares outstanding of the issuer, on every day.</param>
    /// <param name="firstDays">First trading day and third session after it; unknown by default.</param>
    public IReadOnlyList<(int Day, int A, int B)> Work(
        Func<TradeLine, double> close, double outstanding = double.NaN, Func<TradeLine, (int First, int Last)>? firstDays = null) =>
        IssuerMeaning.Work(
            [.. Filings.OrderBy(f => f.FiledOn).ThenBy(f => f.Accession)],
            new IssuerMeaning.Besides(close, outstanding, firstDays ?? (_ => default)));

    internal sealed record Row(string TradedOn, char Code, double Shares, double Price, double After = double.NaN)
    {
        public char Side { get; init; } = Code is 'S' or 'F' or 'D' ? 'D' : 'A';
        public PlanFlag Plan { get; init; }
        public TextClass Text { get; init; }
        public char Direct { get; init; } = 'D';
        public int Security { get; init; } = 1;
        public int Nature { get; init; }
        public bool Foreign { get; init; }

        public TradeLine To(FilingLine filing, int row, long key) => new()
        {
            Filing = filing, Row = row, Key = key, TradedOn = TradedOn.Length == 0 ? 0 : Day(TradedOn), Code = Code,
            AcquiredDisposed = Side, Shares = Shares, Price = Price, SharesAfter = After, DirectIndirect = Direct, NatureText = Nature,
            SecurityText = Security, Plan = Plan, Text = Text, ForeignCurrency = Foreign,
        };
    }
}
