namespace InsiderDashboard.Core.Market;

/// <summary>
/// A filing that is kept and does not enter the market: dated after the day of its import and one more, before 1993 (EDGAR's
/// first year), or with a date that is none (<c>2024-07-31Tgarbage</c>). It moves no as-of date.
/// </summary>
/// <param name="FiledOn">The filing date as far as it is one; null when it is not.</param>
/// <param name="Trades">Table I transactions on it.</param>
public sealed record ImpossibleDate(string Accession, string Form, DateOnly? FiledOn, long IssuerCik, string Company, int Trades);
