using System.IO.Hashing;
using System.Text;

namespace InsiderDashboard.Core.Signals;

/// <summary>
/// The one version of everything that is derived from facts and kept: a digest of the source files that have a say in it.
/// Nobody raises it by hand, so a changed pattern, table or line of code can't be forgotten; the price is that a changed
/// comment too has the filings read again, once, at the next start.
/// </summary>
public static partial class DerivedVersion
{
    /// <summary>The version of this program.</summary>
    public static long Current { get; } = Of(Sources.Split(' '));

    /// <summary>The version of a set of files.</summary>
    /// <param name="digests">SHA-256 of each, in hexadecimal; their order says nothing.</param>
    internal static long Of(IEnumerable<string> digests) =>
        (long)XxHash3.HashToUInt64(Encoding.ASCII.GetBytes(string.Join(' ', digests.Order(StringComparer.Ordinal))));
}
