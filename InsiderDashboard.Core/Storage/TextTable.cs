using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// Words that come again and again (names, titles, codes) are stored once and referred to by number.
/// Numbers looked up are remembered until <see cref="Forget"/>, but no more of them than a long import may keep in memory.
/// </summary>
internal sealed class TextTable : IDisposable
{
    private const int Remembered = 200_000;

    private readonly int max;
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);
    private readonly Statement find;
    private readonly Statement insert;
    private readonly Statement newest;
    private long next;

    public TextTable(SqliteConnection connection, string table, int max = Remembered)
    {
        this.max = max;
        find = new Statement(connection, $"SELECT id FROM {table} WHERE words = ?1");
        insert = new Statement(connection, $"INSERT INTO {table} (id, words) VALUES (?1, ?2)");
        newest = new Statement(connection, $"SELECT max(id) FROM {table}");
    }

    /// <summary>Drops what is remembered, because somebody else has written or a transaction was taken back.</summary>
    public void Forget()
    {
        known.Clear();
        newest.Step();
        next = newest.Long(0) + 1;
        newest.Reset();
    }

    /// <summary>The number of the words, which are stored if they are new; null for null.</summary>
    public long? NumberOf(string? words) => words is null ? null : Find(words);

    public void Dispose()
    {
        find.Dispose();
        insert.Dispose();
        newest.Dispose();
    }

    private long Find(string words)
    {
        if (known.TryGetValue(words, out var number))
            return number;
        number = find.Bind(words).Step() ? find.Long(0) : -1;
        find.Reset();
        if (number < 0)
        {
            number = next++;
            insert.Bind(number).Bind(words).Run();
        }
        if (known.Count >= max)
            known.Clear();
        known.Add(words, number);
        return number;
    }
}
