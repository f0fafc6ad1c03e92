namespace InsiderDashboard.Components.Cells;

/// <summary>
/// What a colour means. Green and red stand for discretionary trades alone, amber for plans and exercise-and-sell,
/// grey for mechanical. A tone never stands without a sign or a word.
/// </summary>
public enum Tone
{
    Grey,
    Positive,
    Negative,
    Amber,
    Accent,
}

public static class ToneNames
{
    /// <summary>The css class of a tone, such as <c>tone-positive</c>.</summary>
    public static string Class(this Tone tone) => tone switch
    {
        Tone.Positive => "tone-positive",
        Tone.Negative => "tone-negative",
        Tone.Amber => "tone-amber",
        Tone.Accent => "tone-accent",
        Tone.Grey => "tone-grey",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
    };
}
