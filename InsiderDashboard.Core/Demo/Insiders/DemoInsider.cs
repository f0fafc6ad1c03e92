using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo.Insiders;

/// <summary>A fictional owner at one issuer, with what they hold there so far.</summary>
internal sealed class DemoInsider
{
    /// <summary>Owner CIKs are 9950000001 and up.</summary>
    public const long FirstCik = 9_950_000_001;

    public required long Cik { get; init; }
    public required string Name { get; init; }
    public bool Director { get; init; }
    public bool Officer { get; init; }
    public bool TenPercent { get; init; }
    public bool Other { get; init; }
    public string? Title { get; init; }
    public string? OtherText { get; init; }

    /// <summary>Shares per nature of ownership; "" is directly.</summary>
    public Dictionary<string, double> Held { get; } = [];

    /// <summary>Shares that unexercised options give.</summary>
    public double Options { get; set; }

    public double Direct
    {
        get => Held.GetValueOrDefault("");
        set => Held[""] = value;
    }

    public void Split(double factor)
    {
        foreach (var nature in Held.Keys.ToList())
            Held[nature] = Math.Floor(Held[nature] * factor);
        Options = Math.Floor(Options * factor);
    }

    public ReportingOwner AsFiled() => new()
    {
        Cik = Cik,
        Name = Name,
        IsDirector = Director,
        IsOfficer = Officer,
        IsTenPercentOwner = TenPercent,
        IsOther = Other,
        OfficerTitle = Title,
        OtherText = OtherText,
        Street1 = "1 Example Square",
        City = "Nowhere",
        State = "DE",
        ZipCode = "00000",
    };
}
