using InsiderDashboard.Charting;

namespace InsiderDashboard.Tests.Support;

/// <summary>What a browser would tell charts: a colour of its own for each variable, so that they can be told apart.</summary>
internal static class Looks
{
    public static ChartLook Wide { get; } = new(Numbered(0x100000), "sans-serif", Narrow: false, Touch: false);

    public static ChartLook Dark { get; } = Wide with { Colors = Numbered(0x200000) };

    private static Dictionary<string, string> Numbered(int from) =>
        ChartLook.Variables.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => $"#{from + pair.place:x6}");
}
