namespace InsiderDashboard.Tests.Support;

/// <summary>Facts from public filings that lie beside the project and are not part of it.</summary>
internal static class RealData
{
    public static string? Folder { get; } = Find();

    public static string Path(string name) => System.IO.Path.Combine(Folder!, name);

    private static string? Find()
    {
        var told = Environment.GetEnvironmentVariable("INSIDER_REAL_DATA");
        if (!string.IsNullOrEmpty(told))
            return Directory.Exists(told) ? told : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(System.IO.Path.Combine(folder.FullName, "shared", "data", "form345")))
                return System.IO.Path.Combine(folder.FullName, "shared", "data");
        return null;
    }
}

/// <summary>A test that needs real data; skipped, with the reason, where there is none.</summary>
internal sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute()
    {
        if (RealData.Folder is null)
            Skip = "No real data: neither INSIDER_REAL_DATA nor shared/data beside the project.";
    }
}
