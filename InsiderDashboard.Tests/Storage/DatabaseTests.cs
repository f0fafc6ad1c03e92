using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void Open_NewFile_HasTheNewestSchema()
    {
        using var connection = store.Database.OpenReader();

        Assert.Equal(SchemaScripts.Newest, Database.Scalar(connection, "PRAGMA user_version"));
        Assert.Equal(DatasetKind.Empty, store.Database.Dataset());
        Assert.Throws<SqliteException>(() => Database.Run(connection, "INSERT INTO covered_month VALUES (1)"));
    }

    [Fact]
    public void Open_Again_LeavesTheFileAsItWas()
    {
        _ = store.Database;
        var before = File.ReadAllBytes(store.Path);
        Database.Open(store.Path).Generation();

        Assert.Equal(before, File.ReadAllBytes(store.Path));
    }

    [Fact]
    public void Open_NotADatabase_SaysSoAndLeavesItAlone()
    {
        File.WriteAllText(store.Path, new string('x', 4096));

        var error = Assert.Throws<StorageException>(() => Database.Open(store.Path));

        Assert.Contains("is not a database", error.Message, StringComparison.Ordinal);
        Assert.Equal(4096, new FileInfo(store.Path).Length);
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_IsRefused()
    {
        using (var other = new SqliteConnection($"Data Source={store.Path};Pooling=False"))
        {
            SQLitePCL.Batteries_V2.Init();
            other.Open();
            Database.Run(other, "CREATE TABLE bookmarks (id)");
        }

        Assert.Contains("another program", Assert.Throws<StorageException>(() => Database.Open(store.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NewerSchema_IsRefused()
    {
        store.Database.Write(connection => Database.Run(connection, "PRAGMA user_version = 999"));

        Assert.Contains("newer version", Assert.Throws<StorageException>(() => Database.Open(store.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderThatCannotBe_SaysWhere()
    {
        File.WriteAllText(store.File("file"), "");

        Assert.Contains("--db", Assert.Throws<StorageException>(() => Database.Open(store.File("file/insider.db"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OtherProcessHoldsTheLock_SaysSo()
    {
        _ = store.Database;
        using var other = new SqliteConnection($"Data Source={store.Path};Pooling=False");
        other.Open();
        Database.Run(other, "BEGIN IMMEDIATE");
        using var session = new WriteSession(store.Database);
        Database.Run(session.Connection, "PRAGMA busy_timeout = 0");
        session.Connection.DefaultTimeout = 1;

        var error = Assert.Throws<StorageException>(() => session.Begin());

        Assert.True(error.IsBusy);
        Assert.Contains("Another process is writing", error.Message, StringComparison.Ordinal);
        Database.Run(other, "ROLLBACK");
        session.Begin();
    }

    [Fact]
    public void Write_ChangeThatThrows_IsTakenBack()
    {
        Assert.Throws<InvalidOperationException>(() => store.Database.Write(connection =>
        {
            Database.Run(connection, "INSERT INTO covered_month VALUES (1)");
            throw new InvalidOperationException();
        }));

        store.Database.Write(connection => Database.Run(connection, "INSERT INTO covered_month VALUES (2)"));
        using var reader = store.Database.OpenReader();
        Assert.Equal(2, Database.Scalar(reader, "SELECT sum(month) FROM covered_month"));
    }

    [Fact]
    public void OpenReader_ReadOnlyCopy_Reads()
    {
        store.Database.Write(connection => Database.Run(connection, "INSERT INTO covered_month VALUES (2)"));
        File.SetAttributes(store.Path, FileAttributes.ReadOnly);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = new Uri(store.Path).AbsoluteUri + "?immutable=1", Mode = SqliteOpenMode.ReadOnly, Pooling = false,
        }.ToString());
        connection.Open();

        Assert.Equal(2, Database.Scalar(connection, "SELECT month FROM covered_month"));
    }

    [Fact]
    public void Locate_PathGiven_WinsOverTheEnvironment() => Assert.Equal("/a/b.db", Database.Locate("/a/b.db"));
}
