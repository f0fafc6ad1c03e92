using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Sources;

/// <summary>Reads one split record of a data-set table into the words of a filing.</summary>
internal sealed class DataSetRows(CellReader cells)
{
    /// <summary>The surrogate key of a row (<c>8170689</c>); false when the column is missing or holds no whole number.</summary>
    public static bool TryKey(FieldSplitter record, ColumnMap map, out long key)
    {
        var isKey = FiledValues.TryNumber(new RowCells(record, map)[RowField.Key].Trim((byte)' '), out var value)
            && value is >= 0 and < 1e15 && value == Math.Floor(value);
        key = isKey ? (long)value : 0;
        return isKey;
    }

    /// <summary>A row of one of the four row tables.</summary>
    public FiledRow Row(DataSetTable table, FieldSplitter record, ColumnMap map, long key)
    {
        var at = new RowCells(record, map);
        var name = DataSetColumns.Name(table);
        Place Place(RowField field) => new(name, key, DataSetColumns.Row[(int)field]);
        var isDerivative = table is DataSetTable.DerivTrans or DataSetTable.DerivHolding;
        return new FiledRow
        {
            Table = isDerivative ? FilingTable.Derivative : FilingTable.NonDerivative,
            IsHolding = table is DataSetTable.NonDerivHolding or DataSetTable.DerivHolding,
            Key = key,
            SecurityTitle = cells.Text(at[RowField.SecurityTitle]),
            TradedOn = cells.Date(at[RowField.TradedOn], Place(RowField.TradedOn)),
            DeemedOn = cells.Date(at[RowField.DeemedOn], Place(RowField.DeemedOn)),
            TransactionForm = cells.Text(at[RowField.FormType]),
            Code = cells.Text(at[RowField.Code]),
            EquitySwap = cells.Boolean(at[RowField.EquitySwap], Place(RowField.EquitySwap)),
            Timeliness = cells.Text(at[RowField.Timeliness]),
            Shares = cells.Number(at[RowField.Shares], Place(RowField.Shares)),
            Price = cells.Number(at[RowField.Price], Place(RowField.Price)),
            AcquiredDisposed = cells.Letter(at[RowField.AcquiredDisposed], 'A', 'D', Place(RowField.AcquiredDisposed)),
            SharesAfter = cells.Number(at[RowField.SharesAfter], Place(RowField.SharesAfter)),
            ValueAfter = cells.Number(at[RowField.ValueAfter], Place(RowField.ValueAfter)),
            DirectIndirect = cells.Letter(at[RowField.DirectIndirect], 'D', 'I', Place(RowField.DirectIndirect)),
            Nature = cells.Text(at[RowField.Nature]),
            ConversionPrice = cells.Number(at[RowField.ConversionPrice], Place(RowField.ConversionPrice)),
            TotalValue = cells.Number(at[RowField.TotalValue], Place(RowField.TotalValue)),
            ExercisableOn = cells.Date(at[RowField.ExercisableOn], Place(RowField.ExercisableOn)),
            ExpiresOn = cells.Date(at[RowField.ExpiresOn], Place(RowField.ExpiresOn)),
            UnderlyingTitle = cells.Text(at[RowField.UnderlyingTitle]),
            UnderlyingShares = cells.Number(at[RowField.UnderlyingShares], Place(RowField.UnderlyingShares)),
            UnderlyingValue = cells.Number(at[RowField.UnderlyingValue], Place(RowField.UnderlyingValue)),
            FootnoteRefs = FootnoteRefs(record, map),
        };
    }

    /// <summary>Null when the owner's CIK can't be read; the cell is then a defect of the filing.</summary>
    public ReportingOwner? Owner(FieldSplitter record, ColumnMap map)
    {
        ReadOnlySpan<byte> At(OwnerField field) => map[(int)field] is >= 0 and var place ? record[place] : default;
        string? Text(OwnerField field) => cells.Text(At(field));
        var cikCell = At(OwnerField.Cik).Trim((byte)' ');
        if (!FiledValues.TryCik(cikCell, out var cik))
        {
            cells.Add("REPORTINGOWNER.RPTOWNERCIK", cikCell, "not a CIK: the owner can't be linked");
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

    private readonly ref struct RowCells(FieldSplitter record, ColumnMap map)
    {
        public ReadOnlySpan<byte> this[RowField field] => map[(int)field] is >= 0 and var place ? record[place] : default;
    }
}
