using System.CommandLine;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Cli;

/// <summary><c>verify</c>: holds the store against itself, and what is made of it against the store.</summary>
internal static class VerifyCommand
{
    public static Command Create(Option<string?> database)
    {
        var command = new Command("verify",
            "Checks the store against itself: the file, rows without a filing, counts, parsed = counted + excluded, readings. "
            + "Lists what is wrong and exits with 1.");
        command.SetAction(parsed => Run(Database.Locate(parsed.GetValue(database))));
        return command;
    }

    private static int Run(string path)
    {
        if (!StorePresence.Check(path))
            return ExitCode.Failed;
        var wrong = Verification.Wrong(Database.Open(path));
        foreach (var line in wrong)
            Console.Error.WriteLine(line);
        if (wrong.Count > 0)
            return ExitCode.Failed;
        Console.Out.WriteLine($"{path}: nothing is wrong.");
        return ExitCode.Done;
    }
}
