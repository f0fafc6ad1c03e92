using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// A writing connection that lives for several transactions. Between two transactions other writers may come in;
/// <see cref="Begin"/> says so, because whatever was remembered about the store is then out of date.
/// </summary>
internal sealed class WriteSession : IDisposable
{
    private readonly Database database;
    private long seen = -1;
    private bool open;

    public WriteSession(Database database)
    {
        this.database = database;
        database.EnterWriter();
        try
        {
            Connection = database.OpenWriter();
        }
        catch (SqliteException error)
        {
            throw StorageException.From(error, database.Path);
        }
        finally
        {
            database.LeaveWriter();
        }
    }

    public SqliteConnection Connection { get; }

    /// <summary>Starts a transaction once no other writer is at work.</summary>
    /// <returns>True when somebody else has written since the last transaction of this session (and at its start).</returns>
    public bool Begin()
    {
        database.EnterWriter();
        try
        {
            Execute("BEGIN IMMEDIATE");
            open = true;
        }
        finally
        {
            if (!open)
                database.LeaveWriter();
        }
        var version = Database.Scalar(Connection, "PRAGMA data_version");
        var changed = version != seen;
        seen = version;
        return changed;
    }

    public void Commit()
    {
        Execute("COMMIT");
        Leave();
    }

    /// <summary>Takes back everything since <see cref="Begin"/>; harmless when there is nothing to take back.</summary>
    public void Rollback()
    {
        if (!open)
            return;
        try
        {
            Execute("ROLLBACK");
        }
        catch (StorageException)
        {
            // SQLite has already rolled back on its own (a full disk does that).
        }
        finally
        {
            seen = -1;
            Leave();
        }
    }

    public void Dispose()
    {
        Rollback();
        Connection.Dispose();
    }

    private void Leave()
    {
        open = false;
        database.LeaveWriter();
    }

    private void Execute(string sql)
    {
        try
        {
            Database.Run(Connection, sql);
        }
        catch (SqliteException error)
        {
            throw StorageException.From(error, database.Path);
        }
    }
}
