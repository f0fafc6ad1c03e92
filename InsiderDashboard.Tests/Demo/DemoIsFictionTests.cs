using System.Text.Json;
using InsiderDashboard.Core.Demo;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Demo;

/// <summary>Nothing in the demo market may be taken for something real.</summary>
public sealed class DemoIsFictionTests
{
    [RealDataFact]
    public void Companies_NoTickerNameOrCik_IsARealOne()
    {
        var (tickers, names, ciks) = RealCompanies();
        Assert.True(tickers.Count > 5_000);
        Assert.DoesNotContain(tickers, t => t.StartsWith("ZQ", StringComparison.Ordinal));
        foreach (var company in DemoMarket.Companies())
        {
            Assert.DoesNotContain(company.Ticker!, tickers);
            Assert.DoesNotContain(Plain(company.Name!), names);
            Assert.DoesNotContain(company.Cik, ciks);
        }
    }

    [RealDataFact]
    public void Companies_FirstWords_AreNoRealCompanys()
    {
        var real = RealCompanies().Names.Select(n => n.Split(' ')[0]).ToHashSet();
        Assert.DoesNotContain(DemoMarket.Companies().Select(c => Plain(c.Name!).Split(' ')[0]), real.Contains);
    }

    [RealDataFact]
    public void Owners_Names_AreNoRealInsiders()
    {
        // Every owner name of the real ownership documents that lie beside the project.
        var real = Directory.EnumerateFiles(RealData.Path("ownership-xml"), "*.xml")
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "<rptOwnerName>([^<]*)<"))
            .Select(m => Plain(m.Groups[1].Value)).ToHashSet();
        Assert.NotEmpty(real);
        Assert.DoesNotContain(DemoMarket.Filings().SelectMany(f => f.Owners).Select(o => Plain(o.Name)), real.Contains);
    }

    private static (HashSet<string> Tickers, HashSet<string> Names, HashSet<long> Ciks) RealCompanies()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(RealData.Path("edgar/company_tickers_exchange.json")));
        var rows = json.RootElement.GetProperty("data").EnumerateArray()
            .Select(r => (Cik: r[0].ToString(), Name: r[1].ToString(), Ticker: r[2].ToString())).ToList();
        foreach (var line in File.ReadLines(RealData.Path("companies.csv")).Skip(1))
        {
            // cik,ticker,name,…: the first two fields never hold a comma, and the name's first part is enough.
            var fields = line.Split(',');
            rows.Add((fields[0], fields[2].Trim('"'), fields[1]));
        }
        return (rows.Select(r => r.Ticker).ToHashSet(), rows.Select(r => Plain(r.Name)).ToHashSet(),
            rows.Where(r => long.TryParse(r.Cik, out _))
                .Select(r => long.Parse(r.Cik, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet());
    }

    private static string Plain(string name) =>
        string.Join(' ', name.ToUpperInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries));
}
