using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Api;

/// <summary>The words of enum values, the same in JSON, CSV and tables.</summary>
public static class EnumWords
{
    private static readonly ConcurrentDictionary<Enum, string> Words = [];

    /// <summary>
    /// Values that repeat a key are written as the key spells them (<c>point-in-time</c>, <c>buy</c>), and so are the few that the
    /// contract or the method spells in lower case (<c>real</c>, <c>unknown</c>, <c>footnote-against-box</c>); every other value bears
    /// the name that the method gives it (<c>PlanSale</c>, <c>MechanicalOnly</c>, <c>CEO</c>).
    /// </summary>
    private static readonly Type[] AsKeys =
        [typeof(DatasetKind), typeof(ChangeKind), typeof(Side), typeof(MonthMode), typeof(TradeScope),
            typeof(SectorMeasure), typeof(HeavyMeasure), typeof(SellingMeasure), typeof(ReconciliationBy), typeof(PlanSource)];

    internal static IReadOnlyList<JsonConverter> Converters { get; } =
    [
        new AsWord<DatasetKind>(), new AsWord<ChangeKind>(), new AsWord<Side>(), new AsWord<MonthMode>(), new AsWord<TradeScope>(),
        new AsWord<SectorMeasure>(), new AsWord<HeavyMeasure>(), new AsWord<SellingMeasure>(),
            new AsWord<ReconciliationBy>(), new AsWord<PlanSource>(),
        new AsWord<Role>(), new AsWord<Exclusion>(),
    ];

    /// <summary>Empty where there is nothing to say: a row that counts has no exclusion.</summary>
    public static string Of(Enum value) => Words.GetOrAdd(value, v => v switch
    {
        Exclusion.None => "",
        PlanSource source => PlanSourceWord.Of(source),
        Role.Ceo => "CEO",
        Role.Cfo => "CFO",
        _ => Array.IndexOf(AsKeys, v.GetType()) >= 0 ? QueryBinder.Format(v) : v.ToString(),
    });

    private sealed class AsWord<T> : JsonConverter<T> where T : struct, Enum
    {
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (Of(value) is { Length: > 0 } word)
                writer.WriteStringValue(word);
            else
                writer.WriteNullValue();
        }

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(Of(value));

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Named(reader.GetString());

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Named(reader.GetString());

        public override bool HandleNull => true;

        private static T Named(string? word) => Enum.GetValues<T>().First(value => Of(value) == (word ?? ""));
    }
}
