using System.IO.Hashing;

namespace InsiderDashboard.Core.Sources.Input;

/// <summary>
/// Unpacked bytes under guard: stops at <see cref="SourceLimits.MemberBytes"/> and at an absurd packing ratio,
/// whatever the header of the archive claims, and compares length and checksum at the end: the zip reader of the framework
/// doesn't, and a single flipped bit in a table of numbers shows nowhere else.
/// </summary>
/// <param name="inner">The unpacking stream.</param>
/// <param name="packed">Packed size in bytes, at most the length of the file that holds it.</param>
/// <param name="limits">See <see cref="SourceLimits"/>.</param>
internal sealed class UnpackedStream(Stream inner, long packed, SourceLimits limits) : PassingStream(inner)
{
    private readonly Crc32 crc = new();
    private bool ended;

    /// <summary>What the archive says of the unpacked bytes.</summary>
    public required (uint Crc, long Length) Claimed { get; init; }

    /// <summary>For gzip: whether the claim may be that of a last part only; asked when it doesn't fit.</summary>
    public Func<bool>? IsOfPart { get; init; }

    /// <summary>Bytes unpacked so far.</summary>
    public long Unpacked { get; private set; }

    public override bool CanSeek => false;

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = base.Read(buffer);
        }
        catch (InvalidDataException error)
        {
            throw new DamagedInputException(
                $"the packed data is damaged after {ReadingRun.Number(Unpacked)} bytes ({error.Message.TrimEnd('.')})", brokeOff: true);
        }

        if (read == 0 && buffer.Length > 0 && !ended)
        {
            ended = true;
            CheckEnd();
        }

        return read;
    }

    protected override void Passed(ReadOnlySpan<byte> bytes)
    {
        Unpacked += bytes.Length;
        crc.Append(bytes);
        if (Unpacked > limits.MemberBytes)
            throw new DamagedInputException($"it unpacks to more than {ReadingRun.Number(limits.MemberBytes)} bytes", brokeOff: false);
        if (Unpacked > limits.RatioFrom && Unpacked / Math.Max(1, packed) > limits.Ratio)
            throw new DamagedInputException(
                $"{ReadingRun.Number(packed)} packed bytes unpack to {ReadingRun.Number(Unpacked)} and more, "
                + $"over {limits.Ratio} times as much: it looks like a zip bomb",
                brokeOff: false);
    }

    private void CheckEnd()
    {
        // A wrong length with the right checksum is only a wrong header; the content is whole.
        if (crc.GetCurrentHashAsUInt32() == Claimed.Crc || IsOfPart?.Invoke() == true)
            return;
        if (IsOfPart is not null)
            throw new DamagedInputException(
                $"after {ReadingRun.Number(Unpacked)} bytes its end is missing, or its checksum is wrong", brokeOff: true);
        if (Unpacked < Claimed.Length)
            throw new DamagedInputException(
                $"it breaks off after {ReadingRun.Number(Unpacked)} of {ReadingRun.Number(Claimed.Length)} bytes", brokeOff: true);
        throw new DamagedInputException("its checksum is wrong: bytes were changed on the way", brokeOff: false);
    }
}
