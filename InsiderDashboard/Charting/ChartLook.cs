namespace InsiderDashboard.Charting;

/// <summary>
/// What the browser tells of how a chart is to look. The colours are those of the style sheet (css/tokens.css), which alone
/// knows them; js/chart.js reads them, and again when the theme changes.
/// </summary>
/// <param name="Colors">Values such as <c>#12609d</c> by the names of <see cref="Variables"/>.</param>
/// <param name="Font">The page's font family.</param>
/// <param name="Narrow">The window is as narrow as a phone.</param>
/// <param name="Touch">There is a finger instead of a mouse: dragging scrolls the page.</param>
public sealed record ChartLook(IReadOnlyDictionary<string, string> Colors, string Font, bool Narrow, bool Touch)
{
    private const string Ground = "--surface";
    private const string Text = "--ink";
    private const string Faded = "--ink-muted";
    private const string Lines = "--chart-grid";
    private const string ZeroLine = "--chart-zero";

    // About one sixth, in the two digits that follow a colour such as #12609d.
    private const string SoftAlpha = "2b";

    private static readonly IReadOnlyDictionary<ChartColor, string> Names =
        Enum.GetValues<ChartColor>().Except([ChartColor.Auto]).ToDictionary(color => color, Variable);

    /// <summary>The custom properties of the style sheet that charts are drawn with; each is written <c>#rrggbb</c>.</summary>
    public static IReadOnlyList<string> Variables { get; } = [Ground, Text, Faded, Lines, ZeroLine, .. Names.Values];

    public string Surface => Colors[Ground];

    public string Ink => Colors[Text];

    public string Muted => Colors[Faded];

    public string Grid => Colors[Lines];

    public string Zero => Colors[ZeroLine];

    /// <param name="color">Not <see cref="ChartColor.Auto"/>: that one is no colour yet.</param>
    public string Of(ChartColor color) => Colors[Names[color]];

    /// <summary>The same colour for areas, through which lines can be seen.</summary>
    public string Soft(ChartColor color) => Of(color) + SoftAlpha;

    // --chart-positive; --chart-1 for the first of the series.
    private static string Variable(ChartColor color) =>
        "--chart-" + color.ToString().ToLowerInvariant().Replace("series", "", StringComparison.Ordinal);
}
