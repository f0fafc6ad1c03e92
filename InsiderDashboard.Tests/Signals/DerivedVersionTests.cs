using System.Security.Cryptography;
using System.Text;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Signals;

public sealed class DerivedVersionTests
{
    /// <summary>The files that have a say in what is derived, as they lie in the repository.</summary>
    private static readonly Dictionary<string, byte[]> Sources = new[] { "Filings", "Signals" }
        .Select(room => Path.Combine(Application.Repository, "InsiderDashboard.Core", room))
        .SelectMany(room => Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories))
        .ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);

    [Fact]
    public void Current_IsTheDigestOfEveryRuleAsItIsWritten() => Assert.Equal(DerivedVersion.Current, VersionOf(Sources));

    [Theory]
    [InlineData("FootnoteRules.cs", "disposed|disposition", "disposed|dispositions")]
    [InlineData("PlanMentions.cs", "pursuant(?: to)?|under", "pursuant(?: to)?|beneath")]
    [InlineData("RolePhrases.cs", "\"chief financial officer\"", "\"chief fiscal officer\"")]
    [InlineData("SicRanges.cs", "Technology", "Financials")]
    [InlineData("PlanReader.cs", "(false, PlanVerdict.Under)", "(false, PlanVerdict.Named)")]
    [InlineData("TransactionCode.cs", "'P'", "'Q'")]
    public void Of_OneChangedPatternTableOrLine_IsAnotherVersion(string file, string words, string changed)
    {
        var text = Encoding.UTF8.GetString(Sources[file]);
        Assert.Contains(words, text, StringComparison.Ordinal);
        var edited = text.Replace(words, changed, StringComparison.Ordinal);
        var others = new Dictionary<string, byte[]>(Sources) { [file] = Encoding.UTF8.GetBytes(edited) };

        Assert.NotEqual(DerivedVersion.Current, VersionOf(others));
    }

    [Fact]
    public void Of_FilesInAnotherOrder_IsTheSame() => Assert.Equal(DerivedVersion.Of(["AB", "CD", "EF"]), DerivedVersion.Of(["EF", "AB", "CD"]));

    private static long VersionOf(Dictionary<string, byte[]> sources) =>
        DerivedVersion.Of(sources.Values.Select(bytes => Convert.ToHexString(SHA256.HashData(bytes))));
}
