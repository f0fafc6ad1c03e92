using System.IO.Compression;
using System.Text;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Tests.Sources.Lists;

public sealed class PriceFileTests : IDisposable
{
    private readonly SourceFolder folder = new();

    [Fact]
    public void Read_BothCloses_GivesBothKinds()
    {
        var prices = Read("Symbol;Date;Open;Close;Adj_Close;Volume\nA;2025-01-02;1;2.5;2.25;9\nA;2025-01-03;1;3;;9\nB;2025-01-02;1;7;6;9\n").Prices;

        Assert.Equal([("A", PriceKind.AdjustedClose, 1), ("A", PriceKind.Close, 2), ("B", PriceKind.AdjustedClose, 1), ("B", PriceKind.Close, 1)],
            prices.OrderBy(p => p.Ticker).ThenByDescending(p => p.Kind).Select(p => (p.Ticker, p.Kind, p.Days.Length)));
        Assert.All(prices, p => Assert.Equal("p.csv", p.Source));
        Assert.Equal([2.5, 3], prices.Single(p => p is { Ticker: "A", Kind: PriceKind.Close }).Closes);
    }

    [Fact]
    public void Read_UnsortedAndRepeatedDays_AreSortedAndCollapsed()
    {
        var reading = Read("ticker,date,close\nA,2025-01-03,3\nA,2025-01-02,2\nA,2025-01-03,3\nA,2025-01-02,2.5\n");

        var piece = Assert.Single(reading.Prices);
        Assert.Equal([new DateOnly(2025, 1, 2).DayNumber, new DateOnly(2025, 1, 3).DayNumber], piece.Days);
        Assert.Equal([2.5, 3], piece.Closes);
        Assert.Equal(("line 5", "A 2025-01-02: 2 and 2.5"), (Assert.Single(reading.Losses).Place, reading.Losses[0].Value));
    }

    [Theory]
    [InlineData("A,2025-01-03,0")]
    [InlineData("A,2025-01-03,-1")]
    [InlineData("A,2025-01-03,NaN")]
    [InlineData("A,2025-01-03,1e999")]
    [InlineData("A,2025-01-03,")]
    [InlineData("A,2150-01-03,1")]
    [InlineData("A,03/01/2025,1")]
    [InlineData(",2025-01-03,1")]
    [InlineData("A,2025-01-03")]
    public void Read_RowThatCannotBeAPrice_IsRejectedWithItsPlace(string row)
    {
        var reading = Read($"ticker,date,close\nA,2025-01-02,1\n{row}\nA,2025-01-06,2\n");

        Assert.Equal((RejectionLevel.Part, "line 3"), (Assert.Single(reading.Losses).Level, reading.Losses[0].Place));
        Assert.Equal(2, reading.Prices.Single().Days.Length);
    }

    [Fact]
    public void Read_ManyBadRows_AreFewExamplesAndATotal()
    {
        var reading = Read("ticker,date,close\n" + string.Concat(Enumerable.Repeat("A,2025-01-02,0\n", 5000)));

        Assert.Equal(6, reading.Losses.Count);
        Assert.StartsWith("5,000 in all", reading.Losses[^1].Reason);
    }

    [Fact]
    public void Read_FileSortedByDay_StillGivesLongRunsAndPiecesStayBounded()
    {
        var text = "ticker,date,adj_close\n" + string.Concat(from day in Enumerable.Range(0, 100) from t in Enumerable.Range(0, 40)
                                                             select $"T{t},{new DateOnly(2025, 1, 1).AddDays(day):yyyy-MM-dd},{t + 1}\n");

        Assert.Equal(40, Read(text).Prices.Count);
        Assert.Equal(4000, Reading.Of(SourceLimits.Default with { PriceRows = 100 }, folder.Write("q.csv", text)).Prices.Sum(p => p.Days.Length));
    }

    [Fact]
    public void Read_Gzip_IsUnpackedWhateverItsName()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes("\uFEFF\"ticker\",\"date\",\"close\"\r\n\"A\",\"2025-01-02\",\"1.5\"\r\n"));

        Assert.Equal(1.5, Reading.Of(folder.Write("prices.dat", packed.ToArray())).Prices.Single().Closes.Single());
    }

    private Reading Read(string text) => Reading.Of(folder.Write("p.csv", text));

    public void Dispose() => folder.Dispose();
}
