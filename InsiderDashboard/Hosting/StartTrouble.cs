namespace InsiderDashboard.Hosting;

/// <summary>Why the program ended before it could show anything; null while there is no reason.</summary>
internal sealed class StartTrouble
{
    public string? Reason { get; set; }
}
