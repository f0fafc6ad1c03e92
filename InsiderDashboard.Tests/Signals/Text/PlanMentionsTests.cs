using InsiderDashboard.Core.Signals.Text;


namespace InsiderDashboard.Tests.Signals.Text;

public class PlanMentionsTests
{
    [Theory]
    // Data table: a wording a line.
    [InlineData("Sold under a 10b5-1 plan.")]
    [InlineData("Sold under a 10b5 1 plan.")]
    [InlineData("Sold under a 10b51 plan.")]
    [InlineData("Sold under a 10b-5-1 plan.")]
    [InlineData("Sold under a 10b5\u20131 plan.")]
    [InlineData("Sold under a 10b5\u20111 plan.")]
    [InlineData("Sold under a 10b5\u2014 1 plan.")]
    [InlineData("Sold under a 10b5 plan.")]
    [InlineData("Sold under a written 10b-5 trading plan.")]
    [InlineData("SALES EFFECTED PURSUANT TO RULE 10B5-1(C).")]
    [InlineData("10b5-1 sale")]
    [InlineData("Rule 10b5-1 plan adopted last fall")]
    [InlineData("The trades do not represent a discretionary sale and were effected under a Rule 10b5-1 instruction of the holder, who is a director of the issuer.")]
    [InlineData("Adopted when the holder was not in possession of material information, and the sale was made pursuant to Rule 10b5-1 of the Act as amended.")]
    [InlineData("All sales, other than shares withheld for taxes, were effected pursuant to a Rule 10b5-1 plan.")]
    [InlineData("The holder adopted a plan meant to satisfy Rule 10b5-1(c), for the orderly sale of a part of the holding. Everything reported here was sold under that plan.")]
    public void Read_MadeUnderAPlan_Under(string text) => Assert.Equal(PlanVerdict.Under, PlanMentions.Read(text).Verdict);

    [Theory]
    [InlineData("The sale was not made pursuant to a Rule 10b5-1 plan.")]
    [InlineData("Sold in the open market and not under any 10b5-1 arrangement.")]
    [InlineData("No part of this sale was effected under a Rule 10b5-1 plan.")]
    [InlineData("The sale was effected outside of the holder's Rule 10b5-1 plan.")]
    [InlineData("Other than pursuant to a Rule 10b5-1 plan, nothing was sold.")]
    [InlineData("Sold under a plan which is not a Rule 10b5-1 plan.")]
    [InlineData("The 10b5-1 plan did not cover this sale.")]
    [InlineData("Not 10b5-1.")]
    public void Read_SaysThatItWasNot_Denied(string text) => Assert.Equal(PlanVerdict.Denied, PlanMentions.Read(text).Verdict);

    [Theory]
    [InlineData("The trade did not violate Rule 10b-5.")]
    [InlineData("The holder's earlier Rule 10b5-1 plan was terminated on May 1, 2024, before this trade took place in the open market.")]
    [InlineData("The holder intends to enter into a 10b5-1 plan in the future, for the sale of a part of the shares that are held today.")]
    [InlineData("An earlier form inadvertently checked the box, indicating a sale pursuant to Rule 10b5-1.")]
    [InlineData("Rule 10b-5 1,000 shares")]
    [InlineData("Sold in the open market.")]
    [InlineData(null)]
    public void Read_NothingAboutThisTrade_None(string? text) => Assert.Equal(PlanVerdict.None, PlanMentions.Read(text).Verdict);

    [Fact]
    public void Read_PlanOnlyNamed_Named() =>
        Assert.Equal(PlanVerdict.Named, PlanMentions.Read("The Rule 10b5-1 trading plan of the holder is for up to 10,000 shares in all "
            + "over the twelve months to come.").Verdict);

    // Told of the plan, not of this trade.
    [Theory]
    [InlineData("On February 2, 2024 the holder entered into a Rule 10b5-1 trading plan for up to 10,000 shares in all.")]
    [InlineData("On February 2, 2024 the holder entered into a sales plan in accordance with Rule 10b5-1.")]
    [InlineData("On February 2, 2024 the holder amended his Rule 10b5-1 plan.")]
    [InlineData("The Rule 10b5-1 plan was amended on February 2, 2024.")]
    [InlineData("The holder adopted a Rule 10b5-1 plan, under which no sales have been made.")]
    [InlineData("Rule 10b5-1 plan, under which no shares have been sold")]
    [InlineData("The holder adopted a Rule 10b5-1 plan on May 1. Under that plan no sales were made.")]
    [InlineData("The holder adopted a Rule 10b5-1 plan on May 1. The shares to be sold under the plan were listed in it.")]
    [InlineData("The holder adopted a 10b5-1 plan pursuant to which up to 10,000 shares may be sold.")]
    public void Read_PlanAdoptedAmendedOrUnused_Adopted(string text) => Assert.Equal(PlanVerdict.Adopted, PlanMentions.Read(text).Verdict);

    [Theory]
    [InlineData("The holder adopted a Rule 10b5-1 plan, under which these shares were sold.")]
    [InlineData("The holder adopted a Rule 10b5-1 plan on May 1 and sold the shares under it, pursuant to Rule 10b5-1.")]
    [InlineData("Sold under a Rule 10b5-1 plan, which was amended on May 1.")]
    [InlineData("Sold under a plan that the holder adopted in accordance with Rule 10b5-1.")]
    [InlineData("Sold under a program for selling shares adopted on May 1 pursuant to Rule 10b5-1.")]
    [InlineData("Bought in accordance with a previously adopted 10b5-1 plan.")]
    public void Read_AdoptionBesideTheTrade_Under(string text) => Assert.Equal(PlanVerdict.Under, PlanMentions.Read(text).Verdict);

    [Theory]
    [InlineData("Sold under a 10b5-1 plan adopted on March 5, 2024.", "2024-03-05")]
    [InlineData("Sold under a 10b5-1 plan dated 3/5/24.", "2024-03-05")]
    [InlineData("Sold under a 10b5-1 plan entered into by the holder on Mar. 5th, 2024.", "2024-03-05")]
    [InlineData("Sold under a 10b5-1 plan adopted as of 2024-03-05", "2024-03-05")]
    [InlineData("Sold under a 10b5-1 plan adopted 5 March 2024", "2024-03-05")]
    [InlineData("On March 5, 2024, the holder adopted a 10b5-1 plan, under which this was sold.", "2024-03-05")]
    [InlineData("Sold pursuant to Rule 10b5-1. The plan was adopted on September 9, 2023.", "2023-09-09")]
    [InlineData("Sold under a 10b5-1 plan adopted by the Doe Trust UAD 10/22/93 on November 1, 2023.", "2023-11-01")]
    [InlineData("Sold under a 10b5-1 plan adopted by the Doe Trust dated October 27, 2009 on March 5, 2024.", "2024-03-05")]
    [InlineData("The sale was executed on June 28, 2024 under the 10b5-1 plan adopted on March 27, 2024.", "2024-03-27")]
    [InlineData("Sold pursuant to instructions given on May 7, 2024, meant to comply with Rule 10b5-1(c).", "2024-05-07")]
    [InlineData("Sold under a 10b5-1 plan adopted on February 31, 2024.", null)]
    [InlineData("Sold under a 10b5-1 plan adopted on March 5, 2034.", null)]
    [InlineData("Sold under a 10b5-1 plan in place since the fall of 2011.", null)]
    public void Read_AdoptionDate_IsFound(string text, string? date) =>
        Assert.Equal(date is null ? null : DateOnly.Parse(date), PlanMentions.Read(text, new DateOnly(2025, 1, 1)).AdoptedOn);
}
