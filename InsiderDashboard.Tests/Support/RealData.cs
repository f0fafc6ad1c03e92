namespace InsiderDashboard.Tests.Support;

/// <summary>
/// The folder of real filings and prices that is kept beside the project: <c>INSIDER_REAL_DATA</c>, else
/// <c>shared/data</c> beside the repository or a folder above it.
/// </summary>
public static class RealData
{
    private static readonly Lazy<string?> Found = new(Find);

    public static bool IsThere => Found.Value is not null;

    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Folder => Found.Value ?? throw new DirectoryNotFoundException(Absent);

    public static string Absent =>
        "The real data is not there. Set INSIDER_REAL_DATA to its folder, or put it into ../shared/data beside the repository.";

    /// <summary>CI must have the data: a skipped test would pass there unseen.</summary>
    public static bool IsRequired => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public static string Path(string relative) => System.IO.Path.Combine(Folder, relative);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("INSIDER_REAL_DATA") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.Path.Combine(folder.FullName, "shared", "data") is var data && Directory.Exists(System.IO.Path.Combine(data, "form345")))
                return data;
        return null;
    }
}

/// <summary>A test on real data: skipped with the reason where the data is absent, failed there under CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute()
    {
        if (!RealData.IsThere && !RealData.IsRequired)
            Skip = RealData.Absent;
    }
}
