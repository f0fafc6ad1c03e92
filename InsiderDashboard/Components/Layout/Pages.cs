namespace InsiderDashboard.Components.Layout;

/// <summary>The pages of the navigation, in its order.</summary>
public static class Pages
{
    public static readonly IReadOnlyList<(string Path, string Name)> All =
    [
        ("/", "Overview"),
        ("/clusters", "Clusters"),
        ("/sectors", "Sectors"),
        ("/heavy-selling", "Heavy selling"),
        ("/trades", "Trades"),
        ("/data", "Data"),
        ("/method", "Method"),
    ];
}
