using System.Security.Cryptography;
using InsiderDashboard.Core.Demo;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Tests.Demo;

/// <summary>
/// SHA-256 of all that the demo market says, field by field in a fixed order: numbers as their bits, so that a difference in the
/// last place shows; and not by a serializer, so that a new property of a record changes nothing.
/// </summary>
internal sealed class DemoDigest : IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly BinaryWriter writer;

    public DemoDigest() => writer = new BinaryWriter(bytes);

    public string OfEverything()
    {
        foreach (var filing in DemoMarket.Filings())
            Add(filing);
        foreach (var piece in DemoMarket.Prices())
        {
            Add(piece.Ticker, piece.Source, piece.Kind.ToString());
            foreach (var day in piece.Days)
                writer.Write(day);
            foreach (var close in piece.Closes)
                writer.Write(close);
        }
        foreach (var company in DemoMarket.Companies())
        {
            Add(company.Ticker, company.Name, company.Exchange);
            Add(company.Cik, company.Sic, company.SharesOutstanding);
        }
        foreach (var pattern in DemoMarket.Patterns)
        {
            Add(pattern.Pattern, pattern.Ticker, pattern.Words);
            Add(pattern.IssuerCik, pattern.Accession.Value, pattern.Row);
        }
        return Convert.ToHexString(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    public void Dispose() => writer.Dispose();

    private void Add(Filing filing)
    {
        Add(filing.Form, filing.IssuerName, filing.FiledTicker, filing.Remarks, filing.Aff10b5One?.ToString());
        Add(filing.Accession.Value, filing.FiledOn?.DayNumber, filing.Period?.DayNumber,
            filing.OriginalFiledOn?.DayNumber, filing.IssuerCik, filing.IssuerSic);
        foreach (var owner in filing.Owners)
        {
            Add(owner.Name, owner.OfficerTitle, owner.OtherText, $"{owner.IsDirector}{owner.IsOfficer}{owner.IsTenPercentOwner}{owner.IsOther}");
            Add(owner.Cik);
        }
        foreach (var row in filing.Rows)
            Add(row);
        foreach (var footnote in filing.Footnotes)
            Add(footnote.Id, footnote.Text);
        foreach (var signature in filing.Signatures)
            Add(signature.Name);
    }

    private void Add(FiledRow row)
    {
        Add(row.SecurityTitle, row.Code, row.Nature, row.UnderlyingTitle, row.TransactionForm, row.Timeliness);
        Add((double)row.Table, row.IsHolding ? 1 : 0, row.Key, row.TradedOn?.DayNumber, row.DeemedOn?.DayNumber,
            row.AcquiredDisposed, row.DirectIndirect,
            row.EquitySwap is true ? 1 : 0, row.Shares, row.Price, row.SharesAfter, row.ConversionPrice,
            row.UnderlyingShares, row.ExpiresOn?.DayNumber);
        foreach (var reference in row.FootnoteRefs)
            Add(reference.Field, reference.FootnoteId);
    }

    private void Add(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            writer.Write(text ?? "\0");
    }

    private void Add(params ReadOnlySpan<double?> numbers)
    {
        foreach (var number in numbers)
            writer.Write(number ?? double.NaN);
    }
}
