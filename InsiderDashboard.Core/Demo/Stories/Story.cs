namespace InsiderDashboard.Core.Demo.Stories;

/// <summary>A company that is there to show something: its filings are written by hand.</summary>
internal sealed record Story(string Ticker, string Name, string Etf, Action<Desk> Tell)
{
    /// <summary>What is special about the company.</summary>
    public Func<DemoCompany, DemoCompany> Setup { get; init; } = company => company;
}

/// <summary>All stories. The place of a story gives its CIK, so new ones go to the end.</summary>
internal static class StoryBook
{
    /// <summary>Numbers below belong to stories; there is room for more.</summary>
    public const int FirstOrdinaryIndex = 60;

    public static readonly IReadOnlyList<Story> All =
    [
        .. CodeStories.All, .. PlanStories.All, .. RoleStories.All, .. SaleStories.All, .. PurchaseStories.All,
        .. AmendmentStories.All, .. RepeatStories.All, .. DoubtfulStories.All, .. RoutineStories.All,
        .. ClusterStories.All, .. HeavyStories.All, .. FlagStories.All, .. IdentityStories.All,
    ];

    public static DemoCompany Company(int index)
    {
        var story = All[index];
        var sector = DemoSectors.IndexOf(story.Etf);
        return story.Setup(new DemoCompany
        {
            Index = index,
            Ticker = story.Ticker,
            Name = story.Name,
            Sector = sector,
            Sic = DemoSectors.All[sector].Sics[0],
            SharesOutstanding = 50_000_000 + 1_000_000 * index,
        });
    }
}
