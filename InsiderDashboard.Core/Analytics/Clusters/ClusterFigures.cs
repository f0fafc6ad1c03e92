using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Clusters;

/// <summary>What an episode adds up to in World(D).</summary>
internal sealed class ClusterFigures
{
    private readonly World world;
    private readonly Dictionary<int, double> counted;
    private readonly List<int> opposite;

    /// <param name="eligible">Eligible trades of the issuer in that world, ascending by day.</param>
    public ClusterFigures(World world, ClusterRule rule, int issuer, Episode episode, List<ClusterTrade> eligible)
    {
        this.world = world;
        (Rule, Issuer, Episode) = (rule, issuer, episode);
        var within = eligible.Where(t => t.Day >= episode.Start && t.Day <= episode.End).ToList();
        var sums = within.GroupBy(t => t.Person).ToDictionary(g => g.Key, g => g.Sum(t => t.Value));
        counted = sums.Where(s => rule.Enough(s.Value)).ToDictionary();
        Others = sums.Count - counted.Count;
        Trades = within.Where(t => counted.ContainsKey(t.Person)).OrderBy(t => t.Row).ToList();
        Value = counted.Values.Sum();
        Marks = MarksOf();
        opposite = OppositeRows();
        var all = opposite.Sum(world.Market.Trades.Value);
        OppositeDiscretionary = opposite.Sum(row =>
            world.Market.Trades.ValueIn(row, rule.Side == Side.Buy ? TradeClass.DiscretionarySale : TradeClass.DiscretionaryBuy));
        OppositeMechanical = all - OppositeDiscretionary;
    }

    public ClusterRule Rule { get; }
    public int Issuer { get; }
    public Episode Episode { get; }
    public required int CompletedOn { get; init; }
    public int Persons => counted.Count;
    public int Others { get; }

    /// <summary>The counted persons' eligible trades, in filing order.</summary>
    public IReadOnlyList<ClusterTrade> Trades { get; }
    public double Value { get; }
    public double AveragePrice => Value / Trades.Sum(t => t.Value / world.Market.Trades.Price[t.Row]);
    public bool Active => Rule.IsActive(Episode, world.Day);
    public IReadOnlyList<ClusterMark> Marks { get; }
    public ConcurrentTrading Opposite =>
        opposite.Count == 0 ? ConcurrentTrading.Clean
        : OppositeDiscretionary > 0 ? ConcurrentTrading.Mixed : ConcurrentTrading.MechanicalOnly;
    public double OppositeDiscretionary { get; }
    public double OppositeMechanical { get; }

    /// <summary>The ticker of the newest trade known on completion, or else of the issuer; null when unpriced.</summary>
    public string? PricedBy => Prices.Ticker;

    private IssuerPrices Prices => Trades.LastOrDefault(t => world.Market.Trades.FiledOn[t.Row] <= CompletedOn) is { Value: > 0 } trade
        ? world.Market.PricesOfTrade(trade.Row, world.Day) : world.Market.PricesOf(Issuer, world.Day);

    /// <summary>Fraction from the first session after completion; NaN while unfinished or unpriced.</summary>
    public double Return(int sessions) => Prices.After(CompletedOn, sessions).Value;

    public IReadOnlyList<ClusterPerson> People()
    {
        var market = world.Market;
        return counted.OrderByDescending(p => p.Value).ThenBy(p => p.Key).Select(p =>
        {
            var lead = Trades.Where(t => t.Person == p.Key).MinBy(t => (market.Trades.Role[t.Row], market.Trades.Owner[t.Row])).Row;
            return new ClusterPerson(Values.Cik(market.Owners.Cik[market.Persons.SeatOwner[p.Key]]),
                market.LeadNameOf(lead)!, market.Trades.Role[lead], p.Value);
        }).ToList();
    }

    public IReadOnlyList<Role> Roles() => Trades.Select(t => world.Market.Trades.Role[t.Row]).Distinct().Order().ToList();

    /// <summary>The dollars of the other side, class by class.</summary>
    public IReadOnlyList<ClassTotal> OppositeClasses() => ClassTotals.Of(world.Market.Trades, opposite);

    /// <summary>Counted trades of the other side by anyone at the issuer, from a window's length before the end, or from the start.</summary>
    private List<int> OppositeRows()
    {
        var trades = world.Market.Trades;
        var code = Rule.Side == Side.Buy ? 'S' : 'P';
        var from = Math.Min(Episode.Start, Episode.End - Rule.Window + 1);
        var rows = new List<int>();
        foreach (var row in world.Market.Issuers.Rows[Issuer])
            if (trades.Code[row] == code && trades.TradedOn[row] >= from && trades.TradedOn[row] <= Episode.End && world.Counts(row))
                rows.Add(row);
        return rows;
    }

    private List<ClusterMark> MarksOf()
    {
        var price = world.Market.Trades.Price;
        var marks = new List<ClusterMark>();
        if (Trades.GroupBy(t => (t.Day, price[t.Row])).Any(g => g.Select(t => t.Person).Distinct().Count() >= Defaults.SamePricePersons))
            marks.Add(ClusterMark.SamePrice);
        if (counted.Values.Max() > Defaults.OnePersonDominates * Value)
            marks.Add(ClusterMark.OnePersonDominates);
        if (Rule.Side == Side.Sell && IsVestDriven())
            marks.Add(ClusterMark.VestDriven);
        return marks;
    }

    private bool IsVestDriven()
    {
        var trades = world.Market.Trades;
        var persons = world.Market.Persons.At(world.Day);
        var vesting = new HashSet<int>();
        var sales = Trades.Select(t => (t.Person, t.Day)).Distinct().ToLookup(t => t.Person, t => t.Day);
        foreach (var row in world.Market.Issuers.Rows[Issuer])
        {
            if (trades.Code[row] is not ('F' or 'M' or 'A') || trades.Seat[row] < 0 || trades.TradedOn[row] == 0 || !world.Counts(row))
                continue;
            var person = persons[trades.Seat[row]];
            if (!vesting.Contains(person) && sales[person].Any(day => Near(trades.TradedOn[row], day)))
                vesting.Add(person);
        }
        return vesting.Count >= Defaults.VestPersons * counted.Count;
    }

    // The span in days is checked first, so that a far date does not count its business days one by one.
    private static bool Near(int a, int b) =>
        Math.Abs(a - b) <= 4 * Defaults.VestBusinessDays && Math.Abs(BusinessDays.Between(a, b)) <= Defaults.VestBusinessDays;
}
