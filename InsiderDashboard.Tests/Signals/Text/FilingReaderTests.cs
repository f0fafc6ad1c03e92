using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Signals.Text;

public class FilingReaderTests
{
    private const string Under = "Sold pursuant to a Rule 10b5-1 plan adopted on March 5, 2024.";
    private const string NotUnder = "Not sold pursuant to a Rule 10b5-1 plan.";
    private const string Plain = "Sold in several trades.";

    [Fact]
    public void Read_BoxYes_RowsWithPlanFootnoteAreBoxAndFootnoteOthersBox()
    {
        var rows = Read(true, null, [("F1", Under)], ["F1"], []);

        Assert.Equal([(PlanFlag.Yes, PlanSource.BoxAndFootnote, "F1"), (PlanFlag.Yes, PlanSource.Box, "box")], rows.Select(Plan));
        Assert.Equal(new DateOnly(2024, 3, 5), rows[0].AdoptedOn);
        Assert.Equal(Under, rows[0].PlanMentions);
        Assert.Null(rows[1].PlanMentions);
    }

    [Fact]
    public void Read_BoxNo_FootnoteOfTheRowWins()
    {
        var rows = Read(false, null, [("F1", Under)], ["F1"], []);

        Assert.Equal([(PlanFlag.Yes, PlanSource.FootnoteAgainstBox, "F1"), (PlanFlag.No, PlanSource.Box, "box")], rows.Select(Plan));
    }

    [Fact]
    public void Read_BoxNo_PlanOnlyNamedOrInRemarksOrOnAnotherRow_StaysNo()
    {
        var rows = Read(false, Under,
            [("F1", "On May 1, 2024 the holder entered into a Rule 10b5-1 plan that allows the sale of 10,000 shares."), ("F9", Under)], ["F1"]);

        Assert.Equal((PlanFlag.No, PlanSource.Box, "box"), Plan(rows[0]));
    }

    [Fact]
    public void Read_BoxYes_FootnoteOfAllRows_IsNamedBesideTheBox()
    {
        var row = Read(true, null, [("F1", Under)], ["F1"], ["F1"])[1];

        Assert.Equal((PlanFlag.Yes, PlanSource.BoxAndFootnote, "F1"), Plan(row));
        Assert.Equal((Under, new DateOnly(2024, 3, 5)), (row.PlanMentions, row.AdoptedOn));
    }

    [Fact]
    public void Read_BoxYesDeniedByTheRow_IsNoForThatRowAlone()
    {
        var rows = Read(true, null, [("F1", NotUnder)], ["F1"], []);

        Assert.Equal([(PlanFlag.No, PlanSource.FootnoteAgainstBox, "F1"), (PlanFlag.Yes, PlanSource.Box, "box")], rows.Select(Plan));
        Assert.Equal(NotUnder, rows[0].PlanMentions);
    }

    [Fact]
    public void Read_NoBox_AdoptionInTheRemarks_LeavesItToOtherFootnotes()
    {
        const string Adoption = "On March 5, 2024 the holder adopted a Rule 10b5-1 plan for up to 10,000 shares.";

        Assert.Equal((PlanFlag.Yes, PlanSource.FilingFootnote, "F2"), Plan(Read(null, Adoption, [("F1", Plain), ("F2", Under)], ["F1"])[0]));
        Assert.Equal((PlanFlag.Unknown, PlanSource.None, (string?)null), Plan(Read(null, Adoption, [("F1", Plain)], ["F1"])[0]));
    }

    [Fact]
    public void Read_NoBox_OwnFootnotesThenRemarksThenUnreferenced()
    {
        Assert.Equal((PlanFlag.Yes, PlanSource.Footnote, "F1"), Plan(Read(null, NotUnder, [("F1", Under)], ["F1"])[0]));
        Assert.Equal((PlanFlag.No, PlanSource.Footnote, "F1"), Plan(Read(null, Under, [("F1", NotUnder)], ["F1"])[0]));
        Assert.Equal((PlanFlag.Yes, PlanSource.Remarks, "remarks"), Plan(Read(null, Under, [("F1", Plain), ("F2", NotUnder)], ["F1"])[0]));
        Assert.Equal((PlanFlag.Yes, PlanSource.FilingFootnote, "F2"), Plan(Read(null, null, [("F1", Plain), ("F2", Under)], ["F1"])[0]));
        Assert.Equal((PlanFlag.Unknown, PlanSource.None, (string?)null), Plan(Read(null, "nothing", [("F1", Plain)], ["F1"])[0]));
    }

    [Fact]
    public void Read_NoBox_FootnoteOfAnotherRow_SaysNothingOfThisOne()
    {
        var rows = Read(null, null, [("F1", Under)], ["F1"], []);

        Assert.Equal([PlanFlag.Yes, PlanFlag.Unknown], rows.Select(r => r.Plan));
    }

    [Fact]
    public void Read_SeveralFootnotes_WordsAboutTheTradeOutrankThePlansName()
    {
        var rows = Read(null, null,
            [("F1", "The holder entered into a Rule 10b5-1 plan in the spring, for the sale of a part of the holding over a year."),
                ("F2", NotUnder)], ["F1", "F2"]);

        Assert.Equal((PlanFlag.No, PlanSource.Footnote, "F2"), Plan(rows[0]));
    }

    [Fact]
    public void Read_TextClass_OwnFootnoteBeforeRemarks_TaxBeforeOffering()
    {
        var own = Read(null, "Sold to cover tax withholding.", [("F1", "Sold in a tender offer.")], ["F1"])[0];
        var both = Read(null, null, [("F1", "Sold in a tender offer."), ("F2", "Sold to cover tax withholding.")], ["F1", "F2"])[0];
        var remarks = Read(null, "Sold to cover tax withholding.", [("F1", Plain)], ["F1"])[0];

        Assert.Equal((TextClass.OfferingSale, "offering.tender", "F1"), (own.Text, own.TextRule, own.TextEvidence));
        Assert.Equal((TextClass.TaxSale, "tax.sell-to-cover", "F2"), (both.Text, both.TextRule, both.TextEvidence));
        Assert.Equal((TextClass.TaxSale, "remarks", "Sold to cover tax withholding."), (remarks.Text, remarks.TextEvidence, remarks.TextWords));
    }

    [Theory]
    [InlineData("P", TextClass.NonMarketBuy)]
    [InlineData("p/k", TextClass.NonMarketBuy)]
    [InlineData("S", TextClass.OfferingSale)]
    [InlineData("F", TextClass.None)]
    [InlineData("A", TextClass.None)]
    [InlineData(null, TextClass.None)]
    public void Read_TextClass_OnlyPurchasesAndSalesHaveOne(string? code, TextClass expected) =>
        Assert.Equal(expected, FilingReader.Read(Filing(null, null,
            [("F1", "Purchased or sold in the public offering.")], [code], ["F1"])).Rows[0].Text);

    [Fact]
    public void Read_FootnoteOfTheNatureOfOwnership_TellsOfTheHolderNotTheTrade()
    {
        var filing = Filing(null, null, [("F1", "The fund acquired its units in a private placement.")], ["P"], ["F1"]);
        filing = filing with { Rows = [filing.Rows[0] with { FootnoteRefs = [new("NATURE_OF_OWNERSHIP", "F1")] }] };

        Assert.Equal(TextClass.None, FilingReader.Read(filing).Rows[0].Text);
    }

    [Fact]
    public void Read_OnlyTableOneTransactionsHaveAReading()
    {
        var filing = Filing(null, null, [], ["S", "P"], []);
        filing = filing with
        {
            Rows = [filing.Rows[0] with { Table = FiledTable.Derivative },
            filing.Rows[1], filing.Rows[1] with { IsHolding = true }]
        };

        Assert.Single(FilingReader.Read(filing).Rows);
    }

    [Fact]
    public void Read_EmptyFiling_HasNoLead()
    {
        var reading = FilingReader.Read(Filing(null, null, [], [], []) with { Owners = [] });

        Assert.Equal(-1, reading.Lead);
        Assert.Empty(reading.Rows);
    }

    private static (PlanFlag, PlanSource, string?) Plan(RowReading row) => (row.Plan, row.PlanSource, row.PlanEvidence);

    private static IReadOnlyList<RowReading> Read(bool? box, string? remarks, (string, string)[] footnotes, params string[][] refs) =>
        FilingReader.Read(Filing(box, remarks, footnotes, [.. refs.Select(_ => (string?)"S")], refs)).Rows;

    private static Filing Filing(bool? box, string? remarks, (string Id, string Text)[] footnotes, string?[] codes, params string[][] refs) => new()
    {
        Accession = new Accession(1),
        Form = "4",
        FiledOn = new DateOnly(2024, 6, 3),
        IssuerCik = 1,
        IssuerName = "ACME CORP",
        Source = SourceKind.Xml,
        Aff10b5One = box,
        Remarks = remarks,
        Owners = [new ReportingOwner { Cik = 2, Name = "Doe Jane", IsDirector = true }],
        Footnotes = [.. footnotes.Select(f => new Footnote(f.Id, f.Text))],
        Rows = [.. codes.Select((code, i) => new FiledRow
        {
            Table = FiledTable.NonDerivative,
            IsHolding = false,
            Key = i + 1,
            Code = code,
            FootnoteRefs = [.. (i < refs.Length ? refs[i] : []).Select(id => new FootnoteRef("TRANS_SHARES", id))],
        })],
    };
}
