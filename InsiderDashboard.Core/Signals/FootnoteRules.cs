namespace InsiderDashboard.Core.Signals;

/// <summary>
/// The footnote rules of the trade classes, in the order in which they are tried. They are data, so that the method page and
/// the definitions endpoint show exactly what runs.
/// </summary>
public static class FootnoteRules
{
    /// <summary>Raised whenever a pattern changes.</summary>
    public const int Version = 1;

    private const string Sell = @"\b(?:sold|sell|sells|selling|sale|sales|disposed|disposition|dispositions)\b";
    private const string Gap = @"[^;]{0,140}?";
    private const string Tax = @"\b(?:tax(?:es|ation)?|withholdings?)\b";
    private const string Issuer = @"(?:issuer|company|corporation|registrant|bank|partnership)";
    private const string Buy = @"\b(?:purchas\w*|acqui\w+|bought|buy|issued|received|subscribed|invested|participat\w+)\b";
    private const string Offering = @"(?:underwritten|secondary|registered|public|follow-on|marketed|block|direct|combined|concurrent|upsized|initial|synthetic|primary|resale) (?:\w+ ){0,3}offerings?\b";

    // Taxes that no vesting or exercise brings about: the sale that pays them is the seller's own decision.
    private const string OtherTaxes = @"\btax[- ]?(?:planning|purposes|reasons|loss|advis\w+|free|deferred|exempt|efficient)\b|\b(?:estate|inheritance|gift|property|capital gains?) (?:and \w+ )?tax|\btax-loss\b";

    // Sentences that tell of a holding or of another filing, not of this trade.
    private const string Holding = @"^\(?(?:this (?:number|amount|total|figure) )?(?:also )?(?:includes?|including|consists? of)\b|\binadvertently\b|\berroneously\b|\bopen[- ]market or (?:in )?private\b|\bprivate (?:purchases?|sales?)(?: or sales?)? or on the open market\b"
        + @"|\b(?:original|prior|previous) (?:filing|form)\b|\bthis amendment\b|\bshould (?:not )?have been\b|\bdo(?:es)? not reflect\b";
    private const string Before = @"\bpreviously (?:acquired|purchased|reported|issued)\b|\bprior to the (?:closing of the )?(?:issuer's )?(?:initial public offering|ipo|merger|offering)\b|\boriginally (?:acquired|purchased|issued)\b";

    public static IReadOnlyList<FootnoteRule> All { get; } =
    [
        new("tax.sell-to-cover", TextClass.TaxSale,
            @"\b(?:sell|sold|sale|sales|selling)(?: of shares)?[- ]to[- ]cover\b",
            @"to[- ]cover (?:the )?(?:option )?(?:exercise (?:price|cost)|option (?:price|cost)|cost of)[^;]*\.?$|" + Holding + "|" + OtherTaxes,
            "\"sell to cover\", \"sold to cover\"",
            "to cover", "to-cover"),
        new("tax.sell-to-cover-and-price", TextClass.TaxSale,
            @"to[- ]cover (?:the )?(?:option )?(?:exercise (?:price|cost)|option (?:price|cost)|cost of)" + Gap + Tax,
            Holding + "|" + OtherTaxes,
            "sold to cover the exercise price together with taxes",
            "to cover", "to-cover"),
        new("tax.sold-for-tax", TextClass.TaxSale,
            Sell + Gap + @"\b(?:to|for the|for|in|primarily to|solely to) (?:the )?(?:partially |fully )?(?:cover|covering|satisfy|satisfying|satisfaction|pay|paying|payment|fund|funding|meet|meeting|discharge|settle|defray|offset|remit|raise|provide|generate|facilitate|fulfill?)\b" + Gap + Tax,
            Holding + "|" + OtherTaxes + @"|\b(?:withheld|surrendered|forfeited)\b",
            "sold to cover, satisfy or pay taxes or withholding",
            "tax", "withholding"),
        new("tax.tax-by-sale", TextClass.TaxSale,
            @"\b(?:cover|satisfy|satisfaction of|pay|payment of|fund|meet|discharge|settle)\b[^;]{0,100}?" + Tax + @"[^;]{0,160}?\b(?:sold|sale|sales|sell)\b",
            Holding + "|" + OtherTaxes + @"|\b(?:withheld|surrendered|forfeited|remaining|in addition|net shares|after (?:the )?(?:withholding|payment|satisfaction))\b|full information",
            "to satisfy withholding obligations, shares were sold",
            "tax", "withholding"),
        new("tax.sale-for-withholding", TextClass.TaxSale,
            Sell + @"[^;]{0,90}?\b(?:in connection with|related to|relating to|for|on account of|in respect of|as a result of|due to|attributable to|associated with|required by)\b[^;]{0,60}?(?:tax(?:es)? (?:withholdings?|obligations?|liabilit\w+)|withholding (?:tax\w*|obligations?|requirements?)|\btaxes (?:due|owed|payable|upon|on)\b|\bpayment of (?:\w+ ){0,4}taxes)",
            Holding + "|" + OtherTaxes + @"|\b(?:withheld|surrendered|forfeited)\b",
            "sold in connection with tax withholding",
            "tax", "withholding"),

        new("offering.sold-in-offering", TextClass.OfferingSale,
            Sell + Gap + @"\b(?:in|into|as part of|part of|pursuant to|in connection with|under|through|to|by)\b[^;]{0,70}?" + Offering,
            Holding + "|" + Before + @"|\block-?up\b|\bmarket stand-?off\b|\bregistration rights\b|\bopen market\b",
            "sold in an underwritten, secondary, registered or other public offering",
            "offering"),
        new("offering.offering-of-sale", TextClass.OfferingSale,
            @"\b(?:underwritten|secondary|registered|public|follow-on) (?:\w+ ){0,3}offering\b" + Gap + @"\b(?:in which|pursuant to which|by the (?:selling|reporting)|of shares by|the reporting persons? (?:sold|participated)|shares? (?:was|were) sold|selling (?:stock|share)holders?)",
            Holding + "|" + Before + @"|\block-?up\b",
            "an offering in which the owner sold",
            "offering"),
        new("offering.underwriters", TextClass.OfferingSale,
            Sell + Gap + @"\bto (?:the |certain |several |a |an )?(?:\w+ )?underwriters?\b|\bunderwriting agreement\b|\bunderwrit(?:ing|ers?'?s?) (?:discounts?|commissions?)|\bunderwriters?'? (?:option|exercise)|\bover-?allotment\b",
            Holding + "|" + Before + @"|\block-?up\b|\bmarket stand-?off\b",
            "sold to underwriters; underwriting agreement, discount or option",
            "underwrit", "allotment"),
        new("offering.private-sale", TextClass.OfferingSale,
            @"\bprivate(?:ly)?[- ](?:negotiated |arranged |block |secondary |off-market |market )*(?:sales?|transactions?|transfers?|resales?|block|trades?|deal)\b|\bprivately[- ](?:negotiated|arranged|sold)\b|\bsold privately\b|\b(?:negotiated|off-market|off market) (?:\w+ )?(?:sales?|transactions?|trades?|block)\b",
            Holding + "|" + Before + @"|\b(?:acquired|purchased|issued|received|obtained)\b[^;]{0,60}\bprivate",
            "private, privately negotiated or off-market sale",
            "private", "negotiated", "off-market", "off market"),
        new("offering.purchase-agreement", TextClass.OfferingSale,
            Sell + Gap + @"\b(?:pursuant to|under|in accordance with)\b[^;]{0,60}?\b(?:stock|share|securities|unit|interest|block trade)s? (?:purchase|sale|purchase and sale|repurchase|transfer) agreement\b|\bpurchase and sale agreement\b",
            Holding + "|" + Before,
            "sold under a stock purchase agreement",
            "agreement"),
        new("offering.repurchase", TextClass.OfferingSale,
            Sell + @"[^;]{0,100}?\b(?:back )?(?:directly )?to the " + Issuer + @"(?:[ ,.)]|$)|\b(?:repurchased?|redeemed|bought back|purchased)\b[^;]{0,60}?\bby the " + Issuer + @"(?:[ ,.)]|$)|\b(?:the )?" + Issuer + @"(?:'s)? (?:\w+ )?(?:repurchased?|redeemed|bought back)\b|\b(?:share|stock) repurchase agreement\b|\bin (?:a|the|connection with (?:a|the)) (?:stock |share )?(?:repurchase|redemption|buy-?back)\b",
            Holding + "|" + Before + @"|\bundertak\w+|\bupon request\b|\bunderlying\b",
            "sold back to the company",
            "to the issuer", "to the company", "to the corporation", "to the registrant", "to the bank", "to the partnership", "by the issuer", "by the company", "by the corporation", "by the registrant", "by the bank", "by the partnership", "repurchase", "redeem", "redemption", "bought back", "buyback", "buy-back"),
        new("offering.merger", TextClass.OfferingSale,
            @"\b(?:disposed|disposition|cancell?ed|converted|cashed out|exchanged|sold|sale|surrendered)\b" + Gap + @"\b(?:merger|business combination|scheme of arrangement|plan of arrangement|change (?:of|in) control)\b|\bmerger\b" + Gap + @"\b(?:disposed|cancell?ed|converted into the right|right to receive|cashed out|exchanged for)\b|\bmerger consideration\b",
            Holding + "|" + Before + @"|\b(?:received|acquired|issued|obtained)\b[^;]{0,60}\b(?:in|pursuant to|as a result of|in connection with)\b[^;]{0,30}\bmerger\b",
            "disposed of in a merger or other change of control",
            "merger", "business combination", "of arrangement", "change in control", "change of control"),
        new("offering.tender", TextClass.OfferingSale,
            @"\btendered\b|\b(?:tender|exchange|tender or exchange) offer\b",
            Holding + "|" + Before,
            "tendered into a tender or exchange offer",
            "tendered", "tender offer", "exchange offer"),

        new("nonmarket.directed", TextClass.NonMarketBuy,
            @"\bdirected[- ]?shares?\b|\breserved share program\b|\bfriends and family\b",
            Holding, "directed share program",
            "directed", "reserved share", "friends and family"),
        new("nonmarket.offering", TextClass.NonMarketBuy,
            Buy + Gap + @"\b(?:in|as part of|in connection with|pursuant to|through|from|under|into)\b[^;]{0,70}?(?:" + Offering + @"|\bIPO\b|\bstock offering\b|\bunderwriters?\b)|\b(?:initial )?public offering price\b|\boffering price\b",
            Holding + "|" + Before + @"|\block-?up\b|\bregistration rights\b",
            "bought in the IPO or another offering by the issuer",
            "offering", "IPO", "underwriter"),
        new("nonmarket.placement", TextClass.NonMarketBuy,
            @"\bprivate[- ]placements?\b|\bprivately placed\b|\bPIPE\b|\bprivate investment in public equity\b|\bprivate offering\b|\b(?:securities|stock|share|unit|note) purchase agreement\b|\binvestment agreement\b|" + Buy + @"[^;]{0,60}?\b(?:directly )?from the issuer(?:[ ,.)]|$)|\bentered into directly with the issuer\b",
            Holding + "|" + Before + @"|\bdeputi[sz]|\bdesignat|\bnominat",
            "private placement, PIPE, bought from the issuer",
            "private", "PIPE", "agreement", "from the issuer", "with the issuer"),
        new("nonmarket.subscription", TextClass.NonMarketBuy,
            @"\bsubscription (?:agreement|rights?|price|offer\w*|period|privilege)\b|\b(?:over-?)?subscription\b|\bsubscribed (?:for|to)\b|\brights offering\b|\bstandby (?:purchase|commitment)\b|\bbackstop\b",
            Holding + "|" + Before,
            "subscription or rights offering",
            "subscri", "rights offering", "standby", "backstop"),
        new("nonmarket.dividend", TextClass.NonMarketBuy,
            @"\bdividends?[- ]?re-?investments?\b|\bre-?invest\w*\b[^;]{0,40}?\b(?:dividends?|distributions?)\b|\b(?:dividends?|distributions?)\b[^;]{0,40}?\b(?:were |was |automatically )*re-?invest\w*\b|\bDRIP\b|\bDRP\b",
            Holding,
            "dividend reinvestment",
            "reinvest", "re-invest", "DRIP", "DRP"),
        new("nonmarket.employee-plan", TextClass.NonMarketBuy,
            @"\bemployees?'?s? (?:stock|share|unit) (?:purchase|ownership) (?:plan|program)\b|\bE\.?S\.?P\.?P\b|\bESOP\b|\b401 ?\(?k\)?|\b(?:retirement )?savings plan\b|\bthrift plan\b|\b(?:director|management|associate)s?'? (?:stock|share) purchase plan\b",
            Holding + @"|\bheld (?:indirectly |directly )?(?:in|through|by|under|for)\b",
            "employee stock purchase plan, 401(k)",
            "plan", "program", "ESPP", "E.S.P.P", "ESOP", "401"),
        new("nonmarket.conversion", TextClass.NonMarketBuy,
            Buy + @"[^;]{0,80}?\b(?:upon|on|through|by|in|pursuant to|as a result of|from)\b[^;]{0,40}?\bconver(?:sion|ted|ting)\b|\bconver(?:sion|ted)\b[^;]{0,60}?\binto\b[^;]{0,60}?\b(?:shares|stock|units)\b",
            Holding + "|" + Before + @"|\bcurrenc|\bdollars?\b|\bexchange rate|\bconversion rate|[$€£]\s?\d[\d.,]* ?(?:to|per)|\bC\$|\bCAD\b|\bUSD\b|\beuros?\b|\bGBP\b|\bNIS\b|\bconvertible\b",
            "acquired by conversion",
            "conver"),
    ];

    /// <summary>The hints of all rules of a class, for one look at a whole text.</summary>
    public static IEnumerable<string> Hints(TextClass textClass) => All.Where(r => r.TextClass == textClass).SelectMany(r => r.Hints).Distinct();

    /// <summary>The first rule of the class that a sentence fires; null when none does.</summary>
    public static FootnoteRule? FirstOf(TextClass textClass, string sentence)
    {
        foreach (var rule in All)
            if (rule.TextClass == textClass && rule.Fires(sentence))
                return rule;
        return null;
    }
}
