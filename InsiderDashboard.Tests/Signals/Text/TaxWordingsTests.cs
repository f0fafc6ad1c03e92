using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Signals.Text;

/// <summary>How filers say, in our words, that a sale paid the tax of a vesting or an exercise; and where "tax" says something else.</summary>
public class TaxWordingsTests
{
    [Theory]
    // Data table: a wording a line.
    [InlineData("The sale was made pursuant to the Issuer's mandatory sell-to-cover policy and does not represent a discretionary trade by the Reporting Person.")]
    [InlineData("This sale is mandated by the Issuer's election under its equity incentive plans to require the satisfaction of tax withholding obligations to be funded by a \"sell to cover\" transaction and does not represent a discretionary sale by the Reporting Person.")]
    [InlineData("Represents shares required to be sold by the Reporting Person to cover the statutory tax withholding obligations in connection with the vesting of Restricted Stock Units.")]
    [InlineData("The shares were sold to satisfy tax obligations in connection with vesting of RSUs.")]
    [InlineData("Shares automatically sold by the Issuer's plan broker to cover taxes upon vesting of restricted stock units.")]
    [InlineData("The sales were non-discretionary and made solely to cover required tax withholding upon the vesting of restricted stock.")]
    [InlineData("This transaction was effected to satisfy tax withholding obligations that arose in connection with the vesting of restricted stock units.")]
    [InlineData("Shares liquidated to pay withholding taxes due on the vesting of performance shares.")]
    [InlineData("Shares sold in order to satisfy the Reporting Person's tax liability upon settlement of RSUs.")]
    [InlineData("Represents the number of shares sold by the Reporting Person to cover tax withholding and remittance obligations in connection with the vesting and settlement of the RSUs.")]
    [InlineData("Open market sale to cover payroll taxes due upon release of restricted shares.")]
    [InlineData("Reflects shares automatically disposed of on behalf of the Reporting Person to cover taxes on vested awards.")]
    [InlineData("The Company's third-party administrator sold these shares on the Reporting Person's behalf for the payment of withholding taxes.")]
    [InlineData("Sale of shares by the stock plan administrator for the payment of taxes in connection with an RSU vesting event.")]
    [InlineData("Represents shares sold pursuant to a durable automatic sale instruction letter to fund tax withholding obligations.")]
    [InlineData("Sold to cover income taxes on the vesting of restricted stock.")]
    [InlineData("These shares were sold to cover taxes and fees due upon the release and settlement of RSUs.")]
    [InlineData("Shares sold to cover taxes.")]
    [InlineData("STC to pay taxes on vested RSUs: shares sold.")]
    [InlineData("The Reporting Person's tax withholding obligation was satisfied by the sale of these shares in the open market.")]
    [InlineData("Represents a broker-assisted sale of a portion of the vested shares to cover the tax withholding obligation and brokerage fees.")]
    [InlineData("These sales represent automatic sales required by the award agreement to cover the withholding taxes.")]
    [InlineData("Represents shares sold by the Issuer, on behalf of the Reporting Person, to generate cash proceeds sufficient to pay minimum statutory tax withholding.")]
    [InlineData("The transaction reported represents the sale of shares necessary to satisfy the Reporting Person's tax obligations upon the vesting of restricted stock units.")]
    [InlineData("Required sale to satisfy tax-withholding obligation on vesting.")]
    [InlineData("Shares were sold in a non-volitional transaction in order to pay taxes resulting from the vesting of restricted stock.")]
    [InlineData("Automatic sale of shares to cover the Reporting Person's Canadian and U.S. tax liabilities arising from the vesting of RSUs.")]
    [InlineData("Exercise and sale of options; a portion of shares sold to cover exercise price, taxes and fees.")]
    [InlineData("The sale reported was effected under the Company's automatic \"withhold to cover\" / \"sell to cover\" program.")]
    [InlineData("In connection with the vesting of restricted stock units, shares were sold to pay applicable taxes.")]
    [InlineData("The Reporting Person was required to sell these shares to cover withholding taxes.")]
    [InlineData("Sell to Cover")]
    [InlineData("Sale of common stock for taxes upon RSU vesting.")]
    [InlineData("Sold for taxes.")]
    [InlineData("Shares sold to meet tax withholding obligations arising out of the vesting of RSUs granted on March 1, 2022. These sales are mandated by the Issuer and are not discretionary.")]
    [InlineData("Represents shares sold solely to cover the tax obligations; no shares were sold for any other purpose.")]
    [InlineData("Sold on the open market pursuant to the terms of the RSU award agreement, which require a portion of the vested shares be sold to satisfy the resulting tax liability.")]
    [InlineData("The shares were sold by the Company to satisfy the Reporting Person's withholding tax obligation and the Reporting Person had no discretion over the sale.")]
    [InlineData("Sale to cover UK income tax and National Insurance contributions arising on vesting.")]
    [InlineData("Not a discretionary transaction. Shares sold to cover taxes on vesting.")]
    [InlineData("Shares sold upon vesting of a restricted stock award to satisfy the related withholding.")]
    [InlineData("Shares sold to offset taxes owed on restricted stock vesting.")]
    [InlineData("The reported sale was a sale of shares withheld to cover tax withholding.")]
    [InlineData("These shares were sold automatically in connection with the vesting of Restricted Stock Units (\"RSUs\") to satisfy tax withholding obligations.")]
    [InlineData("Reflects shares sold to cover tax liability in connection with the vesting of a restricted stock award.")]
    [InlineData("The reporting person is required to sell shares to cover taxes upon vesting and the sale reported in this row reflects that requirement.")]
    [InlineData("On March 1, 2022, 2,000 RSUs vested and 780 shares were sold by the Company's broker to cover withholding.")]
    [InlineData("Represents an automatic sale to cover tax withholding.")]
    [InlineData("The sale of these shares was to cover the tax withholding amount owed by the reporting person.")]
    [InlineData("Sale of shares to pay for the tax liability incident to the vesting of performance stock units.")]
    [InlineData("Shares sold for withholding tax purposes.")]
    [InlineData("Shares sold for the sole purpose of satisfying the Reporting Person's tax withholding obligations.")]
    [InlineData("The shares were sold for the purpose of paying income taxes associated with the vesting.")]
    [InlineData("Represents shares withheld and sold on the open market to satisfy tax withholding.")]
    [InlineData("Shares sold on the open market by the plan administrator, the proceeds of which were used to pay withholding taxes.")]
    [InlineData("Proceeds of this sale were used to satisfy tax obligations from the vesting of RSUs.")]
    [InlineData("The Reporting Person sold the minimum number of shares needed to cover tax obligations in connection with the release of shares.")]
    [InlineData("A portion of the shares that vested was sold, as required by the Company, to satisfy withholding requirements.")]
    [InlineData("Disposition of shares to pay taxes upon vesting of a restricted stock grant.")]
    [InlineData("Mandatory sale for taxes upon settlement of vested RSUs.")]
    [InlineData("Sold to satisfy Israeli tax withholding.")]
    [InlineData("These shares were sold by the Reporting Person in a same-day sale to cover both the aggregate exercise price and the tax withholding.")]
    [InlineData("Automatic sale to satisfy the reporting person's tax obligation; reporting person had no discretion.")]
    [InlineData("Broker sold shares to cover tax withholding due at vesting")]
    [InlineData("Sales to cover taxes due in respect of the vesting of a tranche of RSUs, pursuant to irrevocable instructions.")]
    [InlineData("The shares were sold under a \"sell-to-cover\" arrangement to fund the Reporting Person's tax.")]
    [InlineData("Transaction represents a sale to cover withholding obligations upon vesting of PSUs.")]
    [InlineData("Shares sold to cover statutory withholding and not at the election of the Reporting Person.")]
    [InlineData("Represents shares sold to satisfy the Company's tax withholding obligation with respect to vested RSUs.")]
    [InlineData("Pursuant to the Issuer's equity plan, shares are automatically sold upon vesting to satisfy withholding tax requirements.")]
    [InlineData("Represents shares sold to satisfy the reporting person's tax withholding liability upon settlement of the award.")]
    [InlineData("Shares sold pursuant to issuer-mandated sell to cover to pay taxes on the vesting of restricted share units.")]
    [InlineData("The proceeds from the sale were used solely for the payment of taxes due on vesting.")]
    [InlineData("Sale was automatically executed by E*Trade to cover withholding taxes.")]
    [InlineData("Shares disposed of to cover tax liability on vested stock.")]
    [InlineData("Automatic disposition to cover income tax on RSU vest.")]
    [InlineData("Broker-assisted cashless transaction to pay tax withholding on vesting.")]
    [InlineData("The reporting person sold only enough shares to pay taxes due upon the lapse of restrictions.")]
    [InlineData("Represents shares sold as part of the Issuer's \"sell to cover\" tax program.")]
    [InlineData("To cover tax withholding, 1,204 of the vested shares were automatically sold.")]
    [InlineData("Sold to fund the Reporting Person's tax obligations triggered by the vesting of RSUs.")]
    [InlineData("These sales were required to satisfy tax withholding and were not discretionary.")]
    [InlineData("Shares sold to cover the taxes associated with the settlement of performance stock units.")]
    [InlineData("Sale necessitated by tax withholding on vesting of the award.")]
    [InlineData("The shares were sold to raise cash to remit withholding taxes to the tax authorities.")]
    public void Read_SoldToCoverTax_TaxSale(string footnote) => Assert.Equal(TextClass.TaxSale, OneRow.Read("S", footnote).Text);

    // What the number says is sold for tax, where it tells of fewer shares than the row's 2,000.
    [Theory]
    [InlineData("Represents 780 shares sold to cover taxes upon vesting.", 780)]
    [InlineData("2,000 RSUs vested and 780 shares were sold by the Company's broker to cover withholding.", 780)]
    [InlineData("The Reporting Person sold 1,500 shares, of which 780 were sold to satisfy tax withholding obligations.", 780)]
    [InlineData("To satisfy tax withholding obligations, the plan broker sold 780 of these shares.", 780)]
    [InlineData("The sale by the Company of 780 shares was made to cover withholding taxes; the rest was sold for diversification.", 780)]
    [InlineData("Includes 780 shares sold to cover taxes.", 780)]
    [InlineData("500 shares were sold to cover taxes on the first award and 280 shares were sold to cover taxes on the second.", 780)]
    [InlineData("Approximately 780 shares were sold to cover the exercise price of, and taxes on, the options.", 780)]
    [InlineData("780 shares were sold to cover taxes and 1,220 shares were sold in the market.", 780)]
    [InlineData("REPRESENTS 780 SHARES WITHHELD AND SOLD TO SATISFY TAX WITHHOLDING OBLIGATIONS.", 780)]
    public void Read_StatedNumberOfShares_TakesThatPart(string footnote, double shares)
    {
        var row = OneRow.Read("S", footnote, shares: 2_000);

        Assert.Equal((TextClass.None, shares, "F1"), (row.Text, row.TaxShares, row.TaxEvidence));
        Assert.NotNull(row.TaxRule);
    }

    [Theory]
    [InlineData("Represents 2,000 shares sold to cover taxes upon vesting.")]
    [InlineData("Represents 3,000 shares sold over two days to cover taxes upon vesting.")]
    [InlineData("Sold to cover taxes on the vesting of 5,000 restricted stock units on March 1, 2025.")]
    [InlineData("Sold to cover taxes at prices from 15.00 to 15.04 per share.")]
    [InlineData("Of the 1,000 shares that vested, a part was sold to cover taxes.")]
    [InlineData("Shares sold to cover taxes.")]
    public void Read_NoSmallerNumber_TakesTheWholeRow(string footnote)
    {
        var row = OneRow.Read("S", footnote, shares: 2_000);

        Assert.Equal((TextClass.TaxSale, 0.0), (row.Text, row.TaxShares));
    }

    // The rest goes on to the next rule: here an offering that another footnote tells.
    [Fact]
    public void Read_RestOfATaxPart_GoesOnToTheOfferingRules()
    {
        var row = OneRow.Read("S", ["780 shares were sold to cover taxes.", "Sold to the underwriters in the public offering."], shares: 2_000);

        Assert.Equal((TextClass.OfferingSale, "F2", 780.0, "F1"), (row.Text, row.TextEvidence, row.TaxShares, row.TaxEvidence));
    }

    [Theory]
    [InlineData("The Reporting Person sold the shares for estate planning and tax planning purposes.")]
    [InlineData("The sale was made for tax-loss harvesting.")]
    [InlineData("The trust is a tax-exempt organization that sold the shares.")]
    [InlineData("Sold by a charitable remainder unitrust described in Section 664 of the Internal Revenue Code to diversify.")]
    [InlineData("Shares were sold in the open market; none of the shares was sold to cover taxes.")]
    [InlineData("The sale was not a sell-to-cover transaction.")]
    [InlineData("The shares sold were the shares remaining after withholding for taxes.")]
    [InlineData("Represents the sale of net shares received after taxes were withheld.")]
    [InlineData("The weighted average price is before commissions and taxes.")]
    [InlineData("The price reported is net of commissions and applicable transfer taxes paid upon the sale.")]
    [InlineData("Sold to pay the exercise price of the options; taxes were paid in cash.")]
    [InlineData("Sold to cover the exercise price; taxes were paid in cash.")]
    [InlineData("The shares are held by the Doe Generation-Skipping Tax Exempt Trust, which sold them for liquidity.")]
    [InlineData("The Reporting Person undertakes to pay any Section 16(b) profit, taxes aside, to the Issuer.")]
    [InlineData("The reporting person is a tax partner of the law firm that sold the shares.")]
    [InlineData("Sold to fund estate taxes of the late founder.")]
    [InlineData("Shares sold by a Grantor Retained Annuity Trust to satisfy annuity obligations.")]
    [InlineData("Following the transactions reported herein the reporting person holds RSUs, and taxes on these will be due upon vesting.")]
    [InlineData("In a prior filing the number of shares withheld to cover taxes was misstated.")]
    [InlineData("Balance reflects shares withheld for taxes on a prior vesting date.")]
    [InlineData("The remaining shares after tax withholding were retained and later sold.")]
    [InlineData("The shares sold include shares previously subject to tax withholding elections.")]
    [InlineData("In addition, 300 shares were withheld by the Issuer to pay taxes on vesting, as reported under code F.")]
    [InlineData("The sale was effected to rebalance the portfolio and not for tax reasons.")]
    [InlineData("Sold by the Doe Charitable Foundation, a tax-exempt private foundation.")]
    [InlineData("The reporting person sold to cover the exercise price of options that were about to expire.")]
    [InlineData("Shares were sold for personal financial management and tax planning.")]
    [InlineData("Pursuant to the divorce agreement, shares were sold and the proceeds divided net of taxes.")]
    [InlineData("Capital gains taxes arising from the sale are borne by the trust.")]
    [InlineData("The shares sold were held in a tax-deferred account.")]
    [InlineData("No shares were sold to satisfy tax withholding obligations.")]
    [InlineData("Does not reflect shares sold to cover taxes on June 2, 2023, reported separately.")]
    [InlineData("The sale excludes shares withheld to satisfy taxes.")]
    [InlineData("Sold for diversification; the reporting person's tax advisor was consulted.")]
    [InlineData("Held by the Doe 2012 Estate Tax Trust, whose trustee sold the shares.")]
    [InlineData("The reporting person sold shares to fund a charitable donation that is tax deductible.")]
    [InlineData("The sale was made to avoid adverse tax consequences of holding the shares through a PFIC.")]
    [InlineData("Share count after reflects 400 shares withheld for taxes at vesting on May 1.")]
    [InlineData("The Reporting Person retained all after-tax shares from vesting; this sale is unrelated.")]
    [InlineData("Shares sold in connection with the winding up of an estate; taxes are the executor's matter.")]
    [InlineData("Price excludes withholding on dividends.")]
    [InlineData("Sold at a loss for tax reasons.")]
    [InlineData("The RSUs vest annually; upon vesting shares will be withheld to cover taxes.")]
    public void Read_TaxInAnotherSense_StartsNoClass(string footnote) => Assert.Equal(TextClass.None, OneRow.Read("S", footnote).Text);

    // Only P and S carry a direction: J is "other" and no plan, F is stock kept back and no sale, V was reported early.
    [Theory]
    [InlineData("F")]
    [InlineData("J")]
    [InlineData("V")]
    [InlineData("G")]
    [InlineData("D")]
    public void Read_OtherCodes_HaveNoClassWhateverTheFootnoteSays(string code)
    {
        var row = OneRow.Read(code, "Sold to cover taxes under a Rule 10b5-1 plan in an underwritten public offering.");

        Assert.Equal((TextClass.None, TradeClass.None), (row.Text, Classes.Of(code[0], row.Plan, row.Text)));
    }
}
