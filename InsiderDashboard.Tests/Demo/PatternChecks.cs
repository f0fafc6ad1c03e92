using InsiderDashboard.Core.Demo;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Demo;

/// <summary>What must be true of a pattern's filing and row in the loaded market, for the pattern to be what it claims.</summary>
/// <param name="store">The loaded demo market.</param>
/// <param name="pattern">An entry of the manifest.</param>
internal sealed partial class PatternChecks(DemoStore store, DemoPattern pattern)
{
    private readonly int filing = store.FilingOf(pattern);
    private readonly int row = store.RowOf(pattern);

    private MarketSnapshot Market => store.Market;
    private TradeTable Trades => store.Market.Trades;
    private Filing Filed => store.ByAccession[pattern.Accession];
    private int Issuer => Market.Filings.Issuer[filing];
    private string Variant => pattern.Pattern[(pattern.Pattern.IndexOf('.') + 1)..];

    public void Run()
    {
        Assert.True(filing >= 0, "The filing is not in the market.");
        Assert.Equal(pattern.IssuerCik, Market.Issuers.Cik[Issuer]);
        Assert.False(string.IsNullOrWhiteSpace(pattern.Words));
        switch (pattern.Pattern.Split('.')[0])
        {
            case "code": Code(); break;
            case "form": Form(); break;
            case "plan": Plan(); break;
            case "role":
                Assert.Equal(RoleOf(Variant), Market.Filings.OwnerRole[Market.Filings.FirstOwner[filing] + Market.Filings.Lead[filing]]);
                break;
            case "class": Class(); break;
            case "amend": Amendment(); break;
            case "dup": Repeat(); break;
            case "joint": Joint(); break;
            case "excl": Assert.Equal(Enum.Parse<Exclusion>(Variant.Split('.')[0]), Trades.ExclusionAt(row, store.LastDay)); break;
            case "price": NotSuspect(); break;
            case "routine": Assert.Equal(LabelOf(Variant), Trades.Routine[row]); break;
            case "cluster": Cluster(); break;
            case "heavy": Heavy(); break;
            case "late": Late(); break;
            case "flag": Flag(); break;
            case "id": Identity(); break;
            default: Assert.Fail($"No check for {pattern.Pattern}."); break;
        }
    }

    private void Code()
    {
        if (Variant is "E" or "H")
        {
            Assert.Contains(Filed.Rows, r => r.Table == FiledTable.Derivative && r.Code == Variant);
            return;
        }
        var code = TransactionCode.Read(Market.Texts[Trades.CodeText[row]]);
        Assert.Equal(Exclusion.None, Trades.ExclusionAt(row, store.LastDay));
        switch (Variant)
        {
            case "unknown": Assert.Equal(TransactionKind.Unknown, code.Kind); break;
            case "V": Assert.True(code.IsEarly); break;
            case "P/K":
                Assert.True(code.IsPurchase && code.IsSwap && Trades.EquitySwap[row]);
                break;
            default: Assert.Equal(Variant[0], Trades.Code[row]); break;
        }
    }

    private void Form()
    {
        switch (Variant)
        {
            case "3":
                Assert.Equal("3", Market.Filings.Form[filing]);
                Assert.Equal(Market.Filings.FirstRow[filing], Market.Filings.FirstRow[filing + 1]);
                Assert.Equal(2, Filed.Rows.Count(r => r.IsHolding));
                break;
            case "5": Assert.Equal("5", Market.Filings.Form[filing]); break;
            case "holding": Assert.Contains(Filed.Rows, r => r.IsHolding); break;
            default: Assert.Fail(pattern.Pattern); break;
        }
    }

    private void Plan()
    {
        var (flag, source) = Variant switch
        {
            "footnote" => (PlanFlag.Yes, PlanSource.Footnote),
            "box-footnote" => (PlanFlag.Yes, PlanSource.BoxAndFootnote),
            "adoption-date" => (PlanFlag.Yes, PlanSource.Footnote),
            "remarks" => (PlanFlag.Yes, PlanSource.Remarks),
            "filing-footnote" => (PlanFlag.Yes, PlanSource.FilingFootnote),
            "negated" => (PlanFlag.No, PlanSource.Footnote),
            "unknown" or "bare-10b-5" => (PlanFlag.Unknown, PlanSource.None),
            "box" or "box-rest" => (PlanFlag.Yes, PlanSource.Box),
            "box-no" => (PlanFlag.No, PlanSource.Box),
            "footnote-against-box" => (PlanFlag.Yes, PlanSource.FootnoteAgainstBox),
            _ => throw new NotSupportedException(pattern.Pattern),
        };
        Assert.Equal((flag, source), (Trades.Plan[row], Trades.PlanSource[row]));
        if (Variant == "adoption-date")
            Assert.Equal(new DateOnly(2021, 2, 12).DayNumber, Trades.AdoptedOn[row]);
    }

    private static Role RoleOf(string variant) => variant switch
    {
        "ceo" or "co-ceo" or "interim-ceo" or "principal-executive" or "see-remarks" => Role.Ceo,
        "cfo" or "principal-financial" => Role.Cfo,
        "coo" or "chair-officer" => Role.OtherCSuite,
        "vp" or "division-president" or "former-ceo" => Role.OtherOfficer,
        "chair" or "director-and-ten-percent" => Role.Director,
        "ten-percent" => Role.TenPercentOwner,
        "other" => Role.Other,
        _ => throw new NotSupportedException(variant),
    };

    private static RoutineLabel LabelOf(string variant) => variant switch
    {
        "seller" or "buyer" => RoutineLabel.Routine,
        "opportunistic" => RoutineLabel.Opportunistic,
        "unclassified" => RoutineLabel.Unclassified,
        "too-short" => RoutineLabel.HistoryTooShort,
        _ => throw new NotSupportedException(variant),
    };

    private void Class()
    {
        var name = Variant.Split('.')[0];
        if (name != "ExerciseSale")
        {
            Assert.Equal(Enum.Parse<TradeClass>(name), Trades.Class[row]);
            Assert.Equal(0, Trades.ExercisedShares[row]);
            return;
        }
        var exercised = Variant switch
        {
            "ExerciseSale.whole" => 3_000,
            "ExerciseSale.split" => 1_200,
            "ExerciseSale.across-1" => 1_500,
            "ExerciseSale.across-2" => 1_000,
            "ExerciseSale.too-far" => 0,
            _ => throw new NotSupportedException(pattern.Pattern),
        };
        Assert.Equal(exercised, Trades.ExercisedShares[row]);
        Assert.Equal(TradeClass.DiscretionarySale, Trades.Class[row]);
        Assert.Equal(Trades.Value(row), Trades.ValueIn(row, TradeClass.ExerciseSale) + Trades.ValueIn(row, TradeClass.DiscretionarySale), 6);
    }
}
