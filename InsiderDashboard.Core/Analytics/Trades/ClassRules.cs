using InsiderDashboard.Core.Signals.Rules;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>The rules that put dollars into a class: the id that answers name, and its words for readers.</summary>
public static class ClassRules
{
    public const string Rest = "rest";
    public const string Exercise = "exercise";

    public static string Of(PlanSource source) => "plan." + PlanSourceWord.Of(source);

    /// <param name="rule">Null where the rule stands in the store's text only.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static string Words(string? rule) => rule switch
    {
        null => "by the words of the filing",
        Rest => "no rule for plans, tax, offerings or exercises fits",
        Exercise => "the same person acquired these shares by exercise or conversion within 2 business days",
        FirstDayAllotment.Rule => "bought before the first trading day, or in its days at the price of the offering",
        _ when FootnoteRules.All.FirstOrDefault(known => known.Id == rule) is { } found => "a footnote says: " + found.Words,
        _ => Enum.GetValues<PlanSource>().Where(source => Of(source) == rule).Select(source => Words(PlanFlag.Yes, source)).SingleOrDefault()
            ?? throw new ArgumentException($"no such rule: {rule}", nameof(rule)),
    };

    /// <summary>What decided the plan flag.</summary>
    public static string Words(PlanFlag plan, PlanSource source) => source switch
    {
        PlanSource.Box => plan == PlanFlag.Yes
            ? "the Rule 10b5-1 box of the filing is ticked"
            : "the filing has the Rule 10b5-1 box, and it is not ticked",
        PlanSource.BoxAndFootnote => "the Rule 10b5-1 box of the filing is ticked, and the trade's own footnote names a plan",
        PlanSource.Footnote => plan == PlanFlag.Yes ? "the trade's own footnote names a Rule 10b5-1 plan" : "the trade's own footnote denies a plan",
        PlanSource.FootnoteAgainstBox => plan == PlanFlag.Yes
            ? "the trade's own footnote says that it was made under a plan, although the box is not ticked"
            : "the trade's own footnote denies a plan, although the box of the filing is ticked",
        PlanSource.Remarks => plan == PlanFlag.Yes ? "the remarks name a Rule 10b5-1 plan" : "the remarks deny a plan",
        PlanSource.FilingFootnote => plan == PlanFlag.Yes
            ? "a footnote of the filing names a Rule 10b5-1 plan"
            : "a footnote of the filing denies a plan",
        PlanSource.None => "the filing has no Rule 10b5-1 box and mentions no plan. Unknown is not No",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "no such source of a plan flag"),
    };
}
