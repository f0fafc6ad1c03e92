namespace InsiderDashboard.Tests.Sources.DataSets;

/// <summary>A small data set in the SEC's layout: two filings, with rows in an order of their own in every table.</summary>
internal static class SampleSet
{
    public const string A = "0001127602-25-017906";
    public const string B = "0001104659-25-030072";

    // Data table: the first row of each names its columns, the others stand below it.
    public static readonly Dictionary<string, string> Tables = new()
    {
        ["SUBMISSION"] = Tsv(
            "ACCESSION_NUMBER|FILING_DATE|PERIOD_OF_REPORT|DATE_OF_ORIG_SUB|NO_SECURITIES_OWNED|NOT_SUBJECT_SEC16|FORM3_HOLDINGS_REPORTED|FORM4_TRANS_REPORTED|DOCUMENT_TYPE|ISSUERCIK|ISSUERNAME|ISSUERTRADINGSYMBOL|REMARKS|AFF10B5ONE",
            $"{A}|23-JUN-2025|18-JUN-2025|||0|||4|0001090872|AGILENT TECHNOLOGIES, INC.|A|\"See \"\"Exhibit\"\" 24\"|1",
            $"{B}|05-JUN-2025|03-JUN-2025|02-JUN-2025||false||true|4/A|0001849056|Oklo Inc.|NYSE: OKLO||0"),
        ["REPORTINGOWNER"] = Tsv(
            "ACCESSION_NUMBER|RPTOWNERCIK|RPTOWNERNAME|RPTOWNER_RELATIONSHIP|RPTOWNER_TITLE|RPTOWNER_TXT|RPTOWNER_STREET1|RPTOWNER_STREET2|RPTOWNER_CITY|RPTOWNER_STATE|RPTOWNER_ZIPCODE|RPTOWNER_STATE_DESC|FILE_NUMBER",
            $"{B}|0002021774|Jansen John M|Director,Officer,TenPercentOwner,Other|CEO|Adviser|C/O OKLO INC.|Suite 1|SANTA CLARA|CA|95054||001-40583",
            $"{A}|0001355818|Brown Judy L|Director|||||||||"),
        ["NONDERIV_TRANS"] = Tsv(
            "ACCESSION_NUMBER|NONDERIV_TRANS_SK|SECURITY_TITLE|SECURITY_TITLE_FN|TRANS_DATE|TRANS_DATE_FN|DEEMED_EXECUTION_DATE|TRANS_FORM_TYPE|TRANS_CODE|EQUITY_SWAP_INVOLVED|EQUITY_SWAP_TRANS_CD_FN|TRANS_TIMELINESS|TRANS_SHARES|TRANS_SHARES_FN|TRANS_PRICEPERSHARE|TRANS_PRICEPERSHARE_FN|TRANS_ACQUIRED_DISP_CD|SHRS_OWND_FOLWNG_TRANS|VALU_OWND_FOLWNG_TRANS|DIRECT_INDIRECT_OWNERSHIP|NATURE_OF_OWNERSHIP",
            $"{A}|76|Common Stock||18-JUN-2025|||4|S|0|F2||100.0||116.53|F1, F2|D|1577.0||D|",
            $"{B}|90|Class A||03-JUN-2025|||4|P|TRUE||E|6000.0|||F1|A|6000.0||I|By trust",
            $"{A}|75|Common Stock||18-JUN-2025||17-JUN-2025|4|S|0|||7.76||116.53||D|1677.0|12.5|D|"),
        ["NONDERIV_HOLDING"] = Tsv(
            "ACCESSION_NUMBER|NONDERIV_HOLDING_SK|SECURITY_TITLE|TRANS_FORM_TYPE|SHRS_OWND_FOLWNG_TRANS|DIRECT_INDIRECT_OWNERSHIP|NATURE_OF_OWNERSHIP",
            $"{A}|12|Common Stock||500.0|I|By spouse"),
        ["DERIV_TRANS"] = Tsv(
            "ACCESSION_NUMBER|DERIV_TRANS_SK|SECURITY_TITLE|CONV_EXERCISE_PRICE|TRANS_DATE|TRANS_CODE|TRANS_SHARES|TRANS_TOTAL_VALUE|TRANS_ACQUIRED_DISP_CD|EXCERCISE_DATE|EXCERCISE_DATE_FN|EXPIRATION_DATE|UNDLYNG_SEC_TITLE|UNDLYNG_SEC_SHARES|UNDLYNG_SEC_VALUE",
            $"{A}|5|Option|4.0|18-JUN-2025|M|250.0|99.5|D|01-JAN-2024|F1|27-SEP-2034|Common Stock|250.0|1.25"),
        ["DERIV_HOLDING"] = Tsv(
            "ACCESSION_NUMBER|DERIV_HOLDING_SK|SECURITY_TITLE|EXERCISE_DATE|EXERCISE_DATE_FN|EXPIRATION_DATE",
            $"{A}|6|RSU|02-JAN-2024|F2|"),
        ["FOOTNOTES"] = Tsv(
            "ACCESSION_NUMBER|FOOTNOTE_ID|FOOTNOTE_TXT",
            $"{B}|F1|Weighted average.",
            $"{A}|F1|\"Sold under a \"\"Rule 10b5-1\"\"\nplan,\tadopted in May.\"",
            $"{A}|F2|Second."),
        ["OWNER_SIGNATURE"] = Tsv(
            "ACCESSION_NUMBER|OWNERSIGNATURENAME|OWNERSIGNATUREDATE",
            $"{A}|/s/ Judy Brown|23-JUN-2025",
            $"{A}|by attorney|22-JUN-2025"),
    };

    /// <summary>Lines whose fields are separated by <c>|</c>, as tab-separated text.</summary>
    public static string Tsv(params string[] lines) => string.Concat(lines.Select(l => l.Replace('|', '\t') + "\n"));

    /// <summary>The tables as zip members, some of them replaced; null leaves one out.</summary>
    public static (string Name, string Content)[] Members(params (string Table, string? Content)[] replaced)
    {
        var tables = new Dictionary<string, string?>(Tables.ToDictionary(t => t.Key, t => (string?)t.Value));
        foreach (var (table, content) in replaced)
            tables[table] = content;
        return tables.Where(t => t.Value is not null).Select(t => (t.Key + ".tsv", t.Value!)).ToArray();
    }
}
