using System.Text;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>
/// The stored form of a <see cref="FilingReading"/>: what the words of a filing say, without the words, which are read again
/// when somebody asks why.
/// </summary>
public static class ReadingCodec
{
    private const byte NoAdoption = 0;
    private const byte WithAdoption = 1;

    /// <summary>Set on the byte of the text class when a tax part follows.</summary>
    private const byte WithTaxPart = 0x80;

    /// <summary>The stored form of a filing's reading, made while the filing is at hand anyway.</summary>
    public static byte[] Of(Filing filing) => Encode(FilingReader.Read(filing));

    public static byte[] Encode(FilingReading reading)
    {
        using var bytes = new MemoryStream(16);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write7BitEncodedInt(reading.Roles.Count);
        foreach (var role in reading.Roles)
            writer.Write((byte)role);
        writer.Write7BitEncodedInt(reading.Lead + 1);
        writer.Write7BitEncodedInt(reading.Rows.Count);
        foreach (var row in reading.Rows)
            Write(writer, row);
        return bytes.ToArray();
    }

    /// <summary>
    /// The reading without words (<see cref="RowReading.PlanMentions"/>, <see cref="RowReading.TextWords"/> and
    /// <see cref="RowReading.TaxWords"/> are null).
    /// </summary>
    public static FilingReading Decode(byte[] stored)
    {
        using var reader = new BinaryReader(new MemoryStream(stored), Encoding.UTF8);
        var roles = new Role[reader.Read7BitEncodedInt()];
        for (var i = 0; i < roles.Length; i++)
            roles[i] = (Role)reader.ReadByte();
        var lead = reader.Read7BitEncodedInt() - 1;
        var rows = new RowReading[reader.Read7BitEncodedInt()];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = ReadRow(reader);
        return new FilingReading { Roles = roles, Lead = lead, Rows = rows };
    }

    private static void Write(BinaryWriter writer, RowReading row)
    {
        writer.Write((byte)row.Plan);
        writer.Write((byte)row.PlanSource);
        writer.Write((byte)((byte)row.Text | (row.TaxShares > 0 ? WithTaxPart : 0)));
        writer.Write(row.ForeignCurrency);
        if (row.PlanSource != PlanSource.None)
        {
            writer.Write(row.PlanEvidence ?? "");
            writer.Write(row.AdoptedOn is null ? NoAdoption : WithAdoption);
            if (row.AdoptedOn is { } day)
                writer.Write(day.DayNumber);
        }
        if (row.TaxShares > 0)
        {
            writer.Write(row.TaxShares);
            writer.Write(row.TaxRule ?? "");
            writer.Write(row.TaxEvidence ?? "");
        }
        if (row.Text == TextClass.None)
            return;
        writer.Write(row.TextRule ?? "");
        writer.Write(row.TextEvidence ?? "");
    }

    private static RowReading ReadRow(BinaryReader reader)
    {
        var row = new RowReading { Plan = (PlanFlag)reader.ReadByte(), PlanSource = (PlanSource)reader.ReadByte() };
        var text = reader.ReadByte();
        row = row with { Text = (TextClass)(text & ~WithTaxPart), ForeignCurrency = reader.ReadBoolean() };
        if (row.PlanSource != PlanSource.None)
            row = row with
            {
                PlanEvidence = NullIfEmpty(reader.ReadString()),
                AdoptedOn = reader.ReadByte() == WithAdoption ? DateOnly.FromDayNumber(reader.ReadInt32()) : null,
            };
        if ((text & WithTaxPart) != 0)
            row = row with
            {
                TaxShares = reader.ReadDouble(),
                TaxRule = NullIfEmpty(reader.ReadString()),
                TaxEvidence = NullIfEmpty(reader.ReadString()),
            };
        if (row.Text != TextClass.None)
            row = row with { TextRule = NullIfEmpty(reader.ReadString()), TextEvidence = NullIfEmpty(reader.ReadString()) };
        return row;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
