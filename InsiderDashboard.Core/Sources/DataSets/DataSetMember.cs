using System.Runtime.CompilerServices;
using System.Text;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources.Input;

namespace InsiderDashboard.Core.Sources.DataSets;

/// <summary>One table of a data set on its way into the spool, read in steps of a bounded number of rows.</summary>
internal sealed class DataSetMember(DataSetTable table, InputFile input, ReadingRun run) : IDisposable
{
    private const int RowsPerStep = 8192;
    private const string Remedy = "The other lines were taken. If many are listed, download the set again.";

    private Stream? stream;
    private RecordScanner? scanner;
    private ColumnMap? columns;

    public DataSetTable Table => table;
    public InputFile Input => input;

    /// <summary>Rows read, rejected ones included, the header not.</summary>
    public long Rows { get; private set; }

    /// <summary>True when the member was read to its end and is what it should be.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>False when none of its rows may be used.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>False when a column is lacking without which its rows can't be counted.</summary>
    public bool HasAllFacts { get; private set; } = true;

    public ColumnMap Columns => columns ?? throw new InvalidOperationException("The header was not read.");

    /// <summary>Reads some rows; false when there are no more or the member can't be read further.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Step(RowSpool spool)
    {
        try
        {
            if (scanner is null)
            {
                stream = input.Open();
                scanner = new RecordScanner(stream, (byte)'\t', run.Limits.RecordBytes);
                return ReadHeader(scanner);
            }

            for (var i = 0; i < RowsPerStep; i++)
            {
                if (!scanner.Read())
                {
                    IsWhole = true;
                    NoteFalseSize();
                    return false;
                }

                Spool(scanner, spool);
            }

            return true;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Damaged(error);
            return false;
        }
    }

    public void Dispose() => stream?.Dispose();

    private bool ReadHeader(RecordScanner scanner)
    {
        if (!scanner.Read() || scanner.Fault is not null)
            return Unusable(
                scanner.Fault is null ? "it is empty, without even a header row" : $"its header row can't be read: {scanner.Fault}",
                scanner.Fault is null ? null : scanner.RecordText);
        var header = Enumerable.Range(0, scanner.Fields.Count).Select(scanner.Fields.Text).ToArray();
        columns = new ColumnMap(table, header);
        scanner.Expected = columns.Width;
        string[] required = table switch
        {
            DataSetTable.Submission => ["ACCESSION_NUMBER", "ISSUERCIK", "DOCUMENT_TYPE"],
            DataSetTable.ReportingOwner => ["ACCESSION_NUMBER", "RPTOWNERCIK"],
            DataSetTable.Footnotes => DataSetColumns.Footnote,
            DataSetTable.NonDerivTrans or DataSetTable.NonDerivHolding or DataSetTable.DerivTrans or DataSetTable.DerivHolding
                or DataSetTable.OwnerSignature => ["ACCESSION_NUMBER"],
            _ => throw new InvalidOperationException($"No columns are required of {table}."),
        };
        var names = DataSetColumns.Of(table);
        var lacking = required.Where(r => columns[Array.IndexOf(names, r)] < 0).ToArray();
        if (lacking.Length > 0)
            return Unusable($"its header row lacks {string.Join(", ", lacking)}", string.Join('\t', header));
        NoteMissingFacts(columns);
        if (columns.Unknown.Count > 0)
            run.Reject(RejectionLevel.Note, input.File, "header", string.Join(", ", columns.Unknown),
                "these columns are not known here; they were ignored", "Nothing to do, unless a column of the form is misspelt.");
        if (table == DataSetTable.Submission && columns[(int)SubmissionField.Aff10b5One] < 0)
            run.Reject(RejectionLevel.Note, input.File, "header", "AFF10B5ONE",
                "the set has no column for the Rule 10b5-1 box: whether a trade was planned is read from footnotes alone",
                "Nothing to do for filings before 2023-04-01; for later ones the SEC published the set again with this column.");
        return true;
    }

    /// <summary>Optional columns came and went over the years; without these a trade says too little to be counted.</summary>
    private void NoteMissingFacts(ColumnMap columns)
    {
        string[] facts = table switch
        {
            DataSetTable.Submission => ["FILING_DATE"],
            DataSetTable.NonDerivTrans => ["TRANS_DATE", "TRANS_CODE", "TRANS_SHARES", "TRANS_PRICEPERSHARE", "TRANS_ACQUIRED_DISP_CD"],
            DataSetTable.ReportingOwner or DataSetTable.NonDerivHolding or DataSetTable.DerivTrans or DataSetTable.DerivHolding
                or DataSetTable.Footnotes or DataSetTable.OwnerSignature => [],
            _ => throw new InvalidOperationException($"No facts are expected of {table}."),
        };
        var names = DataSetColumns.Of(table);
        var lacking = string.Join(", ", facts.Where(f => columns[Array.IndexOf(names, f)] < 0));
        if (lacking.Length == 0)
            return;
        HasAllFacts = false;
        run.Reject(RejectionLevel.Part, input.File, "header", lacking,
            $"the table has no column {lacking}: its rows were taken without, and the months of the set do not count as covered",
            "Download the set again.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Spool(RecordScanner scanner, RowSpool spool)
    {
        Rows++;
        if (scanner.Fault is { } fault)
        {
            run.RejectCounted("lines that can't be split into fields", 20, input.File, $"line {scanner.Line}", scanner.RecordText,
                $"{fault}; the line was left out", Remedy);
            return;
        }

        if (scanner.Record.Contains((byte)0))
        {
            run.RejectCounted("lines with NUL characters", 20, input.File, $"line {scanner.Line}", scanner.RecordText.Replace("\0", "␀",
                StringComparison.Ordinal),
                "it holds NUL characters, which no text has: something was written over it; the line was left out", Remedy);
            return;
        }

        var cell = scanner.Fields[Columns[0]];
        if (TryAccession(cell, out var accession))
            spool.Append(table, scanner.Line, accession, scanner.Record);
        else
            run.RejectCounted("lines without an accession number", 20, input.File, $"line {scanner.Line}", Encoding.UTF8.GetString(cell),
                "ACCESSION_NUMBER is no accession number (like 0001127602-25-017906); the line was left out", Remedy);
    }

    /// <summary>The content is whole by its checksum, so that a wrong size in the archive harms nothing; but it is odd.</summary>
    private void NoteFalseSize()
    {
        if (stream is UnpackedStream unpacked && unpacked.Unpacked != unpacked.Claimed.Length)
            run.Reject(RejectionLevel.Note, input.File, null, ReadingRun.Number(unpacked.Claimed.Length),
                $"the archive claims {ReadingRun.Number(unpacked.Claimed.Length)} bytes, it holds {ReadingRun.Number(unpacked.Unpacked)}; "
                + "their checksum is right, and they were taken",
                "Nothing to do; the zip was not made by the SEC's tools.");
    }

    private bool Unusable(string why, string? value)
    {
        IsUsable = false;
        run.Reject(input.WholeLevel, input.File, null, value, $"{DataSetColumns.Name(table)} was not taken: {why}", "Download the set again.");
        return false;
    }

    /// <summary>
    /// A SUBMISSION that breaks off still lists whole filings. Any other table that breaks off would leave some filings
    /// with half of their rows, and nothing tells which: it is set aside as if it were missing.
    /// </summary>
    private void Damaged(Exception error)
    {
        IsUsable = columns is not null && table == DataSetTable.Submission && error is not DamagedInputException { BrokeOff: false };
        var message = error is DamagedInputException ? error.Message : error.Message.TrimEnd('.');
        var taken = IsUsable
            ? $"the filings of its first {ReadingRun.Number(Rows)} lines were taken"
            : "the table was set aside as if it were missing, because half a table would leave filings with half of their rows";
        run.Reject(RejectionLevel.File, input.File, $"after line {ReadingRun.Number(Rows + 1)}", null,
            $"{message}; {taken}", "Download the set again and import it once more.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryAccession(ReadOnlySpan<byte> cell, out long value)
    {
        Span<char> text = stackalloc char[24];
        value = 0;
        cell = cell.Trimmed();
        if (cell.Length > 22 || !Accession.TryParse(text[..Encoding.Latin1.GetChars(cell, text)], out var accession))
            return false;
        value = accession.Value;
        return true;
    }
}
