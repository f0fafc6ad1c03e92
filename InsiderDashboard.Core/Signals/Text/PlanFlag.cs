namespace InsiderDashboard.Core.Signals.Text;

public enum PlanFlag : byte { Unknown = 0, No = 1, Yes = 2 }
