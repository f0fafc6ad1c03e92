namespace InsiderDashboard.Core.Analytics.Data;

public enum ReconciliationBy { Total, Quarter, Issuer }
