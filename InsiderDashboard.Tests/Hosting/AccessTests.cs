using System.Net;
using System.Net.Http.Headers;
using InsiderDashboard.Cli;
using InsiderDashboard.Hosting;
using InsiderDashboard.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InsiderDashboard.Tests.Hosting;

/// <summary>Who may reach the dashboard, and under which name.</summary>
public sealed class AccessTests
{
    private const string Token = "a-token-of-some-length";

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:0", true)]
    [InlineData("https://[::1]:7000", true)]
    [InlineData("http://127.9.9.9:80", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://192.0.2.7:5080", false)]
    [InlineData("http://localhost.example.com:5080", false)]
    [InlineData("no address", false)]
    public void IsLoopback_OnlyWhatOnlyThisMachineReaches(string address, bool expected) => Assert.Equal(expected,
        ListenAddresses.IsLoopback(address));

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0")]
    [InlineData("--urls", "http://127.0.0.1:0;http://*:0")]
    [InlineData("--http_ports", "8080")]
    [InlineData("--Kestrel:Endpoints:One:Url", "http://0.0.0.0:0")]
    public void Start_BeyondLoopbackWithoutToken_IsRefusedWithWhatToDo(string key, string value)
    {
        var refusal = Assert.Throws<ServeException>(() => Build([key, value], token: null));

        Assert.Contains("--token", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--behind-proxy", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_BeyondLoopbackWithToken_IsPutTogether() => Build(["--urls", "http://0.0.0.0:0"], Token);

    [Fact]
    public void Start_WithAShortToken_IsRefused() => Assert.Throws<ServeException>(() => Build(["--urls", "http://0.0.0.0:0"], "secret"));

    [Theory]
    [InlineData("/")]
    [InlineData("/api/status")]
    [InlineData("/css/app.css")]
    public async Task Answer_UnderAForeignName_Is400(string path)
    {
        using var site = new Site();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "rebound.example.com" } };

        Assert.Equal(HttpStatusCode.BadRequest, (await site.CreateClient().SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example.com", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:81", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    public async Task Circuit_FromAPageOfAnotherSite_Is403(string origin, HttpStatusCode expected)
    {
        using var site = new Site();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin);

        Assert.Equal(expected, (await site.CreateClient().SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task WithToken_PagesLeadToTheLogin_AndAnswersAre401()
    {
        using var site = new Site(Token);
        var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        var page = await client.GetAsync("/clusters?side=sell");
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.EndsWith("/login?ReturnUrl=%2Fclusters%3Fside%3Dsell", page.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/status")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task WithToken_LoginSetsAStrictCookie_ThatOpensPages()
    {
        using var site = new Site(Token);
        var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        var answer = await LogIn(client, Token, "/method");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));

        Assert.Equal("/method", answer.Headers.Location!.ToString());
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/method")).StatusCode);
    }

    [Theory]
    [InlineData("//elsewhere.example.com")]
    [InlineData("https://elsewhere.example.com")]
    [InlineData("/\\elsewhere.example.com")]
    public async Task WithToken_LoginNeverLeadsToAnotherSite(string address)
    {
        using var site = new Site(Token);
        var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        Assert.Equal("/", (await LogIn(client, Token, address)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task WithToken_AfterFiveWrongTries_EvenTheRightOneWaits()
    {
        using var site = new Site(Token);
        var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await LogIn(client, "not-the-token-at-all", "/")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await LogIn(client, Token, "/")).StatusCode);
    }

    /// <summary>Browsers read a backslash as a slash, and leave a tab out.</summary>
    [Theory]
    [InlineData("https://elsewhere.example.com/")]
    [InlineData("//elsewhere.example.com/")]
    [InlineData("/\\elsewhere.example.com/")]
    [InlineData("/\t/elsewhere.example.com/")]
    [InlineData("~/method")]
    public async Task WithToken_LoginOfALinkThatLeadsElsewhere_StaysHere(string then)
    {
        using var site = new Site(Token);
        var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        Assert.Equal("/", (await LogIn(client, Token, then)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task WithToken_ABearerHeaderOpensTheApi_AWrongOneDoesNot()
    {
        using var site = new Site(Token);
        var client = site.CreateClient();

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token + "x");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/definitions")).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/definitions")).StatusCode);
    }

    private static Task<HttpResponseMessage> LogIn(HttpClient client, string token, string then) =>
        client.PostAsync($"/login?ReturnUrl={Uri.EscapeDataString(then)}", new FormUrlEncodedContent([KeyValuePair.Create("token", token)]));

    private static void Build(string[] args, string? token)
    {
        var request = new ServeRequest(args, Path.Combine(Path.GetTempPath(), "none.db"), token, BehindProxy: false, []);
        DashboardHosting.CreateBuilder(request).AddInsiderDashboard(request);
    }

    /// <summary>The site in this process, on a store with one filing: an empty one would be given the demo.</summary>
    private sealed class Site : WebApplicationFactory<Program>
    {
        private readonly string? token;
        private TempStore? store = new();

        public Site(string? token = null)
        {
            this.token = token;
            ApiSite.Add(store!.Database, [SampleFilings.Small(1)]);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("db", store!.Path);
            if (token is not null)
                builder.UseSetting("token", token);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
                Interlocked.Exchange(ref store, null)?.Dispose();
        }
    }
}
