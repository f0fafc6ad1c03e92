using System.Runtime.InteropServices;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// The handful of SQLite functions that run once for every value read or written, called without the marshalling and the
/// thread transition that the provider's own calls pay: together they cost more than the work itself. They only look at
/// memory and never wait, which is what makes leaving out the transition safe.
/// </summary>
internal static partial class NativeSqlite
{
    /// <summary>The library that SQLitePCLRaw.bundle_e_sqlite3 brings and the provider has loaded.</summary>
    private const string Library = "e_sqlite3";

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_bind_int64(nint statement, int parameter, long value);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_bind_double(nint statement, int parameter, double value);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_bind_null(nint statement, int parameter);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_column_type(nint statement, int column);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial long sqlite3_column_int64(nint statement, int column);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial double sqlite3_column_double(nint statement, int column);

    [LibraryImport(Library)]
    public static partial int sqlite3_step(nint statement);

    [LibraryImport(Library)]
    public static partial int sqlite3_reset(nint statement);
}
