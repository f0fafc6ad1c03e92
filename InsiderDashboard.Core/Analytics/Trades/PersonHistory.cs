using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>What a person did before a trade at the same issuer: counted P and S trades of World(D), of any class.</summary>
internal sealed class PersonHistory(World world)
{
    private readonly TradeTable trades = world.Market.Trades;
    private readonly int[] persons = world.Market.Persons.At(world.Day);
    private readonly HashSet<int> known = [];
    private readonly Dictionary<int, Record> records = [];

    /// <summary>True when the person made no other trade of the row's side in the months before its day.</summary>
    public bool IsFirst(int row, int months)
    {
        var record = Of(row);
        return Count(trades.IsPurchase(row) ? record.Purchases : record.Sales, row, months) == 0;
    }

    /// <summary>True when all trades of the person in the months before its day, at least one, are of the other side.</summary>
    public bool IsReversal(int row, int months)
    {
        var record = Of(row);
        var (same, other) = trades.IsPurchase(row) ? (record.Purchases, record.Sales) : (record.Sales, record.Purchases);
        return Count(same, row, months) == 0 && Count(other, row, months) > 0;
    }

    /// <summary>Days from <paramref name="months"/> months before the row's trade to the day before it.</summary>
    private int Count(int[] days, int row, int months)
    {
        var traded = trades.TradedOn[row];
        return MarketSnapshot.UpperBound(days, traded - 1) - MarketSnapshot.UpperBound(days, Values.Day(traded).AddMonths(-months).DayNumber - 1);
    }

    private Record Of(int row)
    {
        if (known.Add(trades.Issuer[row]))
            Load(trades.Issuer[row]);
        return records.TryGetValue(persons[trades.Seat[row]], out var record) ? record : Record.Empty;
    }

    private void Load(int issuer)
    {
        var own = world.Market.Issuers.Rows[issuer].Where(row => trades.Code[row] is 'P' or 'S' && trades.Seat[row] >= 0 && world.Counts(row));
        foreach (var person in own.GroupBy(row => persons[trades.Seat[row]]))
            records[person.Key] = new Record(Days(person.Where(trades.IsPurchase)), Days(person.Where(trades.IsSale)));
    }

    private int[] Days(IEnumerable<int> rows) => [.. rows.Select(row => trades.TradedOn[row]).Order()];

    /// <summary>Trade dates of a person at an issuer, ascending.</summary>
    private sealed record Record(int[] Purchases, int[] Sales)
    {
        public static readonly Record Empty = new([], []);
    }
}
