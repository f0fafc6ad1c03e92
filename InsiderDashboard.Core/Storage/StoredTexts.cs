using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>Words by their number, remembered once read.</summary>
internal sealed class StoredTexts(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<long, string> texts = [];
    private readonly Statement text = new(connection, "SELECT words FROM text WHERE id = ?1");
    private readonly Statement address = new(connection, "SELECT words FROM address WHERE id = ?1");

    /// <summary>The words that a column of a row points to; null for NULL.</summary>
    public string? At(Statement row, int column)
    {
        if (row.LongOrNull(column) is not { } number)
            return null;
        if (!texts.TryGetValue(number, out var words))
            texts.Add(number, words = Find(text, number));
        return words;
    }

    /// <summary>The lines of an address; six empty ones for NULL.</summary>
    public string[] AddressAt(Statement row, int column) =>
        row.LongOrNull(column) is { } number ? Find(address, number).Split('\n') : ["", "", "", "", "", ""];

    public void Dispose()
    {
        text.Dispose();
        address.Dispose();
    }

    private static string Find(Statement find, long number)
    {
        var words = find.Bind(number).Step() ? find.Text(0) : "";
        find.Reset();
        return words;
    }
}
