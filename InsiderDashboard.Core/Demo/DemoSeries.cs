namespace InsiderDashboard.Core.Demo;

/// <summary>Daily closes of a company, adjusted for its splits, as price files have them.</summary>
internal sealed class DemoSeries
{
    private readonly DemoCompany company;
    private readonly double[] closes;

    public DemoSeries(DemoCompany company)
    {
        this.company = company;
        closes = new double[DemoCalendar.Sessions.Length];
        var random = DemoRandom.For(RandomStreams.Prices, company.Index);
        var sector = DemoFactors.Sector[company.Sector];
        var price = company.StartPrice;
        for (var s = company.FirstSession; s <= company.LastSession; s++)
        {
            var own = company.Spread * random.Bell() + company.Pulls.Sum(p => p.On(s));
            if (s > company.FirstSession)
                price *= 1 + Math.Max(-0.4, company.Beta * DemoFactors.Market[s] + sector[s] + own);
            closes[s] = Math.Round(price, 4);
        }
    }

    public int[] Days => DemoCalendar.Sessions[company.FirstSession..(company.LastSession + 1)];
    public double[] Closes => closes[company.FirstSession..(company.LastSession + 1)];

    public int FirstDay => DemoCalendar.Sessions[company.FirstSession];
    public int LastDay => DemoCalendar.Sessions[company.LastSession];

    /// <summary>What a share cost on a day in shares of that day, as a filing states it: the stored close with later splits taken back.</summary>
    public double Filed(int day)
    {
        var session = Math.Clamp(DemoCalendar.IndexFrom(day), company.FirstSession, company.LastSession);
        var price = closes[session];
        foreach (var split in company.Splits)
            if (session < split.Session)
                price *= split.Factor;
        return price;
    }

    /// <summary>Return of the sessions before a day; 0 when the series is too young.</summary>
    public double Before(int day, int sessions)
    {
        var at = Math.Min(DemoCalendar.IndexFrom(day), company.LastSession);
        return at - sessions < company.FirstSession ? 0 : closes[at] / closes[at - sessions] - 1;
    }
}
