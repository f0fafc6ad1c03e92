using System.Globalization;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using Xunit.Abstractions;

namespace InsiderDashboard.Tests.Labelled;

/// <summary>How well the words of real filings are read, against two readers who labelled them by hand.</summary>
public class LabelledRowsTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.97;
    private const double LeastRecall = 0.95;

    [RealDataFact]
    public void Classes_OfLabelledRows_ReachPrecisionAndRecall() => Measure(LabelledRows.Sure, l => l.Classes, l => l.Read());

    [RealDataFact]
    public void PlanFlags_OfLabelledRows_ReachPrecisionAndRecall() =>
        Measure(LabelledRows.Sure, l => [l.Plan], l => [l.Market.Trades.Plan[l.Row].ToString()]);

    [RealDataFact]
    public void PlanSources_OfLabelledRows_ReachPrecisionAndRecall() => Measure(
        LabelledRows.First, l => [l.PlanSource!],
        l => [l.Market.Trades.PlanSource[l.Row] is not PlanSource.None and var source ? PlanSourceWord.Of(source) : "none"]);

    // The reader was of two minds; what is read otherwise is written down, so that a change is seen.
    [RealDataFact]
    public void DoubtfulRows_AreReadOtherwiseOnlyWhereWrittenDown()
    {
        var otherwise = LabelledRows.Doubtful.Where(r => !r.Classes.Order().SequenceEqual(r.Read().Order())).Select(r => r.Document);

        Assert.Equal(43, LabelledRows.Doubtful.Count);
        Assert.Equal(
        [
            "0000320193-24-000049 row 18:2", // withheld, coded S: an F in fact
            "0000902664-26-003270 row 27", // two lots that the source merged into one row
            "0001435109-26-000124 row 341", // an unlisted fund, told only by the date of its price
            "0001435109-26-000128 row 342",
            "noacc_3a8890973ee7d188 row 1", // vested, coded P: an M or A in fact
            "noacc_3a8890973ee7d188 row 2",
        ], otherwise.Order(StringComparer.Ordinal));
    }

    [RealDataFact]
    public void SplitSales_OfLabelledRows_HaveTheSharesWorkedOutByHand()
    {
        var market = RealStores.Xml.Current;

        // 2,154,572 exercised on 2021-11-08 (0000899243-21-044060); the sales before this row used 2,147,369 of them: 7,203 of its
        // 24,840 are left.
        Assert.Equal(7_203, market.Trades.ExercisedShares[LabelledRows.Find(market, "0000899243-21-044229", 17)]);
        // 0001181431-10-035864: of three acquisitions of the day two are conversions without a price; the 113,908 by X are left.
        Assert.Equal(113_908, market.Trades.ExercisedShares[LabelledRows.Find(market, "0001181431-10-035864", 5)]);
    }

    [RealDataFact]
    public void FootnoteMeasures_ArePublishedAsMeasured()
    {
        var rows = LabelledRows.Sure;

        var filings = rows.Select(r => r.Document.Split(' ')[0]).Distinct().Count();
        Assert.Equal((rows.Count, filings), (FootnoteMeasures.LabelledRows, FootnoteMeasures.LabelledFilings));
        Assert.All(FootnoteMeasures.All, published =>
        {
            var labelled = rows.Where(r => r.Classes.Contains(published.Name)).ToHashSet();
            var read = rows.Where(r => r.Read().Contains(published.Name)).ToList();
            var enough = labelled.Count >= FootnoteMeasures.MinRows;
            double both = read.Count(labelled.Contains);
            Assert.Equal(
                (labelled.Count, enough ? both / read.Count : null, enough ? both / labelled.Count : null),
                (published.Labelled, published.Precision, published.Recall));
        });
    }

    private void Measure(
        IReadOnlyList<LabelledRow> rows, Func<LabelledRow, IReadOnlyList<string>> truth,
        Func<LabelledRow, IReadOnlyList<string>> answer)
    {
        Assert.True(rows.Count >= 200, $"{rows.Count} labelled rows");
        var read = rows.ToDictionary(r => r, answer);
        var wrong = rows.Where(r => !truth(r).Order().SequenceEqual(read[r].Order()))
            .Select(r => $"{r.Document}: labelled {string.Join('+', truth(r))} by {r.DecidedBy}, read {string.Join('+', read[r])}").ToList();
        wrong.ForEach(output.WriteLine);
        foreach (var word in rows.SelectMany(r => truth(r).Concat(read[r])).Distinct().Order())
        {
            int labelled = rows.Count(r => truth(r).Contains(word)), said = rows.Count(r => read[r].Contains(word));
            var both = rows.Count(r => truth(r).Contains(word) && read[r].Contains(word));
            double precision = said == 0 ? double.NaN : (double)both / said, recall = labelled == 0 ? double.NaN : (double)both / labelled;
            var measured = string.Create(
                CultureInfo.InvariantCulture, $"{word}: labelled {labelled}, read {said}, precision {precision:0.000}, recall {recall:0.000}");
            output.WriteLine(measured);
            if (labelled >= FootnoteMeasures.MinRows)
                Assert.True(precision >= LeastPrecision && recall >= LeastRecall, $"{measured}\n{string.Join('\n', wrong)}");
        }
    }
}
