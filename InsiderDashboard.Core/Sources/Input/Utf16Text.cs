using System.Text;

namespace InsiderDashboard.Core.Sources.Input;

/// <summary>Text in UTF-16, as spreadsheets and PowerShell save tables, handed on as UTF-8.</summary>
internal static class Utf16Text
{
    /// <param name="begun">The bytes already read, at least two where there are as many.</param>
    /// <param name="rest">What follows them.</param>
    /// <returns>The whole text without its mark; null when it doesn't begin with the mark of UTF-16.</returns>
    public static Stream? AsUtf8(ReadOnlySpan<byte> begun, Stream rest)
    {
        var encoding = begun switch { [0xFF, 0xFE, ..] => Encoding.Unicode, [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode, _ => null };
        return encoding is null ? null : Encoding.CreateTranscodingStream(new Begun(begun[2..].ToArray(), rest), encoding, Encoding.UTF8);
    }

    /// <summary>Some bytes, then those of a stream that can't go back.</summary>
    private sealed class Begun(byte[] first, Stream rest) : PassingStream(rest)
    {
        private int given;

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            if (given == first.Length)
                return base.Read(buffer);
            var count = Math.Min(buffer.Length, first.Length - given);
            first.AsSpan(given, count).CopyTo(buffer);
            given += count;
            return count;
        }

        protected override void Passed(ReadOnlySpan<byte> bytes) { }
    }
}
