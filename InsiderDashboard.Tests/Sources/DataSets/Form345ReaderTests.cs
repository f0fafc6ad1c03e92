using System.Text;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Tests.Sources.DataSets;

public sealed class Form345ReaderTests : IDisposable
{
    private readonly SourceFolder folder = new();

    [Fact]
    public void Read_WholeSet_GivesEveryFieldOfAFiling()
    {
        var reading = Reading.Of(folder.Zip("q.zip", SampleSet.Members()));

        Assert.Empty(reading.Rejections);
        var a = reading.Filings.Single(f => f.Accession.ToString() == SampleSet.A);
        Assert.Equal(("4", new DateOnly(2025, 6, 23), new DateOnly(2025, 6, 18), false, 1090872L),
            (a.Form, a.FiledOn, a.Period, a.FiledEstimated, a.IssuerCik));
        Assert.Equal(("AGILENT TECHNOLOGIES, INC.", "A", "See \"Exhibit\" 24", true, false),
            (a.IssuerName, a.FiledTicker, a.Remarks, a.Aff10b5One, a.NotSubjectToSection16));
        Assert.Null(a.NoSecuritiesOwned);
        Assert.Equal(
            [(FiledTable.NonDerivative, false, 75), (FiledTable.NonDerivative, false, 76),
                (FiledTable.NonDerivative, true, 12), (FiledTable.Derivative, false, 5), (FiledTable.Derivative, true, 6)],
            a.Rows.Select(r => (r.Table, r.IsHolding, (int)r.Key)));
        Assert.Equal([new FootnoteRef("EQUITY_SWAP_TRANS_CD", "F2"), new("TRANS_PRICEPERSHARE", "F1"), new("TRANS_PRICEPERSHARE", "F2")],
            a.Rows[1].FootnoteRefs);
        Assert.Equal([new Footnote("F1", "Sold under a \"Rule 10b5-1\"\nplan,\tadopted in May."), new("F2", "Second.")], a.Footnotes);
        Assert.Equal([new Signature("/s/ Judy Brown", new(2025, 6, 23)), new("by attorney", new(2025, 6, 22))], a.Signatures);
        Assert.Empty(a.Defects);
        Assert.Equal([new SourceItem.Covered(new(2025, 6, 5), new(2025, 6, 30))], reading.Covered);
    }

    [Fact]
    public void Read_Rows_KeepTypedValuesOfBothTables()
    {
        var reading = Reading.Of(folder.Zip("q.zip", SampleSet.Members()));
        var a = reading.Filings.Single(f => f.Accession.ToString() == SampleSet.A);
        var b = reading.Filings.Single(f => f.Accession.ToString() == SampleSet.B);

        var sale = a.Rows[0];
        Assert.Equal((new DateOnly(2025, 6, 18), new DateOnly(2025, 6, 17), "S", 7.76, 116.53, 'D'),
            (sale.TradedOn, sale.DeemedOn, sale.Code, sale.Shares, sale.Price, sale.AcquiredDisposed));
        Assert.Equal((1677.0, 12.5, 'D', "4", false),
            (sale.SharesAfter, sale.ValueAfter, sale.DirectIndirect, sale.TransactionForm, sale.EquitySwap));
        var option = a.Rows[3];
        Assert.Equal((4.0, 99.5, new DateOnly(2024, 1, 1), new DateOnly(2034, 9, 27), "Common Stock", 250.0, 1.25),
            (option.ConversionPrice, option.TotalValue, option.ExercisableOn, option.ExpiresOn,
                option.UnderlyingTitle, option.UnderlyingShares, option.UnderlyingValue));
        // The two spellings of the exercise date are one field.
        Assert.Equal(["EXERCISE_DATE", "EXERCISE_DATE"], new[] { a.Rows[3], a.Rows[4] }.Select(r => r.FootnoteRefs.Single().Field));
        var purchase = b.Rows.Single();
        Assert.Equal((null, true, "E", 'I', "By trust"),
            (purchase.Price, purchase.EquitySwap, purchase.Timeliness, purchase.DirectIndirect, purchase.Nature));
        var owner = b.Owners.Single();
        Assert.True(owner is
        {
            Cik: 2021774, IsDirector: true, IsOfficer: true, IsTenPercentOwner: true, IsOther: true, OfficerTitle: "CEO",
            OtherText: "Adviser", City: "SANTA CLARA", FileNumber: "001-40583"
        });
        Assert.Equal((true, new DateOnly(2025, 6, 2)), (b.IsAmendment, b.OriginalFiledOn));
    }

    [Fact]
    public void Read_OtherOrderFolderCaseBomAndLineEnds_GiveTheSameFilings()
    {
        var plain = Reading.Of(folder.Zip("a.zip", SampleSet.Members()));
        var members = SampleSet.Members().Select(m => ("2025q2/" + m.Name.ToLowerInvariant(),
            "\uFEFF" + m.Content.Replace("\n", "\r\n").Replace("\"\"Rule 10b5-1\"\"\r\n", "\"\"Rule 10b5-1\"\"\n"))).Reverse().ToArray();
        var other = Reading.Of(folder.Zip("b.zip", members));

        Assert.Empty(other.Rejections);
        Assert.Equal(Facts(plain), Facts(other));
        Assert.Single(other.Covered);
    }

    [Fact]
    public void Read_LooseTables_AreOneSetAndASingleOneBringsItsSisters()
    {
        foreach (var (name, content) in SampleSet.Members())
            folder.Write(name, content);
        var inFolder = Reading.Of(folder.Path);
        var alone = Reading.Of(Path.Combine(folder.Path, "NONDERIV_TRANS.tsv"));

        Assert.Equal(Facts(inFolder), Facts(alone));
        Assert.Equal(2, alone.Filings.Count);
        Assert.Single(alone.Items.OfType<SourceItem.Opened>());
    }

    [Fact]
    public void Read_SetLargerThanMemory_EqualsJoinInMemoryAndLeavesNoFiles()
    {
        var path = folder.Zip("big.zip", ManyFilings(3000));
        var inMemory = Reading.Of(path);
        var before = Directory.GetDirectories(Path.GetTempPath(), "insider-set-*").ToHashSet();
        var partitioned = Reading.Of(SourceLimits.Default with { InMemoryBytes = 64 << 10, Partitions = 7 }, path);

        Assert.Equal(3000, partitioned.Filings.Count);
        Assert.Equal(Facts(inMemory), Facts(partitioned));
        Assert.NotEqual(inMemory.Filings.Select(f => f.Accession), partitioned.Filings.Select(f => f.Accession)); // it really went through partitions
        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "insider-set-*"), d => !before.Contains(d));
    }

    [Fact]
    public void Read_StoppedHalfway_RemovesItsTemporaryFiles()
    {
        var path = folder.Zip("big.zip", ManyFilings(3000));
        var before = Directory.GetDirectories(Path.GetTempPath(), "insider-set-*").ToHashSet();
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var item in SourceReader.Read([path], SourceLimits.Default with { InMemoryBytes = 64 << 10 }, stop.Token))
                if (item is SourceItem.Filed)
                    stop.Cancel();
        });
        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "insider-set-*"), d => !before.Contains(d));
    }

    [Fact]
    public void Read_SetThatLacksTables_KeepsWhatIsThereAndCoversNothing()
    {
        var reading = Reading.Of(folder.Zip("q.zip", SampleSet.Members(("NONDERIV_TRANS", null), ("FOOTNOTES", null))));

        var missing = Assert.Single(reading.Rejections);
        Assert.Equal((RejectionLevel.Part, "NONDERIV_TRANS.tsv, FOOTNOTES.tsv"), (missing.Level, missing.Value));
        Assert.Equal(2, reading.Filings.Count);
        Assert.Empty(reading.Covered);
    }

    [Fact]
    public void Read_WithoutSubmission_TakesNothingAndSaysWhy()
    {
        var reading = Reading.Of(folder.Zip("q.zip", SampleSet.Members(("SUBMISSION", null))));

        Assert.Empty(reading.Filings);
        Assert.Contains(reading.Rejections, r => r.Level == RejectionLevel.File && r.Reason.Contains("SUBMISSION", StringComparison.Ordinal));
    }

    /// <summary>Filings in a form that can be compared, by accession.</summary>
    private static List<string> Facts(Reading reading) =>
        reading.Filings.OrderBy(f => f.Accession).Select(f => System.Text.Json.JsonSerializer.Serialize(f)).ToList();

    /// <summary>Filings whose rows are neither contiguous nor in one order: the k-th rows of all, then the next.</summary>
    internal static (string, string)[] ManyFilings(int count)
    {
        static string Key(int i) => $"{1000000000 + i * 7919L:D10}-25-{i:D6}";
        StringBuilder submissions = new(SampleSet.Tables["SUBMISSION"].Split('\n')[0] + "\n"),
            owners = new(SampleSet.Tables["REPORTINGOWNER"].Split('\n')[0] + "\n"),
            rows = new(SampleSet.Tables["NONDERIV_TRANS"].Split('\n')[0] + "\n");
        for (var i = 0; i < count; i++)
        {
            submissions.Append(SampleSet.Tsv($"{Key(i)}|05-JUN-2025|03-JUN-2025|||||{""}|4|"
                + $"{5000 + i % 50}|ISSUER {i % 50}|T{i % 50}|\"line\none, \"\"{i}\"\"\"|"));
            owners.Append(SampleSet.Tsv($"{Key(count - 1 - i)}|{9000 + i}|Owner {i}|Officer|||||||||"));
        }

        for (var k = 3; k > 0; k--)
            for (var i = count - 1; i >= 0; i--)
                rows.Append(SampleSet.Tsv($"{Key(i)}|{i * 3 + k}|Common||03-JUN-2025|||4|S|0|||{k}.5||{i}.25|F{k}|D|1||D|"));
        return SampleSet.Members(("SUBMISSION", submissions.ToString()), ("REPORTINGOWNER", owners.ToString()), ("NONDERIV_TRANS", rows.ToString()),
            ("NONDERIV_HOLDING", null), ("DERIV_TRANS", null), ("DERIV_HOLDING", null), ("FOOTNOTES", null), ("OWNER_SIGNATURE", null));
    }

    public void Dispose() => folder.Dispose();
}
