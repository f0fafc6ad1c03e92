using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Cli;

public sealed class AskCommandTests : IDisposable
{
    private readonly TempStore store = new();

    public AskCommandTests() => ApiSite.Add(store.Database, [SampleFilings.Full(), .. Enumerable.Range(1, 12).Select(n => SampleFilings.Small(n))]);

    public void Dispose() => store.Dispose();

    [Fact]
    public void List_WithoutAShape_PrintsATableAndItsTotal()
    {
        var (code, output, error) = Application.Run("trades", "--code", "S", "--size", "3", "--excluded", "yes", "--db", store.Path);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("filedOn", output, StringComparison.Ordinal);
        Assert.Contains("3 of 13 rows, as of 2025-06-23.", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public void Object_WithoutAShape_PrintsItsFieldsAndLists()
    {
        var (code, output, _) = Application.Run("filing", SampleFilings.Key(77).ToString(), "--db", store.Path);

        Assert.Equal(0, code);
        Assert.Contains("NYSE: EXM", output, StringComparison.Ordinal);
        Assert.Contains("Brown Judy L", output, StringComparison.Ordinal);
        Assert.Contains("Sold to cover tax.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Object_AskedByTheNameOfItsList_IsTheSame() =>
        Assert.Equal(Application.Run("filing", SampleFilings.Key(77).ToString(), "--json", "--db", store.Path),
            Application.Run("filings", SampleFilings.Key(77).ToString(), "--json", "--db", store.Path));

    [Fact]
    public void Json_OfARowThatCounts_HasNullAsExclusion()
    {
        var (_, output, _) = Application.Run("trades", "--code", "S", "--size", "1", "--json", "--db", store.Path);

        Assert.Contains("\"exclusion\": null", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trades", "--size", "5000")]
    [InlineData("trades", "--colour", "red")]
    [InlineData("trades", "--size")]
    [InlineData("trades", "--json", "--csv")]
    [InlineData("trades", "--json", "--provenance")]
    [InlineData("clusters", "--asof", "yesterday")]
    [InlineData("months")]
    [InlineData("insider", "me")]
    [InlineData("trades", "superfluous")]
    public void Arguments_ThatAreNotUnderstood_ExitWith2AndSayWhy(params string[] args)
    {
        var (code, output, error) = Application.Run([.. args, "--db", store.Path]);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEqual("", error);
    }

    [Theory]
    [InlineData("company", "NOSUCH")]
    [InlineData("insider", "1")]
    [InlineData("filing", "0000000001-25-000001")]
    [InlineData("trades", "--ticker", "NOSUCH")]
    public void Thing_ThatIsNotThere_ExitsWith1AndOneLine(params string[] args)
    {
        var (code, output, error) = Application.Run([.. args, "--db", store.Path]);

        Assert.Equal((1, ""), (code, output));
        Assert.Single(error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Store_ThatIsNotThere_ExitsWith1AndIsNotMade()
    {
        var (code, _, error) = Application.Run("trades", "--db", store.File("other.db"));

        Assert.Equal(1, code);
        Assert.Contains("There is no store at", error, StringComparison.Ordinal);
        Assert.False(File.Exists(store.File("other.db")));
    }

    [Fact]
    public void Verify_StoreInOrder_ExitsWith0()
    {
        MakeReadings();
        var (code, output, error) = Application.Run("verify", "--db", store.Path);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("nothing is wrong", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE filing SET filed_on = NULL WHERE accession = 112760225000005")]
    [InlineData("UPDATE filing SET filed_on = NULL")]
    [InlineData("UPDATE filing SET filed_on = NULL, period = NULL; UPDATE trade SET traded_on = NULL; DELETE FROM cache_reading")]
    public void Verify_FilingsWithoutADate_AreNothingWrong(string change)
    {
        Application.Run("trades", "--db", store.Path);
        store.Database.Write(connection => Database.Run(connection, change));

        Assert.Equal((0, ""), Application.Run("verify", "--db", store.Path) is var (code, _, error) ? (code, error) : default);
    }

    [Theory]
    [InlineData("DELETE FROM filing WHERE accession = 112760225000005", "trade: 2 rows belong to no filing")]
    [InlineData("UPDATE trade SET security_title = 999999", "trade.security_title: the words of")]
    [InlineData("UPDATE cache_reading SET content = x'00' WHERE filing = 1", "cache_reading: 1 filings are stored as read otherwise")]
    [InlineData("INSERT INTO cache_reading VALUES (999999, x'00')", "cache_reading: 1 rows belong to no filing")]
    [InlineData("INSERT INTO price_series VALUES ('X', 1, 's', 1, 2, x'00000000', x'')", "price_series: 1 series")]
    public void Verify_StoreThatWasTamperedWith_ListsItAndExitsWith1(string change, string expected)
    {
        MakeReadings();
        store.Database.Write(connection => Database.Run(connection, change));
        var (code, _, error) = Application.Run("verify", "--db", store.Path);

        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_FileThatWasOverwritten_ExitsWith1()
    {
        MakeReadings();
        using (var file = new FileStream(store.Path, FileMode.Open, FileAccess.Write))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[20_000].Select((_, i) => (byte)(i * 31)).ToArray());
        }
        var (code, _, error) = Application.Run("verify", "--db", store.Path);

        Assert.Equal(1, code);
        Assert.NotEqual("", error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    /// <summary>As the first question does.</summary>
    private void MakeReadings() => new LiveMarket(store.Database).Refresh();
}
