using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using InsiderDashboard.Api;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Sources.Input;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Cli;

/// <summary>The verb of one list or object: the keys of its address as options, its answer as a table, as JSON or as CSV.</summary>
internal static class AskCommand
{
    /// <param name="plain">Prints the answer for people; null: as tables.</param>
    public static Command Create(ApiEndpoint endpoint, Option<string?> database, Func<string, int>? plain = null)
    {
        var command = new Command(endpoint.Verb, endpoint.Words);
        if (endpoint.ListName is { } list)
            command.Aliases.Add(list);
        var path = endpoint.PathKey is { } key ? PathArgument(endpoint.Parameters.First(p => p.Key == key)) : null;
        if (path is not null)
            command.Arguments.Add(path);
        var options = endpoint.Parameters.Where(p => p.Key != endpoint.PathKey).Select(p => (p.Key, Option: QueryOption(p))).ToList();
        foreach (var (_, option) in options)
            command.Options.Add(option);
        var json = new Option<bool>("--json") { Description = $"Prints what /api/{endpoint.Address} answers." };
        var csv = new Option<bool>("--csv") { Description = $"Prints what /api/{endpoint.Address}.csv answers." };
        var provenance = new Option<bool>("--provenance") { Description = "With --csv: a first line that says where the rows come from." };
        foreach (var option in (Option<bool>[])[json, csv, provenance])
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
                result.AddError("--json and --csv exclude each other.");
            if (result.GetValue(provenance) && !result.GetValue(csv))
                result.AddError("--provenance goes with --csv: JSON has no comments.");
        });
        command.SetAction(parsed =>
        {
            var store = Database.Locate(parsed.GetValue(database));
            var pairs = options
                .SelectMany(o => (parsed.GetValue(o.Option) ?? []).Select(value => KeyValuePair.Create(o.Key, (string?)value))).ToList();
            var shape = parsed.GetValue(json) ? Shape.Json
                : !parsed.GetValue(csv) ? Shape.Text
                : parsed.GetValue(provenance) ? Shape.CsvWithProvenance : Shape.Csv;
            return shape == Shape.Text && pairs.Count == 0 && plain is not null
                ? plain(store)
                : Run(store, endpoint.Read(path is null ? null : parsed.GetValue(path), pairs), shape);
        });
        return command;
    }

    private enum Shape { Text, Json, Csv, CsvWithProvenance }

    private static int Run(string store, Question question, Shape shape)
    {
        if (question.Problems.Count > 0)
            return BadUsage(question.Problems);
        if (!StorePresence.Check(store))
            return ExitCode.Failed;
        var market = MarketLoader.Load(Database.Open(store));
        if (question.DayProblem(market, TimeProvider.System) is { } day)
            return BadUsage([day]);
        try
        {
            if (question.Ask(market) is { } answer)
                return Print(market, question, answer, shape);
            Console.Error.WriteLine(question.Missing);
        }
        catch (TickerException problem)
        {
            Console.Error.WriteLine(problem.Message);
        }
        return ExitCode.Failed;
    }

    private static int BadUsage(IReadOnlyList<QueryProblem> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine($"--{problem.Key} '{problem.Value}': allowed is {problem.Allowed}.");
        return ExitCode.BadUsage;
    }

    private static int Print(MarketSnapshot market, Question question, Answer answer, Shape shape)
    {
        if (shape == Shape.Text)
        {
            AnswerText.Write(question.Endpoint, answer);
            return ExitCode.Done;
        }
        using var to = Console.OpenStandardOutput();
        if (shape == Shape.Json)
        {
            JsonSerializer.Serialize(to, answer.Result, ApiJson.Of(question.Endpoint.ResultType, indented: true));
            to.WriteByte((byte)'\n');
            return ExitCode.Done;
        }
        using var text = new StreamWriter(to);
        CsvText.Write(text, question.Endpoint, answer, shape == Shape.CsvWithProvenance ? CsvText.Provenance(market, question, answer) : null);
        return ExitCode.Done;
    }

    private static Argument<string> PathArgument(QueryParameter parameter) =>
        new(parameter.Key.ToUpperInvariant()) { Description = Sentence(parameter.Words) };

    private static Option<string[]> QueryOption(QueryParameter parameter) => new("--" + parameter.Key)
    {
        Description = Description(parameter),
        HelpName = HelpName(parameter),
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private static string Description(QueryParameter parameter)
    {
        var allowed = parameter.Type == typeof(DateOnly) || (parameter.Type == typeof(string) && parameter.OneOf is null)
            || (parameter.Type == typeof(QueryList) && parameter.OneOf is null) ? "" : $" Allowed: {QueryBinder.Allowed(parameter)}.";
        var value = QueryBinder.Format(parameter.Default);
        return Sentence(parameter.Words) + allowed + (value.Length == 0 ? "" : $" Default: {value}.");
    }

    private static string HelpName(QueryParameter parameter) => parameter.Type switch
    {
        var type when type == typeof(DateOnly) => "DATE",
        var type when type == typeof(int) || type == typeof(long) || type == typeof(double) => "NUMBER",
        var type when type == typeof(bool) => "true|false",
        var type when type == typeof(QueryList) => "WORD,…",
        var type when type == typeof(string) || type.IsEnum => "WORD",
        var other => throw new InvalidOperationException($"--{parameter.Key} is a {other.Name}."),
    };

    private static string Sentence(string words) =>
        words.Length == 0 ? "" : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..] + (words.EndsWith('.') ? "" : ".");
}

/// <summary>A command that only reads must not leave an empty store behind.</summary>
internal static class StorePresence
{
    /// <summary>False, with a line to the reader, when there is no store.</summary>
    public static bool Check(string path)
    {
        // What is no file at all is refused by the store itself, in its words; an empty file would be made a store.
        if (FileKinds.Of(path) is FileKind.Folder or FileKind.Special || new FileInfo(path) is { Exists: true, Length: > 0 })
            return true;
        Console.Error.WriteLine($"There is no store at {path} yet. Import something, or start the dashboard.");
        return false;
    }
}
