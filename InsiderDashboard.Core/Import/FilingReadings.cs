using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Import;

/// <summary>How the words of a filing are read while it is stored, so that a later start need not do it.</summary>
/// <param name="Version">The derived version; readings of other versions are not used.</param>
/// <param name="Read">The reading in its stored form; null stores none.</param>
public sealed record FilingReadings(long Version, Func<Filing, byte[]>? Read)
{
    /// <summary>As the market reads them.</summary>
    public static FilingReadings Stored { get; } = new(DerivedVersion.Current, ReadingCodec.Of);

    public static FilingReadings None { get; } = new(0, null);
}
