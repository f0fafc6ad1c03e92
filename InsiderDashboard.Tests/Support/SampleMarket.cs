using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Tests.Support;

/// <summary>
/// Makes small markets row by row. Accession numbers ascend in the order of the calls; text readings (roles, plan, class words)
/// are given, not read. Days are written <c>2025-05-01</c>.
/// </summary>
internal sealed class SampleMarket
{
    private readonly List<SampleFiling> filings = [];
    private readonly List<PriceSeries> prices = [];
    private readonly List<Company> companies = [];
    private readonly List<DateOnly> covered = [];
    private readonly List<string> texts = [""];

    public static int Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).DayNumber;
    public static DateOnly Date(string day) => DateOnly.FromDayNumber(Day(day));

    public SampleMarket Company(long cik, string? ticker, int? sic = null, double? shares = null)
    {
        companies.Add(new Company(cik, ticker, $"COMPANY {cik}", null, sic, shares));
        return this;
    }

    /// <summary>Months from..to, both in, such as 2024-01 to 2025-09.</summary>
    public SampleMarket Covered(string from, string to)
    {
        for (var month = Date(from + "-01"); month <= Date(to + "-01"); month = month.AddMonths(1))
            covered.Add(month);
        return this;
    }

    /// <summary>A close on every weekday of a span; days that are no business days at the exchange don't matter to these tests.</summary>
    public SampleMarket Prices(string ticker, string from, string to, Func<DateOnly, double> close,
        PriceKind kind = PriceKind.AdjustedClose, string? file = null)
    {
        var days = Enumerable.Range(Day(from), Day(to) - Day(from) + 1)
            .Where(d => DateOnly.FromDayNumber(d).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToArray();
        prices.Add(new PriceSeries(ticker, kind, file ?? ticker + ".csv", days, [.. days.Select(d => close(DateOnly.FromDayNumber(d)))]));
        return this;
    }

    public SampleFiling Filing(string filedOn, long issuer = 1, string ticker = "ACME", string form = "4", params (long Cik, Role Role)[] owners)
    {
        var made = new SampleFiling(this, Day(filedOn), issuer, ticker, form, owners);
        filings.Add(made);
        return made;
    }

    /// <summary>A filing with one purchase of 1 share price = value by one owner, traded and filed on the days given.</summary>
    public SampleMarket Buy(string tradedOn, string filedOn, long owner, double value,
        long issuer = 1, Role role = Role.Director, PlanFlag plan = PlanFlag.No, double price = 10) =>
        Filing(filedOn, issuer, "T" + issuer, "4", (owner, role)).Row('P', tradedOn, value / price, price, plan: plan).Market;

    public SampleMarket Sell(string tradedOn, string filedOn, long owner, double value,
        long issuer = 1, Role role = Role.Director, PlanFlag plan = PlanFlag.No, double price = 10) =>
        Filing(filedOn, issuer, "T" + issuer, "4", (owner, role)).Row('S', tradedOn, value / price, price, plan: plan).Market;

    /// <summary>The accession number of the n-th filing made, from 0.</summary>
    public static string Accession(int n) => new Accession(1_25_000000L + n + 1).ToString();

    public MarketSnapshot Build()
    {
        var start = Sums(filings.Select(f => f.Rows.Count));
        var rows = filings.SelectMany(f => f.Rows.Select((r, i) => (r, i))).ToList();
        return MarketBuilder.Build(new MarketFacts
        {
            Filings = FilingColumns(), Owners = OwnerColumns(), Trades = TradeColumns(start, rows), Texts = [.. texts],
            Prices = prices, Companies = companies, CoveredMonths = [.. covered.Distinct().Order()], Dataset = DatasetKind.Demo,
            DerivativeTrades = 0, Generation = 1,
        }, _ => null);
    }

    private FilingColumns FilingColumns() => new()
    {
        Accession = [.. filings.Select((_, i) => 1_25_000000L + i + 1)],
        FiledOn = [.. filings.Select(f => f.FiledOn)],
        FiledEstimated = new bool[filings.Count],
        FiledOnIsNoDate = new bool[filings.Count],
        ImportedOn = new int[filings.Count],
        Form = [.. filings.Select(f => Text(f.Form))],
        Period = [.. filings.Select(f => f.Rows.Count == 0 ? f.FiledOn : f.Rows.Max(r => r.TradedOn))],
        OriginalFiledOn = [.. filings.Select(f => f.OriginalFiledOn)],
        IssuerCik = [.. filings.Select(f => f.Issuer)],
        IssuerName = [.. filings.Select(f => Text($"COMPANY {f.Issuer}"))],
        FiledTicker = [.. filings.Select(f => Text(f.Ticker))],
        IssuerSic = new int[filings.Count],
        Reading = [.. filings.Select(f => ReadingCodec.Encode(f.Reading()))],
    };

    private OwnerColumns OwnerColumns()
    {
        var owners = filings.SelectMany(f => f.Owners.Select(o => (o.Cik, o.Role, Name: f.OwnerName ?? $"Person {o.Cik}"))).ToList();
        return new OwnerColumns
        {
            Start = Sums(filings.Select(f => f.Owners.Count)),
            Cik = [.. owners.Select(o => o.Cik)],
            Name = [.. owners.Select(o => Text(o.Name))],
            Flags = [.. owners.Select(o => (byte)(o.Role switch { Role.Director => 1, Role.TenPercentOwner => 4, Role.Other => 8, _ => 2 }))],
            Title = [.. owners.Select(o => Text(o.Role <= Role.OtherOfficer ? o.Role.ToString() : ""))],
        };
    }

    private TradeColumns TradeColumns(int[] start, List<(SampleFiling.RowMade Row, int Place)> rows) => new()
    {
        Start = start,
        Key = [.. rows.Select(r => r.Place + 1L)],
        TradedOn = [.. rows.Select(r => r.Row.TradedOn)],
        DeemedOn = [.. rows.Select(r => r.Row.DeemedOn)],
        Code = [.. rows.Select(r => Text(r.Row.FiledCode ?? r.Row.Code.ToString()))],
        EquitySwap = new bool[rows.Count],
        AcquiredDisposed = [.. rows.Select(r => r.Row.Side)],
        Shares = [.. rows.Select(r => r.Row.Shares)],
        Price = [.. rows.Select(r => r.Row.Price)],
        SharesAfter = [.. rows.Select(r => r.Row.After)],
        DirectIndirect = [.. rows.Select(_ => 'D')],
        Nature = new int[rows.Count],
        SecurityTitle = new int[rows.Count],
    };

    private int Text(string words)
    {
        if (!texts.Contains(words))
            texts.Add(words);
        return texts.IndexOf(words);
    }

    private static int[] Sums(IEnumerable<int> counts)
    {
        var sums = new List<int> { 0 };
        foreach (var count in counts)
            sums.Add(sums[^1] + count);
        return [.. sums];
    }
}

/// <summary>One filing of a <see cref="SampleMarket"/>; add rows, then go on with <see cref="Market"/>.</summary>
internal sealed class SampleFiling(SampleMarket market, int filedOn, long issuer, string ticker, string form, (long Cik, Role Role)[] owners)
{
    public SampleMarket Market => market;
    public int FiledOn => filedOn;
    public long Issuer => issuer;
    public string Ticker => ticker;
    public string Form => form;
    public int OriginalFiledOn { get; private set; }
    public IReadOnlyList<(long Cik, Role Role)> Owners => owners;
    public List<RowMade> Rows { get; } = [];

    /// <summary>Name that its owners sign with; by default "Person" and the CIK.</summary>
    public string? OwnerName { get; private set; }

    public SampleFiling SignedAs(string name)
    {
        OwnerName = name;
        return this;
    }

    /// <summary>Marks the filing as an amendment of what was filed that day.</summary>
    public SampleFiling Amending(string originalFiledOn)
    {
        OriginalFiledOn = SampleMarket.Day(originalFiledOn);
        return this;
    }

    public SampleFiling Row(char code, string tradedOn, double shares, double price = double.NaN, PlanFlag plan = PlanFlag.No,
        TextClass text = TextClass.None, char? side = null, double after = double.NaN,
        string? deemedOn = null, string? filedCode = null, double taxShares = 0)
    {
        Rows.Add(new RowMade(code, SampleMarket.Day(tradedOn), shares, price, plan, text, side ?? (code is 'S' or 'F' or 'D' or 'G' ? 'D' : 'A'),
            after, deemedOn is null ? 0 : SampleMarket.Day(deemedOn), filedCode, taxShares));
        return this;
    }

    public FilingReading Reading() => new()
    {
        Roles = [.. owners.Select(o => o.Role)],
        Lead = owners.Length == 0 ? -1 : Array.IndexOf(owners, owners.MinBy(o => ((byte)o.Role, o.Cik))),
        Rows = [.. Rows.Select(r => new RowReading
        {
            Plan = r.Plan, PlanSource = r.Plan == PlanFlag.Unknown ? PlanSource.None : PlanSource.Box, Text = r.Text,
            TextRule = r.Text == TextClass.None ? null : "tax.sell-to-cover", TextEvidence = r.Text == TextClass.None ? null : "F1",
            TaxShares = r.TaxShares, TaxRule = r.TaxShares > 0 ? "tax.sell-to-cover" : null, TaxEvidence = r.TaxShares > 0 ? "F2" : null,
        })],
    };

    public sealed record RowMade(char Code, int TradedOn, double Shares, double Price, PlanFlag Plan,
        TextClass Text, char Side, double After, int DeemedOn, string? FiledCode, double TaxShares);
}
