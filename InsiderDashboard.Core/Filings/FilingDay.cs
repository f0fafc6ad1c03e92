namespace InsiderDashboard.Core.Filings;

/// <summary>Which days a filing can have been made on. One filing of the year 9999 would be the newest of the whole store.</summary>
public static class FilingDay
{
    /// <summary>EDGAR took its first filings in 1993.</summary>
    public const int FirstYear = 1993;

    /// <summary>Where no number says the year.</summary>
    public const int LastYear = 2099;

    /// <summary>Why a day can't be one, for the reader.</summary>
    public const string Refusal = "no filing can have been made that day: EDGAR began in 1993, and the number of a filing says its year";

    /// <summary>Whether a day may be the one of filing. The number may have been given out in the year before.</summary>
    public static bool CanBe(Accession accession, DateOnly day) => day.Year >= FirstYear && day.Year <= (accession.Year + 1 ?? LastYear);

    /// <summary>The newest of the days that a filing names, for one without a date of filing: it can't be known earlier.</summary>
    /// <param name="days">Day numbers.</param>
    /// <returns>A day number; 0 when the filing names no day on which it can have been made.</returns>
    public static int Newest(Accession accession, IEnumerable<int> days) =>
        days.Where(day => CanBe(accession, DateOnly.FromDayNumber(day))).DefaultIfEmpty(0).Max();
}
