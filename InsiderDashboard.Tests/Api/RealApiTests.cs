using System.Text.Json;
using InsiderDashboard.Api;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Api;

/// <summary>Every endpoint on two real quarters; its CSV and its command say the same as its JSON.</summary>
public sealed class RealApiTests
{
    private static readonly Lazy<ApiSite> Site = new(() => new ApiSite(RealStores.Quarters.Database.Path));

    private static readonly string[] Questions =
    [
        "status", "definitions", "reconciliation?by=quarter", "reconciliation?by=issuer&asof=2025-07-15",
        "trades?size=300", "trades?code=S&class=exercise-sale&size=50",
        "trades?excluded=only&size=200", "trades?plan=unknown&role=ceo,cfo&sort=-value&size=40",
        "filings/0001550913-25-000139", "filings/0001415889-25-023333", "filings/0000950170-25-075242",
        "clusters?size=200", "clusters?side=sell&size=100", "clusters?ticker=AAPL",
        "sectors?months=3", "sectors?measure=persons&months=2&sector=energy", "market?months=4",
        "companies/JPM", "companies/cik:0000320193", "companies/AAPL/months", "companies/AAPL/months?mode=published",
        "heavy-selling", "heavy-selling?tickers=AAPL,JPM&mode=published", "insiders/0000908724",
    ];

    [RealDataFact]
    public async Task Json_EveryEndpoint_AnswersWithoutNaN()
    {
        Assert.Empty(Endpoints.All.Select(e => e.Address.Split('/')[0]).Except(Questions.Select(q => q.Split('?', '/')[0])));
        foreach (var question in Questions)
        {
            var (status, body) = await Site.Value.Ask("/api/" + question);
            Assert.True(status == 200, $"{question}: {status} {body}");
            Assert.DoesNotContain("NaN", body.GetRawText(), StringComparison.Ordinal);
        }
    }

    [RealDataFact]
    public async Task Csv_EveryEndpoint_EqualsTheJsonRowForRow()
    {
        foreach (var question in Questions)
        {
            var (_, body) = await Site.Value.Ask("/api/" + question);
            var at = question.IndexOf('?', StringComparison.Ordinal);
            var csv = CsvCells.Read(await Site.Value.CreateClient()
                .GetStringAsync("/api/" + (at < 0 ? question + ".csv" : question.Insert(at, ".csv"))));
            List<JsonElement> rows = question.StartsWith("definitions", StringComparison.Ordinal) ? [.. body.GetProperty("settings").EnumerateArray()]
                : body.TryGetProperty("rows", out var list) ? [.. list.EnumerateArray()] : [body];

            Assert.Equal(rows.Count, csv.Count - 1);
            for (var i = 0; i < rows.Count; i++)
                for (var c = 0; c < csv[0].Count; c++)
                    Assert.True(Expected(rows[i], csv[0][c]) == csv[i + 1][c],
                        $"{question} row {i} {csv[0][c]}: {Expected(rows[i], csv[0][c])} but {csv[i + 1][c]}");
        }
    }

    [RealDataFact]
    public async Task Command_Json_EqualsTheApiByteForByteApartFromWhitespace()
    {
        var store = RealStores.Quarters.Database.Path;
        (string Question, string[] Command)[] twins =
        [
            ("status", ["status"]),
            ("trades?size=50&sort=-value&min-change=-0.5", ["trades", "--size", "50", "--sort", "-value", "--min-change", "-0.5"]),
            ("clusters?side=sell&size=20&asof=2025-08-01", ["clusters", "--side=sell", "--size", "20", "--asof", "2025-08-01"]),
            ("filings/0001415889-25-023333", ["filing", "0001415889-25-023333"]),
            ("companies/AAPL/months", ["months", "AAPL"]),
        ];
        foreach (var (question, command) in twins)
        {
            var api = await Site.Value.CreateClient().GetStringAsync("/api/" + question);
            var (code, output, error) = Application.Run([.. command, "--json", "--db", store]);
            Assert.True(code == 0, error);
            Assert.Equal(api, WithoutWhitespace(output));
        }
        var (_, csv, _) = Application.Run("clusters", "--csv", "--size", "20", "--db", store);
        Assert.Equal(await Site.Value.CreateClient().GetStringAsync("/api/clusters.csv?size=20"), csv);
    }

    [RealDataFact]
    public async Task Amendment_BeforeItsDay_HasNotHappened()
    {
        // 0001415889-25-023333 restates some lines of 0001415889-25-023219.
        var (_, after) = await Site.Value.Ask("/api/filings/0001415889-25-023219");
        var filed = after.GetProperty("filedOn").GetString();
        var (_, before) = await Site.Value.Ask($"/api/filings/0001415889-25-023219?asof={filed}");

        Assert.Equal(["0001415889-25-023333"], after.GetProperty("amendedBy").EnumerateArray().Select(a => a.GetString()));
        Assert.Contains(after.GetProperty("rows").EnumerateArray(), r => r.GetProperty("exclusion").GetString() == "Superseded");
        Assert.Empty(before.GetProperty("amendedBy").EnumerateArray());
        Assert.DoesNotContain(before.GetProperty("rows").EnumerateArray(),
            r => r.GetProperty("exclusion").GetString() is "Superseded" or "Withdrawn");
    }

    /// <summary>The cell that a column should hold: found in the JSON by the column's name.</summary>
    private static string Expected(JsonElement row, string column)
    {
        var at = row;
        foreach (var name in column.Split('.'))
        {
            if (at.ValueKind == JsonValueKind.Null)
                return "";
            // A reason without rows is left out of the JSON.
            if (!at.TryGetProperty(name, out at))
                return "0";
        }
        var text = at.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => at.GetString()!,
            JsonValueKind.Array when at.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) && at.GetArrayLength() > 0 =>
                string.Join(';', at.EnumerateArray().Select(i => i.GetString())),
            JsonValueKind.Array when at.GetArrayLength() == 0 => null,
            _ => at.GetRawText(),
        };
        // An empty list is an empty cell, or [] where its items are objects: the CSV decides, both say the same.
        if (text is null)
            return Column.Of(typeof(TradeRow)).Any(c => c.Name == column && !c.IsTable) || IsList(column) ? "" : "[]";
        return text.Length > 0 && text[0] is '=' or '+' or '-' or '@' && at.ValueKind == JsonValueKind.String ? "'" + text : text;
    }

    private static bool IsList(string column) => Endpoints.All.SelectMany(e => Column.Of(e.RowType)).Any(c => c.Name == column && !c.IsTable);

    private static string WithoutWhitespace(string json)
    {
        var text = new System.Text.StringBuilder(json.Length);
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '"' && json[i - 1] != '\\')
                inString = !inString;
            if (inString || !char.IsWhiteSpace(json[i]))
                text.Append(json[i]);
            if (inString && json[i] == '\\')
                text.Append(json[++i]);
        }
        return text.ToString();
    }
}
