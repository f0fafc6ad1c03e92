namespace InsiderDashboard.Core.Signals.Text;

/// <summary>How well the text rules read, measured on rows of real filings that were labelled by hand.</summary>
/// <param name="Labelled">Labelled rows of that kind.</param>
/// <param name="Precision">Null where fewer than ten labelled rows speak to it.</param>
public sealed record FootnoteMeasure(string Name, int Labelled, double? Precision, double? Recall);

/// <summary>The published figures; a test measures them anew on the labelled rows.</summary>
public static class FootnoteMeasures
{
    public const int LabelledRows = 291;
    public const int LabelledFilings = 89;

    /// <summary>Fewer labelled rows than this say nothing about a rule.</summary>
    public const int MinRows = 10;

    public static IReadOnlyList<FootnoteMeasure> All { get; } =
    [
        new("PlanSale", 172, 1, 1),
        new("TaxSale", 0, null, null),
        new("OfferingSale", 2, null, null),
        new("ExerciseSale", 33, 1, 1),
        new("DiscretionarySale", 66, 1, 1),
        new("PlanBuy", 0, null, null),
        new("NonMarketBuy", 2, null, null),
        new("DiscretionaryBuy", 18, 1, 1),
    ];

    /// <summary>The figures of the class that a text rule starts; null where it has none.</summary>
    public static FootnoteMeasure? Of(TextClass text) => All.FirstOrDefault(measure => measure.Name == text.ToString());
}
