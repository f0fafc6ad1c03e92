namespace InsiderDashboard.Core.Demo;

/// <summary>A fictional issuer: what it is, and how its price is made.</summary>
internal sealed record DemoCompany
{
    /// <summary>Issuer CIKs are 9900000001 and up: the real ones have seven digits and are nowhere near ten.</summary>
    public const long FirstCik = 9_900_000_001;

    public required int Index { get; init; }
    public required string Ticker { get; init; }
    public required string Name { get; init; }

    /// <summary>Place in <see cref="DemoSectors.All"/>, for the price.</summary>
    public required int Sector { get; init; }
    public int? Sic { get; init; }
    public double? SharesOutstanding { get; init; }
    public string Exchange { get; init; } = "NYSE";

    /// <summary>First and last session with a close, as places in <see cref="DemoCalendar.Sessions"/>.</summary>
    public int FirstSession { get; init; }
    public int LastSession { get; init; } = DemoCalendar.Sessions.Length - 1;
    public bool IsPriced { get; init; } = true;
    public double StartPrice { get; init; } = 30;
    public double Beta { get; init; } = 1;

    /// <summary>Daily spread of the company's own return.</summary>
    public double Spread { get; init; } = 0.014;
    public IReadOnlyList<Pull> Pulls { get; init; } = [];
    public IReadOnlyList<Split> Splits { get; init; } = [];
    public long Cik => FirstCik + Index;
}

/// <summary>From the session on, <paramref name="Factor"/> new shares stand for one old one (1/40 for a reverse split).</summary>
internal readonly record struct Split(int Session, double Factor);
