using InsiderDashboard.Core.Sources;
using InsiderDashboard.Tests.Sources.DataSets;

namespace InsiderDashboard.Tests.Sources;

public sealed class SourceReaderTests : IDisposable
{
    private readonly SourceFolder folder = new();

    [Theory]
    [InlineData("README.md", "# Notes", "first line is not one of the known headers")]
    [InlineData("a.json", "{\"cik\":1}", "JSON")]
    [InlineData("form.idx", "Description: Daily Index\nForm Type   Company Name   CIK   Date Filed   File Name\n", "EDGAR index")]
    [InlineData("form4.xml", "<!DOCTYPE html><html></html>", "xslF345X05")]
    [InlineData("empty.csv", "", "an empty file")]
    [InlineData("other.csv", "a,b,c\n1,2,3\n", "first line is not one of the known headers")]
    public void Read_WhatIsNotMeant_IsRejectedWithWhatWasSeenAndWhatIsAccepted(string name, string content, string seen)
    {
        folder.Write(name, content);
        var reading = Reading.Of(folder.Path);

        var rejection = Assert.Single(reading.Rejections);
        Assert.Equal(RejectionLevel.File, rejection.Level);
        Assert.Contains(seen, rejection.Reason, StringComparison.Ordinal);
        Assert.Contains("price CSV", rejection.Remedy, StringComparison.Ordinal);
        Assert.Equal([typeof(SourceItem.Opened), typeof(SourceItem.Closed)],
            reading.Items.Select(i => i.GetType()).Where(t => t == typeof(SourceItem.Opened) || t == typeof(SourceItem.Closed)));
    }

    [Fact]
    public void Read_PathThatIsNotThere_IsRejectedAndTheOthersAreRead()
    {
        var reading = Reading.Of(Path.Combine(folder.Path, "none.zip"), folder.Write("c.csv", "cik,ticker\n1750,AIR\n"));

        Assert.Contains("no such file", Assert.Single(reading.Rejections).Reason, StringComparison.Ordinal);
        Assert.Single(reading.Companies);
    }

    [Fact]
    public void Read_NameSaysOneThingAndContentAnother_ContentDecides() =>
        Assert.Equal(2, Reading.Of(folder.Write("prices.csv", File.ReadAllBytes(folder.Zip("q.zip", SampleSet.Members())))).Filings.Count);

    [Fact]
    public void Read_SameFileTwice_IsReadOnce()
    {
        var path = folder.Zip("q.zip", SampleSet.Members());

        Assert.Equal(2, Reading.Of(path, path).Filings.Count);
    }

    [Fact]
    public void Read_ZipInZip_IsRejected()
    {
        var inner = File.ReadAllBytes(folder.Zip("inner.zip", SampleSet.Members()));
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("2025q2.zip").Open())
            entry.Write(inner);

        Assert.Contains("zip inside a zip",
            Assert.Single(Reading.Of(folder.Write("outer.zip", bytes.ToArray())).Losses).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Progress_GrowsToTheWhole()
    {
        var path = folder.Write("p.csv",
            "ticker,date,close\n" + string.Concat(Enumerable.Repeat("A,2025-01-02,1.00000000000000000000000000000000000000000000000\n", 50_000)));
        var advanced = Reading.Of(path).Items.OfType<SourceItem.Advanced>().ToList();

        Assert.True(advanced.Count > 1);
        Assert.Equal(advanced.Select(a => a.BytesRead).Order(), advanced.Select(a => a.BytesRead));
        Assert.Equal((new FileInfo(path).Length, new FileInfo(path).Length), (advanced[^1].BytesRead, advanced[^1].BytesTotal));
    }

    [Fact]
    public void Read_CompanyList_TakesQuotedNamesPaddedCiksAndZeroShares()
    {
        var reading = Reading.Of(folder.Write("c.csv", "cik,ticker,name,exchange,sic,shares_outstanding\n"
            + "0000001750,AIR,\"ACME, \"\"INC\"\"\",NYSE,3720,0\n0002141099,RGKUY,Rigaku,OTC,,12.5\nabc,X,Y,,,\n5,Z,Z,,99999,1\n"));

        Assert.Equal(
            [new Company(1750, "AIR", "ACME, \"INC\"", "NYSE", 3720, null),
                new(2141099, "RGKUY", "Rigaku", "OTC", null, 12.5), new(5, "Z", "Z", null, null, 1)],
            reading.Companies);
        Assert.Equal([("line 4", "abc"), ("line 5", "99999")], reading.Losses.Select(r => (r.Place, r.Value)));
    }

    public void Dispose() => folder.Dispose();
}
