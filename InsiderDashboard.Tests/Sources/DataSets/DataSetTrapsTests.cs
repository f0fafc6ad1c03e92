using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Tests.Sources.DataSets;

/// <summary>Lines and cells that real and broken sets hold: what is left out is said, the rest goes on.</summary>
public sealed class DataSetTrapsTests : IDisposable
{
    private readonly SourceFolder folder = new();

    [Fact]
    public void Read_LineWithWrongNumberOfFields_IsRejectedWithItsPlace()
    {
        var reading = WithTrades($"{SampleSet.A}|77|too|short");

        var rejection = Assert.Single(reading.Losses);
        Assert.Equal((RejectionLevel.Part, "line 2"), (rejection.Level, rejection.Place));
        Assert.EndsWith("q.zip!NONDERIV_TRANS.tsv", rejection.File);
        Assert.Contains("4 fields where the header has 21", rejection.Reason, StringComparison.Ordinal);
        Assert.Contains("too\tshort", rejection.Value, StringComparison.Ordinal);
        Assert.Equal(3, reading.Filings.Sum(f => f.Rows.Count(r => r is { IsHolding: false, Table: Core.Filings.FiledTable.NonDerivative })));
        Assert.Equal(4, reading.Count("NONDERIV_TRANS"));
    }

    [Theory]
    [InlineData("77|\"Common", "line 2")]
    [InlineData("77|\"Common\" Stock||18-JUN-2025|||4|S|0|||1||1||D|1||D|", "line 2")]
    public void Read_BrokenQuote_CostsOneLine(string line, string place)
    {
        var reading = WithTrades($"{SampleSet.A}|{line}");

        Assert.Equal(place, Assert.Single(reading.Losses).Place);
        Assert.Equal(3, reading.Filings.SelectMany(f => f.Rows).Count(r => r is { IsHolding: false, Table: Core.Filings.FiledTable.NonDerivative }));
    }

    [Fact]
    public void Read_LineAsLongAsAFile_IsRejectedAndTheNextIsRead()
    {
        var reading = WithTrades($"{SampleSet.A}|77|\"{new string('x', 3_000_000)}");

        Assert.Equal("line 2", Assert.Single(reading.Losses).Place);
        Assert.Equal(200, reading.Losses[0].Value!.Length);
        Assert.Equal(3, reading.Filings.SelectMany(f => f.Rows).Count(r => r is { IsHolding: false, Table: Core.Filings.FiledTable.NonDerivative }));
    }

    [Fact]
    public void Read_RowsWithoutSubmission_AreFewExamplesAndATotal()
    {
        var orphans = Enumerable.Range(0, 500).Select(i => Trade($"0000000001-25-{i:D6}", i)).ToArray();
        var reading = WithTrades(orphans);

        Assert.Equal(4, reading.Losses.Count);
        Assert.All(reading.Losses, r => Assert.Equal(RejectionLevel.Part, r.Level));
        Assert.StartsWith("500 in all: rows of NONDERIV_TRANS", reading.Losses[^1].Reason);
        Assert.Equal("0000000001-25-000000", reading.Losses[0].Value);
        Assert.Equal(2, reading.Filings.Count);
    }

    [Fact]
    public void Read_OddCells_BecomeNullWithTheWordsOfTheFiling()
    {
        var reading = WithTrades($"{SampleSet.A}|x1|Common||31-FEB-2025||2024-08-02-05:00|4|S|yes|||1,000||$5||B|-3||D|");
        var filing = reading.Filings.Single(f => f.Accession.ToString() == SampleSet.A);
        var row = filing.Rows.Single(r => r.Shares is null && r.Table == Core.Filings.FiledTable.NonDerivative && !r.IsHolding);

        Assert.Equal((null, null, null, null, null, null),
            (row.TradedOn, row.EquitySwap, row.Price, row.AcquiredDisposed, row.SharesAfter, row.Shares));
        Assert.Equal(new DateOnly(2024, 8, 2), row.DeemedOn);
        Assert.Equal(1, row.Key); // its key is no number: its place among the rows stands in
        Assert.Equal(["$5", "-3", "1,000", "31-FEB-2025", "B", "x1", "yes"], filing.Defects.Select(d => d.Value).Order(StringComparer.Ordinal));
        Assert.Contains(filing.Defects, d => d.Place == "NONDERIV_TRANS[1].TRANS_DATE");
        Assert.Equal(filing.Defects.Select(d => ($"{SampleSet.A}, {d.Place}", d.Value)), reading.Losses.Select(r => (r.Place!, r.Value!)));
        Assert.All(reading.Losses, r => Assert.Equal(RejectionLevel.Part, r.Level));
    }

    [Fact]
    public void Read_TradesWithoutACode_AreSaidAndCoverNothing()
    {
        var reading = Reading.Of(folder.Zip("q.zip",
            SampleSet.Members(("NONDERIV_TRANS", SampleSet.Tables["NONDERIV_TRANS"].Replace("TRANS_CODE", "TRANSCODE")))));

        var loss = Assert.Single(reading.Losses);
        Assert.Equal((RejectionLevel.Part, "header", "TRANS_CODE"), (loss.Level, loss.Place, loss.Value));
        Assert.Empty(reading.Covered);
        Assert.Equal(2, reading.Filings.Count);
    }

    [Fact]
    public void Read_DatesOfAnyYear_AreDatesHere()
    {
        var reading = WithTrades(Trade(SampleSet.A, 1).Replace("18-JUN-2025", "01-JAN-2203"),
            Trade(SampleSet.A, 2).Replace("18-JUN-2025", "18-jun-0025"));
        var rows = reading.Filings.Single(f => f.Accession.ToString() == SampleSet.A).Rows;

        Assert.Equal((new DateOnly(2203, 1, 1), new DateOnly(25, 6, 18)), (rows[0].TradedOn!.Value, rows[1].TradedOn!.Value));
    }

    [Fact]
    public void Read_IssuerWithoutCik_IsRejectedOwnerWithoutCikIsLeftOut()
    {
        var reading = Reading.Of(folder.Zip("q.zip", SampleSet.Members(
            ("SUBMISSION", SampleSet.Tables["SUBMISSION"].Replace("0001849056", "n/a")),
            ("REPORTINGOWNER", SampleSet.Tables["REPORTINGOWNER"].Replace("0001355818", "")))));

        var filing = Assert.Single(reading.Filings);
        Assert.Empty(filing.Owners);
        Assert.Equal("REPORTINGOWNER.RPTOWNERCIK", Assert.Single(filing.Defects).Place);
        Assert.Equal(["n/a", ""], reading.Losses.OrderByDescending(r => r.Value).Select(r => r.Value));
    }

    [Fact]
    public void Read_LinesThatRepeat_AreTakenOnce()
    {
        var submissions = SampleSet.Tables["SUBMISSION"];
        var reading = Reading.Of(folder.Zip("q.zip", SampleSet.Members(
            ("SUBMISSION", submissions + submissions.Split('\n')[1] + "\n"),
            ("NONDERIV_TRANS", SampleSet.Tables["NONDERIV_TRANS"] + SampleSet.Tables["NONDERIV_TRANS"].Split('\n')[1] + "\n"))));

        Assert.Equal(2, reading.Filings.Count);
        Assert.Equal(2, reading.Losses.Count);
        Assert.Equal([75L, 76L], reading.Filings.Single(f => f.Accession.ToString() == SampleSet.A).Rows.Take(2).Select(r => r.Key));
    }

    [Fact]
    public void Read_ColumnsMissingUnknownOrReordered_GoByName()
    {
        var lines = SampleSet.Tables["SUBMISSION"].TrimEnd('\n').Split('\n').Select(l => l.Split('\t')).ToList();
        // Without AFF10B5ONE.
        var reordered = string.Concat(lines.Select((l, i) => string.Join('\t', l[..13].Reverse().Append(i == 0 ? "NEW_COLUMN" : "x")) + "\n"));
        var reading = Reading.Of(folder.Zip("q.zip", SampleSet.Members(("SUBMISSION", reordered.Replace("ISSUERCIK", " IssuerCik ")))));

        Assert.Equal(["NEW_COLUMN", "AFF10B5ONE"], reading.Rejections.Select(r => r.Value));
        Assert.All(reading.Rejections, r => Assert.Equal(RejectionLevel.Note, r.Level));
        Assert.All(reading.Filings, f => Assert.Null(f.Aff10b5One));
        Assert.Equal([1090872L, 1849056L], reading.Filings.Select(f => f.IssuerCik));
        Assert.Single(reading.Covered);
    }

    [Fact]
    public void Read_CellsThatAreNotUtf8_AreReadAsLatin1()
    {
        var tables = SampleSet.Members().ToDictionary(m => m.Name, m => System.Text.Encoding.UTF8.GetBytes(m.Content));
        tables["REPORTINGOWNER.tsv"] = System.Text.Encoding.Latin1.GetBytes(
            SampleSet.Tables["REPORTINGOWNER"].Replace("Brown Judy L", "Müller José"));
        foreach (var (name, bytes) in tables)
            folder.Write(name, bytes);

        Assert.Contains(Reading.Of(folder.Path).Filings, f => f.Owners.Any(o => o.Name == "Müller José"));
    }

    private Reading WithTrades(params string[] lines)
    {
        var trades = SampleSet.Tables["NONDERIV_TRANS"];
        var header = trades.IndexOf('\n', StringComparison.Ordinal) + 1;
        return Reading.Of(folder.Zip("q.zip", SampleSet.Members(("NONDERIV_TRANS", trades[..header] + SampleSet.Tsv(lines) + trades[header..]))));
    }

    private static string Trade(string accession, int key) => $"{accession}|{key}|Common||18-JUN-2025|||4|S|0|||1||1||D|1||D|";

    public void Dispose() => folder.Dispose();
}
