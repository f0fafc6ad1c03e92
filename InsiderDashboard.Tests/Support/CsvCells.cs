using System.Text;

namespace InsiderDashboard.Tests.Support;

/// <summary>Reads RFC 4180 by the letter, so that what writes our CSV is not what checks it.</summary>
internal static class CsvCells
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                i = Quoted(text, i, cell);
            else if (text[i] == ',')
                Close(row, cell);
            else if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                Close(row, cell);
                rows.Add(row);
                row = [];
                i++;
            }
            else
                cell.Append(text[i]);
        }
        if (cell.Length > 0 || row.Count > 0)
            throw new FormatException("The last line has no end.");
        return rows;
    }

    /// <returns>Place of the closing quote.</returns>
    private static int Quoted(string text, int open, StringBuilder cell)
    {
        for (var i = open + 1; i < text.Length; i++)
            if (text[i] != '"')
                cell.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else
                return i;
        throw new FormatException("A quote is not closed.");
    }

    private static void Close(List<string> row, StringBuilder cell)
    {
        row.Add(cell.ToString());
        cell.Clear();
    }
}
