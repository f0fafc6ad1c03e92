using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Storage;

/// <summary>How kinds of facts are spelled in the store.</summary>
internal static class FactWords
{
    public static string Of(FactKind kind) => kind switch
    {
        FactKind.Prices => "prices",
        FactKind.Companies => "companies",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static FactKind Read(string words) => words switch
    {
        "prices" => FactKind.Prices,
        "companies" => FactKind.Companies,
        _ => throw new StorageException($"The store counts facts of a kind that this version does not know: {words}."),
    };
}
