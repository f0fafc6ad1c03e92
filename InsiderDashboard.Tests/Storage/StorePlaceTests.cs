using System.Diagnostics;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Storage;

/// <summary>What may stand where the store is to be, and what happens to it.</summary>
public sealed class StorePlaceTests : IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void Open_Pipe_IsRefusedAtOnceAndStays()
    {
        MakePipe(store.Path);

        var error = Assert.Throws<StorageException>(() => Database.Open(store.Path));

        Assert.Contains("device, pipe or socket", error.Message, StringComparison.Ordinal);
        Assert.Equal(FileAttributes.Normal, File.GetAttributes(store.Path));
        Assert.Equal([store.Path], Directory.GetFileSystemEntries(store.Folder));
    }

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/full")]
    [InlineData("/dev/stdin")]
    public void Open_LinkToADevice_IsRefusedAndTheLinkStays(string device)
    {
        File.CreateSymbolicLink(store.Path, device);

        Assert.Throws<StorageException>(() => Database.Open(store.Path));

        Assert.Equal(device, new FileInfo(store.Path).LinkTarget);
    }

    [Fact]
    public void Open_Folder_SaysWhereAStoreCouldBe()
    {
        var error = Assert.Throws<StorageException>(() => Database.Open(store.Folder));

        Assert.Contains($"--db {store.Path}", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(store.Folder));
    }

    /// <summary>A store on another disk, by a link that stands before it: the link must not become the store.</summary>
    [Fact]
    public void Open_LinkToNothingYet_MakesTheStoreWhereItLeads()
    {
        File.CreateSymbolicLink(store.Path, store.File("elsewhere.db"));

        Database.Open(store.Path).Generation();

        Assert.NotNull(new FileInfo(store.Path).LinkTarget);
        Assert.True(new FileInfo(store.File("elsewhere.db")).Length > 0);
    }

    [Fact]
    public void Open_EmptyFile_BecomesAStoreInItsPlace()
    {
        File.WriteAllBytes(store.Path, []);
        Run("ln", store.Path, store.File("same.db"));

        Assert.Empty(StoreCheck.Run(Database.Open(store.Path)));
        // The very file, not another in its place.
        Assert.True(new FileInfo(store.File("same.db")).Length > 0);
    }

    [Fact]
    public void Open_AtOneMoment_FromManyThreads_IsOneStore()
    {
        Parallel.For(0, 8, _ => Database.Open(store.Path).Generation());

        Assert.Empty(StoreCheck.Run(store.Database));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("verify")]
    [InlineData("trades")]
    public void Command_ThatReads_CreatesNothing(string verb)
    {
        var empty = store.File("empty.db");
        File.WriteAllBytes(empty, []);

        foreach (var path in (string[])[store.Path, empty, store.File("no/such/folder.db")])
            Assert.Equal(1, Application.Run(verb, "--db", path).Code);

        Assert.Equal([empty], Directory.GetFileSystemEntries(store.Folder));
        Assert.Equal(0, new FileInfo(empty).Length);
    }

    [Fact]
    public void Command_OnAPipe_EndsWithOneLine()
    {
        MakePipe(store.Path);

        var (code, _, error) = Application.Run("status", "--db", store.Path);

        Assert.Equal(1, code);
        Assert.Contains("device, pipe or socket", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DraftOfAKilledStart_IsRemoved_AndNothingElse()
    {
        // No process has number 999999999: Linux counts to 4,194,304.
        var draft = store.Path + ".new-999999999-4";
        Database.Open(store.File("other.db"));
        File.Copy(store.File("other.db"), draft);
        File.WriteAllBytes(draft + "-wal", []);
        File.WriteAllBytes(store.Path + ".new-999999999-5", []);
        string[] kept = [store.Path + ".new-999999999-6", store.Path + ".new-year", $"{store.Path}.new-{Environment.ProcessId}-1",
            store.File("insider.database")];
        foreach (var file in kept)
            File.WriteAllText(file, "mine");

        _ = store.Database;

        Assert.Equal([.. kept.Append(store.Path).Append(store.File("other.db")).Order()], Directory.GetFiles(store.Folder).Order());
    }

    private static void MakePipe(string path) => Run("mkfifo", path);

    private static void Run(string program, params string[] args)
    {
        using var process = Process.Start(program, args);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
