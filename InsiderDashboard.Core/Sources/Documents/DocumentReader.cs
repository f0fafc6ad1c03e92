using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources.DataSets;
using InsiderDashboard.Core.Sources.Input;

namespace InsiderDashboard.Core.Sources.Documents;

/// <summary>Reads single documents: an ownership XML file, or a submission text with ownership documents in it.</summary>
internal sealed partial class DocumentReader(ReadingRun run)
{
    private readonly OwnershipXmlReader xml = new(run.Limits);

    /// <summary>Emits the filings of the file, or why there are none.</summary>
    public void Read(InputFile input, ContentKind kind)
    {
        byte[] content;
        bool isWhole;
        try
        {
            using var stream = input.Open();
            (content, isWhole) = ReadBounded(stream, run.Limits.DocumentBytes);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            run.Reject(input.WholeLevel, input.File, null, null, $"it can't be read: {error.Message.TrimEnd('.')}", "Download the file again.");
            return;
        }

        if (kind == ContentKind.Submission)
            ReadSubmission(input, content, isWhole);
        else if (!isWhole)
            RejectTooLong(input);
        else
            Emit(input, content, new DocumentOrigin(input.File, AccessionOf(input) ?? KeyByContent(input, content), null), input.WholeLevel);
    }

    private void ReadSubmission(InputFile input, byte[] content, bool isWhole)
    {
        var header = SubmissionText.ReadHeader(content);
        if (header.Form is { } form && !FilingRules.IsOwnershipForm(form))
        {
            run.Reject(RejectionLevel.Part, input.File, header.Accession?.ToString(), form,
                $"the submission is form {form}, not an insider filing; it was left out",
                "Nothing to do: forms 3, 4, 5 and their amendments are read.");
            return;
        }

        if (!isWhole)
        {
            RejectTooLong(input);
            return;
        }

        var documents = SubmissionText.OwnershipDocuments(content);
        if (documents.Count == 0)
        {
            RejectWithoutDocument(input, content, header);
            return;
        }

        var accession = header.Accession ?? AccessionOf(input) ?? KeyByContent(input, content);
        foreach (var range in documents)
            Emit(input, content.AsMemory(range), new DocumentOrigin(input.File, accession, header),
                documents.Count == 1 ? input.WholeLevel : RejectionLevel.Part);
    }

    private void RejectWithoutDocument(InputFile input, byte[] content, SubmissionHeader header)
    {
        var which = $"form {header.Form ?? "unknown"}, accession {header.Accession?.ToString() ?? "unknown"}";
        if (content.AsSpan().IndexOf("<DOCUMENT>"u8) < 0)
            run.Reject(input.WholeLevel, input.File, header.Accession?.ToString(), header.Form,
                $"it is a submission header alone ({which}), without a document",
                "Import the complete submission text (the .txt file of the filing's folder).");
        else
            run.Reject(input.WholeLevel, input.File, header.Accession?.ToString(), header.Form,
                $"the submission ({which}) holds no ownership document in XML",
                "Filings before mid-2003 were made as text or HTML; they can't be read.");
    }

    private void Emit(InputFile input, ReadOnlyMemory<byte> document, DocumentOrigin origin, RejectionLevel level)
    {
        var outcome = xml.Read(document, origin);
        if (outcome.Filing?.Rows.Count > run.Limits.FilingRows)
            run.Reject(level, input.File, null, ReadingRun.Number(outcome.Filing.Rows.Count),
                $"it has more than {ReadingRun.Number(run.Limits.FilingRows)} rows, and no filing has; it was left out",
                    "Download the document again from sec.gov.");
        else if (outcome.Filing is { } filing)
        {
            run.RejectDefects(filing, input.File);
            run.Emit(new SourceItem.Filed(filing));
        }
        else
            run.Reject(level, input.File, outcome.Place, outcome.Value, outcome.Reason!, outcome.Remedy!);
    }

    private void RejectTooLong(InputFile input) =>
        run.Reject(input.WholeLevel, input.File, null, null,
            $"it is longer than {ReadingRun.Number(run.Limits.DocumentBytes)} bytes, far more than an insider filing has",
            "Import the ownership XML document of the filing alone.");

    /// <summary>
    /// The accession in a file's name (<c>0001209191-12-006885.xml</c>, <c>000120919112006885.txt</c>), or the name of its
    /// folder when that is one, as in <c>edgar/data/320193/000032019322000061/form4.xml</c>.
    /// </summary>
    private static Accession? AccessionOf(InputFile input)
    {
        foreach (Match match in InName().Matches(input.Name))
            if (Accession.TryParse(match.Value, out var inName))
                return inName;
        return Accession.TryParse(input.Folder, out var inFolder) && !inFolder.IsContentKey ? inFolder : null;
    }

    private Accession KeyByContent(InputFile input, byte[] content)
    {
        run.WithoutAccession++;
        run.FirstWithoutAccession ??= input.File;
        return Accession.FromHash(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(content)));
    }

    private static (byte[] Content, bool IsWhole) ReadBounded(Stream stream, int limit)
    {
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            content.Write(buffer, 0, (int)Math.Min(read, limit - content.Length));
            if (content.Length == limit)
                return (content.ToArray(), false);
        }

        return (content.ToArray(), true);
    }

    [GeneratedRegex(@"(?<!\d)(?:\d{10}-\d{2}-\d{6}|\d{18})(?!\d)")]
    private static partial Regex InName();
}
