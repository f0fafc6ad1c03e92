using InsiderDashboard.Core.Sources.Input;

namespace InsiderDashboard.Hosting;

/// <summary>
/// Folders below which the dashboard reads files for an import that a page asks for. A browser is further away from the files of a
/// machine than a terminal is: whoever reaches a page must not be able to read all of them.
/// </summary>
/// <param name="allowed">As told at the start; none: the user's downloads, the data folder and the store's inbox.</param>
/// <param name="databasePath">Where the store is.</param>
public sealed class ImportRoots(IReadOnlyList<string> allowed, string databasePath)
{
    private const string Inbox = "inbox";

    public IReadOnlyList<string> Folders { get; } = allowed.Count > 0 ? [.. allowed.Select(Path.GetFullPath)] : [.. Usual(databasePath)];

    /// <summary>Where files sent by a browser are kept until they are imported, with the folder of each upload below.</summary>
    public string Uploads { get; } = Path.Combine(Path.GetTempPath(), $"insider-uploads-{Environment.ProcessId}");

    /// <summary>Why a path may not be imported from a page; null when it may.</summary>
    public string? Refusal(string path)
    {
        try
        {
            return RealPath.IsWithin(path, Folders) ? null
                : $"{path} lies outside the folders that a page may import from: {string.Join(", ", Folders)}. "
                    + "Move it into one of them, import it in a terminal, or start the dashboard with --import-root FOLDER.";
        }
        catch (IOException error)
        {
            return $"{path} can't be followed: {error.Message}";
        }
    }

    private static IEnumerable<string> Usual(string databasePath)
    {
        if (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home)
            yield return Path.Combine(home, "Downloads");
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (data.Length > 0)
            yield return Path.Combine(data, "InsiderDashboard");
        yield return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(databasePath))!, Inbox);
    }
}
