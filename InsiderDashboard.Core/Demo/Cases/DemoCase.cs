namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>A company that is there to show something: its filings are written by hand.</summary>
internal sealed record DemoCase(string Ticker, string Name, string Etf, Action<DemoIssuer> Tell)
{
    /// <summary>What is special about the company.</summary>
    public Func<DemoCompany, DemoCompany> Setup { get; init; } = company => company;
}

/// <summary>All cases. The place of a demoCase gives its CIK, so new ones go to the end.</summary>
internal static class DemoCases
{
    /// <summary>Numbers below belong to cases; there is room for more.</summary>
    public const int FirstOrdinaryIndex = 60;

    public static readonly IReadOnlyList<DemoCase> All =
    [
        .. CodeCases.All, .. PlanCases.All, .. RoleCases.All, .. SaleCases.All, .. PurchaseCases.All,
        .. AmendmentCases.All, .. RepeatCases.All, .. DoubtfulCases.All, .. RoutineCases.All,
        .. ClusterCases.All, .. HeavyCases.All, .. FlagCases.All, .. IdentityCases.All, .. UnitCases.All,
    ];

    public static DemoCompany Company(int index)
    {
        var demoCase = All[index];
        var sector = DemoSectors.IndexOf(demoCase.Etf);
        return demoCase.Setup(new DemoCompany
        {
            Index = index,
            Ticker = demoCase.Ticker,
            Name = demoCase.Name,
            Sector = sector,
            Sic = DemoSectors.All[sector].Sics[0],
            SharesOutstanding = 50_000_000 + 1_000_000 * index,
        });
    }
}
