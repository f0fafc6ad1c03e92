namespace InsiderDashboard.Core.Signals;

public enum ChangeKind : byte { Unknown = 0, Number = 1, New = 2 }
