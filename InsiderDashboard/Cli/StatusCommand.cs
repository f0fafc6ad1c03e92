using System.CommandLine;
using System.Globalization;
using InsiderDashboard.Api;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Cli;

/// <summary><c>status</c>: what the store holds.</summary>
internal static class StatusCommand
{
    public const string Verb = "status";

    /// <summary>For people: what the store itself counts, which needs no market. All else as the API answers it.</summary>
    public static Command Create(Option<string?> database) => AskCommand.Create(Endpoints.All.First(e => e.Verb == Verb), database, Show);

    private static int Show(string path)
    {
        if (!StorePresence.Check(path))
            return ExitCode.Failed;
        Write(path, StoreStatus.Read(Database.Open(path)), Console.Out);
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
