namespace InsiderDashboard.Core.Sources.Input;

/// <summary>What a path leads to, links followed.</summary>
public enum FileKind
{
    Missing,
    Regular,
    Folder,

    /// <summary>A device, pipe or socket: reading it may never end, and writing it may do anything.</summary>
    Special,
}
