namespace InsiderDashboard.Core.Demo.Events;

/// <summary>
/// What will stand out at an ordinary company, decided before its price is made, so that an effect can be planted after an
/// event. Which event has an effect follows from the company's number alone: half of each kind has none, and is the control.
/// </summary>
internal sealed record DemoEvents(IReadOnlyList<int> BuyClusters, IReadOnlyList<int> SellClusters, IReadOnlyList<int> HeavyMonths, bool HasEffect)
{
    public const int EffectSessions = 63;
    public const double AfterBuyCluster = 0.03;
    public const double AfterHeavyMonth = -0.04;

    /// <summary>Every so many companies one whose insiders sell in most months.</summary>
    private const int HeavyEvery = 12;

    /// <summary>Sessions between an event's first trade and the start of its effect: by then its trades are filed.</summary>
    private const int BuyLag = 22;
    private const int HeavyLag = 25;

    public bool SellsEveryMonth => HeavyMonths.Count > 0;

    public static DemoEvents For(int index, DemoRandom random)
    {
        var last = DemoCalendar.Sessions.Length - 1;
        var buys = new List<int>();
        var sells = new List<int>();
        var heavy = new List<int>();
        if (index % HeavyEvery == 0)
            for (var session = 260 + random.Below(60); session < last - 20; session += random.Between(110, 190))
                heavy.Add(MonthStart(session));
        else if (index % 3 == 1)
            for (var session = 60 + random.Below(500); session < last - 100; session += random.Between(350, 700))
                buys.Add(session);
        else if (index % 5 == 0)
            for (var session = 60 + random.Below(500); session < last - 100; session += random.Between(450, 800))
                sells.Add(session);
        // Something is going on at the last day: that is the day a new user looks at first.
        if (index % 40 == 4)
            buys.Add(last - 14);
        if (index % 60 == 5)
            sells.Add(last - 15);
        var hasEffect = heavy.Count > 0 ? index / HeavyEvery % 2 == 0 : index % 2 == 0;
        return new DemoEvents(buys, sells, heavy, hasEffect);
    }

    /// <summary>What the events do to the price; of an event at the very end nothing is to be seen yet.</summary>
    public IReadOnlyList<Pull> Pulls => !HasEffect ? [] :
    [
        .. BuyClusters.Select(s => new Pull(s + BuyLag, EffectSessions, AfterBuyCluster)).Where(p => p.From < DemoCalendar.Sessions.Length),
        .. HeavyMonths.Select(s => new Pull(s + HeavyLag, EffectSessions, AfterHeavyMonth)).Where(p => p.From < DemoCalendar.Sessions.Length),
    ];

    /// <summary>Without what would come before the company had a price.</summary>
    public DemoEvents From(int firstSession) => this with
    {
        BuyClusters = [.. BuyClusters.Where(s => s > firstSession)],
        SellClusters = [.. SellClusters.Where(s => s > firstSession)],
        HeavyMonths = [.. HeavyMonths.Where(s => s > firstSession)],
    };

    private static int MonthStart(int session)
    {
        var date = DateOnly.FromDayNumber(DemoCalendar.Sessions[session]);
        return DemoCalendar.IndexFrom(DemoCalendar.Day(date.Year, date.Month, 1));
    }
}
