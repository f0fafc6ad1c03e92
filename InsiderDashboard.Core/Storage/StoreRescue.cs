using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// Saves what can be read of a damaged store into a new one beside it. Facts are taken all or none: a filing with half of its
/// rows would be counted wrong, and its file can be imported again. Notes are taken as far as they go: nothing brings them back.
/// </summary>
public sealed record StoreRescue
{
    private const string PathsSql = "SELECT paths FROM import ORDER BY id";

    /// <summary>The new store.</summary>
    public required string Path { get; init; }
    public required IReadOnlyList<RescuedTable> Tables { get; init; }

    /// <summary>True when every fact could be read.</summary>
    public required bool HasFacts { get; init; }

    /// <summary>True when every note could be read.</summary>
    public required bool HasNotes { get; init; }

    /// <summary>Files and folders that were imported, as far as their record can be read.</summary>
    public required IReadOnlyList<string> Imported { get; init; }

    /// <summary>Reads the store and writes the new one, <c>insider.db.rescued</c>; the store itself stays as it is.</summary>
    /// <exception cref="StorageException">Nothing can be read, or there is a rescued store already.</exception>
    public static StoreRescue Run(string path)
    {
        var rescued = path + ".rescued";
        if (File.Exists(rescued))
            throw new StorageException($"{rescued} is there already. Move it away first.");
        var store = Database.Open(path);
        using var damaged = store.OpenReader();
        var notes = StoreOwner.Notes(damaged).Select(name => Look(damaged, name)).ToList();
        var facts = StoreOwner.Facts(damaged).Select(name => Look(damaged, name)).ToList();
        var hasFacts = facts.TrueForAll(table => table.IsWhole);
        Database.Open(rescued).Write(to =>
        {
            Database.Run(to, "PRAGMA defer_foreign_keys = 1");
            foreach (var table in hasFacts ? notes.Concat(facts) : notes)
                Copy(damaged, to, table);
            if (hasFacts)
                StoreMeta.SetDataset(to, StoreMeta.Dataset(damaged));
            StoreMeta.NextGeneration(to);
            StoreMeta.NextNotes(to);
        });
        return new StoreRescue
        {
            Path = rescued, Tables = [.. facts, .. notes], HasFacts = hasFacts, HasNotes = notes.TrueForAll(table => table.IsWhole),
            Imported = Imports(damaged),
        };
    }

    /// <summary>Reads every column of every row, as copying would.</summary>
    private static RescuedTable Look(SqliteConnection connection, string table)
    {
        var rows = 0L;
        try
        {
            using var all = new Statement(connection, $"SELECT * FROM {table} NOT INDEXED");
            while (all.Step())
                rows++;
            return new RescuedTable(table, rows, IsWhole: true);
        }
        catch (StorageException)
        {
            return new RescuedTable(table, rows, IsWhole: false);
        }
    }

    private static void Copy(SqliteConnection from, SqliteConnection to, RescuedTable table)
    {
        using var read = from.CreateCommand();
        read.CommandText = $"SELECT * FROM {table.Name} NOT INDEXED LIMIT {table.Rows}";
        using var rows = read.ExecuteReader();
        using var write = to.CreateCommand();
        // A new store has rows of its own already, such as the empty word.
        write.CommandText = $"INSERT OR REPLACE INTO {table.Name} ({string.Join(", ", Enumerable.Range(0, rows.FieldCount).Select(rows.GetName))}) "
            + $"VALUES ({string.Join(", ", Enumerable.Range(0, rows.FieldCount).Select(i => $"@p{i}"))})";
        while (rows.Read())
        {
            write.Parameters.Clear();
            for (var i = 0; i < rows.FieldCount; i++)
                write.Parameters.AddWithValue($"@p{i}", rows.GetValue(i));
            write.ExecuteNonQuery();
        }
    }

    private static IReadOnlyList<string> Imports(SqliteConnection connection)
    {
        try
        {
            return [.. connection.Rows<string>(PathsSql).SelectMany(paths => paths.Split('\n')).Distinct()];
        }
        catch (StorageException)
        {
            return [];
        }
    }
}

/// <summary>What of a table could be read.</summary>
/// <param name="Rows">Rows before the damage, or all.</param>
public sealed record RescuedTable(string Name, long Rows, bool IsWhole);
