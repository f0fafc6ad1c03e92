namespace InsiderDashboard.Hosting;

/// <summary>The dashboard is not started; the message says why, and what to do.</summary>
public sealed class ServeException(string message) : Exception(message);
