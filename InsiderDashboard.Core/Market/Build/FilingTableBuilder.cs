using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Market.Build;

/// <summary>The filing table, with what only the building needs: all cleaned tickers and the decoded readings.</summary>
internal sealed record BuiltFilings(FilingTable Table, IReadOnlyList<string>[] AllTickers, RowReading[]?[] Readings);

internal static class FilingTableBuilder
{
    private static readonly FilingReading Unread = new() { Roles = [], Lead = -1, Rows = [] };

    public static BuiltFilings Make(MarketFacts facts, FilingOrder order, Parties parties)
    {
        var count = order.Fact.Length;
        var ownerCount = facts.Owners.Count;
        var table = new FilingTable
        {
            Accession = new Accession[count], FiledOn = order.FiledOn, FiledEstimated = order.Estimated, Form = new string[count],
            Period = new int[count], OriginalFiledOn = new int[count], Issuer = new int[count],
            IssuerNameText = new int[count], Ticker = new string[count],
            FiledTickerText = new int[count], FirstRow = new int[count + 1], FirstOwner = new int[count + 1],
            Owner = new int[ownerCount], OwnerNameText = new int[ownerCount], OwnerRole = new Role[ownerCount], OwnerFlags = new byte[ownerCount],
            OwnerTitleText = new int[ownerCount], Lead = new int[count], Amends = new int[count],
            UnmatchedAmendment = new bool[count], Reading = new byte[count][], Index = new Dictionary<long, int>(count),
        };
        var tickers = new IReadOnlyList<string>[count];
        var readings = new RowReading[]?[count];
        var cleaned = new Dictionary<int, CleanTicker>();
        for (var f = 0; f < count; f++)
            Fill(facts, order.Fact[f], f, table, parties, cleaned, tickers, readings);
        return new BuiltFilings(table, tickers, readings);
    }

    private static void Fill(MarketFacts facts, int fact, int f, FilingTable table, Parties parties,
        Dictionary<int, CleanTicker> cleaned, IReadOnlyList<string>[] tickers, RowReading[]?[] readings)
    {
        var from = facts.Filings;
        table.Accession[f] = new Accession(from.Accession[fact]);
        table.Form[f] = facts.Texts[from.Form[fact]];
        table.Period[f] = from.Period[fact];
        table.OriginalFiledOn[f] = from.OriginalFiledOn[fact];
        table.Issuer[f] = parties.Issuer(from.IssuerCik[fact]);
        table.IssuerNameText[f] = from.IssuerName[fact];
        table.FiledTickerText[f] = from.FiledTicker[fact];
        if (!cleaned.TryGetValue(from.FiledTicker[fact], out var ticker))
            cleaned[from.FiledTicker[fact]] = ticker = TickerCleaner.Read(facts.Texts[from.FiledTicker[fact]]);
        table.Ticker[f] = ticker.First ?? "";
        tickers[f] = ticker.All;
        table.Amends[f] = -1;
        table.Index[from.Accession[fact]] = f;
        table.Reading[f] = from.Reading[fact];
        var reading = from.Reading[fact] is { } stored ? ReadingCodec.Decode(stored) : Unread;
        readings[f] = reading.Rows.Count == 0 ? null : [.. reading.Rows];
        table.Lead[f] = reading.Lead;
        table.FirstRow[f + 1] = table.FirstRow[f] + facts.Trades.Start[fact + 1] - facts.Trades.Start[fact];
        FillOwners(facts, fact, f, table, parties, reading);
    }

    private static void FillOwners(MarketFacts facts, int fact, int f, FilingTable table, Parties parties, FilingReading reading)
    {
        var to = table.FirstOwner[f];
        for (var o = facts.Owners.Start[fact]; o < facts.Owners.Start[fact + 1]; o++, to++)
        {
            var place = to - table.FirstOwner[f];
            table.Owner[to] = parties.Owner(facts.Owners.Cik[o]);
            table.OwnerNameText[to] = facts.Owners.Name[o];
            table.OwnerRole[to] = place < reading.Roles.Count ? reading.Roles[place] : Role.Other;
            table.OwnerFlags[to] = facts.Owners.Flags[o];
            table.OwnerTitleText[to] = facts.Owners.Title[o];
        }
        table.FirstOwner[f + 1] = to;
    }
}
