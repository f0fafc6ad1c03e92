using System.Text.Json.Serialization;
using InsiderDashboard.Core.Import;

namespace InsiderDashboard.Cli;

/// <summary>JSON of commands, generated at build time: reflection would cost a tenth of a second at every start.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImportReport))]
internal sealed partial class CliJson : JsonSerializerContext;
