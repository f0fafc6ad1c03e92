using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Storage;

public sealed class TextTableTests : IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void NumberOf_MoreWordsThanAreRemembered_EachHasOneNumber()
    {
        string[] words = ["Common Stock", "Director", "By Trust", "CEO", "Class A", "CFO", "Units"];
        using var session = new WriteSession(store.Database);
        session.Begin();
        using var table = new TextTable(session.Connection, "text", max: 3);
        table.Forget();

        var first = words.Select(table.NumberOf).ToList();
        var again = words.Reverse().Select(table.NumberOf).Reverse().ToList();
        session.Commit();

        Assert.Equal(first, again);
        Assert.Equal(words.Length, first.Distinct().Count());
        using var connection = store.Database.OpenReader();
        Assert.Equal(words.Length, Database.Scalar(connection, "SELECT count(*) FROM text WHERE words <> ''"));
    }
}
