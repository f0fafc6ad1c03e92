namespace InsiderDashboard.Core.Signals.Text;

/// <summary>How well the text rules read, measured on rows of real filings that were labelled by hand.</summary>
/// <param name="Labelled">Labelled rows of that kind.</param>
/// <param name="Precision">Null where fewer than ten labelled rows speak to it.</param>
/// <param name="FirstPrecision">
/// On the second set of labels alone, before any rule was mended after them: nearer to what other filings will show. Null as above.
/// </param>
/// <param name="FirstRecall">Likewise.</param>
public sealed record FootnoteMeasure(
    string Name, int Labelled, double? Precision, double? Recall, double? FirstPrecision = null, double? FirstRecall = null);

/// <summary>The published figures; a test measures them anew on the labelled rows, except the first ones, which were taken once.</summary>
public static class FootnoteMeasures
{
    public const int LabelledRows = 565;
    public const int LabelledFilings = 296;

    /// <summary>Fewer labelled rows than this say nothing about a rule.</summary>
    public const int MinRows = 10;

    public static IReadOnlyList<FootnoteMeasure> All { get; } =
    [
        new("PlanSale", 247, 1, 1, 1, 1),
        new("TaxSale", 4, null, null),
        new("OfferingSale", 2, null, null),
        new("ExerciseSale", 18, 1, 1),
        new("DiscretionarySale", 98, 1, 1, 1, 1),
        new("PlanBuy", 27, 1, 1, 1, 1),
        new("NonMarketBuy", 48, 1, 1, 43.0 / 44, 43.0 / 46),
        new("DiscretionaryBuy", 122, 1, 1, 104.0 / 107, 104.0 / 105),
    ];

    /// <summary>The figures of the class that a text rule starts; null where it has none.</summary>
    public static FootnoteMeasure? Of(TextClass text) => All.FirstOrDefault(measure => measure.Name == text.ToString());
}
