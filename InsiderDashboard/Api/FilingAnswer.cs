using System.Globalization;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Api;

/// <summary>Opens one filing as it was known on a day.</summary>
internal static class FilingAnswer
{
    /// <summary>Null when the store has no such filing, or not by the as-of day.</summary>
    public static FilingResult? Of(Source source, FilingQuery query)
    {
        if (!Accession.TryParse(query.Accession, out var accession) || source.Live.Dossier(accession)?.KnownBy(source.Market, query.AsOf) is not { } dossier)
            return null;
        return Make(source.Market, dossier, query.AsOf?.DayNumber ?? source.Market.LastFiled);
    }

    private static FilingResult Make(MarketSnapshot market, FilingProfile dossier, int day)
    {
        var filing = dossier.Filing;
        return new FilingResult
        {
            AsOf = day == 0 ? null : DateOnly.FromDayNumber(day),
            Accession = filing.Accession.ToString(),
            Form = filing.Form,
            FiledOn = filing.FiledOn,
            FiledEstimated = filing.FiledEstimated,
            AcceptedAt = filing.AcceptedAt,
            Period = filing.Period,
            OriginalFiledOn = filing.OriginalFiledOn,
            Issuer = Issuer(market, filing),
            Owners = [.. filing.Owners.Select((owner, i) => Owner(owner, dossier.Reading.Roles[i], i == dossier.Reading.Lead))],
            Rows = Rows(market, dossier, day),
            Footnotes = filing.Footnotes,
            Remarks = filing.Remarks,
            Aff10b5One = filing.Aff10b5One,
            NoSecuritiesOwned = filing.NoSecuritiesOwned,
            NotSubjectToSection16 = filing.NotSubjectToSection16,
            Form3HoldingsReported = filing.Form3HoldingsReported,
            Form4TransactionsReported = filing.Form4TransactionsReported,
            Signatures = filing.Signatures,
            Defects = filing.Defects,
            Amends = dossier.Amends?.ToString(),
            UnmatchedAmendment = dossier.UnmatchedAmendment,
            AmendedBy = [.. dossier.AmendedBy.Select(a => a.ToString())],
            Duplicates = [.. dossier.Duplicates.Select(a => a.ToString())],
            Source = [.. Enum.GetValues<SourceKind>().Where(kind => kind != SourceKind.None && filing.Source.HasFlag(kind))],
            SchemaVersion = filing.SchemaVersion,
            FilingUrl = filing.Source.HasFlag(SourceKind.Demo) ? null : filing.Accession.IndexUrl(filing.IssuerCik),
        };
    }

    private static FiledIssuer Issuer(MarketSnapshot market, Filing filing)
    {
        var issuer = market.Issuers.Find(filing.IssuerCik);
        var at = market.Filings.Find(filing.Accession);
        return new FiledIssuer(Cik(filing.IssuerCik), filing.IssuerName, at < 0 || market.Filings.Ticker[at].Length == 0 ? null : market.Filings.Ticker[at],
            filing.FiledTicker, filing.ForeignTicker, issuer < 0 || market.Issuers.Sic[issuer] == 0 ? filing.IssuerSic : market.Issuers.Sic[issuer],
            issuer < 0 ? null : market.Issuers.Sector[issuer]);
    }

    private static FiledOwner Owner(ReportingOwner owner, Role role, bool lead) => new()
    {
        Cik = Cik(owner.Cik),
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

    private static List<FilingResultRow> Rows(MarketSnapshot market, FilingProfile dossier, int day)
    {
        var filing = market.Filings.Find(dossier.Filing.Accession);
        var rows = new List<FilingResultRow>();
        var trade = 0;
        foreach (var row in dossier.Filing.Rows)
        {
            var filed = FilingRow.Filed(row);
            var isTrade = row.Table == FiledTable.NonDerivative && !row.IsHolding;
            rows.Add(isTrade ? FilingRow.WithMeaning(filed, market, filing < 0 ? -1 : market.RowOf(filing, row.Key), dossier.Trades[trade++], day) : filed);
        }
        return rows;
    }

    private static string Cik(long cik) => cik.ToString("D10", CultureInfo.InvariantCulture);
}
