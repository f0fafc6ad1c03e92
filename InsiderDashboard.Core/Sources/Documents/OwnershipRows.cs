using System.Xml.Linq;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources.DataSets;

namespace InsiderDashboard.Core.Sources.Documents;

/// <summary>Reads the rows of the two tables of an ownership document.</summary>
internal sealed class OwnershipRows(CellReader cells)
{
    /// <summary>
    /// Elements of a row that may carry footnotes, with the data set's name of the field: a footnote must be found under
    /// the same name whichever source a filing came from.
    /// </summary>
    private static readonly Dictionary<string, string> FootnoteFields = new()
    {
        ["securityTitle"] = "SECURITY_TITLE",
        ["conversionOrExercisePrice"] = "CONV_EXERCISE_PRICE",
        ["transactionDate"] = "TRANS_DATE",
        ["deemedExecutionDate"] = "DEEMED_EXECUTION_DATE",
        ["transactionFormType"] = "TRANS_FORM_TYPE",
        ["transactionCoding"] = DataSetColumns.CodingFootnote,
        ["transactionCode"] = DataSetColumns.CodingFootnote,
        ["equitySwapInvolved"] = DataSetColumns.CodingFootnote,
        ["transactionTimeliness"] = "TRANS_TIMELINESS",
        ["transactionShares"] = "TRANS_SHARES",
        ["transactionTotalValue"] = "TRANS_TOTAL_VALUE",
        ["transactionPricePerShare"] = "TRANS_PRICEPERSHARE",
        ["transactionAcquiredDisposedCode"] = "TRANS_ACQUIRED_DISP_CD",
        ["exerciseDate"] = "EXERCISE_DATE",
        ["expirationDate"] = "EXPIRATION_DATE",
        ["underlyingSecurityTitle"] = "UNDLYNG_SEC_TITLE",
        ["underlyingSecurityShares"] = "UNDLYNG_SEC_SHARES",
        ["underlyingSecurityValue"] = "UNDLYNG_SEC_VALUE",
        ["sharesOwnedFollowingTransaction"] = "SHRS_OWND_FOLWNG_TRANS",
        ["valueOwnedFollowingTransaction"] = "VALU_OWND_FOLWNG_TRANS",
        ["directOrIndirectOwnership"] = "DIRECT_INDIRECT_OWNERSHIP",
        ["natureOfOwnership"] = "NATURE_OF_OWNERSHIP",
    };

    /// <summary>Table I transactions, Table I holdings, then the same of Table II; each in the order of the document.</summary>
    public FiledRow[] Read(XElement document)
    {
        var rows = new List<FiledRow>();
        Add(rows, document.Children("nonDerivativeTable"), "nonDerivativeTransaction", FiledTable.NonDerivative, isHolding: false);
        Add(rows, document.Children("nonDerivativeTable"), "nonDerivativeHolding", FiledTable.NonDerivative, isHolding: true);
        Add(rows, document.Children("derivativeTable"), "derivativeTransaction", FiledTable.Derivative, isHolding: false);
        Add(rows, document.Children("derivativeTable"), "derivativeHolding", FiledTable.Derivative, isHolding: true);
        return rows.ToArray();
    }

    private void Add(List<FiledRow> rows, IEnumerable<XElement> tables, string element, FiledTable table, bool isHolding)
    {
        var key = 0;
        foreach (var row in tables.SelectMany(t => t.Children(element)))
            rows.Add(Row(row, table, isHolding, ++key));
    }

    private FiledRow Row(XElement row, FiledTable table, bool isHolding, long key)
    {
        var coding = row.Child("transactionCoding");
        var amounts = row.Child("transactionAmounts");
        var after = row.Child("postTransactionAmounts");
        var nature = row.Child("ownershipNature");
        var underlying = row.Child("underlyingSecurity");
        var name = row.Name.LocalName;
        double? Number(XElement? group, string field) => cells.Number(group.Child(field).Cell(), new Place(name, key, field));
        DateOnly? Date(string field) => cells.Date(row.Child(field).Cell(), new Place(name, key, field));
        char? Letter(XElement? group, string field, char first, char second) =>
            cells.Letter(group.Child(field).Cell(), first, second, new Place(name, key, field));
        string? Text(XElement? group, string field) => cells.Text(group.Child(field).Cell());
        return new FiledRow
        {
            Table = table,
            IsHolding = isHolding,
            Key = key,
            SecurityTitle = Text(row, "securityTitle"),
            TradedOn = Date("transactionDate"),
            DeemedOn = Date("deemedExecutionDate"),
            TransactionForm = Text(coding, "transactionFormType"),
            Code = Text(coding, "transactionCode"),
            EquitySwap = cells.Boolean(coding.Child("equitySwapInvolved").Cell(), new Place(name, key, "equitySwapInvolved")),
            Timeliness = Text(row, "transactionTimeliness"),
            Shares = Number(amounts, "transactionShares"),
            Price = Number(amounts, "transactionPricePerShare"),
            TotalValue = Number(amounts, "transactionTotalValue"),
            AcquiredDisposed = Letter(amounts, "transactionAcquiredDisposedCode", 'A', 'D'),
            SharesAfter = Number(after, "sharesOwnedFollowingTransaction"),
            ValueAfter = Number(after, "valueOwnedFollowingTransaction"),
            DirectIndirect = Letter(nature, "directOrIndirectOwnership", 'D', 'I'),
            Nature = Text(nature, "natureOfOwnership"),
            ConversionPrice = Number(row, "conversionOrExercisePrice"),
            ExercisableOn = Date("exerciseDate"),
            ExpiresOn = Date("expirationDate"),
            UnderlyingTitle = Text(underlying, "underlyingSecurityTitle"),
            UnderlyingShares = Number(underlying, "underlyingSecurityShares"),
            UnderlyingValue = Number(underlying, "underlyingSecurityValue"),
            FootnoteRefs = FootnoteRefs(row),
        };
    }

    private static IReadOnlyList<FootnoteRef> FootnoteRefs(XElement row)
    {
        var refs = new List<FootnoteRef>();
        foreach (var reference in row.Descendants().Where(e => e.Name.LocalName == "footnoteId"))
            if (reference.Attribute("id")?.Value.Trim() is { Length: > 0 } id)
            {
                var element = reference.Parent!.Name.LocalName == "value" ? reference.Parent.Parent! : reference.Parent;
                refs.Add(new FootnoteRef(FootnoteFields.GetValueOrDefault(element.Name.LocalName, element.Name.LocalName), id));
            }

        return refs.Count == 0 ? [] : refs.ToArray();
    }
}
