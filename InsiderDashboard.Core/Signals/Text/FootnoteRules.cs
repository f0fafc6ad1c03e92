using System.Buffers;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>
/// The footnote rules of the trade classes, in the order in which they are tried. They are data, so that the method page and
/// the definitions endpoint show exactly what runs.
/// </summary>
public static class FootnoteRules
{
    /// <summary>Raised whenever a pattern changes.</summary>
    public const int Version = 3;

    // Data table: a pattern is one line, as it is published.
    private const string Sell = @"\b(?:sold|sell|sells|selling|sale|sales|disposed|disposition|dispositions|liquidated|liquidation)\b";
    // On a sale "the transaction was effected to ..." says no less than "the shares were sold to ...".
    private const string Deal = @"\b(?:sold|sell|sells|selling|sale|sales|disposed|disposition|dispositions|liquidated|liquidation|transactions?|trades?)\b";
    private const string Gap = @"[^;]{0,140}?";
    private const string Tax = @"\b(?:tax(?:es|ation)?|withholdings?)\b";
    private const string Issuer = @"(?:issuer|company|corporation|registrant|bank|partnership)";
    private const string Holder = @"(?:(?:the |such |its |this |these )?(?:reporting|selling|filing|holders?|trusts?|funds?|stockholders?|shareholders?|unitholders?|sellers?|insider|officer|director))\b";
    private const string Buy = @"\b(?:purchas\w*|acqui\w+|bought|buy|issued|received|subscribed|invested|participat\w+)\b";
    private const string Offering = @"(?:underwritten|secondary|registered|public|follow-on|marketed|overnight|block|direct|combined|concurrent|upsized|initial|synthetic|primary|resale|144A|regulation A\+?) (?:\w+ ){0,3}offerings?\b";
    private const string Agreement = @"(?:(?:stock|share|securities|unit|interest|block trade|block)s? (?:purchase|sale|purchase and sale|repurchase|transfer)|purchase and sale) agreement\b";
    // "in the offering (as defined below)", "in the Issuer's IPO": the words do not say again which one.
    private const string ThisOffering = @"\b(?:in|into|as part of|in connection with|pursuant to|through|upon|at) (?:the (?:closing|completion|consummation|pricing) of )?(?:the|an?|this|such|that|its) (?:(?:issuer|company|corporation|registrant|bank|partnership)'?s? )?(?:\w+ ){0,2}?(?:offering|IPO)\b";
    private const string GotInOffering = @"\b(?:acquired|received|obtained|bought|purchased) (?:in|through|as part of|in connection with) (?:the|an?|its) (?:[\w']+ ){0,5}(?:offering|IPO)\b";
    // Taxes that no vesting or exercise brings about: the sale that pays them is the seller's own decision.
    private const string OtherTaxes = @"\b(?:for|and|or|estate|gift) (?:income |federal |personal )?tax[- ]purposes\b|\btax[- ]?(?:planning|reasons|loss|advis\w+|free|deferred|exempt|efficient|deductib\w+)\b|\b(?:estate|inheritance|gift|property|capital gains?) (?:and \w+ )?tax|\btax-loss\b";
    // Sentences that tell of a holding or of another filing, not of this trade.
    private const string Holding = @"^[(""]*(?:(?:this|the|such|these|total|aggregate|reported|reporting|balance|amounts?|numbers?|figure|holdings?|ownership|securities|shares|units|of|in|shown|column|\d+|table|i|reflected|beneficially|owned|held|directly|indirectly|direct|indirect|following|after|transactions?|by|persons?'?s?|and|common|stock|class|as|adjusted)\W+)*(?:also )?(?:includes?|including|consists? of|to (?:include|reflect))\b|"
        + @"\balso reflects\b|\b(?:number|amount)s? of (?:securities|shares|units)\b[^;]{0,40}?\b(?:reported|owned|held|shown)\b[^;]{0,30}?\breflects?\b|\b(?:balance|total|holdings?|ownership)\b[^;]{0,60}\breflects?\b|\breflected in (?:the|this) (?:balance|total|amount|column|number)\b|\bsince (?:the )?(?:date of )?(?:the |his |her |their )?(?:last|most recent|prior|previous)\b|\binadvertently\b|\berroneously\b|\bopen[- ]market or (?:in )?private\b|\bprivate (?:purchases?|sales?)(?: or sales?)? or on the open market\b"
        + @"|\b(?:original|prior|previous) (?:filing|form)\b|\bthis amendment\b|\bshould (?:not )?have been\b|\bdo(?:es)? not reflect\b";
    private const string Before = @"\bpreviously (?:acquired|purchased|reported|issued)\b|\bprior to the (?:closing of the )?(?:issuer's )?(?:initial public offering|ipo|merger|offering)\b|\boriginally (?:acquired|purchased|issued)\b";
    // Section 16(b) profit: the sentence tells what became of another trade.
    private const string Matched = @"\bmatch(?:ed|able)\b|\b16\(b\)|\bshort-swing\b|\bdisgorge\w*";

    /// <summary>"to the issuer", "to company": the hints of a pattern that ends on the company.</summary>
    private static IEnumerable<string> Parties(string preposition) =>
        from article in new[] { " ", " the " }
        from party in new[] { "issuer", "company", "corporation", "registrant", "bank", "partnership" }
        select preposition + article + party;

    // Data table: a rule is its id, class, pattern, exception, words and hints; a pattern is one line, as it is published.
    public static IReadOnlyList<FootnoteRule> All { get; } =
    [
        new("tax.sell-to-cover", TextClass.TaxSale,
            @"\b(?:sell|sold|sale|sales|selling)(?: of shares)?[- ]to[- ]cover\b",
            @"to[- ]cover (?:the )?(?:option )?(?:exercise (?:price|cost)|option (?:price|cost)|cost of)|" + Holding + "|" + OtherTaxes,
            "\"sell to cover\", \"sold to cover\"",
            "to cover", "to-cover"),
        new("tax.sell-to-cover-and-price", TextClass.TaxSale,
            @"to[- ]cover (?:the )?(?:option )?(?:exercise (?:price|cost)|option (?:price|cost)|cost of)" + Gap + Tax,
            Holding + "|" + OtherTaxes,
            "sold to cover the exercise price together with taxes",
            "to cover", "to-cover"),
        new("tax.sold-for-tax", TextClass.TaxSale,
            Deal + Gap + @"\b(?:to|for the (?:\w+ )?purposes? of|for the|for|in|primarily to|solely to) (?:the )?(?:partially |fully )?(?:cover|covering|satisfy|satisfying|satisfaction|pay|paying|payment|fund|funding|meet|meeting|discharge|settle|defray|offset|remit|raise|provide|generate|facilitate|fulfill?)\b" + Gap + Tax,
            Holding + "|" + OtherTaxes + @"|\b(?:withheld|surrendered|forfeited)\b",
            "sold to cover, satisfy or pay taxes or withholding",
            "tax", "withholding"),
        new("tax.tax-by-sale", TextClass.TaxSale,
            @"\b(?:cover|satisfy|satisfaction of|pay|payment of|fund|meet|discharge|settle)\b[^;]{0,100}?" + Tax + @"[^;]{0,160}?\b(?:sold|sale|sales|sell)\b|" + Tax + @"[^;]{0,80}?\b(?:satisfied|covered|paid|funded|met|settled) (?:\w+ )?(?:by|through|via|from|with|using)\b[^;]{0,60}?\b(?:sale|sales|selling)\b",
            Holding + "|" + OtherTaxes + @"|\b(?:withheld|surrendered|forfeited|remaining|in addition|net shares|after (?:the )?(?:withholding|payment|satisfaction))\b|full information",
            "to satisfy withholding obligations, shares were sold",
            "tax", "withholding"),
        new("tax.sale-for-withholding", TextClass.TaxSale,
            Sell + @"[^;]{0,90}?\b(?:in connection with|related to|relating to|for|on account of|in respect of|as a result of|due to|attributable to|associated with|required by|necessitated by)\b[^;]{0,60}?(?:tax(?:es)? (?:withholdings?|obligations?|liabilit\w+)|withholding (?:tax\w*|obligations?|requirements?)|\btaxes (?:due|owed|payable|upon|on)\b|\bpayment of (?:\w+ ){0,4}taxes)|\b(?:sold|sale|sales) for (?:\w+ ){0,2}?(?:taxes|tax|withholding)\b",
            Holding + "|" + OtherTaxes + @"|\b(?:withheld|surrendered|forfeited)\b",
            "sold in connection with tax withholding",
            "tax", "withholding"),
        new("tax.withheld-and-sold", TextClass.TaxSale,
            @"\b(?:withheld (?:and|or|to be) (?:\w+ly )?sold|sales? of (?:the |these )?shares withheld)\b" + Gap + Tax,
            Holding + "|" + OtherTaxes,
            "shares withheld and sold for taxes",
            "withheld"),

        new("offering.sold-in-offering", TextClass.OfferingSale,
            Deal + Gap + @"\b(?:in|into|as part of|part of|pursuant to|in connection with|under|through|to|by)\b[^;]{0,70}?" + Offering + "|" + Sell + Gap + ThisOffering + @"|\b(?:bought|overnight) deal\b|\b" + Issuer + @"'s secondary\b",
            Holding + "|" + Before + "|" + GotInOffering + "|" + Matched + @"|\block-?up\b|\bmarket stand-?off\b|\bregistration rights\b|\bopen market\b|\b(?:after|following)\b[^;]{0,40}?\bannouncement\b",
            "sold in an underwritten, secondary, registered or other public offering",
            "offering", "IPO", "deal", "secondary"),
        new("offering.offering-of-sale", TextClass.OfferingSale,
            @"\b(?:underwritten|secondary|registered|public|follow-on) (?:\w+ ){0,3}offering\b" + Gap + @"\b(?:in which|pursuant to which|by the (?:selling|reporting)|of shares by|the reporting persons? (?:sold|participated)|shares? (?:was|were) sold|selling (?:stock|share)holders?)|" + ThisOffering + @"[^;]{0,80}?\b" + Holder + @"[^;]{0,40}?\bsold\b",
            Holding + "|" + Before + "|" + GotInOffering + "|" + Matched + @"|\block-?up\b|\bopen market\b",
            "an offering in which the owner sold",
            "offering", "IPO"),
        new("offering.underwriters", TextClass.OfferingSale,
            Sell + Gap + @"\bto (?:the |certain |several |a |an )?(?:\w+ )?underwriters?\b|" + Sell + Gap + @"\bto\b[^;]{0,80}?,? as (?:the )?(?:\w+ )?(?:underwriters?|initial purchasers?|representatives? of)\b|\bunderwriting agreement\b|\bunderwrit(?:ing|ers?'?s?) (?:discounts?|commissions?)|\bunderwriters?'? (?:[\w-]+ )?(?:option|exercise)|\bunderwriters? (?:\w+ ){0,3}purchased?\b|\bpurchased by (?:the |certain )?(?:\w+ )?underwriters?\b|\bover-?allotment\b",
            Holding + "|" + Before + @"|\block-?up\b|\bmarket stand-?off\b",
            "sold to underwriters; underwriting agreement, discount or option",
            "underwrit", "allotment", "initial purchaser", "representative"),
        new("offering.option", TextClass.OfferingSale,
            Sell + Gap + @"\b(?:over-?allotment|green ?shoe|option to purchase (?:up to )?(?:an )?(?:[\d,]+ )?additional)\b",
            Before + @"|\block-?up\b|\bnot been exercised\b",
            "sold under the underwriters' option to take more shares",
            "allotment", "green", "additional"),
        new("offering.private-sale", TextClass.OfferingSale,
            @"\bprivate(?:ly)?[- ](?:negotiated |arranged |block |secondary |off-market |market )*(?:sales?|transactions?|transfers?|resales?|block|trades?|deal)\b|\bprivately[- ](?:negotiated|arranged|sold)\b|\bsold privately\b|\b(?:negotiated|off-market|off market) (?:\w+ )?(?:sales?|transactions?|trades?|block)\b|\b(?:unregistered )?block (?:trades?|sales?|transactions?)\b|" + Sell + @"[^;]{0,100}?\b144A\b",
            Holding + "|" + Before + @"|\bopen market\b|\b(?:acquired|purchased|issued|received|obtained)\b[^;]{0,60}\bprivate",
            "private, privately negotiated, block or off-market sale",
            "private", "negotiated", "off-market", "off market", "block", "144A"),
        new("offering.purchase-agreement", TextClass.OfferingSale,
            Sell + Gap + @"\b(?:pursuant to|under|in accordance with|per)\b[^;]{0,60}?\b" + Agreement + @"|\b(?:pursuant to|under|in accordance with|per)\b[^;]{0,60}?\b" + Agreement + Gap + Sell + @"|\bpurchase and sale agreement\b",
            Holding + "|" + Before + @"|\b(?:acquired|purchased|received|obtained)\b[^;]{0,40}\b(?:pursuant to|under)\b[^;]{0,60}\bagreement\b",
            "sold under a stock purchase agreement",
            "agreement"),
        new("offering.repurchase", TextClass.OfferingSale,
            Sell + @"[^;]{0,100}?\b(?:back )?(?:directly )?to (?:the )?" + Issuer + @"(?:[ ,.)]|$)|\b(?:repurchased?|redeemed|bought back|purchased)\b[^;]{0,60}?\bby (?:the )?" + Issuer + @"(?:[ ,.)]|$)|\b(?:the )?" + Issuer + @"(?:'s)? [^;]{0,60}?\b(?:repurchased|redeemed|bought back)\b|\b" + Issuer + @"'s repurchase\b|\b" + Issuer + @"\b[^;]{0,80}?\bto (?:re)?purchase\b[^;]{0,60}?\bfrom " + Holder + @"|\b" + Issuer + @" (?:\w+ )?(?:purchased|bought)\b[^;]{0,60}?\bfrom " + Holder
            + @"|\b(?:share|stock) repurchase agreement\b|\bin (?:a|the|connection with (?:a|the)) (?:stock |share )?(?:repurchase|redemption|buy-?back)\b",
            Holding + "|" + Before + @"|\bundertak\w+|\bupon request\b|\bunderlying\b|\b(?:reported|provided|disclosed|notified|notice|paid|pay|payable|remit\w*|disgorg\w*|communicated|furnished|known|services?|loan\w*|related|relating|respect)\b[^;]{0,40}?\bto (?:the )?" + Issuer,
            "sold back to the company",
            [.. Parties("to"), .. Parties("by"), "purchase", "redeem", "redemption", "bought", "buyback", "buy-back"]),
        new("offering.merger", TextClass.OfferingSale,
            @"\b(?:disposed|disposition|cancell?ed|converted|cashed out|exchanged|sold|sale|surrendered)\b" + Gap + @"\b(?:merger|business combination|scheme of arrangement|plan of arrangement|change (?:of|in) control)\b|" + Sell + Gap + @"\b(?:in connection with|upon|pursuant to|as part of|as a result of|at)\b[^;]{0,60}?\bacquisition of (?:the )?" + Issuer + @"\b|\bmerger\b" + Gap + @"\b(?:disposed|cancell?ed|converted into the right|right to receive|cashed out|exchanged for)\b|\bmerger consideration\b",
            Holding + "|" + Before + @"|\b(?:received|acquired|issued|obtained)\b[^;]{0,60}\b(?:in|pursuant to|as a result of|in connection with)\b[^;]{0,30}\bmerger\b|\b(?:received|acquired|issued|obtained)\b[^;]{0,30}\bas merger consideration\b",
            "disposed of in a merger or other change of control",
            "merger", "business combination", "of arrangement", "change in control", "change of control", "acquisition of"),
        new("offering.tender", TextClass.OfferingSale,
            @"\btendered\b|\b(?:tender|exchange|tender or exchange) offer\b|\bself-tender\b|\bdutch auction\b|" + Sell + Gap + @"\btender and (?:support|voting) agreement\b",
            Holding + "|" + Before,
            "tendered into a tender or exchange offer",
            "tender", "exchange offer", "dutch auction"),
        new("offering.forward", TextClass.OfferingSale,
            @"\bpre-?paid (?:variable )?(?:share |stock |equity )?forward\b|\bvariable (?:pre-?paid |share |stock |equity )*forward\b",
            Holding + "|" + Before,
            "prepaid forward contract",
            "forward"),

        new("nonmarket.directed", TextClass.NonMarketBuy,
            @"\bdirected[- ]?shares?\b|\breserved share program\b|\bfriends and family\b",
            Holding, "directed share program",
            "directed", "reserved share", "friends and family"),
        new("nonmarket.offering", TextClass.NonMarketBuy,
            Buy + Gap + @"\b(?:in|as part of|in connection with|pursuant to|through|from|under|into)\b[^;]{0,70}?(?:" + Offering + @"|\bIPO\b|\bstock offering\b|\bunderwriters?\b)|" + Buy + Gap + ThisOffering + @"|\b(?:initial )?public offering price\b|\boffering price\b|\bIPO (?:purchase|shares|price|allocation)\b",
            Holding + "|" + Before + "|" + Matched + @"|\block-?up\b|\bregistration rights\b|\b(?:open|in the) market\b|\b(?:after|following|since|subsequent to)\b[^;]{0,40}?\b(?:offering|IPO)\b|\b(?:below|above|under|over|than|discount to|premium to|relative to|compared (?:to|with))\b[^;]{0,30}?\boffering price\b",
            "bought in the IPO or another offering by the issuer",
            "offering", "IPO", "underwriter"),
        new("nonmarket.placement", TextClass.NonMarketBuy,
            @"\bprivate[- ]placements?\b|\bprivately placed\b|\bPIPE (?:financing|transaction|investment|offering|shares|deal|securities|subscription|private)\b|\b(?:in|through|via|into) (?:(?:the|an?|its|our) )?(?:[\w']+ ){0,2}PIPE\b|\(""?(?:the )?""?PIPE""?\)|^PIPE\b|\bprivate investment in public equity\b|\bprivate offering\b|\b(?:securities|stock|share|unit|note|forward|equity) purchase agreement\b|\binvestment agreement\b|" + Buy + @"[^;]{0,60}?\b(?:directly )?from (?:the )?" + Issuer + @"(?:[ ,.)]|$)|\bsold (?:\w+ )?by (?:the )?" + Issuer + @"\b|\b(?:issued|sold) to [^;]{0,60}?\bby (?:the )?" + Issuer + @"\b|\bnewly[- ]issued\b|\bentered into directly with the " + Issuer + @"\b",
            Holding + "|" + Before + "|" + Matched + @"|\b(?:with|from) (?:an?|another|other|certain|existing|one) (?:\w+ ){0,2}?(?:stock|share|unit)holders?\b|\bthird part(?:y|ies)\b|\bdeputi[sz]|\bdesignat|\bnominat|\bdeemed to (?:\w+ )?beneficially own\b",
            "private placement, PIPE, bought from the issuer",
            ["private", "PIPE", "agreement", "newly", .. Parties("from"), .. Parties("by"), .. Parties("with")]),
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
            Holding + @"|^held\b|\b(?:owns|holds)\b|\b(?:shares?|units?|securities|stock|also|is|are|interests?) (?:currently |indirectly |directly )?held\b[^;]{0,40}?\b(?:in|through|by|under|for)\b",
            "employee stock purchase plan, 401(k)",
            "plan", "program", "ESPP", "E.S.P.P", "ESOP", "401"),
        new("nonmarket.conversion", TextClass.NonMarketBuy,
            Buy + @"[^;]{0,80}?\b(?:upon|on|through|by|in|pursuant to|as a result of|from)\b[^;]{0,40}?\bconver(?:sion|ted|ting)\b|\bconver(?:sion|ted)\b[^;]{0,60}?\binto\b[^;]{0,60}?\b(?:shares|stock|units)\b",
            Holding + "|" + Before + @"|\bcurrenc|\bdollars?\b|\bexchange rate|\bconversion rate|[$€£]\s?\d[\d.,]* ?(?:to|per)|\bC\$|\bCAD\b|\bUSD\b|\beuros?\b|\bGBP\b|\bNIS\b|\b(?:is|are|be) (?:\w+ )?convertible\b|\bconvertible (?:at|into|on)\b",
            "acquired by conversion",
            "conver"),
        new("nonmarket.debt", TextClass.NonMarketBuy,
            @"\bdebt[- ](?:for[- ](?:equity|stock|shares) )?(?:exchange|settlement)s?\b|" + Buy + Gap + @"\bin (?:exchange for|satisfaction of|settlement of|cancell?ation of|repayment of)\b[^;]{0,80}?\b(?:debts?|indebtedness|loans?|promissory notes?|convertible notes?|accrued interest)\b",
            Holding + "|" + Before + "|" + Matched,
            "taken in exchange for a debt",
            "debt", "in exchange for", "in satisfaction of", "in settlement of", "in cancel", "in repayment of"),
        new("nonmarket.in-lieu", TextClass.NonMarketBuy,
            @"\bin lieu of\b[^;]{0,60}?\b(?:fees?|retainers?)\b",
            Holding + "|" + Before,
            "in lieu of fees or a retainer",
            "in lieu"),
        new("nonmarket.units", TextClass.NonMarketBuy,
            @"\b(?:private|placement|sponsor) units?\b|" + Buy + @"[^;]{0,100}?\bunits?\b[^;]{0,140}?\b(?:simultaneous|concurrent)(?:ly)? with\b[^;]{0,60}?\b(?:initial public offering|IPO)\b",
            Holding + "|" + Before,
            "units of a blank-cheque company, from the issuer",
            "private unit", "placement unit", "sponsor unit", "simultaneous", "concurrent"),
        new("nonmarket.net-asset-value", TextClass.NonMarketBuy,
            @"\b(?:purchas\w*|acqui\w+|bought|invested|investment of)\b" + Gap + @"\b(?:net asset value|NAV)\b|\b(?:net asset value|NAV)\b" + Gap + @"\b(?:purchas\w*|acqui\w+|bought|invested|investment)\b",
            Holding + "|" + Before + @"|\bopen market\b|\b(?:discount|premium|below|above)\b",
            "subscribed at net asset value",
            "net asset value", "NAV"),
    ];

    /// <summary>The hints of all rules of a class, for one look at a whole text.</summary>
    public static IEnumerable<string> Hints(TextClass textClass) => All.Where(r => r.TextClass == textClass).SelectMany(r => r.Hints).Distinct();

    /// <summary>The rules of a class by fours, each four with the hints of all: a sentence without them is done with one look.</summary>
    private static readonly Dictionary<TextClass, (SearchValues<string> Hints, FootnoteRule[] Rules)[]> ByFours =
        All.GroupBy(r => r.TextClass).ToDictionary(g => g.Key, g => g.Chunk(4)
            .Select(rules => (SearchValues.Create([.. rules.SelectMany(r => r.Hints).Distinct()], StringComparison.OrdinalIgnoreCase), rules))
            .ToArray());

    /// <summary>The first rule of the class that a sentence fires; null when none does.</summary>
    public static FootnoteRule? FirstOf(TextClass textClass, string sentence)
    {
        foreach (var (hints, rules) in ByFours[textClass])
        {
            if (!sentence.AsSpan().ContainsAny(hints))
                continue;
            foreach (var rule in rules)
                if (rule.Fires(sentence))
                    return rule;
        }

        return null;
    }
}
