using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Clusters;

/// <summary>When trades make a cluster: the parameters of a question with its side's defaults filled in.</summary>
internal sealed class ClusterRule
{
    /// <summary>A millionth of a dollar: sums of filed prices in binary may fall short of a round limit by less.</summary>
    private const double Tolerance = 1e-6;
    private readonly bool[] roles;
    private readonly double each;
    private readonly double total;
    private readonly QueryList marks;

    public ClusterRule(ClusterQuery query)
    {
        Side = query.Side;
        Window = query.Window;
        Persons = query.Persons;
        each = query.EachInForce;
        total = query.TotalInForce;
        WithPlans = query.Plan == "include";
        marks = query.MarksInForce;
        roles = new bool[8];
        for (var role = Role.Ceo; role <= Role.TenPercentOwner; role++)
            roles[(int)role] = query.Roles.Contains(role switch
            {
                Role.Ceo or Role.Cfo or Role.OtherCSuite or Role.OtherOfficer => "officers",
                Role.Director => "directors",
                Role.TenPercentOwner => "owners",
                _ => throw new InvalidOperationException($"{role} is in no group of roles."),
            });
    }

    public Side Side { get; }
    public int Window { get; }
    public int Persons { get; }
    public bool WithPlans { get; }
    public TradeClass Discretionary => Side == Side.Buy ? TradeClass.DiscretionaryBuy : TradeClass.DiscretionarySale;
    public TradeClass Plan => Side == Side.Buy ? TradeClass.PlanBuy : TradeClass.PlanSale;

    public bool Enough(double valueOfPerson) => valueOfPerson >= each - Tolerance;
    public bool EnoughInAll(double value) => value >= total - Tolerance;

    /// <summary>True when a cluster carries a mark whose clusters are left out.</summary>
    public bool LeavesOut(IReadOnlyList<ClusterMark> carried)
    {
        if (marks.Contains("any"))
            return false;
        return marks.Contains("none") ? carried.Count > 0 : carried.Any(mark => marks.Contains(QueryBinder.Format(mark)));
    }

    /// <summary>True when the episode's last day is less than a window back.</summary>
    public bool IsActive(Episode episode, int day) => episode.End > day - Window;

    /// <summary>True for a row of <see cref="MarketIndex.DirectedRows"/> whose role and class take part.</summary>
    public bool TakesPart(TradeTable trades, int row) => roles[(int)trades.Role[row]] && (WithPlans || trades.Class[row] == Discretionary);

    /// <summary>USD of the row's part in the eligible classes.</summary>
    public double Value(TradeTable trades, int row) => trades.ValueIn(row, trades.Class[row]);
}

/// <summary>An eligible trade in a world.</summary>
/// <param name="Day">Trade date.</param>
/// <param name="Person">Seat that stands for the person.</param>
/// <param name="Value">USD of the eligible part.</param>
internal readonly record struct ClusterTrade(int Day, int Person, double Value, int Row);

/// <summary>Days of one episode, both ends in.</summary>
internal readonly record struct Episode(int Start, int End);
