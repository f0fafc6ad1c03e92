using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Import;

/// <summary>
/// One filing out of two versions of it. Where a data set and an XML document meet, the document's values win (its prices
/// are finer, its footnotes complete), the data set fills what the document lacks and gives rows their keys; the result is
/// the same whichever came first. Where a newer version of the same kind comes, its values win and what it lacks stays.
/// </summary>
internal static class FilingMerge
{
    public static Filing Meet(Filing stored, Filing incoming)
    {
        var documentStays = stored.Source.HasFlag(SourceKind.Xml) && !incoming.Source.HasFlag(SourceKind.Xml);
        var isNewer = !documentStays && (stored.Source & incoming.Source) != 0;
        return documentStays ? Fill(stored, incoming, isNewer) : Fill(incoming, stored, isNewer);
    }

    /// <summary>The winner with its gaps filled.</summary>
    /// <param name="isNewer">The winner is a newer version of the same shape: a row that it no longer has was taken back.</param>
    private static Filing Fill(Filing w, Filing f, bool isNewer)
    {
        var statesDay = w is { FiledOn: not null, FiledEstimated: false } || f.FiledOn is null || (f.FiledEstimated && w.FiledOn is not null);
        return RowOrder.Ascending(w with
        {
            FiledOn = statesDay ? w.FiledOn : f.FiledOn,
            FiledEstimated = statesDay ? w.FiledEstimated : f.FiledEstimated,
            AcceptedAt = w.AcceptedAt ?? f.AcceptedAt,
            Period = w.Period ?? f.Period,
            OriginalFiledOn = w.OriginalFiledOn ?? f.OriginalFiledOn,
            NoSecuritiesOwned = w.NoSecuritiesOwned ?? f.NoSecuritiesOwned,
            NotSubjectToSection16 = w.NotSubjectToSection16 ?? f.NotSubjectToSection16,
            Form3HoldingsReported = w.Form3HoldingsReported ?? f.Form3HoldingsReported,
            Form4TransactionsReported = w.Form4TransactionsReported ?? f.Form4TransactionsReported,
            Aff10b5One = w.Aff10b5One ?? f.Aff10b5One,
            IssuerCik = w.IssuerCik != 0 ? w.IssuerCik : f.IssuerCik,
            IssuerName = Words(w.IssuerName, f.IssuerName)!,
            FiledTicker = Words(w.FiledTicker, f.FiledTicker),
            ForeignTicker = Words(w.ForeignTicker, f.ForeignTicker),
            IssuerSic = w.IssuerSic ?? f.IssuerSic,
            Remarks = Words(w.Remarks, f.Remarks),
            SchemaVersion = Words(w.SchemaVersion, f.SchemaVersion),
            Source = w.Source | f.Source,
            Owners = Owners(w.Owners, f.Owners),
            Rows = Rows(w, f, isNewer),
            Footnotes = [.. w.Footnotes, .. f.Footnotes.ExceptBy(w.Footnotes.Select(n => n.Id), n => n.Id)],
            Signatures = w.Signatures.Count > 0 ? w.Signatures : f.Signatures,
            Defects = [.. w.Defects.Union(f.Defects)],
        });
    }

    // The same owner has the same CIK; failing that (a CIK mistyped in one of them) the same name.
    private static List<ReportingOwner> Owners(IReadOnlyList<ReportingOwner> winners, IReadOnlyList<ReportingOwner> fillers)
    {
        List<ReportingOwner> left = [.. fillers];
        List<ReportingOwner?> partners = [.. winners.Select(w => Take(f => f.Cik == w.Cik))];
        for (var i = 0; i < partners.Count; i++)
            partners[i] ??= Take(f => string.Equals(f.Name, winners[i].Name, StringComparison.OrdinalIgnoreCase));
        return [.. winners.Zip(partners, (w, f) => f is null ? w : Fill(w, f)), .. left];

        ReportingOwner? Take(Predicate<ReportingOwner> fits)
        {
            var index = left.FindIndex(fits);
            if (index < 0)
                return null;
            var found = left[index];
            left.RemoveAt(index);
            return found;
        }
    }

    private static ReportingOwner Fill(ReportingOwner w, ReportingOwner f)
    {
        var ticksBoxes = w.IsDirector || w.IsOfficer || w.IsTenPercentOwner || w.IsOther;
        var boxes = ticksBoxes ? w : f;
        return w with
        {
            Name = Words(w.Name, f.Name)!,
            IsDirector = boxes.IsDirector,
            IsOfficer = boxes.IsOfficer,
            IsTenPercentOwner = boxes.IsTenPercentOwner,
            IsOther = boxes.IsOther,
            OfficerTitle = Words(w.OfficerTitle, f.OfficerTitle),
            OtherText = Words(w.OtherText, f.OtherText),
            Street1 = Words(w.Street1, f.Street1),
            Street2 = Words(w.Street2, f.Street2),
            City = Words(w.City, f.City),
            State = Words(w.State, f.State),
            ZipCode = Words(w.ZipCode, f.ZipCode),
            StateDescription = Words(w.StateDescription, f.StateDescription),
            FileNumber = Words(w.FileNumber, f.FileNumber),
        };
    }

    private static List<FiledRow> Rows(Filing winner, Filing filler, bool isNewer)
    {
        var bothHaveKeys = (winner.Source & filler.Source).HasFlag(SourceKind.DataSet);
        var keysFromFiller = !winner.Source.HasFlag(SourceKind.DataSet) && filler.Source.HasFlag(SourceKind.DataSet);
        var joined = new Dictionary<FiledRow, FiledRow>(ReferenceEqualityComparer.Instance);
        List<FiledRow> added = [];
        foreach (var group in winner.Rows.Concat(filler.Rows).Select(r => (r.Table, r.IsHolding)).Distinct().Order().ToList())
        {
            var (first, second) = (Group(winner), Group(filler));
            var partner = RowMatch.Pair(first, second, bothHaveKeys);
            var claimed = (keysFromFiller ? second : first).Select(row => row.Key).ToHashSet();
            for (var i = 0; i < first.Count; i++)
                joined.Add(first[i], Joined(first[i], partner[i] < 0 ? null : second[partner[i]], keysFromFiller, claimed));
            // A set may lack a whole table; then its rows are unknown, not gone.
            if (isNewer && first.Count > 0)
                continue;
            added.AddRange(second.Where((_, j) => Array.IndexOf(partner, j) < 0)
                .Select(row => keysFromFiller ? row : row with { Key = FreeKey(row.Key, claimed) }));

            List<FiledRow> Group(Filing filing) => [.. filing.Rows.Where(r => (r.Table, r.IsHolding) == group)];
        }
        return [.. winner.Rows.Select(row => joined[row]), .. added];
    }

    private static FiledRow Joined(FiledRow row, FiledRow? partner, bool keysFromFiller, HashSet<long> claimed)
    {
        if (partner is null)
            return keysFromFiller ? row with { Key = FreeKey(row.Key, claimed) } : row;
        return Fill(row, partner) with { Key = keysFromFiller ? partner.Key : row.Key };
    }

    private static FiledRow Fill(FiledRow w, FiledRow f) => w with
    {
        SecurityTitle = Words(w.SecurityTitle, f.SecurityTitle),
        TradedOn = w.TradedOn ?? f.TradedOn,
        DeemedOn = w.DeemedOn ?? f.DeemedOn,
        TransactionForm = Words(w.TransactionForm, f.TransactionForm),
        Code = Words(w.Code, f.Code),
        EquitySwap = w.EquitySwap ?? f.EquitySwap,
        Timeliness = Words(w.Timeliness, f.Timeliness),
        Shares = w.Shares ?? f.Shares,
        Price = w.Price ?? f.Price,
        AcquiredDisposed = w.AcquiredDisposed ?? f.AcquiredDisposed,
        SharesAfter = w.SharesAfter ?? f.SharesAfter,
        ValueAfter = w.ValueAfter ?? f.ValueAfter,
        DirectIndirect = w.DirectIndirect ?? f.DirectIndirect,
        Nature = Words(w.Nature, f.Nature),
        ConversionPrice = w.ConversionPrice ?? f.ConversionPrice,
        TotalValue = w.TotalValue ?? f.TotalValue,
        ExercisableOn = w.ExercisableOn ?? f.ExercisableOn,
        ExpiresOn = w.ExpiresOn ?? f.ExpiresOn,
        UnderlyingTitle = Words(w.UnderlyingTitle, f.UnderlyingTitle),
        UnderlyingShares = w.UnderlyingShares ?? f.UnderlyingShares,
        UnderlyingValue = w.UnderlyingValue ?? f.UnderlyingValue,
        FootnoteRefs = w.FootnoteRefs.Count > 0 ? w.FootnoteRefs : f.FootnoteRefs,
    };

    /// <summary>A place in a document must not meet the surrogate key of another row.</summary>
    private static long FreeKey(long key, HashSet<long> used)
    {
        while (!used.Add(key))
            key = used.Max() + 1;
        return key;
    }

    private static string? Words(string? winner, string? filler) => string.IsNullOrEmpty(winner) ? filler ?? winner : winner;
}
