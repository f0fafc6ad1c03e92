using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Filings;

/// <summary>
/// One filing: all that was filed beside what the rules made of it. The page, the API, the command and the reasons of a trade
/// show this one answer.
/// </summary>
public static class FilingProfile
{
    /// <summary>Reads the filing again: milliseconds, not for scans. Null when the store has no such filing, or not by the as-of day.</summary>
    public static FilingResult? Of(MarketSnapshot market, FilingQuery query) =>
        Accession.TryParse(query.Accession, out var accession) ? Of(market, accession, query.AsOf) : null;

    /// <inheritdoc cref="Of(MarketSnapshot, FilingQuery)"/>
    public static FilingResult? Of(MarketSnapshot market, Accession accession, DateOnly? asOf) =>
        market.OpenFiling(accession) is { } filing && !(filing.FiledOn > asOf) ? Make(World.At(market, asOf), filing) : null;

    private static FilingResult Make(World world, Filing filing)
    {
        var (market, accession) = (world.Market, filing.Accession.ToString());
        var reading = FilingReader.Read(filing);
        var at = market.Filings.Find(filing.Accession);
        var rows = new FilingRows(world, at);
        var trades = rows.Trades();
        return new FilingResult
        {
            AsOf = world.AsOf,
            Accession = accession,
            Form = filing.Form,
            FiledOn = filing.FiledOn,
            FiledEstimated = filing.FiledEstimated,
            AcceptedAt = filing.AcceptedAt,
            Period = filing.Period,
            OriginalFiledOn = filing.OriginalFiledOn,
            IsAmendment = filing.IsAmendment,
            Issuer = Issuer(market, filing, at),
            Owners = [.. filing.Owners.Select((owner, i) => Owner(owner, reading.Roles[i], i == reading.Lead))],
            Rows = rows.Of(filing, reading, trades),
            Footnotes = filing.Footnotes,
            Remarks = filing.Remarks,
            Aff10b5One = filing.Aff10b5One,
            NoSecuritiesOwned = filing.NoSecuritiesOwned,
            NotSubjectToSection16 = filing.NotSubjectToSection16,
            Form3HoldingsReported = filing.Form3HoldingsReported,
            Form4TransactionsReported = filing.Form4TransactionsReported,
            Signatures = filing.Signatures,
            Defects = filing.Defects,
            Amends = at >= 0 && market.Filings.Amends[at] is >= 0 and var amended ? market.Filings.Accession[amended].ToString() : null,
            UnmatchedAmendment = at >= 0 && market.Filings.UnmatchedAmendment[at],
            AmendedBy = AmendedBy(world, at),
            Duplicates = [.. trades.SelectMany(trade => trade.ReportedOn).Where(other => other != accession).Distinct()],
            Source = [.. Enum.GetValues<SourceKind>().Where(kind => kind != SourceKind.None && filing.Source.HasFlag(kind))],
            SchemaVersion = filing.SchemaVersion,
            FilingUrl = filing.Source.HasFlag(SourceKind.Demo) ? null : filing.Accession.IndexUrl(filing.IssuerCik),
            Trades = trades,
        };
    }

    private static FiledIssuer Issuer(MarketSnapshot market, Filing filing, int at)
    {
        var issuer = market.Issuers.Find(filing.IssuerCik);
        var sic = issuer < 0 ? 0 : market.Issuers.Sic[issuer];
        return new FiledIssuer(Values.Cik(filing.IssuerCik), filing.IssuerName, at < 0 ? null : Values.OrNull(market.Filings.Ticker[at]),
            filing.FiledTicker, filing.ForeignTicker, sic == 0 ? filing.IssuerSic : sic, issuer < 0 ? null : market.Issuers.Sector[issuer]);
    }

    private static FiledOwner Owner(ReportingOwner owner, Role role, bool lead) => new()
    {
        Cik = Values.Cik(owner.Cik),
        Name = owner.Name,
        Role = role,
        Lead = lead,
        IsDirector = owner.IsDirector,
        IsOfficer = owner.IsOfficer,
        IsTenPercentOwner = owner.IsTenPercentOwner,
        IsOther = owner.IsOther,
        Title = owner.OfficerTitle,
        OtherText = owner.OtherText,
        FileNumber = owner.FileNumber,
    };

    /// <summary>Amendments of the filing that are known, in filing order.</summary>
    private static string[] AmendedBy(World world, int at)
    {
        var filings = world.Market.Filings;
        return at < 0 ? [] :
        [
            .. world.Market.Issuers.Filings[filings.Issuer[at]].Where(other => filings.Amends[other] == at && filings.FiledOn[other] <= world.Day)
                .Select(other => filings.Accession[other].ToString()),
        ];
    }
}
