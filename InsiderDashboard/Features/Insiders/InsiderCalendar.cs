using System.Globalization;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics.Insiders;

namespace InsiderDashboard.Features.Insiders;

/// <summary>The years of an owner at one issuer, newest first, years without trades between them included.</summary>
public sealed record CalendarYear(int Year, IReadOnlyList<InsiderMonth?> Months, InsiderYear? Label);

/// <summary>Lays the months of an owner out as years × months, and says what a cell means.</summary>
public static class InsiderCalendar
{
    private const int MonthsOfYear = 12;

    public static IReadOnlyList<string> MonthNames { get; } =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Take(MonthsOfYear)];

    public static IReadOnlyList<CalendarYear> Of(InsiderResult insider, string issuerCik)
    {
        var months = insider.Months.Where(month => month.IssuerCik == issuerCik).ToDictionary(month => (month.Year, month.Month));
        if (months.Count == 0)
            return [];
        var (first, last) = (months.Keys.Min(key => key.Year), months.Keys.Max(key => key.Year));
        var labels = insider.Years.Where(year => year.IssuerCik == issuerCik).ToDictionary(year => year.Year);
        return
        [
            .. Enumerable.Range(first, last - first + 1).Reverse().Select(year => new CalendarYear(
                year, [.. Enumerable.Range(1, MonthsOfYear).Select(month => months.GetValueOrDefault((year, month)))],
                labels.GetValueOrDefault(year))),
        ];
    }

    /// <summary>Such as "March 2025: 2 purchases, $1.2M; 1 sale, $300,000".</summary>
    public static string Words(InsiderMonth month)
    {
        List<string> parts = [];
        if (month.Purchases > 0)
            parts.Add($"{Formats.Plural(month.Purchases, "purchase")}, {Formats.Money(month.PurchaseValue)}");
        if (month.Sales > 0)
            parts.Add($"{Formats.Plural(month.Sales, "sale")}, {Formats.Money(month.SaleValue)}");
        return $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month.Month)} {month.Year}: {string.Join("; ", parts)}";
    }

    /// <summary>The trades behind a cell: those of filings that the owner signed.</summary>
    public static string Link(InsiderMonth month, string ownerCik, string here)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        return Address.With(PageLinks.AsOf(here, "/trades"), ("insider", Plain(ownerCik)), ("cik", Plain(month.IssuerCik)), ("code", "P,S"),
            ("traded-from", Formats.Date(first)), ("traded-to", Formats.Date(first.AddMonths(1).AddDays(-1))));
    }

    private static string Plain(string cik) => long.Parse(cik, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
