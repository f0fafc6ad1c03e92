using System.Globalization;

namespace InsiderDashboard.Cli;

/// <summary>Text of files on a terminal: it must not move the cursor, change colours or end the line.</summary>
internal static class PrintedText
{
    /// <summary>Control characters quoted as <c>\u001b</c>, line ends and tabs as blanks.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(char.IsControl))
            return text;
        return string.Concat(text.ReplaceLineEndings(" ").Replace('\t', ' ')
            .Select(c => char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()));
    }
}
