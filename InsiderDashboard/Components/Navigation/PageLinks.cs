using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Components.Navigation;

/// <summary>
/// Addresses of the pages that rows lead to. Takes the address of the page on show, so that a chosen as-of day goes along.
/// </summary>
public static class PageLinks
{
    /// <param name="here">The address of the page on show.</param>
    /// <param name="ticker">Null: the company is named by its CIK.</param>
    public static string Company(string here, string? ticker, string cik) =>
        AsOf(here, "/companies/" + (ticker is null ? "cik:" + cik : Uri.EscapeDataString(ticker)));

    /// <summary>By its ticker where no other company claims that, else by its CIK: a row knows which company it means.</summary>
    public static string Company(string here, MarketSnapshot market, string? ticker, string cik) =>
        Company(here, ticker is not null && market.Tickers.IsAmbiguous(ticker, int.MaxValue) ? null : ticker, cik);

    public static string Insider(string here, string cik) => AsOf(here, "/insiders/" + cik);

    public static string Filing(string here, string accession) => AsOf(here, "/filings/" + accession);

    /// <summary>A path with the as-of day of the page on show, where one is chosen.</summary>
    public static string AsOf(string here, string path) => Address.Value(here, "asof") is { } day ? Address.With(path, "asof", day) : path;
}
