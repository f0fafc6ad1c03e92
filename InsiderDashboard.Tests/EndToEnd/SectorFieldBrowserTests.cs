using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>The sector field on a phone, with the long history of the demo market.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SectorFieldBrowserTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task Field_OnAPhone_KeepsItsNamesInSightAndBeginsWithTheNewestMonths()
    {
        await using var page = await browser.OpenAsync("/sectors?months=24", width: 375);
        await page.FitsAsync();
        var box = page.Page.Locator(".flow-box");
        await Assertions.Expect(box).ToHaveAttributeAsync("data-scrolls", "left");

        var (left, name) = (await box.BoundingBoxAsync(), await page.Page.Locator(".flow tbody th").First.BoundingBoxAsync());

        Assert.InRange(name!.X, left!.X - 1, left.X + 2);
        Assert.True(await box.EvaluateAsync<bool>("box => box.scrollLeft > 0"));
    }
}
