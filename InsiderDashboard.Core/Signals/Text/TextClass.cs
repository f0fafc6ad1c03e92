namespace InsiderDashboard.Core.Signals.Text;

/// <summary>The class rule that the words of a filing start for a row; the rows of other filings have no say here.</summary>
public enum TextClass : byte { None = 0, TaxSale = 1, OfferingSale = 2, NonMarketBuy = 3 }
