using System.CommandLine;
using System.Globalization;
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
        var repair = new Option<bool>("--repair")
        {
            Description = "Says what of a damaged store can be saved, and saves it beside the store, which stays as it is.",
        };
        command.Options.Add(repair);
        command.SetAction(parsed => Run(Database.Locate(parsed.GetValue(database)), parsed.GetValue(repair)));
        return command;
    }

    private static int Run(string path, bool repair)
    {
        if (!StorePresence.Check(path))
            return ExitCode.Failed;
        if (repair)
            return Repair(path);
        var wrong = Verification.Wrong(Database.Open(path));
        foreach (var line in wrong)
            Console.Error.WriteLine(line);
        if (wrong.Count > 0)
            return ExitCode.Failed;
        Console.Out.WriteLine($"{path}: nothing is wrong.");
        return ExitCode.Done;
    }

    private static int Repair(string path)
    {
        if (!StoreCheck.IsDamaged(path))
        {
            Console.Out.WriteLine($"{path}: the file is not damaged, there is nothing to repair.");
            return ExitCode.Done;
        }
        var rescue = StoreRescue.Run(path);
        foreach (var table in rescue.Tables)
            Console.Out.WriteLine($"{table.Name,-20} {table.Rows.ToString("N0", CultureInfo.InvariantCulture)} "
                + $"rows{(table.IsWhole ? "" : ", then damage")}");
        Console.Out.WriteLine(rescue.HasFacts
            ? $"Every fact and note could be read, and stands in {rescue.Path}."
            : $"Notes{(rescue.HasNotes ? "" : ", as far as they could be read,")} stand in {rescue.Path}; filings and prices are damaged and "
                + "have to be imported again.");
        Console.Out.WriteLine($"Move {path} away and {rescue.Path} into its place" + (rescue.HasFacts || rescue.Imported.Count == 0
            ? "." : ", and import again:"));
        if (!rescue.HasFacts)
            foreach (var imported in rescue.Imported)
                Console.Out.WriteLine($"  {PrintedText.OneLine(imported)}");
        return ExitCode.DoneWithRejectedParts;
    }
}
