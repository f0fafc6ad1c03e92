using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Cli;

/// <summary><c>status</c>: what the store holds.</summary>
internal static class StatusCommand
{
    public static Command Create(Option<string?> database)
    {
        var json = new Option<bool>("--json") { Description = "Prints the same as JSON." };
        var command = new Command("status", "Says what the store holds.") { json };
        command.SetAction(parsed => Run(Database.Locate(parsed.GetValue(database)), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, bool asJson)
    {
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"There is no store at {path} yet. Import something, or start the dashboard.");
            return ExitCode.Failed;
        }
        var status = StoreStatus.Read(Database.Open(path));
        if (asJson)
            Console.Out.WriteLine(JsonSerializer.Serialize(status, CliJson.Default.StoreStatus));
        else
            Write(path, status, Console.Out);
        return ExitCode.Done;
    }

    private static void Write(string path, StoreStatus s, TextWriter to)
    {
        Line("store", path);
        Line("dataset", s.Dataset);
        Line("filings", Count(s.Filings) + (s.FirstFiled is null ? "" : $", filed {Day(s.FirstFiled)} to {Day(s.LastFiled)}"));
        Line("trades", $"{Count(s.Trades)} in Table I, {Count(s.DerivativeTrades)} in Table II");
        Line("issuers", Count(s.Issuers));
        Line("owners", Count(s.Owners));
        Line("prices", $"{Count(s.PricedTickers)} tickers" + (s.LastPrice is null ? "" : $", newest {Day(s.LastPrice)}"));
        Line("coverage", s.Coverage.Count == 0 ? "–" : string.Join(", ", s.Coverage.Select(c => $"{Month(c.From)} to {Month(c.To)}")));
        Line("rejected", s.Rejected == 0 ? "nothing" : $"{Count(s.Rejected)} parts and notes");

        void Line(string name, string value) => to.WriteLine($"{name,-10} {value}");
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
