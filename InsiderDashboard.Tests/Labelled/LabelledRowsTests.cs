using System.Globalization;
using System.Security.Cryptography;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using Xunit.Abstractions;

namespace InsiderDashboard.Tests.Labelled;

/// <summary>
/// Rows of real ownership documents, labelled by hand from their footnotes before the rules were looked at (rows.csv: which
/// class and plan flag, and which footnote or rows decide). Every purchase and sale wording of the documents is among them.
/// </summary>
public class LabelledRowsTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.97;
    private const double LeastRecall = 0.95;

    [RealDataFact]
    public void Classes_OfLabelledRows_ReachPrecisionAndRecall() => Measure(l => Classes(l.Label.Class), l => ClassesOf(RealStores.Xml.Current, l.Row));

    [RealDataFact]
    public void PlanFlags_OfLabelledRows_ReachPrecisionAndRecall() =>
        Measure(l => [l.Label.Plan], l => [RealStores.Xml.Current.Trades.Plan[l.Row].ToString()]);

    [RealDataFact]
    public void PlanSources_OfLabelledRows_ReachPrecisionAndRecall() =>
        Measure(l => [l.Label.PlanSource.Replace("-", "")], l => [RealStores.Xml.Current.Trades.PlanSource[l.Row].ToString().ToLowerInvariant()]);

    [RealDataFact]
    public void SplitSales_OfLabelledRows_HaveTheSharesWorkedOutByHand()
    {
        var market = RealStores.Xml.Current;

        // 2,154,572 exercised on 2021-11-08 (0000899243-21-044060); the sales before this row used 2,147,369 of them: 7,203 of its
        // 24,840 are left.
        Assert.Equal(7_203, market.Trades.ExercisedShares[Find(market, "0000899243-21-044229", 17)]);
        // 0001828108-24-000145: the conversion of the sister filing -000143 leaves 29,614 of 175,001 for this row.
        Assert.Equal(29_614, market.Trades.ExercisedShares[Find(market, "0001828108-24-000145", 3)]);
    }

    [RealDataFact]
    public void FootnoteMeasures_ArePublishedAsMeasured()
    {
        var rows = Read();

        Assert.Equal((rows.Count, rows.Select(r => r.Label.Accession).Distinct().Count()), (FootnoteMeasures.LabelledRows, FootnoteMeasures.LabelledFilings));
        Assert.All(FootnoteMeasures.All, published =>
        {
            var labelled = rows.Where(r => Classes(r.Label.Class).Contains(published.Name)).ToHashSet();
            var read = rows.Where(r => ClassesOf(RealStores.Xml.Current, r.Row).Contains(published.Name)).ToList();
            var enough = labelled.Count >= FootnoteMeasures.MinRows;
            double both = read.Count(labelled.Contains);
            Assert.Equal((labelled.Count, enough ? both / read.Count : null, enough ? both / labelled.Count : null), (published.Labelled, published.Precision, published.Recall));
        });
    }

    private void Measure(Func<LabelledRow, string[]> truth, Func<LabelledRow, string[]> answer)
    {
        var rows = Read();
        Assert.True(rows.Count >= 200, $"{rows.Count} labelled rows");
        var wrong = rows.Where(r => !truth(r).Order().SequenceEqual(answer(r).Order()))
            .Select(r => $"{r.Label.Accession} row {r.Label.Row}: labelled {string.Join('+', truth(r))} by {r.Label.DecidedBy}, read {string.Join('+', answer(r))}").ToList();
        wrong.ForEach(output.WriteLine);
        foreach (var word in rows.SelectMany(r => truth(r).Concat(answer(r))).Distinct().Order())
        {
            int labelled = rows.Count(r => truth(r).Contains(word)), said = rows.Count(r => answer(r).Contains(word));
            var both = rows.Count(r => truth(r).Contains(word) && answer(r).Contains(word));
            double precision = said == 0 ? double.NaN : (double)both / said, recall = labelled == 0 ? double.NaN : (double)both / labelled;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word}: labelled {labelled}, read {said}, precision {precision:0.000}, recall {recall:0.000}"));
            if (labelled >= FootnoteMeasures.MinRows)
                Assert.True(precision >= LeastPrecision && recall >= LeastRecall, $"{word}: precision {precision:0.000}, recall {recall:0.000}\n{string.Join('\n', wrong)}");
        }
    }

    private static string[] Classes(string label) => label.Split('+');

    private static string[] ClassesOf(MarketSnapshot market, int row)
    {
        var exercised = market.Trades.ExercisedPart(row);
        var rest = market.Trades.Class[row].ToString();
        return exercised switch { 0 => [rest], 1 => [nameof(TradeClass.ExerciseSale)], _ => [nameof(TradeClass.ExerciseSale), rest] };
    }

    private static List<LabelledRow> Read()
    {
        using var file = typeof(LabelledRowsTests).Assembly.GetManifestResourceStream("labelled-rows.csv")!;
        using var reader = new StreamReader(file);
        var market = RealStores.Xml.Current;
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .Select(f => new Label(f[0], int.Parse(f[1], CultureInfo.InvariantCulture), f[2], f[3], f[4], f[5]))
            .Select(label => new LabelledRow(label, Find(market, label.Accession, label.Row))).ToList();
    }

    private static int Find(MarketSnapshot market, string document, int row)
    {
        Assert.True(Accession.TryParse(document, out var accession) && !accession.IsContentKey || document.StartsWith("noacc", StringComparison.Ordinal));
        if (document.StartsWith("noacc", StringComparison.Ordinal))
        {
            var content = File.ReadAllBytes(RealData.Path(Path.Combine("ownership-xml", document + ".xml")));
            accession = Accession.FromHash(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(content)));
        }
        var filing = market.Filings.Find(accession);
        Assert.True(filing >= 0, $"{document} is not in the store");
        var at = market.RowOf(filing, row);
        Assert.True(at >= 0, $"{document} has no row {row}");
        return at;
    }

    private sealed record Label(string Accession, int Row, string Plan, string PlanSource, string Class, string DecidedBy);

    private sealed record LabelledRow(Label Label, int Row);
}
