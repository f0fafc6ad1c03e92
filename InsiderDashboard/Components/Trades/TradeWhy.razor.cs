using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics.Filings;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Signals;
using Microsoft.AspNetCore.Components;

namespace InsiderDashboard.Components.Trades;

/// <summary>Reads the filing of a trade when it is opened, and says what is behind the trade.</summary>
public partial class TradeWhy
{
    private TradeEvidence? evidence;
    private (string, long)? read;
    private bool loading = true;

    [Inject] private LiveMarket Live { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter, EditorRequired] public TradeRow Row { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        var asked = (Row.Accession, Row.Row);
        if (read == asked)
            return;
        (read, evidence, loading) = (asked, null, true);
        var (row, market) = (Row, Live.Current);
        var found = await Task.Run(() => TradeEvidence.Of(market, row));
        if (read == asked)
            (evidence, loading) = (found, false);
    }

    private string Filing(string accession) => PageLinks.Filing(Navigation.Uri, accession);

    private static string Sentence(string words) =>
        words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..] + (words.EndsWith('.') ? "" : ".");

    private string OwnersWords() => Row.Owners.Count <= 1 ? "" : $"{Row.Owners.Count} owners signed the filing; the one of highest role is named.";

    private IEnumerable<(string Name, string Value)> Filed()
    {
        yield return ("Form", Row.Form);
        yield return ("Security", Row.SecurityTitle ?? Formats.None);
        yield return ("Shares", Row.Shares is { } shares ? Formats.NumberExact(shares) + Way() : Formats.None);
        yield return ("Price", Row.Price is { } price ? Formats.Price(price) : Formats.None);
        if (Row.Shares * Row.Price is { } value)
            yield return ("Shares × price", Formats.MoneyExact(value));
        yield return ("Owned after", Row.SharesAfter is { } after ? Formats.NumberExact(after) : Formats.None);
        yield return ("Change of the line", Row.ChangeKind switch
        {
            ChangeKind.New => "new",
            ChangeKind.Number when Row.Change is { } change => ChangeText.Text(change, decimals: 1),
            ChangeKind.Number or ChangeKind.Unknown => Formats.None,
            _ => throw new InvalidOperationException($"A change is {Row.ChangeKind}."),
        });
        yield return ("Held", (Row.DirectIndirect switch { "D" => "directly", "I" => "indirectly", _ => Formats.None })
            + (Row.Nature is null ? "" : ", " + Row.Nature));
        if (Row.DeemedOn is { } deemed)
            yield return ("Deemed executed", Formats.Date(deemed));
        if (Row.Delay is { } delay)
            yield return ("Filed after", Formats.Plural(delay, "business day"));
        if (Row.ReferencePrice is { } reference)
            yield return (Row.Exclusion == Exclusion.SuspectPrice ? "Compared with" : "Close of the day", Formats.Price(reference));
    }

    // Only what is over: a return that is not finished is none.
    private string After() => string.Join(", ", new[] { (5, Row.Return5), (21, Row.Return21), (63, Row.Return63), (126, Row.Return126) }
        .Where(known => known.Item2 is not null)
        .Select(known => $"{Formats.Percent(known.Item2!.Value, 1, signed: true)} over {known.Item1} sessions")) + ".";

    private string Way() => TradeWords.Sign(Row) switch { 1 => " acquired", -1 => " disposed of", _ => "" };
}
