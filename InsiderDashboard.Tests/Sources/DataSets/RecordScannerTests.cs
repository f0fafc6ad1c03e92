using System.Text;
using InsiderDashboard.Core.Sources.DataSets;

namespace InsiderDashboard.Tests.Sources.DataSets;

public sealed class RecordScannerTests
{
    [Theory]
    [InlineData("a\tb\nc\td\n", "a|b;c|d")]
    [InlineData("a\tb\r\nc\td", "a|b;c|d")]
    [InlineData("\uFEFFa\tb\n\n\r\nc\td\n\n", "a|b;c|d")]
    [InlineData("\"a\tx\"\t\"b\ny\"\n\"c \"\"q\"\"\"\t\"\"\n", "a\tx|b\ny;c \"q\"|")]
    [InlineData("5\" pipe\tb\n", "5\" pipe|b")]
    [InlineData("\t\n", "|")]
    [InlineData("", "")]
    public void Read_GivesTheFieldsWhateverTheChunks(string text, string expected)
    {
        for (var chunk = 1; chunk < 9; chunk++)
            Assert.Equal(expected, Join(text, chunk));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_Utf16_GivesTheSameFields(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("a\tö\r\n\"€ \"\"q\"\"\"\t𝄞")];
        for (var chunk = 1; chunk < 9; chunk++)
            Assert.Equal("a|ö;€ \"q\"|𝄞", Join(new Slow(bytes, chunk)));
    }

    [Fact]
    public void Read_Lines_AreCountedThroughQuotedLineBreaks()
    {
        var scanner = new RecordScanner(new Slow("h\ti\n\"a\nb\nc\"\td\nx\ty\n", 3), (byte)'\t', 1000);
        var lines = new List<long>();
        while (scanner.Read())
            lines.Add(scanner.Line);

        Assert.Equal([1, 2, 5], lines);
    }

    [Fact]
    public void Read_QuoteThatNeverCloses_CostsOneLine()
    {
        var scanner = new RecordScanner(new Slow("a\tb\n\"c\td\ne\tf\n", 4), (byte)'\t', 1000) { Expected = 2 };
        var seen = new List<string>();
        while (scanner.Read())
            seen.Add(scanner.Fault is null ? scanner.RecordText : "broken " + scanner.Line);

        Assert.Equal(["a\tb", "broken 2", "e\tf"], seen);
    }

    private static string Join(string text, int chunk) => Join(new Slow(text, chunk));

    private static string Join(Slow stream)
    {
        var scanner = new RecordScanner(stream, (byte)'\t', 1000);
        var records = new List<string>();
        while (scanner.Read())
            records.Add(string.Join('|', Enumerable.Range(0, scanner.Fields.Count).Select(i => Encoding.UTF8.GetString(scanner.Fields[i]))));
        return string.Join(';', records);
    }

    /// <summary>Hands out a few bytes a read, as a network or an unpacker may.</summary>
    private sealed class Slow(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public Slow(string text, int chunk) : this(Encoding.UTF8.GetBytes(text), chunk) { }

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}
