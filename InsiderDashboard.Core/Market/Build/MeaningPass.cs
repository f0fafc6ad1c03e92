using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;

namespace InsiderDashboard.Core.Market.Build;

/// <summary>Runs the rules across filings, issuer by issuer, and writes what they say into the trade columns.</summary>
internal sealed class MeaningPass(
    TradeColumnsBuilder columns, FilingTable filings, Parties parties, KnownOfIssuers known, string[] texts)
{
    private readonly TradeTable trades = columns.ToTable();
    private readonly int[] natures = PlainNatures(columns.ToTable().NatureText, texts);

    /// <summary>
    /// By text index, whether a name is an entity's. Read off each filing,
    /// for a later name must not change what an earlier filing says.
    /// </summary>
    private readonly Dictionary<int, bool> isEntity =
        filings.OwnerNameText.Distinct().ToDictionary(text => text, text => OwnerNames.IsEntity(texts[text]));

    /// <summary>Links between seats, ascending by day.</summary>
    public (int Day, int A, int B)[] Links { get; private set; } = [];

    /// <summary>Per split or matched sale: the acquisitions that its exercised shares came from.</summary>
    public Dictionary<int, (int Row, double Shares)[]> Matches { get; } = [];

    /// <summary>Per allotment of the first trading days: what told it.</summary>
    public Dictionary<int, string> Allotments { get; } = [];

    /// <summary>Per suspect row: the price it was compared with.</summary>
    public Dictionary<int, double> ReferencePrices { get; } = [];

    public void Run()
    {
        var ofIssuer = new List<int>[parties.IssuerCik.Length];
        for (var f = 0; f < filings.Count; f++)
            (ofIssuer[filings.Issuer[f]] ??= []).Add(f);
        // No rule looks beyond an issuer, and each issuer's rows and filings are its own: they can be worked out side by side.
        var made = new IssuerMade[ofIssuer.Length];
        Parallel.For(0, ofIssuer.Length, issuer => made[issuer] = RunIssuer(issuer, ofIssuer[issuer] ?? []));
        foreach (var issuer in made)
        {
            foreach (var (row, matches) in issuer.Matches)
                Matches.Add(row, matches);
            foreach (var (row, price) in issuer.ReferencePrices)
                ReferencePrices.Add(row, price);
            foreach (var (row, evidence) in issuer.Allotments)
                Allotments.Add(row, evidence);
        }
        // Stable: links of one day stay in the order of issuers, each in reading order.
        Links = [.. made.SelectMany(issuer => issuer.Links).OrderBy(l => l.Day)];
    }

    private IssuerMade RunIssuer(int issuer, List<int> ofIssuer)
    {
        var lines = ofIssuer.ConvertAll(Line);
        IssuerPrices Priced(TradeLine row, int day) => IssuerPrices.OfTrade(
            known.Prices, known.Tickers, issuer, filings.Ticker[trades.Filing[row.Row]], day, row.Filing.FiledOn);
        double Close(TradeLine row) => Priced(row, row.TradedOn).NewestClose(row.TradedOn - SuspectPrices.CloseDays + 1, row.TradedOn);
        var besides = new IssuerMeaning.Besides(
            Close, known.SharesOutstanding[issuer], row => known.FirstDays.Of(Priced(row, row.Filing.FiledOn).Ticker, lines[0].FiledOn));
        var made = new IssuerMade(IssuerMeaning.Work(lines, besides), [], [], []);
        var place = new Dictionary<FilingLine, int>();
        for (var i = 0; i < lines.Count; i++)
            place[lines[i]] = ofIssuer[i];
        var suspects = new Lazy<SuspectPrices>(() => new SuspectPrices(lines.SelectMany(l => l.Rows)));
        for (var i = 0; i < lines.Count; i++)
        {
            filings.Amends[ofIssuer[i]] = lines[i].Amends is { } original ? place[original] : -1;
            filings.UnmatchedAmendment[ofIssuer[i]] = lines[i].UnmatchedAmendment;
            WriteRows(lines[i], suspects, Close, made);
        }
        return made;
    }

    private FilingLine Line(int f)
    {
        var signers = new SignerLine[filings.FirstOwner[f + 1] - filings.FirstOwner[f]];
        for (var s = 0; s < signers.Length; s++)
        {
            var at = filings.FirstOwner[f] + s;
            var flags = filings.OwnerFlags[at];
            signers[s] = new SignerLine(parties.Seat(filings.Issuer[f], filings.Owner[at]), isEntity[filings.OwnerNameText[at]],
                (flags & (OwnerFlag.Director | OwnerFlag.Officer)) != 0, (flags & OwnerFlag.TenPercentOwner) != 0);
        }
        var line = new FilingLine
        {
            FiledOn = filings.FiledOn[f], Accession = filings.Accession[f], Form = filings.Form[f], Period = filings.Period[f],
            OriginalFiledOn = filings.OriginalFiledOn[f], Signers = signers,
        };
        var rows = new TradeLine[filings.FirstRow[f + 1] - filings.FirstRow[f]];
        for (var r = 0; r < rows.Length; r++)
            rows[r] = Row(line, filings.FirstRow[f] + r);
        line.Rows = rows;
        return line;
    }

    private TradeLine Row(FilingLine filing, int row) => new()
    {
        Filing = filing, Row = row, Key = trades.Key[row], TradedOn = trades.TradedOn[row], Code = trades.Code[row],
        AcquiredDisposed = trades.AcquiredDisposed[row], Shares = trades.Shares[row], Price = trades.Price[row],
        SharesAfter = trades.SharesAfter[row], DirectIndirect = trades.DirectIndirect[row], NatureText = natures[trades.NatureText[row]],
        SecurityText = trades.SecurityText[row], Plan = trades.Plan[row], Text = trades.Text[row], TaxShares = trades.TaxShares[row],
        ForeignCurrency = columns.ForeignCurrency[row],
    };

    private void WriteRows(FilingLine filing, Lazy<SuspectPrices> suspects, Func<TradeLine, double> close, IssuerMade made)
    {
        var changes = HoldingChanges.Of(filing.Rows);
        for (var r = 0; r < filing.Rows.Count; r++)
        {
            var line = filing.Rows[r];
            var row = line.Row;
            trades.Excluded[row] = line.Excluded;
            trades.Class[row] = line.Class;
            trades.ExercisedShares[row] = line.ExercisedShares;
            trades.ValidTo[row] = line.ValidTo;
            trades.EndedBy[row] = line.EndedBy;
            trades.SupersededBy[row] = line.SupersededBy?.Row ?? -1;
            trades.DuplicateOf[row] = line.DuplicateOf?.Row ?? -1;
            trades.CountsFrom[row] = line.CountsFrom;
            trades.EqualLotsFrom[row] = line.EqualLotsFrom;
            (trades.ChangeKind[row], trades.Change[row]) = changes[r];
            if (line.Matches is { } matches)
                made.Matches.Add((row, [.. matches.Select(m => (m.Lot.Row, m.Shares))]));
            if (line.Allotment is { } allotment)
                made.Allotments.Add((row, allotment.Evidence(line)));
            if (line.Excluded == Exclusion.SuspectPrice)
                made.ReferencePrices.Add((row, suspects.Value.Reference(line, close(line))));
        }
    }

    /// <summary>
    /// Per text index the number of the nature of ownership: the lowest index of those that differ in case and blanks alone; 0 is blank.
    /// </summary>
    private static int[] PlainNatures(int[] used, string[] texts)
    {
        var numbers = new int[texts.Length];
        var known = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        foreach (var text in used.Distinct().Order())
        {
            var plain = string.Concat(texts[text].Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
            if (!known.TryGetValue(plain, out var number))
                known[plain] = number = text;
            numbers[text] = number;
        }
        return numbers;
    }

    /// <summary>What one issuer adds to the lists of the whole market.</summary>
    private sealed record IssuerMade(
        IReadOnlyList<(int Day, int A, int B)> Links, List<(int Row, (int Row, double Shares)[] Matches)> Matches,
        List<(int Row, double Price)> ReferencePrices, List<(int Row, string Evidence)> Allotments);
}

/// <summary>Relationship boxes of a reporting owner.</summary>
public static class OwnerFlag
{
    public const byte Director = 1;
    public const byte Officer = 2;
    public const byte TenPercentOwner = 4;
    public const byte Other = 8;
}
