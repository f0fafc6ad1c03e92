using InsiderDashboard.Core.Filings;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>What the store already knows of a filing.</summary>
/// <param name="Id">Number of the filing within the store.</param>
/// <param name="SetDigest">Content as last seen in a data set; null when it never came from one.</param>
/// <param name="XmlDigest">Content as last seen as XML (or in the demo).</param>
internal readonly record struct StoredKey(long Id, SourceKind Source, long? SetDigest, long? XmlDigest)
{
    public long? DigestFor(SourceKind kind) => kind.HasFlag(SourceKind.DataSet) ? SetDigest : XmlDigest;
}

/// <summary>Writes whole filings inside the transaction of a <see cref="WriteSession"/>.</summary>
internal sealed class FilingWriter : IDisposable
{
    private const string FindSql = "SELECT id, source, digest_set, digest_xml FROM filing WHERE accession = ?1";
    private const string NewestSql = "SELECT max(id) FROM filing";
    private const string FindOlderSql = "SELECT 1 FROM older_digest WHERE filing = ?1 AND digest = ?2";
    private const string KeepOlderSql = "INSERT OR IGNORE INTO older_digest VALUES (?1, ?2)";
    private const string InsertSql = $"""
        INSERT INTO filing (id, digest_set, digest_xml, first_import, last_import, {FilingRows.FilingColumns})
        VALUES (?,?,?,?,?, ?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """;
    private const string SetDigestsSql = "UPDATE filing SET source = ?2, digest_set = ?3, digest_xml = ?4, last_import = ?5 WHERE id = ?1";
    private const string FirstImportSql = "SELECT first_import FROM filing WHERE id = ?1";
    private const string OwnerSql = $"INSERT INTO owner ({FilingRows.OwnerColumns}) VALUES (?,?,?,?,?,?,?,?)";
    private const string FootnoteSql = "INSERT INTO footnote VALUES (?,?,?)";
    private const string SignatureSql = "INSERT INTO signature VALUES (?,?,?)";
    private const string DefectSql = "INSERT INTO defect VALUES (?,?,?,?)";
    private const string ReadingSql = "INSERT INTO cache_reading VALUES (?1,?2) ON CONFLICT (filing) DO UPDATE SET content = ?2";

    private readonly List<Statement> all = [];
    private readonly TextTable text;
    private readonly TextTable address;
    private readonly Statement find, newest, findOlder, keepOlder, insert, setDigests, firstImport, owner, footnote, signature, defect, reading;
    private readonly Statement[] rows;
    private readonly Statement[] deletes;
    private long nextId;

    public FilingWriter(SqliteConnection connection)
    {
        text = new TextTable(connection, "text");
        address = new TextTable(connection, "address");
        (find, newest) = (Prepare(FindSql), Prepare(NewestSql));
        (findOlder, keepOlder, setDigests, firstImport) =
            (Prepare(FindOlderSql), Prepare(KeepOlderSql), Prepare(SetDigestsSql), Prepare(FirstImportSql));
        (insert, owner, footnote, signature) = (Prepare(InsertSql), Prepare(OwnerSql), Prepare(FootnoteSql), Prepare(SignatureSql));
        (defect, reading) = (Prepare(DefectSql), Prepare(ReadingSql));
        rows = [.. FilingRows.Tables.Select(table => Prepare(table.Insert))];
        deletes =
        [
            .. FilingRows.PartTables.Select(table => Prepare($"DELETE FROM {table} WHERE id BETWEEN ?1 AND ?2")),
            Prepare("DELETE FROM filing WHERE id = ?1"),
            Prepare("DELETE FROM cache_reading WHERE filing = ?1"),
        ];

        Statement Prepare(string sql)
        {
            var statement = new Statement(connection, sql);
            all.Add(statement);
            return statement;
        }
    }

    /// <summary>Drops what is remembered of the store; call at the start of a transaction that follows somebody else's.</summary>
    public void Forget()
    {
        text.Forget();
        address.Forget();
        newest.Step();
        nextId = newest.Long(0) + 1;
        newest.Reset();
    }

    /// <summary>What the store knows of a filing, or null.</summary>
    public StoredKey? Find(Accession accession)
    {
        StoredKey? key = find.Bind(accession.Value).Step()
            ? new StoredKey(find.Long(0), (SourceKind)find.Int(1), find.LongOrNull(2), find.LongOrNull(3))
            : null;
        find.Reset();
        return key;
    }

    /// <summary>True when this content of the filing was combined into the store before, and others came after it.</summary>
    public bool HasSeen(long id, long digest)
    {
        var seen = findOlder.Bind(id).Bind(digest).Step();
        findOlder.Reset();
        return seen;
    }

    /// <summary>Adds a filing that the store does not have.</summary>
    /// <returns>Its number within the store.</returns>
    public long Add(Filing filing, long digest, long import)
    {
        var id = nextId++;
        var isSet = filing.Source.HasFlag(SourceKind.DataSet);
        Insert(new StoredKey(id, filing.Source, isSet ? digest : null, isSet ? null : digest), filing, import, import);
        return id;
    }

    /// <summary>Puts new content in the place of a stored filing; its number and first import stay.</summary>
    public void Replace(StoredKey key, Filing filing, long import)
    {
        firstImport.Bind(key.Id).Step();
        var first = firstImport.Long(0);
        firstImport.Reset();
        foreach (var delete in deletes.AsSpan(0, FilingRows.PartTables.Count))
            delete.Bind(FilingRows.FirstId(key.Id)).Bind(FilingRows.FirstId(key.Id + 1) - 1).Run();
        foreach (var delete in deletes.AsSpan(FilingRows.PartTables.Count))
            delete.Bind(key.Id).Run();
        Insert(key, filing, first, import);
    }

    /// <summary>Notes that another version of a filing was seen which told nothing new.</summary>
    public void SetDigests(StoredKey key, long import) =>
        setDigests.Bind(key.Id).Bind((long)key.Source).Bind(key.SetDigest).Bind(key.XmlDigest).Bind(import).Run();

    /// <summary>Remembers content that a later version has replaced.</summary>
    public void KeepOlder(long id, long digest) => keepOlder.Bind(id).Bind(digest).Run();

    /// <summary>Stores what the rules say about a filing, in a cache that is of their version.</summary>
    public void WriteReading(long id, ReadOnlySpan<byte> content) => reading.Bind(id).Bind(content).Run();

    public void Dispose()
    {
        all.ForEach(statement => statement.Dispose());
        text.Dispose();
        address.Dispose();
    }

    private void Insert(StoredKey key, Filing f, long first, long last)
    {
        insert.Bind(key.Id).Bind(key.SetDigest).Bind(key.XmlDigest).Bind(first).Bind(last)
            .Bind(f.Accession.Value).Bind(text.NumberOf(f.Form)).Bind(f.FiledOn).Bind(f.FiledEstimated).Bind(f.Period).Bind(f.OriginalFiledOn)
            .Bind(f.IssuerCik).Bind(text.NumberOf(f.IssuerName)).Bind(text.NumberOf(f.FiledTicker)).Bind(f.IssuerSic)
            .Bind(text.NumberOf(f.ForeignTicker)).Bind(f.AcceptedAt is { } at ? at.Ticks / TimeSpan.TicksPerSecond : null)
            .Bind(f.NoSecuritiesOwned).Bind(f.NotSubjectToSection16).Bind(f.Form3HoldingsReported).Bind(f.Form4TransactionsReported)
            .Bind(f.Aff10b5One).Bind(text.NumberOf(f.SchemaVersion)).Bind((long)f.Source).Bind(f.Remarks)
            .Run();
        var id = FilingRows.FirstId(key.Id);
        for (var i = 0; i < f.Owners.Count; i++)
            InsertOwner(id + i, f.Owners[i]);
        for (var i = 0; i < f.Rows.Count; i++)
            InsertRow(id + i, f.Rows[i]);
        for (var i = 0; i < f.Footnotes.Count; i++)
            footnote.Bind(id + i).Bind(f.Footnotes[i].Id).Bind(f.Footnotes[i].Text).Run();
        for (var i = 0; i < f.Signatures.Count; i++)
            signature.Bind(id + i).Bind(text.NumberOf(f.Signatures[i].Name)).Bind(f.Signatures[i].SignedOn).Run();
        for (var i = 0; i < f.Defects.Count; i++)
            defect.Bind(id + i).Bind(f.Defects[i].Place).Bind(f.Defects[i].Value).Bind(f.Defects[i].Reason).Run();
    }

    private void InsertOwner(long id, ReportingOwner o) =>
        owner.Bind(id).Bind(o.Cik).Bind(text.NumberOf(o.Name)).Bind((long)FilingRows.FlagsOf(o)).Bind(text.NumberOf(o.OfficerTitle))
            .Bind(text.NumberOf(o.OtherText)).Bind(address.NumberOf(FilingRows.AddressOf(o))).Bind(text.NumberOf(o.FileNumber))
            .Run();

    private void InsertRow(long id, FiledRow r)
    {
        var statement = rows[FilingRows.IndexOf(r)]
            .Bind(id).Bind(r.Key).Bind(r.TradedOn).Bind(r.DeemedOn).Bind(text.NumberOf(r.Code)).Bind(r.EquitySwap).Bind(r.AcquiredDisposed)
            .Bind(r.Shares).Bind(r.Price).Bind(r.SharesAfter).Bind(r.DirectIndirect).Bind(text.NumberOf(r.Nature))
            .Bind(text.NumberOf(r.SecurityTitle)).Bind(text.NumberOf(r.TransactionForm)).Bind(text.NumberOf(r.Timeliness))
            .Bind(r.ValueAfter).Bind(text.NumberOf(FilingRows.Write(r.FootnoteRefs)));
        if (r.Table == FiledTable.Derivative)
            statement.Bind(r.ConversionPrice).Bind(r.TotalValue).Bind(r.ExercisableOn).Bind(r.ExpiresOn)
                .Bind(text.NumberOf(r.UnderlyingTitle)).Bind(r.UnderlyingShares).Bind(r.UnderlyingValue);
        statement.Run();
    }
}
