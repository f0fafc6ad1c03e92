using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace InsiderDashboard.Core.Sources;

/// <summary>
/// Makes strings of UTF-8 cells and hands out the same object for words that come again and again
/// ("Common Stock", "D", "Director"). A fixed number of slots, so that it can't grow with the input.
/// </summary>
internal sealed class TextPool
{
    private const int Slots = 1 << 14;
    private const int Longest = 48;
    private readonly string?[] slots = new string?[Slots];

    /// <summary>The trimmed text; null when nothing is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string? Get(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || (cell = cell.Trimmed()).IsEmpty)
            return null;
        if (cell.Length > Longest)
            return Decode(cell);
        ref var slot = ref slots[Hash(cell) & (Slots - 1)];
        if (slot is not null && Ascii.Equals(cell, slot))
            return slot;
        return slot = Decode(cell);
    }

    /// <summary>Cells that aren't UTF-8 (old filing software wrote Latin-1) are read byte for byte, not as question marks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static string Decode(ReadOnlySpan<byte> cell) =>
        System.Text.Unicode.Utf8.IsValid(cell) ? Encoding.UTF8.GetString(cell) : Encoding.Latin1.GetString(cell);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Hash(ReadOnlySpan<byte> cell)
    {
        var hash = (ulong)cell.Length * 0x9E3779B97F4A7C15;
        while (cell.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(cell)) * 0xFF51AFD7ED558CCD;
            hash ^= hash >> 32;
            cell = cell[8..];
        }

        foreach (var b in cell)
            hash = (hash ^ b) * 0x100000001B3;
        return (int)((hash ^ (hash >> 29)) & int.MaxValue);
    }
}
