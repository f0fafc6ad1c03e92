namespace InsiderDashboard.Core.Signals.Text;

/// <summary>The words of the method for what decided a plan flag, as answers and evidence spell them.</summary>
public static class PlanSourceWord
{
    /// <summary>Such as <c>box+footnote</c>; empty where nothing decided.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the sources.</exception>
    public static string Of(PlanSource source) => source switch
    {
        PlanSource.None => "",
        PlanSource.Box => "box",
        PlanSource.Footnote => "footnote",
        PlanSource.FootnoteAgainstBox => "footnote-against-box",
        PlanSource.Remarks => "remarks",
        PlanSource.FilingFootnote => "filing-footnote",
        PlanSource.BoxAndFootnote => "box+footnote",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };
}
