namespace InsiderDashboard.Core.Storage.Notes;

/// <summary>What a user wrote under a name, as saved at one moment.</summary>
public sealed record Note
{
    /// <summary>Ascending in the order of saving, over all notes.</summary>
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>JSON; null where the note was taken away.</summary>
    public required string? Content { get; init; }

    /// <summary>UTC, <c>2026-01-31T12:00:00Z</c>.</summary>
    public required string WrittenAt { get; init; }
}
