using System.Text;

namespace InsiderDashboard.Tests.Fuzz;

/// <summary>Damages bytes as disks, downloads, editors and typists do; the same seed damages alike.</summary>
internal sealed class Mutator(Random random)
{
    /// <summary>Values that have tripped readers of numbers, dates and names before.</summary>
    private static readonly byte[][] Values =
    [
        .. ((string[])
        [
            "", "0", "-1", "1e308", "-1e-320", "NaN", "Infinity", "99999999999999999999", "0.1.2", "1,5", "$5", " ", "0001-01-01", "0001-12-31",
                "9999-12-31",
            "01-JAN-0001", "31-DEC-9999", "30-FEB-2025", "2025-13-01", "1899-12-31", "2262-04-12", "A", "D", "P", "S", "true", "4/A", "3",
                "0000000000", "9999999999", "9999999999999999",
            "<a/>", "]]>", "&amp;", "&bomb;", "<!DOCTYPE a>", "\u001b[2J", "\"", "\"\"", "\t", "\r", "\n", "é", "\u202e", "NONE", "N/A", "[NONE]",
                "F1", "value", "-", "2147483648", "65536",
        ]).Select(Encoding.UTF8.GetBytes),
        [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3, 0x28], [0xED, 0xA0, 0x80],
    ];

    public byte[] Mutate(byte[] input)
    {
        var bytes = new List<byte>(input);
        for (var times = 1 + random.Next(4); times > 0; times--)
            Once(bytes);
        return [.. bytes];
    }

    private void Once(List<byte> bytes)
    {
        if (bytes.Count == 0)
            return;
        switch (random.Next(10))
        {
            case 0:
                bytes[At(bytes)] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(Range(bytes, out var length), length);
                break;
            case 2:
                var copied = bytes.GetRange(Range(bytes, out var count), count);
                bytes.InsertRange(At(bytes), copied);
                break;
            case 3:
                bytes.InsertRange(At(bytes), Value());
                break;
            case 4 when random.Next(4) == 0:
                var end = At(bytes);
                bytes.RemoveRange(end, bytes.Count - end);
                break;
            case 5:
                RepeatLine(bytes);
                break;
            case 6 when random.Next(8) == 0:
                bytes.InsertRange(At(bytes), Enumerable.Repeat((byte)random.Next(256), 1 << random.Next(6, 16)));
                break;
            default:
                ReplaceValue(bytes);
                break;
        }
    }

    /// <summary>What stands between two marks of a format (tags, tabs, commas, lines) is another value: most inputs stay readable.</summary>
    private void ReplaceValue(List<byte> bytes)
    {
        var start = At(bytes);
        while (start > 0 && !IsMark(bytes[start - 1]))
            start--;
        var end = start;
        while (end < bytes.Count && !IsMark(bytes[end]))
            end++;
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Value());
    }

    private void RepeatLine(List<byte> bytes)
    {
        var at = At(bytes);
        var start = LineStart(bytes, at);
        var end = bytes.IndexOf((byte)'\n', at);
        var line = bytes.GetRange(start, (end < 0 ? bytes.Count : end + 1) - start);
        if (random.Next(2) == 0)
            bytes.RemoveRange(start, line.Count);
        bytes.InsertRange(LineStart(bytes, At(bytes)), line);
    }

    private static int LineStart(List<byte> bytes, int at)
    {
        while (at > 0 && bytes[at - 1] != '\n')
            at--;
        return at;
    }

    private static bool IsMark(byte b) => b is (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',' or (byte)'<' or (byte)'>' or (byte)'"';

    private byte[] Value() => Values[random.Next(Values.Length)];

    private int At(List<byte> bytes) => bytes.Count == 0 ? 0 : random.Next(bytes.Count);

    private int Range(List<byte> bytes, out int length)
    {
        var start = At(bytes);
        length = Math.Min(bytes.Count - start, 1 << random.Next(10));
        return start;
    }
}
