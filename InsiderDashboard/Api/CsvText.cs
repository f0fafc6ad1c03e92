using System.Globalization;
using System.Reflection;
using System.Text;
using CsvHelper;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Api;

/// <summary>Answers as CSV (RFC 4180): a header row, then the same fields as the JSON rows, flattened.</summary>
public static class CsvText
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <param name="provenance">The line before the header that says where the rows come from; null for none.</param>
    public static void Write(TextWriter to, ApiEndpoint endpoint, Answer answer, string? provenance)
    {
        if (provenance is not null)
            to.Write($"# {provenance}\r\n");
        using var csv = CsvWriter.Create(to, CsvWriterOptions.Default, leaveOpen: true);
        var columns = Column.Of(endpoint.RowType);
        csv.WriteRecord([.. columns.Select(column => column.Name)]);
        foreach (var row in answer.Rows)
            csv.WriteRecord([.. columns.Select(column => Cell(column, row))]);
    }

    /// <summary>
    /// One cell. Words that a filer chose and that a spreadsheet would run as a formula get an apostrophe before them; numbers stay
    /// as they are.
    /// </summary>
    public static string Cell(Column column, object row)
    {
        var text = column.Text(row);
        var runs = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !column.IsNumber;
        return runs ? "'" + text : text;
    }

    /// <summary>Product, as-of day, dataset, version of the method, and the question, in one line.</summary>
    public static string Provenance(MarketSnapshot market, Question question, Answer answer)
    {
        var path = question.Endpoint.Address;
        var keys = new StringBuilder();
        foreach (var (key, value) in question.Pairs)
            if (key == question.Endpoint.PathKey)
                path = path.Replace($"{{{key}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
            else
                keys.Append(keys.Length == 0 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        var asOf = answer.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "nothing filed";
        return $"InsiderDashboard {Version}; as of {asOf}; dataset {EnumWords.Of(market.Dataset)}; "
            + $"method version {Defaults.MethodVersion}; query /api/{path}{keys}";
    }

    private static string Version { get; } =
        typeof(CsvText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
