using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Features.Clusters;
using InsiderDashboard.Features.HeavySelling;

namespace InsiderDashboard.Tests.Features;

/// <summary>The sentence below a heading.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("", "All trades that count. Newest filing first.")]
    [InlineData("class=discretionary-buy&role=ceo,cfo", "Class discretionary purchase; role CEO or CFO. Newest filing first.")]
    [InlineData("code=p&min-value=100000&sort=-value", "Code P (purchase); value $100K or more. Largest value first.")]
    [InlineData("max-change=-0.1&from=2025-09-01&to=2025-09-30",
        "Change in holding −10.0% or less; filed 2025-09-01 to 2025-09-30. Newest filing first.")]
    [InlineData("sector=health-care&first=12&excluded=only",
        "Health Care; first of its side by the person in 12 months; only rows that do not count. Newest filing first.")]
    public void Trades_SayTheirQuestion(string address, string expected) => Assert.Equal(expected, TradeSentence.Say(Bind<TradeQuery>(address)));

    [Theory]
    [InlineData("", "3 or more officers or directors of one company, each with discretionary purchases of $5,000 or more within 30 days, " +
        "together $100K or more; without the mark same price. Newest completion first.")]
    [InlineData("side=sell&roles=owners&window=1", "3 or more 10% owners of one company, each with discretionary sales of $100K or more " +
        "within 1 day, together $1.00M or more. Newest completion first.")]
    [InlineData("plan=include&selling=clean&marks=same-price&active=true",
        "3 or more officers or directors of one company, each with discretionary or plan purchases of $5,000 or more within 30 days, " +
        "together $100K or more; " +
        "no selling by anyone at the same time; without the mark same price; still active. Newest completion first.")]
    public void Clusters_SayTheirQuestion(string address, string expected) =>
        Assert.Equal(expected, ClusterSentence.Say(Bind<ClusterQuery>(address)));

    [Theory]
    [InlineData("", "Return over 63 sessions after months of heavy net selling, beside that after the other active months; " +
        "discretionary purchases and sales; " +
        "each month judged only by what was filed by its close and by the months before it. Largest net sales first.")]
    [InlineData("mode=published&horizon=21&measure=over-spy&tickers=aapl,jpm&from=2025-01-01",
        "Return minus that of SPY over 21 sessions after months of heavy net selling, beside that after the other active months; " +
        "all purchases and sales; " +
        "as the source study published it: months judged by the whole period, later ones too; " +
        "companies AAPL, JPM; months from 2025-01-01. Largest net sales first.")]
    [InlineData("measure=bp", "Return, selling counted in basis points of the shares outstanding, over 63 sessions after months of heavy " +
        "net selling, beside that after the other active months; discretionary purchases and sales; " +
        "each month judged only by what was filed by its close and by the months before it. Largest net sales first.")]
    public void HeavySelling_SaysItsQuestion(string address, string expected) =>
        Assert.Equal(expected, HeavySellingSentence.Say(Bind<HeavySellingQuery>(address)));

    [Fact]
    public void EveryOrder_IsSaidInWords()
    {
        var sentences = QueryParameter.Of<TradeQuery>().First(p => p.Key == "sort").OneOf!
            .Select(sort => TradeSentence.Say(new TradeQuery { Sort = sort }))
            .Concat(QueryParameter.Of<ClusterQuery>().First(p => p.Key == "sort").OneOf!
                .Select(sort => ClusterSentence.Say(new ClusterQuery { Sort = sort }))).ToList();

        Assert.DoesNotContain(sentences, sentence => System.Text.RegularExpressions.Regex.IsMatch(sentence, "[a-z][A-Z]"));
        Assert.Contains(sentences, sentence => sentence.EndsWith("By issuer CIK, ascending.", StringComparison.Ordinal));
    }

    private static T Bind<T>(string query) where T : new()
    {
        var bound = QueryBinder.Bind<T>(query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])));
        Assert.Empty(bound.Problems);
        return bound.Query;
    }
}
