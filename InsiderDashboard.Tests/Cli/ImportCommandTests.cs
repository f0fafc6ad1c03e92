using System.IO.Compression;
using System.Text.Json;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void Import_SetWithoutATable_KeepsTheRestListsItAndExitsWith3()
    {
        var (code, output, _) = Application.Run("import", Zip("2025q9.zip", footnotes: false),
            "--db", store.Path, "--report", store.File("report.json"));

        Assert.Equal(3, code);
        Assert.Contains("FOOTNOTES", output, StringComparison.Ordinal);
        Assert.Contains("2 filings: 2 new", output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(File.ReadAllText(store.File("report.json")));
        string[] names =
        [
            "file", "kind", "filings", "rowsByTable", "new", "alreadyThere", "merged", "updated", "newPrices", "newCompanies", "rejected",
            "isComplete", "bytes", "seconds",
        ];
        Assert.All(names, name => Assert.True(report.RootElement.GetProperty("files")[0].TryGetProperty(name, out _), name));
        Assert.Equal("Part", report.RootElement.GetProperty("files")[0].GetProperty("rejected")[0].GetProperty("level").GetString());
        Assert.Equal(2, StoreStatus.Read(store.Database).Filings);
    }

    [Fact]
    public void Import_WholeSetTwice_ExitsWith0AndSaysThatNothingIsNew()
    {
        var zip = Zip("2025q9.zip", footnotes: true);

        Assert.Equal(0, Application.Run("import", zip, "--db", store.Path).Code);
        var (code, output, _) = Application.Run("import", zip, "--db", store.Path);

        Assert.Equal(0, code);
        Assert.Contains("2 already there", output, StringComparison.Ordinal);
        Assert.Contains("nothing new", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ReportThatCannotBeWritten_SaysSoAndImportsNothing()
    {
        var (code, _, error) = Application.Run("import", Zip("2025q9.zip", footnotes: true), "--db", store.Path, "--report",
            store.File("no/such/folder/report.json"));

        Assert.Equal(2, code);
        Assert.Contains("The report can't be written to", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(store.Path));
    }

    [Fact]
    public void Import_NameWithTerminalEscapes_IsPrintedQuoted()
    {
        File.WriteAllText(store.File("\u001b[2Jgone.txt"), "no kind of file that is known");

        var (code, output, _) = Application.Run("import", store.File("\u001b[2Jgone.txt"), "--db", store.Path);

        Assert.Equal(3, code);
        Assert.Contains("\\u001b[2Jgone.txt", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("imprt")]
    [InlineData("import")]
    [InlineData("import", "/no/such/file.zip")]
    [InlineData("status", "--jsn")]
    public void Arguments_ThatMakeNoSense_ExitWith2(params string[] args)
    {
        var (code, _, error) = Application.Run([.. args, "--db", store.Path]);

        Assert.Equal(2, code);
        Assert.NotEqual("", error);
    }

    [Fact]
    public void Status_Json_HasTheFieldsOfTheApi()
    {
        Application.Run("import", Zip("2025q9.zip", footnotes: true), "--db", store.Path);
        var (code, output, _) = Application.Run("status", "--json", "--db", store.Path);

        Assert.Equal(0, code);
        using var status = JsonDocument.Parse(output);
        string[] names = ["dataset", "asOf", "firstFiled", "lastFiled", "filings", "trades",
            "derivativeTrades", "issuers", "owners", "pricedTickers", "lastPrice", "coverage"];
        Assert.All(names, name => Assert.True(status.RootElement.TryGetProperty(name, out _), name));
        Assert.Equal("2025-09-03", status.RootElement.GetProperty("asOf").GetString());
    }

    [Fact]
    public void Status_FileThatIsNoDatabase_ExitsWith1AndOneLine()
    {
        File.WriteAllText(store.Path, "this is not a database, it is a letter to my aunt, and a long one at that");
        var (code, _, error) = Application.Run("status", "--db", store.Path);

        Assert.Equal(1, code);
        Assert.Contains("is not a database", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void Import_KilledAtAnyMoment_HoldsWholeFilingsAndTheSameCommandFinishes()
    {
        string[] files = [RealData.Path("form345/2025q2_form345.zip"), RealData.Path("form345/2025q3_form345.zip")];
        using var whole = new TempStore();
        Application.Run(["import", .. files, "--db", whole.Path]);
        var expected = StoreContent.Facts(whole.Database);
        var held = new List<long>();
        // First as soon as something is committed, then at moments of their own.
        foreach (var milliseconds in (int[])[0, 300, 800, 1000, 1200])
        {
            using (var child = Application.Start(["import", .. files, "--db", store.Path]))
            {
                if (milliseconds == 0)
                    WaitForFilings(child);
                else
                    child.WaitForExit(milliseconds);
                child.Kill();
                child.WaitForExit();
            }
            held.Add(Held());
            using var stored = new StoredFilings(store.Database);
            Assert.All(stored.All(), filing => Assert.True(filing.Owners.Count > 0 && filing.Rows.Count > 0));
        }

        Assert.InRange(held[0], 1, 41_460);
        Assert.Equal(held.Order(), held);
        Assert.Equal(0, Application.Run(["import", .. files, "--db", store.Path]).Code);
        Assert.Equal(expected, StoreContent.Facts(store.Database));
    }

    private long Held() => StoreStatus.Read(Database.Open(store.Path)).Filings;

    private void WaitForFilings(System.Diagnostics.Process child)
    {
        while (!child.HasExited && (!File.Exists(store.Path) || Held() == 0))
            Thread.Sleep(5);
    }

    private string Zip(string name, bool footnotes)
    {
        var path = store.File(name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add("SUBMISSION",
            "ACCESSION_NUMBER\tFILING_DATE\tPERIOD_OF_REPORT\tDOCUMENT_TYPE\tISSUERCIK\tISSUERNAME\tISSUERTRADINGSYMBOL\tREMARKS\tAFF10B5ONE",
            "0001127602-25-000001\t02-SEP-2025\t29-AUG-2025\t4\t0000000042\tACME CORP\tACME\t\t0",
            "0001127602-25-000002\t03-SEP-2025\t29-AUG-2025\t4\t0000000042\tACME CORP\tACME\t\t1");
        Add("REPORTINGOWNER", "ACCESSION_NUMBER\tRPTOWNERCIK\tRPTOWNERNAME\tRPTOWNER_RELATIONSHIP\tRPTOWNER_TITLE",
            "0001127602-25-000001\t0000000007\tDoe Jane\tOfficer\tCEO", "0001127602-25-000002\t0000000008\tRoe Rich\tDirector\t");
        Add("NONDERIV_TRANS",
            "ACCESSION_NUMBER\tNONDERIV_TRANS_SK\tSECURITY_TITLE\tTRANS_DATE\tTRANS_CODE\t"
                + "TRANS_SHARES\tTRANS_PRICEPERSHARE\tTRANS_ACQUIRED_DISP_CD",
            "0001127602-25-000001\t11\tCommon\t29-AUG-2025\tP\t100.0\t2.5\tA");
        Add("NONDERIV_HOLDING", "ACCESSION_NUMBER\tNONDERIV_HOLDING_SK\tSECURITY_TITLE");
        Add("DERIV_TRANS", "ACCESSION_NUMBER\tDERIV_TRANS_SK\tSECURITY_TITLE");
        Add("DERIV_HOLDING", "ACCESSION_NUMBER\tDERIV_HOLDING_SK\tSECURITY_TITLE");
        Add("OWNER_SIGNATURE", "ACCESSION_NUMBER\tOWNERSIGNATURENAME\tOWNERSIGNATUREDATE");
        if (footnotes)
            Add("FOOTNOTES", "ACCESSION_NUMBER\tFOOTNOTE_ID\tFOOTNOTE_TXT");
        return path;

        void Add(string table, params string[] lines)
        {
            using var writer = new StreamWriter(zip.CreateEntry($"{table}.tsv").Open());
            writer.Write(string.Join('\n', lines) + "\n");
        }
    }
}
