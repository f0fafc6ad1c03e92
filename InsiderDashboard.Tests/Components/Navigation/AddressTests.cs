using InsiderDashboard.Components.Navigation;


namespace InsiderDashboard.Tests.Components.Navigation;

public sealed class AddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080/clusters?window=30&page=4", "sector", "Health Care", "/clusters?window=30&sector=Health%20Care")]
    [InlineData("/clusters?window=30&side=sell", "WINDOW", "60", "/clusters?WINDOW=60&side=sell")]
    [InlineData("/clusters?window=30&page=4", "page", "5", "/clusters?window=30&page=5")]
    [InlineData("/clusters?window=30", "window", null, "/clusters")]
    [InlineData("/clusters?window=30", "window", "", "/clusters")]
    [InlineData("/clusters#top", "ticker", "cik:0000123456", "/clusters?ticker=cik:0000123456")]
    [InlineData("/trades?a=1&a=2", "a", "3", "/trades?a=3")]
    [InlineData("/", "q", "a&b=c", "/?q=a%26b%3Dc")]
    public void With_OneValueChanged_KeepsTheRestAndLeavesThePage(string uri, string key, string? value, string expected) =>
        Assert.Equal(expected, Address.With(uri, key, value));

    [Fact]
    public void With_List_IsOneValueWithCommas()
    {
        var address = Address.With("/clusters", "roles", ["CEO", "CFO"]);

        Assert.Equal("/clusters?roles=CEO,CFO", address);
        Assert.Equal(["CEO", "CFO"], Address.Values(address, "roles"));
    }

    [Fact]
    public void Without_Keys_AreTakenOut() =>
        Assert.Equal("/trades?code=P", Address.Without("/trades?sector=Energy&code=P&page=3", "sector", "page"));

    [Theory]
    [InlineData("http://127.0.0.1:5080/clusters/?a=1", "/clusters")]
    [InlineData("http://127.0.0.1:5080/", "/")]
    [InlineData("/companies/BRK.B?x=/y", "/companies/BRK.B")]
    public void Path_IsWithoutQueryAndLastSlash(string uri, string expected) => Assert.Equal(expected, Address.Path(uri));

    [Fact]
    public void Value_ReadsEscapedTextPlusAndCase()
    {
        Assert.Equal("Health Care", Address.Value("/x?SECTOR=Health+Care", "sector"));
        Assert.Equal("Health Care", Address.Value("/x?sector=Health%20Care", "sector"));
        Assert.Null(Address.Value("/x?sector=", "sector"));
    }

    [Theory]
    [InlineData("/x?asof=2025-09-30", "2025-09-30")]
    [InlineData("/x?asof=30.09.2025", null)]
    [InlineData("/x", null)]
    public void Date_OnlyInTheOneFormat(string uri, string? expected) =>
        Assert.Equal(expected, Address.Date(uri, "asof")?.ToString("yyyy-MM-dd"));
}
