using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Rules;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>Reads one filing by itself: roles, plan and the classes that its words start.</summary>
public static class FilingReader
{
    /// <summary>Never throws on what a filing may hold; what its words do not say stays unknown.</summary>
    public static FilingReading Read(Filing filing)
    {
        var roles = RoleReader.Read(filing);
        var texts = new FilingTexts(filing);
        var plan = PlanReader.For(filing, texts);
        var text = TextClassReader.For(filing, texts);
        return new FilingReading
        {
            Roles = roles,
            Lead = LeadOwner.Of(filing.Owners, roles),
            Rows =
            [
                .. filing.Rows.Where(r => r.Table == FiledTable.NonDerivative && !r.IsHolding)
                    .Select(r => Row(plan(r), text(r), CurrencyWords.IsForeign(r, texts))),
            ],
        };
    }

    private static RowReading Row(PlanReading plan, RowText text, bool foreignCurrency) => new()
    {
        Plan = plan.Flag,
        PlanSource = plan.Source,
        PlanEvidence = plan.Evidence,
        PlanMentions = plan.Words,
        AdoptedOn = plan.AdoptedOn,
        Text = text.Reading.Class,
        TextRule = text.Reading.Rule,
        TextEvidence = text.Reading.Evidence,
        TextWords = text.Reading.Words,
        TaxShares = text.TaxShares,
        TaxRule = text.Tax?.Rule,
        TaxEvidence = text.Tax?.Evidence,
        TaxWords = text.Tax?.Words,
        ForeignCurrency = foreignCurrency,
    };
}
