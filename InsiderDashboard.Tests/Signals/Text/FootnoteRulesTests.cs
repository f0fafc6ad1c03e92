using InsiderDashboard.Core.Signals.Text;


namespace InsiderDashboard.Tests.Signals.Text;

public class FootnoteRulesTests
{
    [Theory]
    [InlineData("tax.sell-to-cover", "Mandatory sell to cover transaction.")]
    [InlineData("tax.sell-to-cover", "Automatic \"sell-to-cover\" sale, not a discretionary trade.")]
    [InlineData("tax.sell-to-cover-and-price", "Exercised options and sold shares to cover the option price and related taxes.")]
    [InlineData("tax.sold-for-tax", "Sold solely to cover withholding taxes on vesting; it does not represent a discretionary trade.")]
    [InlineData("tax.sold-for-tax", "Sold by Acme Inc. to satisfy tax withholding obligations.")]
    [InlineData("tax.tax-by-sale", "To satisfy the withholding obligation, a part of the shares was sold.")]
    [InlineData("tax.sale-for-withholding", "Sale required for tax withholding upon vesting.")]
    [InlineData("tax.sold-for-tax", "These shares were sold to satisfy withholding taxes upon vesting, and no shares were withheld by the issuer.")]
    public void FirstOf_SoldForTax_Fires(string rule, string text) => Check(TextClass.TaxSale, rule, text);

    [Theory]
    [InlineData("Shares withheld by the issuer to satisfy tax withholding.")]
    [InlineData("Shares were withheld to satisfy tax obligations, and no shares were sold to cover taxes.")]
    [InlineData("Sold for estate and tax planning purposes.")]
    [InlineData("Sold for financial and tax planning purposes.")]
    [InlineData("Sold to pay capital gains taxes.")]
    [InlineData("Sold to pay estate taxes.")]
    [InlineData("The shares were not sold to cover taxes.")]
    [InlineData("Sold to cover the exercise price of the options.")]
    [InlineData("Shares withheld to satisfy tax obligations; the remaining shares were sold.")]
    [InlineData("Sold under Section 409A of the Internal Revenue Code.")]
    public void FirstOf_TaxNamedOtherwise_DoesNotFire(string text) => Check(TextClass.TaxSale, null, text);

    [Theory]
    [InlineData("offering.sold-in-offering", "Sold in an underwritten secondary offering.")]
    [InlineData("offering.sold-in-offering", "Sold by the holder in the issuer's public offering.")]
    [InlineData("offering.underwriters", "Sold to the underwriters upon exercise of the over-allotment option.")]
    [InlineData("offering.underwriters", "The price is net of the underwriting discount.")]
    [InlineData("offering.private-sale", "Sold in a privately negotiated transaction.")]
    [InlineData("offering.private-sale", "Block sold in a private transaction.")]
    [InlineData("offering.purchase-agreement", "Sold pursuant to a stock purchase agreement with a third party.")]
    [InlineData("offering.repurchase", "Repurchased by the Issuer under its share repurchase program.")]
    [InlineData("offering.repurchase", "Sold back to the Company at the closing price on the New York Stock Exchange.")]
    [InlineData("offering.merger", "In the merger each share was cancelled and converted into the right to receive cash.")]
    [InlineData("offering.tender", "Tendered in the issuer's tender offer.")]
    public void FirstOf_SoldOutsideTheMarket_Fires(string rule, string text) => Check(TextClass.OfferingSale, rule, text);

    [Theory]
    [InlineData("Sold after the lock-up agreed with the underwriters of the public offering had expired.")]
    [InlineData("Acquired prior to the issuer's initial public offering and sold in the open market.")]
    [InlineData("The shares sold were received in connection with the merger of Foo and Bar.")]
    [InlineData("Acquired in a private placement years ago.")]
    [InlineData("Partner of a private equity firm and trustee of a private foundation; sold in the market.")]
    [InlineData("Sold at prices from $10.00 to $10.90, and the holder undertakes to provide to the issuer, upon request, full information.")]
    [InlineData("Sold on the Nasdaq Stock Market, a national securities exchange.")]
    [InlineData("Each unit is exchangeable for one share; the exchange ratio is 1.")]
    [InlineData("Sold in the open market and not in the underwritten offering.")]
    [InlineData("This number includes shares sold to the underwriters earlier.")]
    public void FirstOf_OrdinarySale_DoesNotFire(string text) => Check(TextClass.OfferingSale, null, text);

    [Theory]
    [InlineData("nonmarket.directed", "Bought through the directed share program.")]
    [InlineData("nonmarket.offering", "Purchased in the issuer's initial public offering.")]
    [InlineData("nonmarket.offering", "Purchased at the public offering price.")]
    [InlineData("nonmarket.placement", "Acquired in a private placement.")]
    [InlineData("nonmarket.placement", "Bought in a PIPE financing.")]
    [InlineData("nonmarket.placement", "Purchased directly from the Issuer.")]
    [InlineData("nonmarket.subscription", "Acquired by exercise of subscription rights.")]
    [InlineData("nonmarket.dividend", "Acquired through reinvestment of dividends.")]
    [InlineData("nonmarket.dividend", "DRIP")]
    [InlineData("nonmarket.employee-plan", "Purchased under the issuer's ESPP.")]
    [InlineData("nonmarket.employee-plan", "Acquired through the 401(k) plan.")]
    [InlineData("nonmarket.conversion", "Acquired upon conversion of notes.")]
    public void FirstOf_BoughtOutsideTheMarket_Fires(string rule, string text) => Check(TextClass.NonMarketBuy, rule, text);

    [Theory]
    [InlineData("Includes 120 shares acquired under the employee stock purchase plan.")]
    [InlineData("Held in the holder's 401(k) account.")]
    [InlineData("The price was converted from Canadian dollars.")]
    [InlineData("Each note is convertible into common stock.")]
    [InlineData("Bought in the open market; not part of the private placement.")]
    [InlineData("Bought by a private foundation in the market.")]
    [InlineData("The holder previously acquired preferred shares in a private placement.")]
    public void FirstOf_MarketBuy_DoesNotFire(string text) => Check(TextClass.NonMarketBuy, null, text);

    [Fact]
    public void All_IdsAreUniqueAndEveryRuleIsPublishable()
    {
        Assert.Equal(FootnoteRules.All.Count, FootnoteRules.All.Select(r => r.Id).Distinct().Count());
        Assert.All(FootnoteRules.All,
            r => Assert.True(r.Pattern.Length > 0 && r.Words.Length > 0 && r.Hints.Length > 0 && r.TextClass != TextClass.None));
    }

    [Fact]
    public void FirstOf_HostileText_StaysFast()
    {
        var text = string.Concat(Enumerable.Repeat("sold to cover in the for the ", 20_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        foreach (var textClass in new[] { TextClass.TaxSale, TextClass.OfferingSale, TextClass.NonMarketBuy })
            TextClassReader.Read(new FiledText("F1", text + "tax offering agreement merger"), textClass);
        PlanMentions.Read(text + "10b5-1");

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    private static void Check(TextClass textClass, string? rule, string text) =>
        Assert.Equal(rule, TextClassReader.Read(new FiledText("F1", text), textClass).Rule);
}
