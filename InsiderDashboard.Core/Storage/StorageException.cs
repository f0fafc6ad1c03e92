using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>The store could not be opened, read or written; the message is meant for the user and says what to do.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner)
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>True when another process was writing: the same command can simply be tried again.</summary>
    public bool IsBusy { get; private init; }

    /// <summary>True when the file is no longer what was written.</summary>
    public bool IsDamage { get; private init; }

    internal static StorageException From(SqliteException error, string path) => From(error.SqliteErrorCode, error.Message, path, error);

    internal static StorageException From(int code, string words, string path, Exception? inner = null)
    {
        var message = (code & 0xff) switch
        {
            Busy or Locked => $"Another process is writing to {path}. Wait until it is done and run the same command again.",
            ReadOnly => $"{path} can't be written: the file or its folder is read-only. Give a writable place with --db PATH.",
            CannotOpen =>
                $"{path} can't be opened or created. Check that the folder exists and may be written, or give another place with --db PATH.",
            Full => $"The disk that holds {path} is full. Nothing half-written was kept; free some space and run the same command again.",
            Corrupt => $"{path} is damaged. 'verify --repair --db {path}' says what can be saved; else move it away and import again, or "
                + "restore a copy.",
            NotADatabase => $"{path} is not a database. Give the path of an InsiderDashboard store, or of a file that does not exist yet.",
            InputOutput => $"The disk failed while reading or writing {path} ({words}).",
            _ => $"{path}: {words}",
        };
        return new StorageException(message, inner) { IsBusy = (code & 0xff) is Busy or Locked, IsDamage = (code & 0xff) is Corrupt };
    }
}
