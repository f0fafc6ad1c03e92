namespace InsiderDashboard.Core.Demo;

/// <summary>A stretch of sessions in which a price is pulled: that is how an effect is planted.</summary>
/// <param name="From">First session, as a place in <see cref="DemoCalendar.Sessions"/>.</param>
/// <param name="Total">Sum of the daily pull, as a fraction: 0.04 is about four percent.</param>
internal readonly record struct Pull(int From, int Sessions, double Total)
{
    public double On(int session) => session >= From && session < From + Sessions ? Total / Sessions : 0;
}

/// <summary>Daily returns that companies share: one series for the market and one for each sector.</summary>
internal static class DemoFactors
{
    /// <summary>Quarters from 2020 Q3, one more than the six years hold so that a mood always has a next one.</summary>
    private const int Quarters = 25;
    private const int QuarterSessions = 63;
    public const double MoodPull = 0.008;

    private static readonly Pull[] MarketPulls =
    [
        new(190, 60, -0.09), new(420, 90, -0.15), new(560, 40, 0.08), new(830, 45, -0.10),
        new(1010, 60, 0.07), new(1270, 30, -0.12), new(1330, 60, 0.11),
    ];

    public static readonly double[] Market = MakeMarket();

    /// <summary>Insiders' mood per sector and quarter, −1 to 1: it moves how often they buy.</summary>
    public static readonly double[][] Mood = [.. Enumerable.Range(0, DemoSectors.All.Length).Select(MakeMood)];

    /// <summary>Per sector: the return beside the market's.</summary>
    public static readonly double[][] Sector = [.. Enumerable.Range(0, DemoSectors.All.Length).Select(MakeSector)];

    public static double MoodOn(int sector, int day) => Mood[sector][QuarterOf(DemoCalendar.IndexFrom(day))];

    /// <summary>The day from which a sector's mood has risen most against the stretch before.</summary>
    public static DateOnly TurnOf(int sector)
    {
        var mood = Mood[sector];
        var last = DemoCalendar.Sessions.Length / QuarterSessions - 1;
        var turn = Enumerable.Range(1, last).MaxBy(q => mood[q] - mood[q - 1]);
        return DateOnly.FromDayNumber(DemoCalendar.Sessions[turn * QuarterSessions]);
    }

    private static int QuarterOf(int session) => Math.Min(session / QuarterSessions, Quarters - 1);

    private static double[] MakeMarket()
    {
        var random = DemoRandom.For(RandomStreams.Market, 0);
        var returns = new double[DemoCalendar.Sessions.Length];
        var spread = 0.008;
        for (var s = 1; s < returns.Length; s++)
        {
            spread = Math.Clamp(spread + 0.0004 * random.Bell() + 0.02 * (0.008 - spread), 0.004, 0.016);
            returns[s] = 0.0002 + spread * random.Bell() + MarketPulls.Sum(p => p.On(s));
        }
        return returns;
    }

    private static double[] MakeMood(int sector)
    {
        var random = DemoRandom.For(RandomStreams.Mood, sector);
        var mood = new double[Quarters];
        for (var q = 0; q < Quarters; q++)
            mood[q] = Math.Clamp(0.65 * (q == 0 ? 0 : mood[q - 1]) + 0.5 * random.Bell(), -1, 1);
        return mood;
    }

    /// <summary>Where the sector leads, a quarter's mood pulls the four quarters after it by up to <see cref="MoodPull"/> each.</summary>
    private static double[] MakeSector(int sector)
    {
        var random = DemoRandom.For(RandomStreams.Sector, sector);
        var returns = new double[DemoCalendar.Sessions.Length];
        for (var s = 1; s < returns.Length; s++)
        {
            returns[s] = 0.005 * random.Bell();
            if (!DemoSectors.All[sector].Leads)
                continue;
            for (var back = 1; back <= 4 && QuarterOf(s) - back >= 0; back++)
                returns[s] += MoodPull / QuarterSessions * Mood[sector][QuarterOf(s) - back];
        }
        return returns;
    }
}
