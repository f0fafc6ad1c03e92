using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Signals;

/// <summary>What the readers say about real documents, by accession.</summary>
public class RealFilingsTests
{
    [RealDataFact]
    public void Read_PlanFootnoteWithoutBox_YesWithItsDate()
    {
        var row = Rows("0000320193-22-000061").First(r => r.PlanEvidence is not null);

        Assert.Equal((PlanFlag.Yes, PlanSource.Footnote, new DateOnly(2021, 8, 16)), (row.Plan, row.PlanSource, row.AdoptedOn));
    }

    [RealDataFact]
    public void Read_BoxTickedAndEveryRowFootnoted_SourceIsBothWithTheFootnotesDate() =>
        Assert.All(Rows("0001415889-24-007747"), r => Assert.Equal(
            (PlanFlag.Yes, PlanSource.BoxAndFootnote, "F1", new DateOnly(2023, 12, 12)), (r.Plan, r.PlanSource, r.PlanEvidence, r.AdoptedOn)));

    [RealDataFact]
    public void Read_PlanFootnoteOnOptionsOnly_SalesOfTableOneStayUnknown()
    {
        // F12 names a plan, for the warrants of Table II alone; no box, no remark.
        var filing = Filing("0000899243-21-026830");
        var owned = filing.Rows.Where(r => r.Table == FiledTable.Derivative && r.FootnoteRefs.Any(f => f.FootnoteId == "F12"));

        Assert.NotEmpty(owned);
        Assert.DoesNotContain(FilingReader.Read(filing).Rows, r => r.PlanEvidence == "F12");
    }

    [RealDataFact]
    public void Read_SalesForWithholdingUnderAPlan_AreBoth()
    {
        var sales = Sales("0000899243-21-049992");

        Assert.All(sales, r => Assert.Equal((PlanFlag.Yes, TextClass.TaxSale, "tax.sold-for-tax"), (r.Plan, r.Text, r.TextRule)));
        Assert.Contains(sales, r => r.TextEvidence == "F2");
        Assert.Equal(new DateOnly(2021, 9, 14), sales[0].AdoptedOn);
    }

    [RealDataFact]
    public void Read_SoldToTheUnderwriters_AlsoWhereOnlyTheConvertedClassSaysSo()
    {
        Assert.Contains(Sales("0001209191-12-022021"), r => r is { Text: TextClass.OfferingSale, TextEvidence: "F3" });
        Assert.Contains(Sales("0001181431-11-033001"), r => r is { Text: TextClass.OfferingSale, TextEvidence: "F6" });
    }

    [RealDataFact]
    public void Read_BoughtFromTheIssuer_IsNoMarketBuy()
    {
        Assert.Contains(Rows("0001494730-12-000005"), r => r.TextRule == "nonmarket.offering");
        Assert.Contains(Rows("0001209191-21-021966"), r => r.TextRule == "nonmarket.placement");
    }

    [RealDataFact]
    public void Read_OpenMarketPurchasesAndTaxPlanning_StartNoClass()
    {
        Assert.All(Rows("0001494730-18-000006"), r => Assert.Equal(TextClass.None, r.Text));
        Assert.All(Rows("noacc_2f888a4995624638"), r => Assert.Equal(TextClass.None, r.Text));
        Assert.All(Rows("noacc_fa60ad147388671b"), r => Assert.Equal(TextClass.None, r.Text));
    }

    [RealDataFact]
    public void Read_TitleInTheRemarks_AndTitleInTheOtherBox()
    {
        Assert.Equal([Role.OtherOfficer], FilingReader.Read(Filing("0001562180-25-000280")).Roles);
        Assert.Equal([Role.Other], FilingReader.Read(Filing("0000002488-24-000005")).Roles);
    }

    [RealDataFact]
    public void Read_EveryDocument_GivesOneReadingPerTradeAndRolePerOwner()
    {
        var files = Directory.GetFiles(RealData.Path("ownership-xml"), "*.xml");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var filing = Filing(Path.GetFileNameWithoutExtension(file));
            var reading = FilingReader.Read(filing);

            Assert.Equal(filing.Owners.Count, reading.Roles.Count);
            Assert.Equal(filing.Rows.Count(r => r.Table == FiledTable.NonDerivative && !r.IsHolding), reading.Rows.Count);
            Assert.All(reading.Rows, r => Assert.Equal(r.Plan == PlanFlag.Unknown, r.PlanEvidence is null));
            Assert.All(reading.Rows, r => Assert.Equal(r.Text == TextClass.None, r.TextRule is null));
        }
    }

    [RealDataFact]
    public void SicRanges_HoldEveryCodeOfTheCompanyFile()
    {
        // cik,ticker,name,exchange,sic,shares: the name may hold commas within quotes, so the code is counted from the end.
        var codes = File.ReadLines(RealData.Path("companies.csv")).Skip(1)
            .Select(l => l.Split(',')[^2]).Where(s => s.Length > 0).Select(int.Parse).Distinct().ToList();

        Assert.True(codes.Count > 300);
        Assert.All(codes, sic => Assert.NotNull(SectorTable.Range(sic)));
        Assert.Equal([0, 6770, 8880, 9995], codes.Where(sic => SectorTable.Of(sic) == Sector.Unmapped).Order());
    }

    private static IReadOnlyList<RowReading> Rows(string name) => FilingReader.Read(Filing(name)).Rows;

    private static List<RowReading> Sales(string name)
    {
        var filing = Filing(name);
        var trades = filing.Rows.Where(r => r.Table == FiledTable.NonDerivative && !r.IsHolding);
        return [.. trades.Zip(FilingReader.Read(filing).Rows).Where(p => p.First.Code == "S").Select(p => p.Second)];
    }

    private static Filing Filing(string name) =>
        SourceReader.Read([RealData.Path($"ownership-xml/{name}.xml")], CancellationToken.None).OfType<SourceItem.Filed>().Single().Filing;
}
