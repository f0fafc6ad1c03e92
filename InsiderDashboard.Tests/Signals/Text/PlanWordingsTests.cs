using InsiderDashboard.Core.Signals.Text;


namespace InsiderDashboard.Tests.Signals.Text;

/// <summary>How filers name, deny and misstate a Rule 10b5-1 plan, in our words.</summary>
public class PlanWordingsTests
{
    [Theory]
    // Data table: a wording a line.
    [InlineData("Sale effected pursuant to 10b5-1 Plan.")]
    [InlineData("Sold pursuant to the reporting person's 10b-5-1 Sales Plan.")]
    [InlineData("Pursuant to 10b5(1) trading plan.")]
    [InlineData("Shares sold automatically under Rule 10b5-1(c)(1) instructions.")]
    [InlineData("These transactions were carried out in accordance with a preset plan that complies with Rule 10b5-1.")]
    [InlineData("10b5-1 Plan")]
    [InlineData("Rule 10b5-1 Trading Plan transaction.")]
    [InlineData("Executed under a Rule 10b5\u20131 plan.")]
    [InlineData("The shares were purchased under a 10b5-1 purchase plan.")]
    [InlineData("Sale under Rule 10b5 1 trading arrangement.")]
    [InlineData("All sales in this Form 4 were made under a 10b-5 plan.")]
    [InlineData("The reported transactions were made pursuant to a 10b-5 stock trading plan.")]
    [InlineData("This sale was made pursuant to a written plan for trading securities designed to comply with Rule 10b5-1(c) under the Securities Exchange Act of 1934.")]
    [InlineData("This sale was effected by the broker under a plan intended to satisfy the affirmative defense of Rule 10b5-1(c).")]
    [InlineData("The transactions were not discretionary: they were made under a Rule 10b5-1 plan.")]
    [InlineData("The reporting person had no discretion with regard to the timing of the sale, which was made under a Rule 10b5-1 plan.")]
    [InlineData("Sales reported herein, which were not solicited, were effected pursuant to a Rule 10b5-1 plan adopted when the person was not aware of material non-public information.")]
    [InlineData("The sale to cover taxes was made pursuant to a Rule 10b5-1 instruction letter.")]
    [InlineData("Option exercise and same-day sale pursuant to 10b5-1.")]
    [InlineData("Transaction made pursuant to a trading plan adopted under SEC Rule 10b5-1.")]
    [InlineData("Sale of stock under 10b5-1 plan of trust.")]
    [InlineData("The sale was executed by the Foundation pursuant to its 10b5-1 plan.")]
    [InlineData("Sales were made pursuant to a sell-to-cover instruction intended to comply with Rule 10b5-1(c)(1)(ii)(D)(3).")]
    [InlineData("This amendment is filed to check the box indicating that the sales were made pursuant to a Rule 10b5-1 plan adopted on March 1, 2024.")]
    [InlineData("The original Form 4 inadvertently omitted to state that the sale was made pursuant to a Rule 10b5-1 plan.")]
    [InlineData("The original form 4 failed to check the box to indicate that the transaction was made under a 10b5-1 plan.")]
    [InlineData("Sold pursuant to 10B5-1 PLAN ADOPTED 3/1/24 AND NOT MODIFIED SINCE.")]
    [InlineData("The sale was made pursuant to a Rule 10b5-1 plan. The reporting person did not have discretion and no shares were withheld.")]
    [InlineData("Sale under a plan adopted pursuant to Rule 10b5-1, no subsequent amendments having been made.")]
    [InlineData("On June 5, 2023, the Reporting Person adopted a Rule 10b5-1 trading plan. The sales reported above were made pursuant to that trading plan.")]
    [InlineData("The Reporting Person adopted a Rule 10b5-1 plan on June 5, 2023. All of the reported sales were made pursuant to the Plan.")]
    [InlineData("Sale pursuant to a trading plan intended to comply with SEC Rule 10b5-l.")]
    [InlineData("Pursuant to Rule 10b5-1 plan adopted on 8-14-2024")]
    [InlineData("Sold through a pre-arranged program for selling stock that was adopted on March 3, 2024 pursuant to Rule 10b5-1.")]
    [InlineData("Transaction made in accordance with a previously adopted 10b5-1 plan.")]
    [InlineData("Effected pursuant to a Rule 10b5-1 plan between the holder and the broker, amended in 2024.")]
    [InlineData("This Form 4 is amended to say that the transaction reported was effected pursuant to a Rule 10b5-1(c) plan.")]
    public void Read_MadeUnderAPlan_Under(string footnote) => Assert.Equal(PlanVerdict.Under, PlanMentions.Read(footnote).Verdict);

    [Theory]
    // Data table: a wording a line.
    [InlineData("This sale was not effected pursuant to a Rule 10b5-1 trading plan.")]
    [InlineData("The transaction was not made pursuant to a 10b5-1 plan.")]
    [InlineData("The sales were made outside of any Rule 10b5-1 trading plan.")]
    [InlineData("These trades were not part of a Rule 10b5-1 plan.")]
    [InlineData("The reporting person did not sell these shares under a Rule 10b5-1 plan.")]
    [InlineData("None of the sales reported was made under a Rule 10b5-1 plan.")]
    [InlineData("None of the transactions was effected pursuant to a 10b5-1 trading arrangement.")]
    [InlineData("No shares were sold pursuant to a Rule 10b5-1 plan.")]
    [InlineData("The purchase wasn't made under a 10b5-1 plan.")]
    [InlineData("This transaction was discretionary and not pursuant to any 10b5-1 plan.")]
    [InlineData("Neither transaction was made pursuant to a Rule 10b5-1 plan.")]
    [InlineData("Not executed pursuant to Rule 10b5-1.")]
    [InlineData("Shares sold without a Rule 10b5-1 plan.")]
    [InlineData("The sale was made independently of the reporting person's Rule 10b5-1 plan.")]
    [InlineData("Rule 10b5-1 plan: no.")]
    [InlineData("The transaction was not intended to satisfy the affirmative defense conditions of Rule 10b5-1(c).")]
    [InlineData("This transaction was not made pursuant to a contract, instruction or written plan intended to satisfy the affirmative defense conditions of Rule 10b5-1(c).")]
    [InlineData("Due to an administrative error the Rule 10b5-1 box was checked; the sale was not made under such a plan.")]
    public void Read_NotUnderAPlan_Denied(string footnote) => Assert.Equal(PlanVerdict.Denied, PlanMentions.Read(footnote).Verdict);

    [Theory]
    [InlineData("Nothing herein is an admission of liability under Section 10(b) or Rule 10b-5 thereunder.")]
    [InlineData("The reporting person did not violate Rule 10b-5 of the Exchange Act.")]
    [InlineData("Purchased in compliance with Rule 10b-5 and Rule 10b-18.")]
    [InlineData("Repurchased by the Issuer under Rule 10b-18.")]
    [InlineData("Sales under Rule 10b-18 plan.")]
    [InlineData("The Reporting Person terminated the 10b5-1 plan adopted in 2022 on June 1, 2023.")]
    [InlineData("The Reporting Person may enter into a Rule 10b5-1 trading plan in the future.")]
    [InlineData("The Reporting Person intends to sell additional shares pursuant to a Rule 10b5-1 plan to be adopted during the next open window.")]
    [InlineData("The Form 4 filed on May 2, 2024 incorrectly indicated that the sale was made pursuant to a Rule 10b5-1 plan.")]
    [InlineData("The box indicating that the transaction was pursuant to Rule 10b5-1 was checked in error.")]
    [InlineData("Sold in the open market.")]
    public void Read_NothingAboutThisTrade_None(string footnote) => Assert.Equal(PlanVerdict.None, PlanMentions.Read(footnote).Verdict);

    [Theory]
    // Data table: a wording a line.
    [InlineData("On June 5, 2023, the Reporting Person adopted a Rule 10b5-1 trading plan covering up to 50,000 shares of common stock over the following year.")]
    [InlineData("The Reporting Person modified his Rule 10b5-1 trading plan on August 2, 2024; the modified plan runs until the end of 2025.")]
    [InlineData("The Reporting Person established a written plan for the sale of up to 20,000 shares in compliance with Rule 10b5-1.")]
    [InlineData("The Reporting Person has a Rule 10b5-1 plan that was adopted on March 1, 2024 and under which no sales have been made to date.")]
    [InlineData("On May 5, 2024 the trust entered into a Rule 10b5-1 instruction pursuant to which it may sell shares after August 5, 2024.")]
    public void Read_PlanAdoptedOnly_Adopted(string footnote) => Assert.Equal(PlanVerdict.Adopted, PlanMentions.Read(footnote).Verdict);

    [Theory]
    [InlineData("The sales reported on this Form 4 were effected pursuant to a Rule 10b5-1 trading plan adopted on March 3, 2024.", "2024-03-03")]
    [InlineData("Sold pursuant to a 10b5-1 plan dated 11/15/23.", "2023-11-15")]
    [InlineData("Sale made under a 10b5-1 plan entered into by the Reporting Person on 15 June 2023.", "2023-06-15")]
    [InlineData("This transaction was executed under a Rule 10b5-1 plan adopted in May 2024.", null)]
    [InlineData("Transaction pursuant to Rule 10b5-1 Plan adopted December 1, 2022.", "2022-12-01")]
    [InlineData("Sales made pursuant to the reporting person's Rule 10b5-1 plan, adopted Feb. 29, 2024.", "2024-02-29")]
    [InlineData("The transaction was effected pursuant to a Rule 10b5-1 trading plan adopted by the reporting person's spouse on 31-Aug-2023.",
        "2023-08-31")]
    [InlineData("Shares sold pursuant to a Rule 10b5-1 Trading Plan that the Reporting Person entered into on May 6th, 2024.", "2024-05-06")]
    [InlineData("Pursuant to a 10b5-1 plan adopted 09.09.2023, shares were sold.", "2023-09-09")]
    [InlineData("Sold under a pre-arranged trading plan established under Rule 10b5-1 on 5/14/2024.", "2024-05-14")]
    public void Read_AdoptionDateInAnySpelling_IsFound(string footnote, string? date)
    {
        var statement = PlanMentions.Read(footnote, new DateOnly(2025, 6, 2));

        Assert.Equal((PlanVerdict.Under, date is null ? null : DateOnly.Parse(date)), (statement.Verdict, statement.AdoptedOn));
    }

    // The box speaks for the filing, of all rows at once; only words about this trade overrule it.
    [Theory]
    [InlineData(null, "Sold under a Rule 10b5-1 plan.", PlanFlag.Yes, PlanSource.Footnote)]
    [InlineData(null, "On June 5, 2023 the holder adopted a Rule 10b5-1 plan.", PlanFlag.Unknown, PlanSource.None)]
    [InlineData(null, "Rule 10b5-1 plan adopted on June 5, 2023", PlanFlag.Yes, PlanSource.Footnote)]
    [InlineData(null, "Not sold under a Rule 10b5-1 plan.", PlanFlag.No, PlanSource.Footnote)]
    [InlineData(null, "Nothing here violates Rule 10b-5.", PlanFlag.Unknown, PlanSource.None)]
    [InlineData(false, "Sold under a Rule 10b5-1 plan.", PlanFlag.Yes, PlanSource.FootnoteAgainstBox)]
    [InlineData(false, "On June 5, 2023 the holder adopted a Rule 10b5-1 plan.", PlanFlag.No, PlanSource.Box)]
    [InlineData(false, "Not sold under a Rule 10b5-1 plan.", PlanFlag.No, PlanSource.Box)]
    [InlineData(false, "Sold in the open market.", PlanFlag.No, PlanSource.Box)]
    [InlineData(true, "Sold under a Rule 10b5-1 plan.", PlanFlag.Yes, PlanSource.BoxAndFootnote)]
    [InlineData(true, "On June 5, 2023 the holder adopted a Rule 10b5-1 plan.", PlanFlag.Yes, PlanSource.BoxAndFootnote)]
    [InlineData(true, "On June 5, 2023 the holder terminated a Rule 10b5-1 plan.", PlanFlag.Yes, PlanSource.Box)]
    [InlineData(true, "Not sold under a Rule 10b5-1 plan.", PlanFlag.No, PlanSource.FootnoteAgainstBox)]
    [InlineData(true, "Sold in the open market.", PlanFlag.Yes, PlanSource.Box)]
    public void Read_BoxAndFootnote_TheThreeStates(bool? box, string footnote, PlanFlag plan, PlanSource source)
    {
        var row = OneRow.Read("S", footnote, box);

        Assert.Equal((plan, source), (row.Plan, row.PlanSource));
    }
}
