using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Sources.DataSets;

/// <summary>
/// Joins the rows of one partition of a data set into filings, in the order of SUBMISSION. Rows are found through
/// chains of frame numbers per filing and table; a filing's strings are made only when it is built.
/// </summary>
internal sealed class FilingJoin
{
    private const int Tables = 8;

    private readonly CellReader cells;
    private readonly DataSetRows reader;
    private readonly FieldSplitter fields = new((byte)'\t');
    private readonly Dictionary<long, int> filings = [];
    private readonly List<Frame> frames = [];
    private readonly List<FiledRow> rows = [];
    private byte[] buffer = [];
    private int[] heads = [];
    private int[] tails = [];
    private readonly ReadingRun run;
    private readonly string set;
    private readonly IReadOnlyDictionary<DataSetTable, DataSetMember> members;
    private readonly RowSpool spool;

    /// <param name="run">Where rejections go.</param>
    /// <param name="set">The zip or folder, for messages.</param>
    /// <param name="members">The tables whose rows may be used; SUBMISSION is among them.</param>
    /// <param name="spool">Knows how many rows a filing has.</param>
    public FilingJoin(ReadingRun run, string set, IReadOnlyDictionary<DataSetTable, DataSetMember> members, RowSpool spool)
    {
        (this.run, this.set, this.members, this.spool) = (run, set, members, spool);
        cells = new CellReader();
        reader = new DataSetRows(cells);
    }

    /// <summary>Filings of the loaded partition.</summary>
    public int Count => filings.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Load(ArraySegment<byte> partition)
    {
        buffer = partition.Array!;
        filings.Clear();
        frames.Clear();
        ReadFrames(partition);
        var slots = filings.Count * Tables;
        (heads, tails) = (new int[slots], new int[slots]);
        Array.Fill(heads, -1);
        for (var i = 0; i < frames.Count; i++)
        {
            var frame = frames[i];
            if (frame.Filing < 0)
                continue;
            var slot = frame.Filing * Tables + (int)frame.Table;
            if (heads[slot] < 0)
                heads[slot] = i;
            else
                frames[tails[slot]] = frames[tails[slot]] with { Next = i };
            tails[slot] = i;
        }
    }

    /// <summary>Builds a filing of the loaded partition; null when it can't be linked to an issuer (then it was rejected).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Filing? Build(int filing)
    {
        var member = members[DataSetTable.Submission];
        var frame = frames[heads[filing * Tables]];
        Split(frame);
        ReadOnlySpan<byte> At(SubmissionField field) => member.Columns[(int)field] is >= 0 and var place ? fields[place] : default;
        Place Place(SubmissionField field) => new("SUBMISSION", null, DataSetColumns.Submission[(int)field]);

        var cikCell = At(SubmissionField.IssuerCik).Trimmed();
        if (!FiledValues.TryCik(cikCell, out var issuer))
        {
            run.RejectCounted("filings without a readable issuer CIK", 20, member.Input.File,
                $"line {frame.Line}, {new Accession(frame.Accession)}", Encoding.UTF8.GetString(cikCell),
                "ISSUERCIK is no CIK, so that the filing can't be linked to an issuer; it was left out",
                "Look the filing up on sec.gov by its accession number and import its XML document.");
            return null;
        }

        var head = new Filing
        {
            Accession = new Accession(frame.Accession),
            Form = cells.Text(At(SubmissionField.Form)) ?? "",
            FiledOn = cells.Date(At(SubmissionField.FiledOn), Place(SubmissionField.FiledOn)),
            Period = cells.Date(At(SubmissionField.Period), Place(SubmissionField.Period)),
            OriginalFiledOn = cells.Date(At(SubmissionField.OriginalFiledOn), Place(SubmissionField.OriginalFiledOn)),
            NoSecuritiesOwned = cells.Boolean(At(SubmissionField.NoSecuritiesOwned), Place(SubmissionField.NoSecuritiesOwned)),
            NotSubjectToSection16 = cells.Boolean(At(SubmissionField.NotSubjectToSection16), Place(SubmissionField.NotSubjectToSection16)),
            Form3HoldingsReported = cells.Boolean(At(SubmissionField.Form3Holdings), Place(SubmissionField.Form3Holdings)),
            Form4TransactionsReported = cells.Boolean(At(SubmissionField.Form4Transactions), Place(SubmissionField.Form4Transactions)),
            Aff10b5One = cells.Boolean(At(SubmissionField.Aff10b5One), Place(SubmissionField.Aff10b5One)),
            IssuerCik = issuer,
            IssuerName = cells.Text(At(SubmissionField.IssuerName)) ?? "",
            FiledTicker = cells.Text(At(SubmissionField.Ticker)),
            ForeignTicker = cells.Text(At(SubmissionField.ForeignTicker)),
            Remarks = cells.Text(At(SubmissionField.Remarks)),
            Source = SourceKind.DataSet,
        };
        return Complete(head, filing);
    }

    private Filing Complete(Filing head, int filing)
    {
        if (!FilingRules.IsOwnershipForm(head.Form))
            cells.Add("SUBMISSION.DOCUMENT_TYPE", Encoding.UTF8.GetBytes(head.Form), "not one of the forms 3, 4, 5 and their amendments");
        var signatures = Chain(filing, DataSetTable.OwnerSignature, reader.Signature);
        var filedOn = head.FiledOn ?? FilingRules.EstimateFiledOn(head.Accession, signatures, head.Period);
        return head with
        {
            FiledOn = filedOn,
            FiledEstimated = head.FiledOn is null && filedOn is not null,
            Owners = Chain(filing, DataSetTable.ReportingOwner, reader.Owner),
            Rows = Rows(filing),
            Footnotes = Chain(filing, DataSetTable.Footnotes, reader.Footnote),
            Signatures = signatures,
            Defects = cells.TakeDefects(),
        };
    }

    private IReadOnlyList<FiledRow> Rows(int filing)
    {
        rows.Clear();
        for (var table = DataSetTable.NonDerivTrans; table <= DataSetTable.DerivHolding; table++)
            if (heads[filing * Tables + (int)table] >= 0)
                AddRows(filing, table);
        return rows.Count == 0 ? [] : rows.ToArray();
    }

    /// <summary>The rows of one table by ascending surrogate key, which is the order of the document.</summary>
    private void AddRows(int filing, DataSetTable table)
    {
        var member = members[table];
        var first = rows.Count;
        var isSorted = true;
        for (var at = heads[filing * Tables + (int)table]; at >= 0; at = frames[at].Next)
        {
            Split(frames[at]);
            var isKey = DataSetRows.TryKey(fields, member.Columns, out var key);
            if (!isKey)
                key = FreeKey(first);
            if (!isKey && member.Columns[(int)RowField.Key] is >= 0 and var place)
                cells.Add(new Place(DataSetColumns.Name(table), key, DataSetColumns.Name(table) + "_SK").ToString(), fields[place],
                    "not a whole number: the row is keyed by its place");
            isSorted &= rows.Count == first || key > rows[^1].Key;
            rows.Add(reader.Row(table, fields, member.Columns, key));
        }

        if (!isSorted)
            SortAndDropRepeats(first, member, frames[heads[filing * Tables]].Accession);
    }

    private long FreeKey(int first)
    {
        long key = rows.Count - first + 1;
        while (rows.FindIndex(first, r => r.Key == key) >= 0)
            key++;
        return key;
    }

    private void SortAndDropRepeats(int first, DataSetMember member, long accession)
    {
        var sorted = rows.GetRange(first, rows.Count - first).OrderBy(r => r.Key).ToList();
        rows.RemoveRange(first, rows.Count - first);
        foreach (var row in sorted)
        {
            if (rows.Count == first || row.Key != rows[^1].Key)
                rows.Add(row);
            else
                run.RejectCounted("rows whose key is already taken in their filing", 20, member.Input.File,
                    $"{new Accession(accession)}, key {row.Key}", null,
                    "another row of this filing has the same key; the first was taken", "The file holds lines twice; download it again.");
        }
    }

    private T[] Chain<T>(int filing, DataSetTable table, Func<FieldSplitter, ColumnMap, T?> read)
        where T : class
    {
        var head = heads[filing * Tables + (int)table];
        if (head < 0)
            return [];
        var items = new List<T>();
        for (var at = head; at >= 0; at = frames[at].Next)
        {
            Split(frames[at]);
            if (read(fields, members[table].Columns) is { } item)
                items.Add(item);
        }

        return items.ToArray();
    }

    private void Split(Frame frame) => fields.Split(buffer, frame.Start, frame.Start + frame.Length, last: true);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadFrames(ArraySegment<byte> partition)
    {
        var end = partition.Offset + partition.Count;
        for (var at = partition.Offset; at < end;)
        {
            var header = buffer.AsSpan(at);
            var table = (DataSetTable)header[0];
            var accession = BinaryPrimitives.ReadInt64LittleEndian(header[9..]);
            var length = BinaryPrimitives.ReadInt32LittleEndian(header[17..]);
            var frame = new Frame(table, BinaryPrimitives.ReadInt64LittleEndian(header[1..]), accession, at + RowSpool.HeaderBytes, length);
            at += RowSpool.HeaderBytes + length;
            // A table that broke off was set aside after some of its rows had been spooled.
            if (members.ContainsKey(table))
                frames.Add(frame with { Filing = FilingOf(frame) });
        }
    }

    /// <summary>Number of the filing that a frame belongs to; -1 when it has to be left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FilingOf(Frame frame)
    {
        var isKnown = filings.TryGetValue(frame.Accession, out var filing);
        var file = members[frame.Table].Input.File;
        if (spool.RowsOf(frame.Accession) is var count && count > run.Limits.FilingRows)
        {
            if (frame.Table == DataSetTable.Submission)
                run.RejectCounted("filings with more rows than a filing has", 20, file, $"line {frame.Line}",
                    new Accession(frame.Accession).ToString(),
                    $"{ReadingRun.Number(count)} rows bear this accession, and no filing has more than "
                        + $"{ReadingRun.Number(run.Limits.FilingRows)}; it was left out",
                    "Look the filing up on sec.gov by its accession number and import its XML document.");
            return -1;
        }
        if (frame.Table != DataSetTable.Submission)
        {
            if (isKnown)
                return filing;
            run.RejectCounted($"rows of {DataSetColumns.Name(frame.Table)} whose accession has no row in SUBMISSION", 3, file,
                $"line {frame.Line}", new Accession(frame.Accession).ToString(),
                "SUBMISSION has no row for this accession, so that issuer and filing date are unknown; the row was left out",
                $"Check that all tables of {set} are of the same quarter.");
            return -1;
        }

        if (!isKnown)
        {
            filings[frame.Accession] = filings.Count;
            return filings.Count - 1;
        }

        run.RejectCounted("accessions that stand in SUBMISSION twice", 20, file, $"line {frame.Line}", new Accession(frame.Accession).ToString(),
            "SUBMISSION has this accession already; the first row was taken", "The file holds lines twice; download it again.");
        return -1;
    }

    private readonly record struct Frame(DataSetTable Table, long Line, long Accession, int Start, int Length)
    {
        public int Filing { get; init; } = -1;
        public int Next { get; init; } = -1;
    }
}
