using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Import;

public sealed class FilingMergeTests
{
    private static readonly Filing Set = SampleFilings.Full(SourceKind.DataSet) with
    {
        FiledEstimated = false,
        AcceptedAt = null,
        Footnotes = [],
        Rows = [SampleFilings.Trade(8001, "S", 100, 116.53), SampleFilings.Trade(8002, "S", 7, 1), SampleFilings.Trade(8003, "F", 5, null)],
    };

    private static readonly Filing Xml = SampleFilings.Full() with
    {
        FiledOn = new DateOnly(2025, 6, 20),
        FiledEstimated = true,
        Aff10b5One = null,
        Rows = [SampleFilings.Trade(1, "F", 5, 2), SampleFilings.Trade(2, "S", 100.001, 116.5325),
            SampleFilings.Trade(3, "S", 7, 1), SampleFilings.Trade(4, "G", 1, 0)],
    };

    [Fact]
    public void Meet_EitherOrder_IsTheSame() =>
        Assert.Equal(SampleFilings.Words(FilingMerge.Meet(Set, Xml)), SampleFilings.Words(FilingMerge.Meet(Xml, Set)));

    [Fact]
    public void Meet_RowsMatchByWhatTheySay_KeysOfTheSetValuesOfTheDocument()
    {
        var met = FilingMerge.Meet(Set, Xml);

        Assert.Equal([(4L, 0.0), (8001, 116.5325), (8002, 1), (8003, 2)], met.Rows.Select(r => (r.Key, r.Price!.Value)));
        Assert.Equal(100.001, met.Rows[1].Shares);
    }

    [Fact]
    public void Meet_NewerVersionOfTheSameShape_TakesBackTheRowsThatItLacks()
    {
        var newer = Set with { Rows = [SampleFilings.Trade(8001, "S", 90, 116.53)] };

        Assert.Equal([(8001L, 90.0)], FilingMerge.Meet(Set, newer).Rows.Select(r => (r.Key, r.Shares!.Value)));
        // A set without the table says nothing of its rows.
        Assert.Equal([8001L, 8002, 8003], FilingMerge.Meet(Set, Set with { Rows = [], Remarks = "anew" }).Rows.Select(r => r.Key));
    }

    [Fact]
    public void Meet_StatedFilingDate_BeatsAnEstimate()
    {
        var met = FilingMerge.Meet(Xml, Set);

        Assert.Equal((Set.FiledOn, false), (met.FiledOn, met.FiledEstimated));
        Assert.Equal(Xml.AcceptedAt, met.AcceptedAt);
        Assert.Equal((true, SourceKind.DataSet | SourceKind.Xml), (met.Aff10b5One, met.Source));
        Assert.Equal(Xml.Footnotes, met.Footnotes);
    }

    [Fact]
    public void Meet_KeyOfTheSetEqualsAPlaceInTheDocument_EveryRowHasAKeyOfItsOwn()
    {
        var set = Set with { Rows = [SampleFilings.Trade(2, "S", 100, 1)] };
        var xml = Xml with { Rows = [SampleFilings.Trade(1, "S", 100, 1), SampleFilings.Trade(2, "P", 5, 1)] };

        Assert.Equal([2, 3], FilingMerge.Meet(set, xml).Rows.Select(r => r.Key));
    }

    [Fact]
    public void Meet_SetWithoutATable_KeepsTheRowsOfTheDocument() =>
        Assert.Equal([1, 2, 3, 4], FilingMerge.Meet(Xml, Set with { Rows = [] }).Rows.Select(r => r.Key));

    [RealDataFact]
    public void Import_RealFilingsInBothShapes_SameStoreInEitherOrder()
    {
        string[] shared = ["0001062993-24-014684", "0001628280-24-030951", "0001477932-24-004351", "0001415889-24-019064"];
        string[] xml = [.. shared.Select(a => RealData.Path($"ownership-xml/{a}.xml"))];
        var set = RealData.Path("form345/2024q3_partial_form345.zip");
        using var setFirst = new TempStore();
        using var xmlFirst = new TempStore();

        Run(setFirst, [set]);
        var met = Run(setFirst, xml);
        Run(xmlFirst, xml);
        Run(xmlFirst, [set]);

        Assert.Equal(4, met.Merged);
        Assert.Equal(StoreContent.Facts(setFirst.Database), StoreContent.Facts(xmlFirst.Database));
        using var stored = new StoredFilings(setFirst.Database);
        foreach (var accession in shared)
        {
            Assert.True(Accession.TryParse(accession, out var key));
            var filing = stored.Read(key)!;
            Assert.Equal((SourceKind.DataSet | SourceKind.Xml, false), (filing.Source, filing.FiledEstimated));
            Assert.NotEmpty(filing.Owners);
        }
        Assert.Empty(StoreStatus.Read(setFirst.Database).Coverage);
        static ImportReport Run(TempStore store, IReadOnlyList<string> paths) => new Importer(store.Database, FilingReadings.None).Run(paths);
    }
}
