using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using InsiderDashboard.Charting;
using InsiderDashboard.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Plotly.Blazor;

namespace InsiderDashboard.Tests.Hosting;

/// <summary>What the host answers without a browser: pages, files of the web root, headers.</summary>
public sealed partial class HostingTests(HostingTests.Site factory) : IClassFixture<HostingTests.Site>
{
    private readonly HttpClient client = factory.CreateClient();

    [Theory]
    [InlineData("css/tokens.css", "text/css")]
    [InlineData("css/app.css", "text/css")]
    [InlineData("css/data.css", "text/css")]
    [InlineData("js/theme.js", "text/javascript")]
    [InlineData("js/chart.js", "text/javascript")]
    [InlineData("_framework/blazor.web.js", "text/javascript")]
    [InlineData("icons/mark.svg", "image/svg+xml")]
    public async Task WebRoot_PlainAddress_HasTheFile(string path, string type)
    {
        using var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>
    /// Charts load these two themselves before a chart is drawn, by the names that the component uses: another version of the
    /// package has other names.
    /// </summary>
    [Theory]
    [InlineData(PlotlyFigure.Interop, "InteropPath")]
    [InlineData(PlotlyFigure.Library, "PlotlyBasicPath")]
    public async Task ChartFile_AsThePackageImportsIt_IsThere(string path, string name)
    {
        Assert.Equal(typeof(PlotlyJsInterop).GetField(name, BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue(), path);

        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public void ChartFiles_AreOfTheReferencedPackage()
    {
        var package = XDocument.Load(Path.Combine(Application.Repository, "Directory.Packages.props"))
            .Descendants("PackageVersion").Single(version => version.Attribute("Include")!.Value == "Plotly.Blazor").Attribute("Version")!.Value;

        Assert.EndsWith($"/plotly-interop-{package}.js", PlotlyFigure.Interop, StringComparison.Ordinal);
    }

    /// <summary>Not packed anew by the server, which would send it a little larger than it is.</summary>
    [Theory]
    [InlineData("css/app.css", 0.5)]
    [InlineData(PlotlyFigure.Library, 0.4)]
    public async Task File_OutsideDevelopment_ArrivesAsTheBuildCompressedIt(string path, double share)
    {
        using var served = factory.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        using var reader = served.CreateClient();
        var plain = await reader.GetByteArrayAsync(path);

        using var asked = new HttpRequestMessage(HttpMethod.Get, path);
        asked.Headers.AcceptEncoding.Add(new("gzip"));
        using var response = await reader.SendAsync(asked);
        var packed = await response.Content.ReadAsByteArrayAsync();

        Assert.InRange(packed.Length, 1, plain.Length * share);
        using var unpacked = new MemoryStream();
        await using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
            await gzip.CopyToAsync(unpacked);
        Assert.Equal(plain, unpacked.ToArray());
    }

    [Fact]
    public async Task WebRoot_FilesThatAPageNames_AreFingerprintedAndThere()
    {
        var html = await client.GetStringAsync("/");
        var files = FilesNamed().Matches(html).Select(match => match.Groups[1].Value).ToList();

        Assert.Contains(files, file => FingerprintedStyle().IsMatch(file));
        Assert.Contains(files, file => file.StartsWith("_framework/blazor.web.", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var response = await client.GetAsync(file);
            Assert.True(response.IsSuccessStatusCode, file);
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("/method")]
    [InlineData("/trades")]
    [InlineData("/nowhere")]
    [InlineData("/api/trades")]
    public async Task Answer_PageOrApi_IsSentCompressed(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "gzip, deflate, br" } } };

        using var response = await client.SendAsync(request);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }

    /// <summary>
    /// Why pages may be compressed: there is no token in them, since no form is posted. The login page posts one, and holds nothing
    /// that is secret or that was sent: its cookie is not sent from other sites, and the guard of origins refuses their forms.
    /// </summary>
    [Fact]
    public void Pages_ButTheLogin_PostNoForm() =>
        Assert.DoesNotContain(Conventions.Rooms.All.Where(file => !file.Path.EndsWith("/AccessToken.cs", StringComparison.Ordinal)), file =>
            file.Text.Contains("method=\"post\"", StringComparison.OrdinalIgnoreCase)
            || file.Text.Contains("<EditForm", StringComparison.Ordinal) || file.Text.Contains("AntiforgeryToken", StringComparison.Ordinal));

    /// <summary>As a reader has them: outside Development, where the build's files are served as they are.</summary>
    [Fact]
    public async Task WebRoot_ScriptsAndStylesThatAPageNames_AreSentCompressed()
    {
        using var visited = factory.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        using var visitor = visited.CreateClient();
        visitor.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        var files = FilesNamed().Matches(await client.GetStringAsync("/")).Select(match => match.Groups[1].Value)
            .Where(file => file.EndsWith(".js", StringComparison.Ordinal) || file.EndsWith(".css", StringComparison.Ordinal)).ToList();

        Assert.Contains("_content/MudBlazor/MudBlazor.min.css", files);
        Assert.Contains("_content/MudBlazor/MudBlazor.min.js", files);
        var sent = 0;
        foreach (var file in files)
        {
            using var response = await visitor.GetAsync(file);
            Assert.True(response.Content.Headers.ContentEncoding.Count == 1, file); // br, or gzip where the build is none for use
            sent += (await response.Content.ReadAsByteArrayAsync()).Length;
        }
        // What every first visit costs before its page. With br the circuit's script is 48 KB, the kit 58, ours 15; gzip adds a third.
        Assert.InRange(sent, 80_000, 175_000);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/css/app.css")]
    [InlineData("/nowhere")]
    public async Task Answer_Any_CarriesTheSecurityHeaders(string path)
    {
        using var response = await client.GetAsync(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task Page_Any_HasNoInlineScript()
    {
        var html = await client.GetStringAsync("/");

        Assert.DoesNotMatch(InlineScript(), html);
        Assert.DoesNotContain(" onclick=", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Page_Unknown_Is404WithAWayBack()
    {
        using var response = await client.GetAsync("/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Nothing here", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>On a store of its own, which the application fills with the demo: a test has no business in the user's.</summary>
    public sealed class Site : WebApplicationFactory<Program>
    {
        private TempStore? store = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("db", store!.Path);

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
                Interlocked.Exchange(ref store, null)?.Dispose();
        }
    }

    [GeneratedRegex("(?:(?:src|href)=|url\\()\"((?:css|js|_framework|_content|icons)/[^\"]+)\"")]
    private static partial Regex FilesNamed();

    [GeneratedRegex(@"^css/app\.[a-z0-9]{10}\.css$")]
    private static partial Regex FingerprintedStyle();

    [GeneratedRegex("<script(?![^>]*src=)[^>]*>")]
    private static partial Regex InlineScript();
}
