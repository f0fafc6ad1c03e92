namespace InsiderDashboard.Core.Sources;

/// <summary>Packed data that ends early, fails its checksum or unpacks beyond all measure. The message is for the user.</summary>
internal sealed class DamagedInputException(string message, bool brokeOff) : IOException(message)
{
    /// <summary>True when what came before the damage is sound; false when none of it can be trusted.</summary>
    public bool BrokeOff { get; } = brokeOff;
}
