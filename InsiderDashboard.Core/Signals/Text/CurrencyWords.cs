using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>
/// Tells from a row's own footnotes whether its price is stated in another currency than USD: by names, codes and signs of
/// currencies in a sentence about a price. A footnote that speaks of USD beside it, or of a conversion, explains where the price in
/// USD came from, and is no reason.
/// </summary>
public static class CurrencyWords
{
    // Signs before codes before names. "pounds" alone are a weight, "won" is a verb, "real" an adjective: they need their country.
    private static readonly Pattern Foreign = Pattern.IgnoreCase(
        @"€|£|¥|₪|₩|₹|(?:^|[^\p{L}\p{N}])(?:" + string.Join('|',
            @"(?:C|CA|CDN|CAD|A|AU|AUD|NZ|HK|HKD|S|SG|SGD|NT|R|MX)\s?\$",
            "EUR", "GBP", "GBX", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "JPY", "CNY", "RMB", "CHF", "SEK", "NOK", "DKK", "ILS", "NIS", "INR",
            "KRW", "BRL", "MXN", "ZAR", "euros?",
            "(?:canadian|australian|new zealand|hong kong|singapore|taiwan(?:ese)?) dollars?",
            "pounds? sterling", "british pounds?", "pence", "(?:japanese )?yen", "renminbi", "(?:chinese )?yuan", "swiss francs?",
            "(?:swedish|norwegian|danish) kron(?:a|e|er|or|ur)", "(?:new )?israeli (?:new )?she(?:k|q)els?", "(?:indian )?rupees?",
            "korean won", "brazilian rea(?:is|l)", "mexican pesos?", "south african rand")
        + @")(?:[^\p{L}]|$)");

    private static readonly Pattern Price = Pattern.IgnoreCase(@"\b(?:price|prices|priced|per share|sold at|purchased at|bought at|acquired at)\b");

    private static readonly Pattern InDollars = Pattern.IgnoreCase(
        @"US\s?\$|U\.S\.\s?\$|\bUSD\b|\b(?:U\.S\.|US|United States) dollars?\b|\bconver(?:ted|sion)\b|\bexchange rate\b|\bequivalent\b");

    /// <param name="row">A row of the filing; only purchases and sales have a price that is asked about.</param>
    /// <param name="texts">The footnotes of its filing.</param>
    public static bool IsForeign(FiledRow row, FilingTexts texts)
    {
        if (texts.IsEmpty || TransactionCode.Read(row.Code) is { IsPurchase: false, IsSale: false })
            return false;
        foreach (var text in texts.Of(row, trade: true))
            if (IsForeign(text))
                return true;
        return false;
    }

    private static bool IsForeign(FiledText text)
    {
        if (!Foreign.IsMatch(text.Plain) || InDollars.IsMatch(text.Plain))
            return false;
        foreach (var sentence in text.Sentences)
            if (Foreign.IsMatch(sentence) && Price.IsMatch(sentence))
                return true;
        return false;
    }
}
