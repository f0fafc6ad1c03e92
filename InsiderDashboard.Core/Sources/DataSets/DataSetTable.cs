namespace InsiderDashboard.Core.Sources.DataSets;

/// <summary>The eight tables of a quarterly insider transactions data set, in the order in which they are read.</summary>
internal enum DataSetTable : byte
{
    Submission, ReportingOwner, NonDerivTrans, NonDerivHolding, DerivTrans, DerivHolding, Footnotes, OwnerSignature,
}

/// <summary>Columns of SUBMISSION, in the order of <see cref="DataSetColumns.Submission"/>.</summary>
internal enum SubmissionField
{
    Accession, FiledOn, Period, OriginalFiledOn, NoSecuritiesOwned, NotSubjectToSection16, Form3Holdings, Form4Transactions,
    Form, IssuerCik, IssuerName, Ticker, Remarks, Aff10b5One, ForeignTicker,
}

/// <summary>Columns of REPORTINGOWNER.</summary>
internal enum OwnerField
{
    Accession, Cik, Name, Relationship, Title, OtherText, Street1, Street2, City, State, ZipCode, StateDescription, FileNumber,
}

/// <summary>Columns of the four row tables; each has some of them.</summary>
internal enum RowField
{
    Accession, Key, SecurityTitle, ConversionPrice, TradedOn, DeemedOn, FormType, Code, EquitySwap, Timeliness, Shares,
    TotalValue, Price, AcquiredDisposed, ExercisableOn, ExpiresOn, UnderlyingTitle, UnderlyingShares, UnderlyingValue,
    SharesAfter, ValueAfter, DirectIndirect, Nature,
}

internal enum FootnoteField { Accession, Id, Text }

internal enum SignatureField { Accession, Name, SignedOn }

/// <summary>Names of tables and columns as the SEC writes them.</summary>
internal static class DataSetColumns
{
    public static readonly string[] Tables =
        ["SUBMISSION", "REPORTINGOWNER", "NONDERIV_TRANS", "NONDERIV_HOLDING", "DERIV_TRANS", "DERIV_HOLDING", "FOOTNOTES", "OWNER_SIGNATURE"];

    public static readonly string[] Submission =
    [
        "ACCESSION_NUMBER", "FILING_DATE", "PERIOD_OF_REPORT", "DATE_OF_ORIG_SUB", "NO_SECURITIES_OWNED", "NOT_SUBJECT_SEC16",
        "FORM3_HOLDINGS_REPORTED", "FORM4_TRANS_REPORTED", "DOCUMENT_TYPE", "ISSUERCIK", "ISSUERNAME", "ISSUERTRADINGSYMBOL",
        "REMARKS", "AFF10B5ONE", "ISSUERFOREIGNTRADINGSYMBOL",
    ];

    public static readonly string[] Owner =
    [
        "ACCESSION_NUMBER", "RPTOWNERCIK", "RPTOWNERNAME", "RPTOWNER_RELATIONSHIP", "RPTOWNER_TITLE", "RPTOWNER_TXT", "RPTOWNER_STREET1",
        "RPTOWNER_STREET2", "RPTOWNER_CITY", "RPTOWNER_STATE", "RPTOWNER_ZIPCODE", "RPTOWNER_STATE_DESC", "FILE_NUMBER",
    ];

    public static readonly string[] Row =
    [
        "ACCESSION_NUMBER", "SK", "SECURITY_TITLE", "CONV_EXERCISE_PRICE", "TRANS_DATE", "DEEMED_EXECUTION_DATE", "TRANS_FORM_TYPE", "TRANS_CODE",
        "EQUITY_SWAP_INVOLVED", "TRANS_TIMELINESS", "TRANS_SHARES", "TRANS_TOTAL_VALUE", "TRANS_PRICEPERSHARE", "TRANS_ACQUIRED_DISP_CD",
        "EXERCISE_DATE", "EXPIRATION_DATE", "UNDLYNG_SEC_TITLE", "UNDLYNG_SEC_SHARES", "UNDLYNG_SEC_VALUE", "SHRS_OWND_FOLWNG_TRANS",
        "VALU_OWND_FOLWNG_TRANS", "DIRECT_INDIRECT_OWNERSHIP", "NATURE_OF_OWNERSHIP",
    ];

    public static readonly string[] Footnote = ["ACCESSION_NUMBER", "FOOTNOTE_ID", "FOOTNOTE_TXT"];

    public static readonly string[] Signature = ["ACCESSION_NUMBER", "OWNERSIGNATURENAME", "OWNERSIGNATUREDATE"];

    /// <summary>Footnotes of the coding (code, form, swap) have one column, which the SEC names in two ways.</summary>
    public const string CodingFootnote = "EQUITY_SWAP_TRANS_CD";

    /// <summary>Misspelt and differing names seen in real headers and in the SEC's own description of them.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EXCERCISE_DATE"] = "EXERCISE_DATE",
        ["EXCERCISE_DATE_FN"] = "EXERCISE_DATE_FN",
        ["FORM3_HOLDING_REPORTED"] = "FORM3_HOLDINGS_REPORTED",
        ["EQUITY_SWAP_INVOLVED_FN"] = CodingFootnote + "_FN",
    };

    /// <summary>A header cell in the spelling of the arrays above.</summary>
    public static string Canonical(string header) =>
        Aliases.TryGetValue(header, out var name) ? name : header.ToUpperInvariant();

    public static string Name(DataSetTable table) => Tables[(int)table];

    public static bool IsRows(DataSetTable table) => table is >= DataSetTable.NonDerivTrans and <= DataSetTable.DerivHolding;

    public static string[] Of(DataSetTable table) => table switch
    {
        DataSetTable.Submission => Submission,
        DataSetTable.ReportingOwner => Owner,
        DataSetTable.Footnotes => Footnote,
        DataSetTable.OwnerSignature => Signature,
        DataSetTable.NonDerivTrans or DataSetTable.NonDerivHolding or DataSetTable.DerivTrans or DataSetTable.DerivHolding => Row,
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, null),
    };

    /// <summary>The table that a file is named after: <c>NonDeriv_Trans.TSV</c>, <c>2024q3/SUBMISSION.txt</c>.</summary>
    public static bool TryByName(string path, out DataSetTable table)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        var isText = dot > 0
            && (name[dot..].Equals(".tsv", StringComparison.OrdinalIgnoreCase) || name[dot..].Equals(".txt", StringComparison.OrdinalIgnoreCase));
        var index = isText ? Array.FindIndex(Tables, t => name.AsSpan(0, dot).Equals(t, StringComparison.OrdinalIgnoreCase)) : -1;
        table = (DataSetTable)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>The table that a header row belongs to, by the column that only that table has.</summary>
    public static bool TryByHeader(IReadOnlyCollection<string> header, out DataSetTable table)
    {
        string[] own =
        [
            "ISSUERCIK", "RPTOWNERCIK", "NONDERIV_TRANS_SK", "NONDERIV_HOLDING_SK",
            "DERIV_TRANS_SK", "DERIV_HOLDING_SK", "FOOTNOTE_ID", "OWNERSIGNATURENAME",
        ];
        var index = header.Contains("ACCESSION_NUMBER", StringComparer.OrdinalIgnoreCase)
            ? Array.FindIndex(own, c => header.Contains(c, StringComparer.OrdinalIgnoreCase))
            : -1;
        table = (DataSetTable)Math.Max(index, 0);
        return index >= 0;
    }
}

/// <summary>Where the columns of one member stand.</summary>
internal sealed class ColumnMap
{
    private readonly int[] places;

    public ColumnMap(DataSetTable table, IReadOnlyList<string> header)
    {
        var wanted = DataSetColumns.Of(table);
        places = new int[wanted.Length];
        Array.Fill(places, -1);
        var footnotes = new List<(int, string)>();
        var unknown = new List<string>();
        var isRows = DataSetColumns.IsRows(table);
        for (var i = 0; i < header.Count; i++)
        {
            var name = DataSetColumns.Canonical(header[i]);
            if (isRows && name == DataSetColumns.Name(table) + "_SK")
                name = "SK";
            var place = Array.IndexOf(wanted, name);
            if (place >= 0 && places[place] < 0)
                places[place] = i;
            else if (isRows && name.EndsWith("_FN", StringComparison.Ordinal))
                footnotes.Add((i, name[..^3]));
            else
                unknown.Add(header[i]);
        }

        (Footnotes, Unknown, Width) = (footnotes, unknown, header.Count);
    }

    /// <summary>Fields in the header row.</summary>
    public int Width { get; }

    /// <summary>Columns of footnote ids, with the field they belong to.</summary>
    public IReadOnlyList<(int Place, string Field)> Footnotes { get; }

    public IReadOnlyList<string> Unknown { get; }

    /// <summary>0-based place of a column; -1 when the member lacks it.</summary>
    public int this[int field] => places[field];
}
