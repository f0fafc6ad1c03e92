using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources.Input;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// The file that holds every fact. Readers get read-only connections and never wait; writers of this process take turns, for
/// as long as that takes, and writers of other processes are waited for, for a while.
/// </summary>
public sealed class Database
{
    private const int WaitSeconds = 10;

    private readonly SemaphoreSlim gate = new(1, 1);

    static Database()
    {
        SQLitePCL.Batteries_V2.Init();
        // No connection is ever used by two threads at once, so SQLite need not lock it for every single value.
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD);
        // Nor count its memory under a lock at every allocation.
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private Database(string path, bool isReadOnly) => (Path, IsReadOnly) = (path, isReadOnly);

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>True for a store on a medium that can't be written, such as a replicated copy.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Where the store is: the given path, else <c>INSIDER_DB</c>, else <c>insider.db</c> in the user's data folder.</summary>
    public static string Locate(string? path)
    {
        path = string.IsNullOrWhiteSpace(path) ? Environment.GetEnvironmentVariable("INSIDER_DB") : path;
        if (!string.IsNullOrWhiteSpace(path))
            return System.IO.Path.GetFullPath(path);
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return System.IO.Path.Combine(folder, "InsiderDashboard", "insider.db");
    }

    /// <summary>
    /// Opens the store, creates it where there is none (an empty file is none), and brings an older one to this version's schema.
    /// Nothing but SQLite touches what stands at the path.
    /// </summary>
    /// <exception cref="StorageException">Not a file, not a database, another program's, of a newer version, or not accessible.</exception>
    public static Database Open(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        try
        {
            RequireFile(path);
            if (IsUnwritable(path))
                return OpenAsReadOnly(path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            StoreDrafts.Remove(path);
            using var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
            SchemaScripts.Apply(connection, path);
            return new Database(path, isReadOnly: false);
        }
        catch (SqliteException error)
        {
            throw StorageException.From(error, path);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new StorageException($"{path} can't be opened or created: {error.Message} Give another place with --db PATH.", error);
        }
    }

    /// <summary>A connection that can't write and never blocks; the caller disposes it.</summary>
    public SqliteConnection OpenReader()
    {
        try
        {
            var connection = IsReadOnly ? ConnectImmutable(Path) : Connect(Path, SqliteOpenMode.ReadOnly);
            Run(connection, "PRAGMA query_only = 1; PRAGMA mmap_size = 1073741824;");
            return connection;
        }
        catch (SqliteException error)
        {
            throw StorageException.From(error, Path);
        }
    }

    /// <summary>Runs one change in one transaction. Writers of this process take turns; readers see all of it or nothing.</summary>
    public T Write<T>(Func<SqliteConnection, T> change)
    {
        using var session = new WriteSession(this);
        session.Begin();
        var result = change(session.Connection);
        session.Commit();
        return result;
    }

    /// <inheritdoc cref="Write{T}"/>
    public void Write(Action<SqliteConnection> change) => Write(connection =>
    {
        change(connection);
        return true;
    });

    /// <summary>Counts committed changes of the facts; whatever was made from another value is stale.</summary>
    public long Generation()
    {
        using var connection = OpenReader();
        return StoreMeta.Generation(connection);
    }

    public DatasetKind Dataset()
    {
        using var connection = OpenReader();
        return StoreMeta.Dataset(connection);
    }

    internal void EnterWriter()
    {
        if (IsReadOnly)
            throw StorageException.From(8, "", Path);
        gate.Wait();
    }

    internal void LeaveWriter() => gate.Release();

    internal SqliteConnection OpenWriter()
    {
        var connection = Connect(Path, SqliteOpenMode.ReadWrite);
        Run(connection, "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = 1; PRAGMA cache_size = -65536;");
        return connection;
    }

    internal static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as long? ?? 0;
    }

    /// <summary>Opens a store as if it lay on a medium that can't be written.</summary>
    internal static Database OpenAsReadOnly(string path)
    {
        using var connection = ConnectImmutable(path);
        SchemaScripts.RequireCurrent(connection, path);
        return new Database(path, isReadOnly: true);
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = WaitSeconds };
        return Opened(new SqliteConnection(text.ToString()));
    }

    // A store in a read-only folder can't have the side files of a write-ahead log, so SQLite is told that nobody writes.
    private static SqliteConnection ConnectImmutable(string path)
    {
        var uri = new Uri(path).AbsoluteUri + "?immutable=1";
        var text = new SqliteConnectionStringBuilder { DataSource = uri, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        return Opened(new SqliteConnection(text.ToString()));
    }

    private static SqliteConnection Opened(SqliteConnection connection)
    {
        try
        {
            connection.Open();
            // SQLite's own waiting sees that another process is done within milliseconds (a lock held for 20 ms was waited for
            // 27 ms); the provider's looks every 150 ms, and does not wait for statements below it.
            Run(connection, $"PRAGMA busy_timeout = {WaitSeconds * 1000}");
            // The first look at a file: what is no database, or can't be read, says so here.
            Scalar(connection, "PRAGMA schema_version");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A device or pipe would be waited for, or written to: only a file, or the place of one, can be a store.</summary>
    private static void RequireFile(string path)
    {
        switch (FileKinds.Of(path))
        {
            case FileKind.Regular or FileKind.Missing:
                return;
            case FileKind.Folder:
                throw new StorageException($"{path} is a folder, and a store is a file. Give a file in it: --db "
                    + $"{System.IO.Path.Combine(path, "insider.db")}.");
            case FileKind.Special:
                throw new StorageException($"{path} is a device, pipe or socket, and a store is a file. It was left as it is; give another "
                    + "place with --db PATH.");
            case var kind:
                throw new InvalidOperationException($"no such kind of file: {kind}");
        }
    }

    private static bool IsUnwritable(string path)
    {
        if (FileKinds.Of(path) == FileKind.Missing)
            return false;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException error) when (error is not FileNotFoundException and not DirectoryNotFoundException)
        {
            return true;
        }
    }
}
