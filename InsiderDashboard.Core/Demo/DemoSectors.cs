namespace InsiderDashboard.Core.Demo;

/// <summary>An industry group of the demo market.</summary>
/// <param name="Etf">Ticker under which the group's fictional fund is priced; the analytics look for these names.</param>
/// <param name="Sics">SIC codes that its companies carry.</param>
/// <param name="Nouns">What stands behind the invented part of a company name.</param>
/// <param name="Count">Number of companies besides those of the cases.</param>
/// <param name="Leads">True where insiders' mood is planted to run ahead of the group's prices.</param>
internal sealed record DemoSector(string Etf, int[] Sics, string[] Nouns, int Count, bool Leads);

internal static class DemoSectors
{
    public static readonly DemoSector[] All =
    [
        new("XLK", [7372, 7371, 3674, 3576], ["Software", "Semiconductor", "Systems", "Networks", "Data"], 34, false),
        new("XLF", [6022, 6331, 6211, 6282], ["Bancorp", "Insurance Group", "Financial", "Mutual"], 34, true),
        new("XLV", [2834, 2836, 3841, 8071], ["Therapeutics", "Biosciences", "Medical", "Diagnostics"], 36, false),
        new("XLE", [1311, 2911, 1381, 4610], ["Petroleum", "Energy", "Drilling", "Pipelines"], 18, true),
        new("XLI", [3530, 3721, 4213, 8711], ["Machinery", "Aerostructures", "Freight", "Engineering"], 28, false),
        new("XLY", [5651, 5812, 3714, 7011], ["Apparel", "Restaurants", "Motor Parts", "Hotels"], 24, false),
        new("XLP", [2000, 2086, 5411, 2844], ["Foods", "Beverages", "Grocers", "Household"], 16, false),
        new("XLU", [4911, 4923, 4941], ["Electric", "Gas Light", "Water Works"], 17, false),
        new("XLB", [2810, 1040, 3312, 3241], ["Chemical", "Mining", "Steel", "Cement"], 16, false),
        new("XLRE", [6798, 6552], ["Realty Trust", "Properties", "Land"], 16, false),
        new("XLC", [4813, 4841, 7812, 7311], ["Telephone", "Cable", "Pictures", "Media"], 14, false),
    ];

    public static int IndexOf(string etf) => Array.FindIndex(All, s => s.Etf == etf);
}
