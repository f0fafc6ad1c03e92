using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Tests.Labelled;

/// <summary>A row with what a reader made of it, and where the product has it.</summary>
/// <param name="Document">Accession, or file, and row.</param>
/// <param name="PlanSource">Null where the source of the filing can't tell it.</param>
/// <param name="DecidedBy">Footnotes, rows or words that decide.</param>
/// <param name="Doubtful">The reader could have said otherwise: left out of the published figures.</param>
internal sealed record LabelledRow(
    string Document, IReadOnlyList<string> Classes, string Plan, string? PlanSource, string DecidedBy, bool Doubtful, MarketSnapshot Market, int Row)
{
    /// <summary>The classes of the row's dollars, as the product reads them.</summary>
    public IReadOnlyList<string> Read()
    {
        var trades = Market.Trades;
        var read = new List<string>();
        if (trades.TaxPart(Row) > 0)
            read.Add(nameof(TradeClass.TaxSale));
        if (trades.ExercisedPart(Row) > 0)
            read.Add(nameof(TradeClass.ExerciseSale));
        if (trades.RestPart(Row) > 0)
            read.Add(trades.Class[Row].ToString());
        return read;
    }
}
