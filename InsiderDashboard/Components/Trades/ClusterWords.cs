using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Charts;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;

namespace InsiderDashboard.Components.Trades;

/// <summary>What the marks of a cluster mean, and its tone.</summary>
public static class ClusterWords
{
    public static string Meaning(ClusterMark mark) => mark switch
    {
        ClusterMark.SamePrice => $"{Defaults.SamePricePersons} or more persons traded on the same day at the same price: an offering or a plan?",
        ClusterMark.OnePersonDominates => $"One person has more than {Formats.Percent(Defaults.OnePersonDominates, 0)} of the value",
        ClusterMark.VestDriven =>
            $"Half of the persons had shares vest, exercised or withheld within {Defaults.VestBusinessDays} business days of a sale",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };

    /// <summary>Clusters are made of discretionary trades.</summary>
    public static Tone ToneOf(ClusterRow row) => row.Side == Side.Buy ? Tone.Positive : Tone.Negative;

    /// <summary>USD, negative for selling.</summary>
    public static double Signed(ClusterRow row) => row.Side == Side.Buy ? row.Value : -row.Value;

    /// <summary>The dollars of the other side meanwhile, class by class.</summary>
    public static IReadOnlyList<SplitPart> Opposite(ClusterRow row) => row.Side == Side.Buy
        ? SaleSplit.Parts(SaleSplit.Totals(row.OppositeClasses))
        : [.. row.OppositeClasses.Select(total => SaleSplit.Part(total.Class, total.Value))];

    public static string OppositeLabel(ClusterRow row) =>
        row.Side == Side.Buy ? "Dollars sold meanwhile by class" : "Dollars bought meanwhile by class";
}
