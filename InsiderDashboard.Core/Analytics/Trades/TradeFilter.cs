using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>The rows that a <see cref="TradeQuery"/> asks for.</summary>
internal sealed class TradeFilter(World world, TradeQuery query)
{
    private readonly MarketSnapshot market = world.Market;
    private readonly TradeTable trades = world.Market.Trades;
    private readonly List<string> notes = [];

    /// <summary>What was left out because nothing can be said about it.</summary>
    public IReadOnlyList<string> Notes => notes;

    public Selection Run()
    {
        var rows = Start();
        foreach (var condition in Cheap().Concat(Dear()))
            rows.Keep(condition);
        KeepBelowHigh(rows);
        KeepByHistory(rows);
        if (query.Sector is not null)
            notes.Add(Values.UndatedSector);
        return rows;
    }

    /// <summary>Filing dates are a range of rows; issuers and an insider come from their postings.</summary>
    private Selection Start()
    {
        var first = query.From is { } from ? market.RowsBy(from.DayNumber - 1) : 0;
        var end = market.RowsBy(Math.Min(world.Day, query.To?.DayNumber ?? int.MaxValue));
        IEnumerable<int>? postings = null;
        notes.AddRange(TickerLookup.Notes(market, query.Ticker, world.Day));
        if (world.Issuers(query.Ticker, query.Cik) is { } issuers)
            postings = issuers.SelectMany(issuer => market.Issuers.Rows[issuer]);
        if (query.Insider is { } cik)
        {
            var signed = market.Owners.Find(cik) is >= 0 and var owner ? market.Owners.Filings[owner] : [];
            var rows = signed.SelectMany(market.Filings.RowsOf);
            postings = postings is null ? rows : rows.Intersect(postings);
        }
        return postings is null ? Selection.Range(first, end) : Selection.Of(postings.Where(row => row >= first && row < end).Order().ToArray());
    }

    /// <summary>Conditions on one column each.</summary>
    private IEnumerable<Predicate<int>> Cheap()
    {
        if (query.Code.Count > 0 && Letters(query.Code) is var letters)
            yield return row => trades.Code[row] < letters.Length && letters[trades.Code[row]];
        if (query.Excluded == "no")
            yield return row => trades.Counts(row, world.Day);
        if (query.Excluded == "only")
            yield return row => trades.ExclusionAt(row, world.Day) != Exclusion.None;
        if (query.Exclusion.Count > 0 && Values.Named<Exclusion>(query.Exclusion) is var reasons)
            yield return row => reasons.Contains(trades.ExclusionAt(row, world.Day));
        if (query.Plan.Count > 0 && Values.Named<PlanFlag>(query.Plan) is var plans)
            yield return row => plans.Contains(trades.Plan[row]);
        if (query.Role.Count > 0 && Roles(query.Role) is var roles)
            yield return row => roles[(int)trades.Role[row]];
        if (query.Sector is { } sector)
            yield return row => market.Issuers.Sector[trades.Issuer[row]] == sector;
        if (query.TradedFrom is { } from)
            yield return row => trades.TradedOn[row] >= from.DayNumber;
        if (query.TradedTo is { } to)
            yield return row => trades.TradedOn[row] != 0 && trades.TradedOn[row] <= to.DayNumber;
        if (Between(query.MinPrice, query.MaxPrice) is { } price)
            yield return row => price.Holds(trades.Price[row]);
        if (Between(query.MinValue, query.MaxValue) is { } value)
            yield return row => value.Holds(trades.Dollars(row));
        if (Between(query.MinChange, query.MaxChange) is { } change)
            yield return row => change.Holds(trades.Change[row]);
    }

    /// <summary>Conditions that work something out.</summary>
    private IEnumerable<Predicate<int>> Dear()
    {
        if (query.Class.Count > 0 && Values.Named<TradeClass>(query.Class) is var classes)
            yield return row => (trades.RestPart(row) > 0 && classes.Contains(trades.Class[row]))
                || (trades.TaxPart(row) > 0 && classes.Contains(TradeClass.TaxSale))
                || (trades.ExercisedShares[row] > 0 && classes.Contains(TradeClass.ExerciseSale));
        if (query.Signal.Count > 0 && Values.Named<Signal>(query.Signal) is var signals)
            yield return row => signals.Contains(trades.SignalOf(row));
        if (query.Form.Count > 0 && query.Form.ToHashSet(StringComparer.OrdinalIgnoreCase) is var forms)
            yield return row => forms.Contains(market.Filings.Form[trades.Filing[row]]);
        if (query.MinDelay is not null || query.MaxDelay is not null)
            yield return row => Delay(trades, row) is { } days
                && days >= (query.MinDelay ?? int.MinValue) && days <= (query.MaxDelay ?? int.MaxValue);
    }

    private void KeepBelowHigh(Selection rows)
    {
        if (query.BelowHigh is not { } min)
            return;
        var unknown = 0;
        rows.Keep(row =>
        {
            var from = PriceHistory.FromHighOn(market.Prices, market.PricingTickerOfTrade(row, world.Day), trades.TradedOn[row]);
            if (double.IsNaN(from))
                unknown++;
            return -from >= min;
        });
        if (unknown > 0)
            notes.Add($"{unknown:N0} rows left out: no single price series covers the {Defaults.HighSessions} sessions up to the trade.");
    }

    private void KeepByHistory(Selection rows)
    {
        if (query.First is null && query.Reversal is null)
            return;
        var history = new PersonHistory(world);
        rows.Keep(row => trades.Code[row] is 'P' or 'S' && trades.TradedOn[row] != 0 && trades.Seat[row] >= 0);
        if (query.First is { } months)
            KeepCovered(rows, months, row => history.IsFirst(row, months));
        if (query.Reversal is { } wanted)
            KeepCovered(rows, Defaults.ReversalMonths, row => history.IsReversal(row, Defaults.ReversalMonths) == wanted);
    }

    private void KeepCovered(Selection rows, int months, Predicate<int> fits)
    {
        var tooShort = 0;
        rows.Keep(row =>
        {
            var day = Values.Day(trades.TradedOn[row]);
            if (market.Coverage.Covers(day.AddMonths(-months), day))
                return fits(row);
            tooShort++;
            return false;
        });
        if (tooShort > 0)
            notes.Add($"{tooShort:N0} rows left out: history too short. "
                + $"The {months} months before each of them are not all covered by imports ({Values.Spans(market.Coverage)}).");
    }

    /// <summary>Business days from the deemed execution, else the trade, to the filing; null without a date.</summary>
    internal static int? Delay(TradeTable trades, int row)
    {
        var from = trades.DeemedOn[row] != 0 ? trades.DeemedOn[row] : trades.TradedOn[row];
        return from == 0 ? null : BusinessDays.Between(from, trades.FiledOn[row]);
    }

    private static bool[] Letters(IEnumerable<string> codes)
    {
        var letters = new bool[128];
        foreach (var code in codes)
            if (char.ToUpperInvariant(code[0]) is < (char)128 and var letter)
                letters[letter] = true;
        return letters;
    }

    private static bool[] Roles(IReadOnlyCollection<string> words)
    {
        var named = Values.Named<Role>(words);
        var officers = words.Contains("officers");
        return [.. Enumerable.Range(0, 8).Select(r => named.Contains((Role)r) || (officers && r is >= (int)Role.Ceo and <= (int)Role.OtherOfficer))];
    }

    private static Bounds? Between(double? min, double? max) =>
        min is null && max is null ? null : new Bounds(min ?? double.NegativeInfinity, max ?? double.PositiveInfinity);

    /// <summary>An unknown number (NaN) is within no bounds.</summary>
    private sealed record Bounds(double Least, double Most)
    {
        public bool Holds(double number) => number >= Least && number <= Most;
    }
}
