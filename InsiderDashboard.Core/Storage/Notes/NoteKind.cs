namespace InsiderDashboard.Core.Storage.Notes;

/// <summary>What notes are about. Names are unique within a kind.</summary>
public enum NoteKind
{
    /// <summary>A view to come back to, under the name that the user gave it; its content tells the address.</summary>
    Screen,

    /// <summary>A choice of the user's, under the name of the setting.</summary>
    Setting,

    /// <summary>A list of tickers or insiders, under the name that the user gave it.</summary>
    Watchlist,

    /// <summary>What a reviewer found, under the key of what was reviewed.</summary>
    Review,
}
