using System.CommandLine;
using InsiderDashboard.Api;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Hosting;

namespace InsiderDashboard.Cli;

/// <summary>What the web part needs to serve.</summary>
/// <param name="Args">The command line as given, for the host's own configuration (<c>--urls</c> …).</param>
/// <param name="DatabasePath">Where the store is or will be.</param>
/// <param name="Token">Opens a dashboard that other machines can reach; null: none is asked for.</param>
/// <param name="BehindProxy">True when a reverse proxy in front asks who it is.</param>
/// <param name="ImportRoots">Folders below which the dashboard may read files to import; none: its defaults.</param>
public sealed record ServeRequest(string[] Args, string DatabasePath, string? Token, bool BehindProxy, IReadOnlyList<string> ImportRoots);

/// <summary>Exit codes of every command.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int BadUsage = 2;

    /// <summary>Done, but parts of the input were left out; they are listed.</summary>
    public const int DoneWithRejectedParts = 3;
}

/// <summary>The commands of the program. Without one it serves the dashboard.</summary>
public static class CommandLine
{
    /// <summary>The store to work on; understood everywhere.</summary>
    internal static Option<string?> DatabaseOption() => new("--db")
    {
        Description = "Store to use (default: INSIDER_DB, else insider.db in your data folder).",
        HelpName = "PATH",
        Recursive = true,
    };

    /// <summary>Runs what the arguments ask for.</summary>
    /// <param name="serve">Serves the dashboard until it is stopped; returns the exit code.</param>
    public static int Invoke(string[] args, Func<ServeRequest, int> serve)
    {
        var database = DatabaseOption();
        var root = new RootCommand(
            "A dashboard of SEC insider filings. Without a command it serves the dashboard (--urls, default http://127.0.0.1:5080).")
        {
            // Options of the web host are its own business.
            TreatUnmatchedTokensAsErrors = false,
        };
        var token = new Option<string?>("--token")
        {
            Description = "Token that opens a dashboard which other machines can reach (better: INSIDER_TOKEN, which other users of this "
                + "machine can't see).",
            HelpName = "TOKEN",
        };
        var proxy = new Option<bool>("--behind-proxy") { Description = "A reverse proxy in front of the dashboard asks who it is." };
        var roots = new Option<string[]>("--import-root")
        {
            Description = "Folder below which the dashboard may read files to import; can be given several times (default: your downloads, "
                + "your data folder, the store's inbox).",
            HelpName = "FOLDER",
        };
        root.Options.Add(database);
        root.Options.Add(token);
        root.Options.Add(proxy);
        root.Options.Add(roots);
        root.Subcommands.Add(ImportCommand.Create(database));
        root.Subcommands.Add(StatusCommand.Create(database));
        root.Subcommands.Add(VerifyCommand.Create(database));
        foreach (var endpoint in Endpoints.All.Where(e => e.Verb != StatusCommand.Verb))
            root.Subcommands.Add(AskCommand.Create(endpoint, database));
        root.SetAction(parsed => parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? BadUsage($"'{word}' is not a command.")
            : serve(new ServeRequest(args, Database.Locate(parsed.GetValue(database)),
                (parsed.GetValue(token) ?? Environment.GetEnvironmentVariable("INSIDER_TOKEN")) is { Length: > 0 } given ? given : null,
                parsed.GetValue(proxy), parsed.GetValue(roots) ?? [])));
        return Invoke(root, args);
    }

    private static int Invoke(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return BadUsage(string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message)));
        if (parsed.CommandResult.Command != root && parsed.UnmatchedTokens is [var token, ..])
            return BadUsage($"'{token}' is not understood by '{parsed.CommandResult.Command.Name}'.");
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (error is StorageException or ServeException)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCode.Failed;
        }
    }

    private static int BadUsage(string message)
    {
        Console.Error.WriteLine(message);
        Console.Error.WriteLine("Run 'InsiderDashboard --help' to see the commands.");
        return ExitCode.BadUsage;
    }
}
