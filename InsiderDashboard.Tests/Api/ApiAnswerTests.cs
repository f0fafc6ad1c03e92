using System.IO.Compression;
using System.Net;
using System.Text.Json;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Api;

/// <summary>How the API answers, whatever it is asked: on a small store over the whole pipeline.</summary>
public sealed class ApiAnswerTests(ApiAnswerTests.Small small) : IClassFixture<ApiAnswerTests.Small>
{
    private readonly ApiSite site = small.Site;

    /// <summary>Two companies that filed under T3, two that only the company file lists under TIED, a filing with every field,
    /// words that a spreadsheet would run.</summary>
    public sealed class Small : IDisposable
    {
        public ApiSite Site { get; } = ApiSite.WithCompanies(
        [
            new Company(3_001, "TIED", "TIED CORP", null, null, null), new Company(3_002, "TIED", "TIED INC", null, null, null),
        ],
        [
            SampleFilings.Full(),
            .. Enumerable.Range(1, 40).Select(n => SampleFilings.Small(n)),
            SampleFilings.Small(41) with { IssuerCik = 2_000, FiledTicker = "T3" },
            SampleFilings.Small(42) with { Rows = [SampleFilings.Trade(84, "S", 5, 2)
                with { Nature = "=HYPERLINK(\"http://example.org\")", SecurityTitle = "A \"B\",\r\nC" }] },
        ]);

        public void Dispose() => Site.Dispose();
    }

    [Fact]
    public async Task Problem_SeveralBadValues_AreAllNamedAtOnce()
    {
        var (status, body) = await site.Ask("/api/trades?size=5000&plan=maybe&colour=red&asof=31.12.2025&page=1");

        Assert.Equal(400, status);
        var errors = body.GetProperty("errors").EnumerateArray().ToDictionary(e => e.GetProperty("key").GetString()!);
        Assert.Equal(["asof", "colour", "plan", "size"], errors.Keys.Order());
        Assert.Equal("5000", errors["size"].GetProperty("value").GetString());
        Assert.Equal("a whole number from 1 to 1,000", errors["size"].GetProperty("allowed").GetString());
        Assert.Equal("any of yes, no, unknown", errors["plan"].GetProperty("allowed").GetString());
        Assert.Equal(400, body.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task Problem_DayOutsideOfTheStore_NamesTheRange(string day)
    {
        string[] lists =
            ["status", "trades", "clusters", "sectors", "market", "reconciliation", "heavy-selling", "definitions", "trades.csv", "sectors.csv"];
        foreach (var list in lists)
        {
            var (status, body) = await site.Ask($"/api/{list}?asof={day}");

            Assert.Equal((400, 400), (status, body.GetProperty("status").GetInt32()));
            var error = body.GetProperty("errors").EnumerateArray().Single();
            Assert.Equal(("asof", day), (error.GetProperty("key").GetString(), error.GetProperty("value").GetString()));
            Assert.StartsWith("a date from 20", error.GetProperty("allowed").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sectors")]
    [InlineData("/clusters")]
    public async Task Page_DayOutsideOfTheStore_UsesTheDefaultAndSaysSo(string path)
    {
        using var response = await site.CreateClient().GetAsync(path + "?asof=9999-12-31");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("asof=9999-12-31 was not taken.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/companies/NOSUCH", 404)]
    [InlineData("/api/companies/cik:0000000001/months", 404)]
    [InlineData("/api/trades?ticker=NOSUCH", 404)]
    [InlineData("/api/filings/0000000001-25-000001", 404)]
    [InlineData("/api/filings/nonsense", 404)]
    [InlineData("/api/insiders/1", 404)]
    [InlineData("/api/insiders/me", 400)]
    [InlineData("/api/companies/T1?ticker=T2", 400)]
    [InlineData("/api/trades.csv?provenance=perhaps", 400)]
    [InlineData("/api/trades?provenance=true", 400)]
    [InlineData("/api/trades?size=0", 400)]
    [InlineData("/api/trades?code=PS", 400)]
    [InlineData("/api/trades?form=9", 400)]
    [InlineData("/api/trades?size=1e3", 400)]
    [InlineData("/api/trades?page=-1", 400)]
    [InlineData("/api/nothing/here", 404)]
    public async Task Problem_AnyKind_IsAProblemDocument(string address, int expected)
    {
        using var response = await site.CreateClient().GetAsync(address);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(expected, body.RootElement.GetProperty("status").GetInt32());
        Assert.NotEqual("", body.RootElement.GetProperty("detail").GetString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/api/companies/TIED")]
    [InlineData("/api/companies/TIED/months")]
    [InlineData("/api/trades.csv?ticker=T1,TIED")]
    public async Task Ticker_ListedForTwoCompanies_Is409WithTheCandidates(string address)
    {
        var (status, body) = await site.Ask(address);

        Assert.Equal(409, status);
        Assert.Equal(["0000003001", "0000003002"], body.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("cik").GetString()));
    }

    [Fact]
    public async Task Ticker_FiledByTwoCompanies_IsTheLastFilers()
    {
        var (status, body) = await site.Ask("/api/companies/T3");

        Assert.Equal(200, status);
        Assert.Equal(["T3"], body.GetProperty("ambiguousTickers").EnumerateArray().Select(t => t.GetString()));
    }

    [Fact]
    public async Task Ticker_GivenAsCik_IsTaken()
    {
        var (status, body) = await site.Ask("/api/companies/cik:0000002000");

        Assert.Equal(200, status);
        Assert.Equal("0000002000", body.GetProperty("issuerCik").GetString());
    }

    [Theory]
    [InlineData("/api/trades?class=PlanSale&excluded=yes", "/api/trades?class=plan-sale&excluded=yes")]
    [InlineData("/api/trades?role=Ceo,OtherCSuite", "/api/trades?role=ceo,other-c-suite")]
    [InlineData("/api/clusters?sector=HealthCare&marks=SamePrice", "/api/clusters?sector=health-care&marks=same-price")]
    [InlineData("/api/trades?role=CEO&sector=Health%20Care", "/api/trades?role=ceo&sector=health-care")]
    [InlineData("/api/companies/T1/months?mode=PointInTime", "/api/companies/T1/months?mode=point-in-time")]
    public async Task Word_AsAnAnswerSpellsIt_IsTakenAsTheKeysWord(string copied, string spelled)
    {
        var (status, body) = await site.Ask(copied);

        Assert.Equal(200, status);
        Assert.Equal((await site.Ask(spelled)).Body.GetRawText(), body.GetRawText());
    }

    [Fact]
    public async Task Pages_PutTogether_HoldEveryRowOnce()
    {
        var all = (await site.Ask("/api/trades?excluded=yes&size=1000")).Body;
        var total = all.GetProperty("total").GetInt32();
        var seen = new List<string>();
        for (var page = 1; page <= total / 7 + 1; page++)
        {
            var (_, body) = await site.Ask($"/api/trades?excluded=yes&size=7&page={page}");
            Assert.Equal(total, body.GetProperty("total").GetInt32());
            seen.AddRange(body.GetProperty("rows").EnumerateArray().Select(r => r.GetRawText()));
        }

        Assert.Equal(all.GetProperty("rows").EnumerateArray().Select(r => r.GetRawText()), seen);
        Assert.Equal(total, seen.Count);
        Assert.Equal(0, (await site.Ask("/api/trades?page=1000000")).Body.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task AsOf_NotGiven_IsTheNewestFilingAndAnEarlierDayHidesLaterOnes()
    {
        var (_, newest) = await site.Ask("/api/trades?excluded=yes&size=1");
        var (_, early) = await site.Ask("/api/trades?excluded=yes&size=1000&asof=2025-05-20");

        Assert.Equal(newest.GetProperty("rows")[0].GetProperty("filedOn").GetString(), newest.GetProperty("asOf").GetString());
        Assert.Equal("2025-05-20", early.GetProperty("asOf").GetString());
        Assert.All(early.GetProperty("rows").EnumerateArray(),
            r => Assert.True(string.CompareOrdinal(r.GetProperty("filedOn").GetString(), "2025-05-20") <= 0));
        Assert.Equal(404, (await site.Ask($"/api/filings/{SampleFilings.Key(40)}?asof=2025-05-20")).Status);
    }

    [Fact]
    public async Task Filing_WithEveryField_IsAnsweredWhole()
    {
        var (_, body) = await site.Ask($"/api/filings/{SampleFilings.Key(77)}");

        Assert.Equal("4/A", body.GetProperty("form").GetString());
        Assert.Equal("2025-06-23T17:31:02", body.GetProperty("acceptedAt").GetString());
        Assert.Equal("NYSE: EXM", body.GetProperty("issuer").GetProperty("filedTicker").GetString());
        Assert.Equal("CEO", body.GetProperty("owners")[0].GetProperty("role").GetString());
        Assert.Equal(["NonDerivative", "NonDerivative", "NonDerivative", "Derivative", "Derivative"],
            body.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("table").GetString()));
        Assert.Equal("F1", body.GetProperty("rows")[2].GetProperty("footnoteRefs")[0].GetProperty("footnoteId").GetString());
        Assert.Equal("PlanSale", body.GetProperty("rows")[0].GetProperty("classes")[0].GetProperty("class").GetString());
        Assert.Equal("31-FEB-2025", body.GetProperty("defects")[0].GetProperty("value").GetString());
        Assert.True(body.GetProperty("unmatchedAmendment").GetBoolean());
    }

    [Fact]
    public async Task Csv_TrickyWords_AreQuotedAndRunNoFormula()
    {
        var text = await site.CreateClient().GetStringAsync("/api/trades.csv?cik=1000&size=1000");
        var rows = CsvCells.Read(text);

        Assert.Contains("A \"B\",\r\nC", rows.Select(r => r[rows[0].ToList().IndexOf("securityTitle")]));
        Assert.Contains("'=HYPERLINK(\"http://example.org\")", rows.Select(r => r[rows[0].ToList().IndexOf("nature")]));
        Assert.DoesNotContain(rows, row => row.Count != rows[0].Count);
    }

    [Fact]
    public async Task Csv_Provenance_IsOneCommentLineWhateverIsAsked()
    {
        var client = site.CreateClient();
        Assert.StartsWith("accession,row,filedOn", await client.GetStringAsync("/api/trades.csv?provenance=false"), StringComparison.Ordinal);

        var text = await client.GetStringAsync("/api/trades.csv?provenance=true&form=4%2FA%0D%0A,%0D%0A4&min-value=10");
        var line = text[..text.IndexOf("\r\n", StringComparison.Ordinal)];

        Assert.StartsWith("# InsiderDashboard ", line, StringComparison.Ordinal);
        Assert.Contains("as of 2025-06-23", line, StringComparison.Ordinal);
        Assert.Contains("method version 2", line, StringComparison.Ordinal);
        Assert.EndsWith("query /api/trades?min-value=10&form=4%2FA%2C4", line, StringComparison.Ordinal);
        Assert.StartsWith("accession,", text[(line.Length + 2)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ticker", "' OR 1=1 --")]
    [InlineData("ticker", "T1'; DROP TABLE filing; --")]
    [InlineData("form", "<script>alert(1)</script>")]
    [InlineData("code", "\0")]
    [InlineData("sort", "filedOn; DELETE FROM filing")]
    public async Task Value_ThatLooksLikeAnAttack_ChangesNothing(string key, string value)
    {
        var before = (await site.Ask("/api/status")).Body.GetRawText();
        var (status, _) = await site.Ask($"/api/trades?{key}={Uri.EscapeDataString(value)}");

        Assert.Contains(status, new[] { 200, 400, 404 });
        Assert.Equal(before, (await site.Ask("/api/status")).Body.GetRawText());
    }

    [Fact]
    public async Task ETag_SameQuestion_Is304AndAnotherQuestionIsNot()
    {
        var client = site.CreateClient();
        using var first = await client.GetAsync("/api/trades?size=2&code=S");
        using var again = await client.SendAsync(Asking("/api/trades?code=S&size=2&page=1", first.Headers.ETag!.ToString()));
        using var other = await client.SendAsync(Asking("/api/trades?code=S&size=3", first.Headers.ETag!.ToString()));
        using var csv = await client.SendAsync(Asking("/api/trades.csv?code=S&size=2", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, csv.StatusCode);
    }

    [Fact]
    public async Task Head_AnyList_HasTheHeadersAndNoBody()
    {
        using var response = await site.CreateClient().SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/trades"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(response.Headers.ETag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/api/trades?size=1000")]
    [InlineData("/api/trades.csv?size=1000")]
    public async Task Answer_ToAClientThatTakesGzip_IsCompressed(string address)
    {
        var client = site.CreateClient();
        var plain = await client.GetByteArrayAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "gzip" } } };
        using var response = await client.SendAsync(request);

        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        await using var unpacked = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var copy = new MemoryStream();
        await unpacked.CopyToAsync(copy);
        Assert.Equal(plain, copy.ToArray());
    }

    [Fact]
    public async Task Post_AnyAddress_IsRefused()
    {
        using var response = await site.CreateClient().PostAsync("/api/trades", new StringContent(""));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static HttpRequestMessage Asking(string address, string tag) => new(HttpMethod.Get, address) { Headers = { { "If-None-Match", tag } } };
}
