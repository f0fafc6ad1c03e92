using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

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
    private int Count(List<int> days, int row, int months)
    {
        var traded = trades.TradedOn[row];
        return Below(days, traded) - Below(days, Words.Day(traded).AddMonths(-months).DayNumber);
    }

    private static int Below(List<int> days, int day)
    {
        int low = 0, high = days.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (days[middle] < day) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private Record Of(int row)
    {
        if (known.Add(trades.Issuer[row]))
            Load(trades.Issuer[row]);
        return records.TryGetValue(persons[trades.Seat[row]], out var record) ? record : Record.Empty;
    }

    private void Load(int issuer)
    {
        var touched = new HashSet<Record>();
        foreach (var row in world.Market.Issuers.Rows[issuer])
        {
            if (trades.Code[row] is not ('P' or 'S') || trades.Seat[row] < 0 || !world.Counts(row))
                continue;
            var person = persons[trades.Seat[row]];
            if (!records.TryGetValue(person, out var record))
                records[person] = record = new Record([], []);
            (trades.IsPurchase(row) ? record.Purchases : record.Sales).Add(trades.TradedOn[row]);
            touched.Add(record);
        }
        foreach (var record in touched)
        {
            record.Purchases.Sort();
            record.Sales.Sort();
        }
    }

    private sealed class Record(List<int> purchases, List<int> sales)
    {
        public static readonly Record Empty = new([], []);
        public List<int> Purchases => purchases;
        public List<int> Sales => sales;
    }
}
