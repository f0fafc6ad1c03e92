using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace InsiderDashboard.Core.Sources.Input;

/// <summary>
/// The checksum of zip members (polynomial 0xEDB88320). The zip reader of the framework doesn't compare it, and a
/// single flipped bit in a table of numbers shows nowhere else. Eight bytes a step ("slicing by 8").
/// </summary>
internal struct Crc32
{
    private static readonly uint[] Tables = MakeTables();
    private uint state;

    public readonly uint Value => state;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var crc = ~state;
        var t = Tables;
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = t[0x700 + (low & 0xFF)] ^ t[0x600 + ((low >> 8) & 0xFF)] ^ t[0x500 + ((low >> 16) & 0xFF)] ^ t[0x400 + (low >> 24)]
                ^ t[0x300 + (high & 0xFF)] ^ t[0x200 + ((high >> 8) & 0xFF)] ^ t[0x100 + ((high >> 16) & 0xFF)] ^ t[high >> 24];
            bytes = bytes[8..];
        }

        foreach (var b in bytes)
            crc = t[(crc ^ b) & 0xFF] ^ (crc >> 8);
        state = ~crc;
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            tables[i] = crc;
        }

        for (var slice = 1; slice < 8; slice++)
            for (var i = 0; i < 256; i++)
            {
                var before = tables[(slice - 1) * 256 + i];
                tables[slice * 256 + i] = (before >> 8) ^ tables[before & 0xFF];
            }
        return tables;
    }
}
