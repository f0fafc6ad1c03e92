using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo;

/// <summary>A live example of something that the method page defines.</summary>
/// <param name="Pattern">Stable id, such as <c>plan.remarks</c>; several filings may show one pattern.</param>
/// <param name="Ticker">Fictional issuer.</param>
/// <param name="Row">Key of the transaction row in Table I that it is about, null when it is about the whole filing or Table II.</param>
/// <param name="Words">What there is to see, in a sentence.</param>
public sealed record DemoPattern(string Pattern, string Ticker, long IssuerCik, Accession Accession, long? Row, string Words);

/// <summary>
/// What was put into the prices of the demo market on purpose, and what was not. Anything else that a screen finds there is
/// chance, and a study that finds more than this has a bug.
/// </summary>
/// <param name="Effect">Stable id.</param>
/// <param name="Size">Planted return as a fraction; 0 says that nothing was planted, by construction.</param>
/// <param name="Tickers">Issuers (or sector funds) it was planted in.</param>
public sealed record PlantedEffect(string Effect, double Size, int Sessions, IReadOnlyList<string> Tickers, string Words);
