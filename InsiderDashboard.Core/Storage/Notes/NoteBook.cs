using System.Globalization;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage.Notes;

/// <summary>
/// The door to what users wrote. Every save is kept, so nothing that was written is lost by writing again. Notes have a
/// counter of their own, and no import, end of the demo or rebuild of what is derived touches them.
/// </summary>
public sealed class NoteBook(Database database, TimeProvider clock)
{
    private const string Columns = "id AS Id, name AS Name, content AS Content, written_at AS WrittenAt";

    private const string StandingSql = $"""
        SELECT {Columns} FROM note_entry
        WHERE id IN (SELECT max(id) FROM note_entry WHERE kind = @kind GROUP BY name) AND content IS NOT NULL
        ORDER BY name
        """;

    private const string HistorySql = $"SELECT {Columns} FROM note_entry WHERE kind = @kind AND name = @name ORDER BY id DESC";

    private const string NewestSql = $"SELECT {Columns} FROM note_entry WHERE kind = @kind AND name = @name ORDER BY id DESC LIMIT 1";

    private const string AddSql = "INSERT INTO note_entry (kind, name, content, written_at) VALUES (@kind, @name, @content, @writtenAt)";

    /// <summary>Counts changes of notes; what was made from another value is stale.</summary>
    public long Revision()
    {
        using var connection = database.OpenReader();
        return StoreMeta.Notes(connection);
    }

    /// <summary>The notes of a kind as they stand, by name.</summary>
    public IReadOnlyList<Note> All(NoteKind kind)
    {
        using var connection = database.OpenReader();
        return [.. connection.Rows<Note>(StandingSql, new { kind = Words(kind) })];
    }

    /// <summary>The note as it stands; null when there is none of that name, or none any more.</summary>
    public Note? Find(NoteKind kind, string name)
    {
        using var connection = database.OpenReader();
        return Newest(connection, kind, name) is { Content: not null } note ? note : null;
    }

    /// <summary>Everything that ever stood under a name, newest first.</summary>
    public IReadOnlyList<Note> History(NoteKind kind, string name)
    {
        using var connection = database.OpenReader();
        return [.. connection.Rows<Note>(HistorySql, new { kind = Words(kind), name })];
    }

    /// <summary>Writes a note, or writes it anew.</summary>
    /// <param name="content">JSON.</param>
    /// <returns>False when just that stood there already: nothing changes then.</returns>
    /// <exception cref="StorageException">The content is no JSON, or the store can't be written.</exception>
    public bool Save(NoteKind kind, string name, string content) => Add(kind, name, content);

    /// <summary>Takes a note away; its history stays.</summary>
    /// <returns>False when there was none.</returns>
    public bool Remove(NoteKind kind, string name) => Add(kind, name, content: null);

    private bool Add(NoteKind kind, string name, string? content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var writtenAt = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return database.Write(connection =>
        {
            if (Newest(connection, kind, name)?.Content == content)
                return false;
            connection.Change(AddSql, new { kind = Words(kind), name, content, writtenAt });
            StoreMeta.NextNotes(connection);
            return true;
        });
    }

    private static Note? Newest(SqliteConnection connection, NoteKind kind, string name) =>
        connection.Rows<Note>(NewestSql, new { kind = Words(kind), name }).FirstOrDefault();

    private static string Words(NoteKind kind) => kind switch
    {
        NoteKind.Screen => "screen",
        NoteKind.Setting => "setting",
        NoteKind.Watchlist => "watchlist",
        NoteKind.Review => "review",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
