using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Tests.Support;

/// <summary>A folder of its own for a test, with a store in it; gone afterwards.</summary>
public sealed class TempStore : IDisposable
{
    private Database? database;

    public string Folder { get; } = Directory.CreateTempSubdirectory("insider-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "insider.db");

    public Database Database => database ??= Database.Open(Path);

    /// <summary>Path of a file in the folder.</summary>
    public string File(string name) => System.IO.Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
