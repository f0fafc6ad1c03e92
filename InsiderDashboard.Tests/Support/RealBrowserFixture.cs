using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Tests.Support;

/// <summary>The application on real filings: the third quarter of 2025, and older ownership documents with their footnotes.</summary>
public sealed class RealBrowserFixture : BrowserFixture
{
    protected override void FillStore()
    {
        if (!RealData.IsThere)
            return; // skipped, or failing in the first assertion
        string[] names = ["form345/2025q3_form345.zip", "ownership-xml", "companies.csv", "prices/close_4346_tickers_2025.csv.gz"];
        new Importer(Database.Open(DatabasePath), FilingReadings.Stored).Run([.. names.Select(RealData.Path)]);
    }
}

[CollectionDefinition(Name)]
public sealed class RealBrowserCollection : ICollectionFixture<RealBrowserFixture>
{
    public const string Name = "browser on real filings";
}

/// <summary>A browser test on real data: skipped with the reason where either is absent, failed there under CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealBrowserFactAttribute : FactAttribute
{
    public RealBrowserFactAttribute() => Skip = RealBrowserSkip.Reason;
}

/// <inheritdoc cref="RealBrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealBrowserTheoryAttribute : TheoryAttribute
{
    public RealBrowserTheoryAttribute() => Skip = RealBrowserSkip.Reason;
}

internal static class RealBrowserSkip
{
    public static string? Reason { get; } = BrowserSkip.Reason ?? (RealData.IsThere || RealData.IsRequired ? null : RealData.Absent);
}
