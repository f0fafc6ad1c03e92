namespace InsiderDashboard.Core.Signals.Text;

/// <summary>What decided the plan flag.</summary>
public enum PlanSource : byte { None = 0, Box = 1, Footnote = 2, FootnoteAgainstBox = 3, Remarks = 4, FilingFootnote = 5, BoxAndFootnote = 6 }
