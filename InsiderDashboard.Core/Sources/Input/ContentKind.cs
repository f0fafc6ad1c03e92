using System.Text;
using InsiderDashboard.Core.Sources.DataSets;
using InsiderDashboard.Core.Sources.Documents;
using InsiderDashboard.Core.Sources.Lists;

namespace InsiderDashboard.Core.Sources.Input;

internal enum ContentKind { Unknown, Zip, DataSetTable, Xml, Submission, Prices, Companies }

/// <summary>What a file is, by its first bytes; its name has no say.</summary>
/// <param name="Table">Set for <see cref="ContentKind.DataSetTable"/>.</param>
/// <param name="Delimiter">Set for the delimited kinds.</param>
/// <param name="Seen">For a file that isn't taken: what it seems to be.</param>
internal sealed record Content(ContentKind Kind, DataSetTable Table = default, byte Delimiter = (byte)',', string Seen = "")
{
    private const int PrefixBytes = 1 << 16;

    /// <summary>Kind in words, for <see cref="SourceItem.Opened"/>.</summary>
    public string Words => Kind switch
    {
        ContentKind.DataSetTable => "SEC data set",
        ContentKind.Xml => "ownership XML",
        ContentKind.Submission => "submission text",
        ContentKind.Prices => "prices",
        ContentKind.Companies => "companies",
        ContentKind.Zip => "zip",
        ContentKind.Unknown => "not recognised",
        _ => throw new InvalidOperationException($"No words for {Kind}."),
    };

    /// <exception cref="IOException">The file can't be read.</exception>
    public static Content Of(InputFile input)
    {
        // Also keeps clear of named pipes, which have no length and would keep the reader waiting for ever.
        if (input.ClaimedBytes == 0)
            return Unknown("an empty file");
        using var stream = input.Open();
        var buffer = new byte[PrefixBytes];
        return Of(buffer.AsSpan(0, Fill(stream, buffer)));
    }

    /// <summary>As much as can be read: packed data that ends early is still recognised by its beginning.</summary>
    private static int Fill(Stream stream, byte[] buffer)
    {
        var length = 0;
        try
        {
            for (int read; length < buffer.Length && (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
                length += read;
        }
        catch (DamagedInputException) when (length > 0)
        {
            // The reader of the whole content will meet it again, and say it.
        }

        return length;
    }

    private static Content Of(ReadOnlySpan<byte> prefix)
    {
        if (prefix.StartsWith("PK\x03\x04"u8) || prefix.StartsWith("PK\x05\x06"u8))
            return new Content(ContentKind.Zip);
        var isUtf16 = prefix.StartsWith<byte>([0xFF, 0xFE]) || prefix.StartsWith<byte>([0xFE, 0xFF]);
        var text = isUtf16
            ? Encoding.UTF8.GetBytes((prefix[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(prefix[2..]))
            : prefix;
        if (text.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            text = text[3..];
        text = text.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
            return Unknown("an empty file");
        if (SubmissionText.IsSubmission(text))
            return new Content(ContentKind.Submission);
        if (text[0] == '<')
            return IsHtml(text)
                ? Unknown("an HTML page, perhaps EDGAR's rendering of a form; the raw XML has the same address without the part xslF345X05/")
                : new Content(ContentKind.Xml);
        if (text[..Math.Min(text.Length, 1024)].Contains((byte)0))
            return Unknown("binary data");
        return OfText(text);
    }

    private static Content OfText(ReadOnlySpan<byte> text)
    {
        if (text[0] is (byte)'{' or (byte)'[')
            return Unknown("JSON");
        var line = text[..(text.IndexOf((byte)'\n') is >= 0 and var end ? end : Math.Min(text.Length, 4096))].TrimEnd((byte)'\r');
        foreach (var delimiter in "\t,;|"u8)
        {
            if (!line.Contains(delimiter))
                continue;
            var header = Encoding.UTF8.GetString(line).Split((char)delimiter, StringSplitOptions.TrimEntries)
                .Select(c => c.Trim('"').Trim()).ToArray();
            if (delimiter == '\t' && DataSetColumns.TryByHeader(header, out var table))
                return new Content(ContentKind.DataSetTable, table, delimiter);
            if (PriceFile.IsHeader(header))
                return new Content(ContentKind.Prices, Delimiter: delimiter);
            if (CompanyFile.IsHeader(header))
                return new Content(ContentKind.Companies, Delimiter: delimiter);
        }

        var isIndex = text.IndexOf("Form Type"u8) >= 0 && text.IndexOf("Date Filed"u8) >= 0;
        // What it says is not repeated: whoever may start an import in the browser must not read any file of the machine by it.
        return Unknown(isIndex ? "an EDGAR index, which lists filings but doesn't hold them" : "text whose first line is not one of the known "
            + "headers");
    }

    private static bool IsHtml(ReadOnlySpan<byte> text) =>
        Ascii.EqualsIgnoreCase(text[..Math.Min(5, text.Length)], "<html"u8)
        || Ascii.EqualsIgnoreCase(text[..Math.Min(14, text.Length)], "<!doctype html"u8);

    private static Content Unknown(string seen) => new(ContentKind.Unknown, Seen: seen);
}
