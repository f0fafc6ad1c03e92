using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Core.Import;

/// <summary>An item on its way to the writing thread, with everything that can be said of it without the store.</summary>
/// <param name="Digest">Fingerprint of a filing, 0 for everything else.</param>
/// <param name="Reading">What the words of a filing say, in stored form; null for everything else and where none is asked for.</param>
internal readonly record struct Parsed(SourceItem Item, long Digest, byte[]? Reading)
{
    public static Parsed From(SourceItem item, FilingDigest digest, FilingReadings readings)
    {
        if (item is not SourceItem.Filed { Filing: var filing })
            return new Parsed(item, 0, null);
        var ordered = RowOrder.Ascending(filing);
        return new Parsed(ReferenceEquals(ordered, filing) ? item : new SourceItem.Filed(ordered),
            digest.Of(ordered), readings.Read?.Invoke(ordered));
    }
}
