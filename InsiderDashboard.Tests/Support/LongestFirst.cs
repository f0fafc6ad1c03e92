using Xunit.Abstractions;

[assembly: TestCollectionOrderer("InsiderDashboard.Tests.Support.LongestFirst", "InsiderDashboard.Tests")]

namespace InsiderDashboard.Tests.Support;

/// <summary>The collections that drive a browser begin first: begun last, the longest of them would run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] First = [RealBrowserCollection.Name, BrowserCollection.Name,
        "Test collection for " + typeof(EndToEnd.ImportBrowserTests).FullName];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(Place).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    private static int Place(ITestCollection collection) => Array.IndexOf(First, collection.DisplayName) is var place and >= 0 ? place : First.Length;
}
