using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Analytics.Filings;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Insiders;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Analytics.Trades;

namespace InsiderDashboard.Api;

/// <summary>
/// How answers are written: camelCase, dates yyyy-MM-dd, unrounded numbers, unknown = null, enum values as words. Generated at
/// build time: reflection would cost a tenth of a second at every start of a command.
/// </summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(StatusResult))]
[JsonSerializable(typeof(DefinitionsResult))]
[JsonSerializable(typeof(Listing<ReconciliationRow>))]
[JsonSerializable(typeof(Listing<TradeRow>))]
[JsonSerializable(typeof(FilingResult))]
[JsonSerializable(typeof(ClusterListing))]
[JsonSerializable(typeof(Listing<SectorCell>))]
[JsonSerializable(typeof(Listing<GaugePoint>))]
[JsonSerializable(typeof(CompanyResult))]
[JsonSerializable(typeof(MonthsResult))]
[JsonSerializable(typeof(HeavySellingResult))]
[JsonSerializable(typeof(InsiderResult))]
[JsonSerializable(typeof(Problem))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>One line, for the wire.</summary>
    public static ApiJson Compact { get; } = new(Write(indented: false));

    /// <summary>Many lines, for the eye: otherwise byte for byte the same.</summary>
    public static ApiJson Indented { get; } = new(Write(indented: true));

    /// <summary>How a type is written; it must be reachable from the types above.</summary>
    public static JsonTypeInfo Of(Type type, bool indented = false)
    {
        var context = indented ? Indented : Compact;
        return context.GetTypeInfo(type) ?? throw new ArgumentException($"{type} is not written as JSON", nameof(type));
    }

    /// <summary>Brings options of the host's own (OpenAPI schemas, results) in line.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        // Sent as JSON with nosniff, never inside a page: names such as O'Brien stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new FiniteNumber());
        foreach (var converter in EnumWords.Converters)
            options.Converters.Add(converter);
    }

    private static JsonSerializerOptions Write(bool indented)
    {
        var options = new JsonSerializerOptions { WriteIndented = indented };
        Configure(options);
        return options;
    }
}

/// <summary>JSON has no NaN: a number that is none is unknown.</summary>
internal sealed class FiniteNumber : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteNullValue();
    }
}
