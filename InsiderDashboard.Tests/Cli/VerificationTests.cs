using InsiderDashboard.Cli;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Tests.Sources.DataSets;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Cli;

public sealed class VerificationTests : IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    /// <summary>Such a filing stands aside in the market, where it is listed; the store holds it, and is sound.</summary>
    [Theory]
    [InlineData("01-JAN-0001")]
    [InlineData("02-JAN-0001")]
    [InlineData("31-DEC-9999")]
    [InlineData("23-JUN-1985")]
    [InlineData("")]
    [InlineData("31-FEB-2025")]
    public void Wrong_FilingDayThatCannotBe_IsNothing(string filedOn)
    {
        var folder = Directory.CreateDirectory(store.File("set")).FullName;
        foreach (var (table, content) in SampleSet.Tables)
            File.WriteAllText(Path.Combine(folder, table + ".tsv"), content.Replace("23-JUN-2025", filedOn, StringComparison.Ordinal));
        Assert.Equal(2, new Importer(store.Database, FilingReadings.Stored).Run([folder]).Filings);

        Assert.Empty(Verification.Wrong(store.Database));
    }
}
