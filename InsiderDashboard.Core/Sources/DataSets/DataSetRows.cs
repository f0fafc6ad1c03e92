using System.Runtime.CompilerServices;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Sources.DataSets;

/// <summary>Reads one split record of a data-set table into the words of a filing.</summary>
internal sealed class DataSetRows(CellReader cells)
{
    /// <summary>The surrogate key of a row (<c>8170689</c>); false when the column is missing or holds no whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryKey(FieldSplitter record, ColumnMap map, out long key)
    {
        var isKey = FiledValues.TryNumber(Cell(record, map, RowField.Key).Trimmed(), out var value)
            && value is >= 0 and < 1e15 && value == Math.Floor(value);
        key = isKey ? (long)value : 0;
        return isKey;
    }

    /// <summary>A row of one of the four row tables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FiledRow Row(DataSetTable table, FieldSplitter record, ColumnMap map, long key)
    {
        var row = new RowCells(cells, record, map, table, key);
        var isDerivative = table is DataSetTable.DerivTrans or DataSetTable.DerivHolding;
        return new FiledRow
        {
            Table = isDerivative ? FiledTable.Derivative : FiledTable.NonDerivative,
            IsHolding = table is DataSetTable.NonDerivHolding or DataSetTable.DerivHolding,
            Key = key,
            SecurityTitle = row.Text(RowField.SecurityTitle),
            TradedOn = row.Date(RowField.TradedOn),
            DeemedOn = row.Date(RowField.DeemedOn),
            TransactionForm = row.Text(RowField.FormType),
            Code = row.Text(RowField.Code),
            EquitySwap = row.Boolean(RowField.EquitySwap),
            Timeliness = row.Text(RowField.Timeliness),
            Shares = row.Number(RowField.Shares),
            Price = row.Number(RowField.Price),
            AcquiredDisposed = row.Letter(RowField.AcquiredDisposed, 'A', 'D'),
            SharesAfter = row.Number(RowField.SharesAfter),
            ValueAfter = row.Number(RowField.ValueAfter),
            DirectIndirect = row.Letter(RowField.DirectIndirect, 'D', 'I'),
            Nature = row.Text(RowField.Nature),
            ConversionPrice = row.Number(RowField.ConversionPrice),
            TotalValue = row.Number(RowField.TotalValue),
            ExercisableOn = row.Date(RowField.ExercisableOn),
            ExpiresOn = row.Date(RowField.ExpiresOn),
            UnderlyingTitle = row.Text(RowField.UnderlyingTitle),
            UnderlyingShares = row.Number(RowField.UnderlyingShares),
            UnderlyingValue = row.Number(RowField.UnderlyingValue),
            FootnoteRefs = FootnoteRefs(record, map),
        };
    }

    /// <summary>Null when the owner's CIK can't be read; the cell is then a defect of the filing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReportingOwner? Owner(FieldSplitter record, ColumnMap map)
    {
        ReadOnlySpan<byte> At(OwnerField field) => map[(int)field] is >= 0 and var place ? record[place] : default;
        string? Text(OwnerField field) => cells.Text(At(field));
        var cikCell = At(OwnerField.Cik).Trimmed();
        if (!FiledValues.TryCik(cikCell, out var cik))
        {
            cells.Add("REPORTINGOWNER.RPTOWNERCIK", cikCell, "not a CIK: the owner can't be linked and was left out");
            return null;
        }

        var relationship = Text(OwnerField.Relationship);
        return new ReportingOwner
        {
            Cik = cik,
            Name = Text(OwnerField.Name) ?? "",
            IsDirector = Ticked(relationship, "Director"),
            IsOfficer = Ticked(relationship, "Officer"),
            IsTenPercentOwner = Ticked(relationship, "TenPercentOwner"),
            IsOther = Ticked(relationship, "Other"),
            OfficerTitle = Text(OwnerField.Title),
            OtherText = Text(OwnerField.OtherText),
            Street1 = Text(OwnerField.Street1),
            Street2 = Text(OwnerField.Street2),
            City = Text(OwnerField.City),
            State = Text(OwnerField.State),
            ZipCode = Text(OwnerField.ZipCode),
            StateDescription = Text(OwnerField.StateDescription),
            FileNumber = Text(OwnerField.FileNumber),
        };
    }

    public Footnote? Footnote(FieldSplitter record, ColumnMap map) =>
        map[(int)FootnoteField.Id] is >= 0 and var id && map[(int)FootnoteField.Text] is >= 0 and var text && cells.Text(record[id]) is { } key
            ? new Footnote(key, cells.Text(record[text]) ?? "")
            : null;

    public Signature Signature(FieldSplitter record, ColumnMap map)
    {
        ReadOnlySpan<byte> At(SignatureField field) => map[(int)field] is >= 0 and var place ? record[place] : default;
        return new Signature(
            cells.Text(At(SignatureField.Name)) ?? "",
            cells.Date(At(SignatureField.SignedOn), new Place("OWNER_SIGNATURE", null, "OWNERSIGNATUREDATE")));
    }

    /// <summary><c>Director,Officer,TenPercentOwner</c>: the boxes as one text.</summary>
    private static bool Ticked(string? relationship, string box)
    {
        if (relationship is null)
            return false;
        foreach (var range in relationship.AsSpan().Split(','))
            if (relationship.AsSpan(range).Trim().Equals(box, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Cells such as <c>F2, F1</c> in the columns that end in <c>_FN</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private IReadOnlyList<FootnoteRef> FootnoteRefs(FieldSplitter record, ColumnMap map)
    {
        List<FootnoteRef>? refs = null;
        foreach (var (place, field) in map.Footnotes)
        {
            var cell = record[place];
            while (!cell.IsEmpty)
            {
                var comma = cell.IndexOf((byte)',');
                if (cells.Text(comma < 0 ? cell : cell[..comma]) is { } id)
                    (refs ??= []).Add(new FootnoteRef(field, id));
                cell = comma < 0 ? default : cell[(comma + 1)..];
            }
        }

        return refs is null ? [] : refs.ToArray();
    }

    private static ReadOnlySpan<byte> Cell(FieldSplitter record, ColumnMap map, RowField field) =>
        map[(int)field] is >= 0 and var place ? record[place] : default;

    /// <summary>The cells of one row. Most are empty: a place is put together only for those that aren't.</summary>
    private readonly struct RowCells(CellReader cells, FieldSplitter record, ColumnMap map, DataSetTable table, long key)
    {
        public string? Text(RowField field) => cells.Text(Cell(record, map, field));

        public DateOnly? Date(RowField field) => Cell(record, map, field) is { IsEmpty: false } cell ? cells.Date(cell, Place(field)) : null;

        public double? Number(RowField field) => Cell(record, map, field) is { IsEmpty: false } cell ? cells.Number(cell, Place(field)) : null;

        public bool? Boolean(RowField field) => Cell(record, map, field) is { IsEmpty: false } cell ? cells.Boolean(cell, Place(field)) : null;

        public char? Letter(RowField field, char first, char second) =>
            Cell(record, map, field) is { IsEmpty: false } cell ? cells.Letter(cell, first, second, Place(field)) : null;

        private Place Place(RowField field) => new(DataSetColumns.Name(table), key, DataSetColumns.Row[(int)field]);
    }
}
