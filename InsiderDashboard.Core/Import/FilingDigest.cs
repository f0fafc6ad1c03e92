using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Import;

/// <summary>
/// A fingerprint of everything that one source says of a filing: equal content, equal fingerprint, whatever file it came in.
/// It is stored. Every present value is written with a number of its own and absent values are not written at all,
/// so a field that is added later with a new number leaves the fingerprints of filings without it as they are.
/// Not thread-safe: it keeps its buffer.
/// </summary>
internal sealed class FilingDigest : IDisposable
{
    // Kept for all filings: setting it up costs more than the few hundred bytes of one.
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = new byte[16 * 1024];
    private int length;

    public long Of(Filing f)
    {
        length = 0;
        Add(1, f.Accession.Value).Add(2, f.Form).Add(3, f.FiledOn).Add(4, f.FiledEstimated).Add(5, f.AcceptedAt?.Ticks).Add(6, f.Period)
            .Add(7, f.OriginalFiledOn).Add(8, f.NoSecuritiesOwned).Add(9, f.NotSubjectToSection16).Add(10, f.Form3HoldingsReported)
            .Add(11, f.Form4TransactionsReported).Add(12, f.Aff10b5One).Add(13, f.IssuerCik).Add(14, f.IssuerName).Add(15, f.FiledTicker)
            .Add(16, f.ForeignTicker).Add(17, f.IssuerSic).Add(18, f.Remarks).Add(19, f.SchemaVersion);
        foreach (var owner in f.Owners)
            AddOwner(owner);
        foreach (var row in f.Rows)
            AddRow(row);
        foreach (var note in f.Footnotes)
            Add(60, note.Id).Add(61, note.Text);
        foreach (var signature in f.Signatures)
            Add(62, signature.Name).Add(63, signature.SignedOn);
        foreach (var defect in f.Defects)
            Add(64, defect.Place).Add(65, defect.Value).Add(66, defect.Reason);
        hash.AppendData(buffer.AsSpan(0, length));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }

    public void Dispose() => hash.Dispose();

    private void AddOwner(ReportingOwner o) =>
        Add(20, o.Cik).Add(21, o.Name).Add(22, o.IsDirector).Add(23, o.IsOfficer).Add(24, o.IsTenPercentOwner).Add(25, o.IsOther)
            .Add(26, o.OfficerTitle).Add(27, o.OtherText).Add(28, o.Street1).Add(29, o.Street2).Add(30, o.City).Add(31, o.State)
            .Add(32, o.ZipCode).Add(33, o.StateDescription).Add(34, o.FileNumber);

    private void AddRow(FiledRow r)
    {
        Add(35, ((long)r.Table << 1) | (r.IsHolding ? 1L : 0L)).Add(36, r.Key).Add(37, r.SecurityTitle).Add(38, r.TradedOn).Add(39, r.DeemedOn)
            .Add(40, r.TransactionForm).Add(41, r.Code).Add(42, r.EquitySwap).Add(43, r.Timeliness).Add(44, r.Shares).Add(45, r.Price)
            .Add(46, r.AcquiredDisposed).Add(47, r.SharesAfter).Add(48, r.ValueAfter).Add(49, r.DirectIndirect).Add(50, r.Nature);
        if (r.Table == FiledTable.Derivative)
            Add(51, r.ConversionPrice).Add(52, r.TotalValue).Add(53, r.ExercisableOn).Add(54, r.ExpiresOn).Add(55, r.UnderlyingTitle)
                .Add(56, r.UnderlyingShares).Add(57, r.UnderlyingValue);
        foreach (var reference in r.FootnoteRefs)
            Add(58, reference.Field).Add(59, reference.FootnoteId);
    }

    private FilingDigest Add(byte number, string? value)
    {
        if (value is null)
            return this;
        Reserve(8 + Encoding.UTF8.GetMaxByteCount(value.Length));
        buffer[length++] = number;
        var size = Encoding.UTF8.GetBytes(value, buffer.AsSpan(length + sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(length), size);
        length += sizeof(int) + size;
        return this;
    }

    private FilingDigest Add(byte number, long? value)
    {
        if (value is not { } v)
            return this;
        Reserve(9);
        buffer[length++] = number;
        MemoryMarshal.Write(buffer.AsSpan(length), v);
        length += sizeof(long);
        return this;
    }

    private FilingDigest Add(byte number, bool? value) => Add(number, value is { } v ? (v ? 1L : 0L) : null);

    private FilingDigest Add(byte number, int? value) => Add(number, (long?)value);

    private FilingDigest Add(byte number, char? value) => Add(number, (long?)value);

    private FilingDigest Add(byte number, DateOnly? value) => Add(number, (long?)value?.DayNumber);

    private FilingDigest Add(byte number, double? value) => Add(number, value is { } v ? BitConverter.DoubleToInt64Bits(v) : null);

    private void Reserve(int bytes)
    {
        if (buffer.Length - length < bytes)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
    }
}
