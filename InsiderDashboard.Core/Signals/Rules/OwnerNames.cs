using System.Text.RegularExpressions;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>Tells entities from natural persons by the owner's name.</summary>
public static class OwnerNames
{
    /// <summary>Words that make a name an entity's, as whole words, whatever their case.</summary>
    public static IReadOnlyList<string> EntityWords { get; } =
    [
        "LLC", "L.L.C.", "LP", "L.P.", "LLP", "Inc", "Corp", "Corporation", "Co", "Company", "Ltd", "Limited", "Trust", "Fund",
        "Partners", "Holdings", "Capital", "Management", "Advisors", "Ventures", "Foundation", "GP", "SA", "AG", "NV", "plc",
    ];

    private static readonly Pattern Entity = Pattern.IgnoreCase(
        @"(?:^|[^\p{L}\p{N}])(?:" + string.Join('|', EntityWords.Select(Regex.Escape)) + @")(?:[^\p{L}\p{N}]|$)");

    /// <summary>True when the name holds one of <see cref="EntityWords"/>: <c>Mithril II LP</c>, <c>SEQUOIA CAPITAL FUND, L.P.</c></summary>
    public static bool IsEntity(string? name) => !string.IsNullOrEmpty(name) && Entity.IsMatch(name);
}
