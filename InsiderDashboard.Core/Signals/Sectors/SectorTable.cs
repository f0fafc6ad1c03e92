using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Sectors;

/// <summary>What a sector is called, in text and in addresses.</summary>
/// <param name="Key">Short key for addresses, such as <c>tech</c>.</param>
/// <param name="Etf">The sector fund that its return is measured by; null for <see cref="Sector.Unmapped"/>.</param>
public sealed record SectorInfo(Sector Sector, string Key, string? Etf)
{
    public string Name => Sector.Name();
}

/// <summary>
/// SIC code to sector. SIC is the SEC's industry code of the issuer; the groups borrow familiar names but are not GICS:
/// Alphabet and Meta (7370) are Technology here, and Visa (7389) is Industrials.
/// </summary>
public static class SectorTable
{
    public static IReadOnlyList<SectorInfo> All { get; } =
    [
        new(Sector.Technology, "tech", "XLK"),
        new(Sector.Financials, "fin", "XLF"),
        new(Sector.Energy, "energy", "XLE"),
        new(Sector.HealthCare, "health", "XLV"),
        new(Sector.Industrials, "industrial", "XLI"),
        new(Sector.ConsumerDiscretionary, "discretionary", "XLY"),
        new(Sector.ConsumerStaples, "staples", "XLP"),
        new(Sector.Utilities, "utilities", "XLU"),
        new(Sector.Materials, "materials", "XLB"),
        new(Sector.RealEstate, "realestate", "XLRE"),
        new(Sector.Communication, "communication", "XLC"),
        new(Sector.Unmapped, "unmapped", null),
    ];

    /// <summary>The sector of a SIC code; no code, or one outside every range, is <see cref="Sector.Unmapped"/>.</summary>
    public static Sector Of(int? sic) => sic is { } code && Range(code) is { } range ? range.Sector : Sector.Unmapped;

    /// <summary>The one range that holds the code, null when none does.</summary>
    public static SicRange? Range(int sic)
    {
        int low = 0, high = SicRanges.All.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = SicRanges.All[middle];
            if (sic < range.From)
                high = middle - 1;
            else if (sic > range.To)
                low = middle + 1;
            else
                return range;
        }

        return null;
    }

    public static SectorInfo Info(Sector sector) => All.First(s => s.Sector == sector);

    /// <summary>Finds a sector by key (<c>tech</c>), name (<c>Technology</c>, <c>Health Care</c>) or fund (<c>XLV</c>), whatever the case.</summary>
    public static Sector? Find(string? text)
    {
        static string Plain(string? s) => string.Concat((s ?? "").Where(char.IsLetterOrDigit));
        var wanted = Plain(text);
        foreach (var info in All)
            if (Same(info.Key) || Same(info.Name) || Same(info.Etf) || Same(info.Sector.ToString()))
                return info.Sector;
        return null;

        bool Same(string? s) => wanted.Length > 0 && string.Equals(wanted, Plain(s), StringComparison.OrdinalIgnoreCase);
    }
}
