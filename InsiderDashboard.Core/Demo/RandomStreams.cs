namespace InsiderDashboard.Core.Demo;

/// <summary>Numbers that keep the streams of <see cref="DemoRandom"/> apart.</summary>
internal static class RandomStreams
{
    public const int Market = 1, Sector = 2, Company = 3, Prices = 4, Names = 5, Filings = 6, Mood = 7;
}
