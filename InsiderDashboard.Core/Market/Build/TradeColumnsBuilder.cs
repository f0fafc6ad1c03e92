using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Market.Build;

/// <summary>Fills the trade columns in filing order: first what was filed, then what the rules made of it.</summary>
internal sealed class TradeColumnsBuilder
{
    private readonly TradeTable table;

    /// <summary>Per row, whether its own footnote states the price in another currency: only the rules ask.</summary>
    public bool[] ForeignCurrency { get; }

    public TradeColumnsBuilder(MarketFacts facts, FilingOrder order, BuiltFilings filings, Parties parties)
    {
        table = Allocate(facts.Trades.Count);
        ForeignCurrency = new bool[facts.Trades.Count];
        var codes = new Dictionary<int, TransactionCode>();
        for (var f = 0; f < order.Fact.Length; f++)
        {
            var row = filings.Table.FirstRow[f];
            var fact = order.Fact[f];
            for (var t = facts.Trades.Start[fact]; t < facts.Trades.Start[fact + 1]; t++, row++)
            {
                CopyFact(facts, t, row, codes);
                CopyFiling(filings, f, row, parties);
            }
        }
    }

    public TradeTable ToTable() => table;

    private static TradeTable Allocate(int n)
    {
        var made = new TradeTable
        {
            Filing = new int[n], Key = new long[n], FiledOn = new int[n], TradedOn = new int[n], DeemedOn = new int[n],
            Code = new char[n], CodeText = new int[n], EquitySwap = new bool[n], AcquiredDisposed = new char[n],
            Shares = new double[n], Price = new double[n], SharesAfter = new double[n], DirectIndirect = new char[n],
            NatureText = new int[n], SecurityText = new int[n], Issuer = new int[n], Owner = new int[n], Seat = new int[n],
            Role = new Role[n], Plan = new PlanFlag[n], PlanSource = new PlanSource[n], AdoptedOn = new int[n],
            Text = new TextClass[n], TaxShares = new SparseShares(n), Excluded = new Exclusion[n],
            Class = new TradeClass[n], ExercisedShares = new double[n],
            Routine = new RoutineLabel[n], ChangeKind = new ChangeKind[n], Change = new double[n], DuplicateOf = new int[n],
            CountsFrom = new int[n], EqualLotsFrom = new int[n], ValidTo = new int[n], EndedBy = new Exclusion[n], SupersededBy = new int[n],
        };
        Array.Fill(made.ValidTo, int.MaxValue);
        Array.Fill(made.EqualLotsFrom, int.MaxValue);
        Array.Fill(made.DuplicateOf, -1);
        Array.Fill(made.SupersededBy, -1);
        return made;
    }

    private void CopyFact(MarketFacts facts, int from, int row, Dictionary<int, TransactionCode> codes)
    {
        var t = facts.Trades;
        if (!codes.TryGetValue(t.Code[from], out var code))
            codes[t.Code[from]] = code = TransactionCode.Read(facts.Texts[t.Code[from]]);
        table.Key[row] = t.Key[from];
        table.TradedOn[row] = t.TradedOn[from];
        table.DeemedOn[row] = t.DeemedOn[from];
        table.Code[row] = code.Letter ?? '?';
        table.CodeText[row] = t.Code[from];
        table.EquitySwap[row] = t.EquitySwap[from] || code.IsSwap;
        table.AcquiredDisposed[row] = t.AcquiredDisposed[from];
        table.Shares[row] = t.Shares[from];
        table.Price[row] = t.Price[from];
        table.SharesAfter[row] = t.SharesAfter[from];
        table.DirectIndirect[row] = t.DirectIndirect[from];
        table.NatureText[row] = t.Nature[from];
        table.SecurityText[row] = t.SecurityTitle[from];
    }

    private void CopyFiling(BuiltFilings filings, int f, int row, Parties parties)
    {
        var from = filings.Table;
        table.Filing[row] = f;
        table.FiledOn[row] = from.FiledOn[f];
        table.Issuer[row] = from.Issuer[f];
        var lead = from.LeadEntry(f);
        table.Owner[row] = lead < 0 ? -1 : from.Owner[lead];
        table.Seat[row] = lead < 0 ? -1 : parties.Seat(from.Issuer[f], from.Owner[lead]);
        table.Role[row] = lead < 0 ? Role.Other : from.OwnerRole[lead];
        if (filings.Readings[f] is not { } readings)
            return;
        var reading = readings[row - from.FirstRow[f]];
        table.Plan[row] = reading.Plan;
        table.PlanSource[row] = reading.PlanSource;
        table.AdoptedOn[row] = reading.AdoptedOn?.DayNumber ?? 0;
        table.Text[row] = reading.Text;
        ForeignCurrency[row] = reading.ForeignCurrency;
        table.TaxShares[row] = reading.TaxShares;
    }
}
