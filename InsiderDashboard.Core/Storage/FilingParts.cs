using InsiderDashboard.Core.Filings;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// The rows of filings, one pen in each table. Ask for filings in ascending order of their number: every table is then
/// read once from front to back, for one filing as for all of them.
/// </summary>
internal sealed class FilingParts : IDisposable
{
    private readonly StoredTexts words;
    private readonly Pen owners, footnotes, signatures, defects;
    private readonly Pen[] rows;

    public FilingParts(SqliteConnection connection, StoredTexts words, long first, long last)
    {
        this.words = words;
        owners = Open(FilingRows.OwnerColumns, "owner");
        rows = [.. FilingRows.Tables.Select(table => Open(table.Columns, table.Name))];
        footnotes = Open("*", "footnote");
        signatures = Open("*", "signature");
        defects = Open("*", "defect");

        Pen Open(string columns, string table) => new(connection, columns, table, first, last);
    }

    public IReadOnlyList<ReportingOwner> Owners(long filing)
    {
        List<ReportingOwner> list = [];
        while (owners.MoveWithin(filing))
            list.Add(Owner(owners.Row));
        return list;
    }

    public IReadOnlyList<FiledRow> Rows(long filing)
    {
        List<(long Place, FiledRow Row)> list = [];
        for (var i = 0; i < rows.Length; i++)
            while (rows[i].MoveWithin(filing))
                list.Add((rows[i].Row.Long(0), Row(rows[i].Row, FilingRows.Tables[i])));
        list.Sort((a, b) => a.Place.CompareTo(b.Place));
        return [.. list.Select(pair => pair.Row)];
    }

    public IReadOnlyList<Footnote> Footnotes(long filing)
    {
        List<Footnote> list = [];
        while (footnotes.MoveWithin(filing))
            list.Add(new Footnote(footnotes.Row.Text(1), footnotes.Row.Text(2)));
        return list;
    }

    public IReadOnlyList<Signature> Signatures(long filing)
    {
        List<Signature> list = [];
        while (signatures.MoveWithin(filing))
            list.Add(new Signature(words.At(signatures.Row, 1) ?? "", signatures.Row.DayOrNull(2)));
        return list;
    }

    public IReadOnlyList<Defect> Defects(long filing)
    {
        List<Defect> list = [];
        while (defects.MoveWithin(filing))
            list.Add(new Defect(defects.Row.Text(1), defects.Row.Text(2), defects.Row.Text(3)));
        return list;
    }

    public void Dispose()
    {
        foreach (var pen in (Pen[])[owners, .. rows, footnotes, signatures, defects])
            pen.Dispose();
    }

    private ReportingOwner Owner(Statement row)
    {
        var (flags, address) = (row.Int(3), words.AddressAt(row, 6));
        return new ReportingOwner
        {
            Cik = row.Long(1),
            Name = words.At(row, 2) ?? "",
            IsDirector = (flags & 1) != 0,
            IsOfficer = (flags & 2) != 0,
            IsTenPercentOwner = (flags & 4) != 0,
            IsOther = (flags & 8) != 0,
            OfficerTitle = words.At(row, 4),
            OtherText = words.At(row, 5),
            Street1 = Line(0),
            Street2 = Line(1),
            City = Line(2),
            State = Line(3),
            ZipCode = Line(4),
            StateDescription = Line(5),
            FileNumber = words.At(row, 7),
        };

        string? Line(int i) => address[i].Length == 0 ? null : address[i];
    }

    private FiledRow Row(Statement row, RowTable table)
    {
        var plain = new FiledRow
        {
            Table = table.Table,
            IsHolding = table.IsHolding,
            Key = row.Long(1),
            TradedOn = row.DayOrNull(2),
            DeemedOn = row.DayOrNull(3),
            Code = words.At(row, 4),
            EquitySwap = row.BoolOrNull(5),
            AcquiredDisposed = row.CharOrNull(6),
            Shares = row.RealOrNull(7),
            Price = row.RealOrNull(8),
            SharesAfter = row.RealOrNull(9),
            DirectIndirect = row.CharOrNull(10),
            Nature = words.At(row, 11),
            SecurityTitle = words.At(row, 12),
            TransactionForm = words.At(row, 13),
            Timeliness = words.At(row, 14),
            ValueAfter = row.RealOrNull(15),
            FootnoteRefs = FilingRows.ReadRefs(words.At(row, 16)),
        };
        return !table.IsDerivative ? plain : plain with
        {
            ConversionPrice = row.RealOrNull(17),
            TotalValue = row.RealOrNull(18),
            ExercisableOn = row.DayOrNull(19),
            ExpiresOn = row.DayOrNull(20),
            UnderlyingTitle = words.At(row, 21),
            UnderlyingShares = row.RealOrNull(22),
            UnderlyingValue = row.RealOrNull(23),
        };
    }

    /// <summary>Reads one table in the order of its ids and stops at the border between two filings.</summary>
    private sealed class Pen : IDisposable
    {
        private bool waiting;
        private bool ended;

        public Pen(SqliteConnection connection, string columns, string table, long first, long last)
        {
            Row = new Statement(connection, $"SELECT {columns} FROM {table} WHERE id >= ?1 AND id < ?2 ORDER BY id");
            Row.Bind(FilingRows.FirstId(first)).Bind(FilingRows.FirstId(last + 1));
        }

        public Statement Row { get; }

        /// <summary>Moves to the next row of the filing; false after its last, where the pen waits for the next filing.</summary>
        public bool MoveWithin(long filing)
        {
            while (!ended)
            {
                if (!waiting && !Row.Step())
                {
                    ended = true;
                    break;
                }
                var owner = Row.Long(0) >> FilingRows.PlaceBits;
                waiting = owner > filing;
                if (waiting || owner == filing)
                    return !waiting;
            }
            return false;
        }

        public void Dispose() => Row.Dispose();
    }
}
