using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Budget;

/// <summary>What must be done by a day that the law gives.</summary>
public enum StatutoryStep
{
    /// <summary>Styrelsen has made its proposal for a budget.</summary>
    BudgetProposed,

    /// <summary>Styrelsen has proposed the tax rate; the day is the same when the proposal for the budget is put off.</summary>
    TaxRateProposed,

    /// <summary>Fullmäktige has decided the budget.</summary>
    BudgetDecided,

    /// <summary>Fullmäktige has decided the tax rate.</summary>
    TaxRateDecided,

    /// <summary>The delårsrapport is with fullmäktige and the auditors.</summary>
    InterimReportGiven,

    /// <summary>The årsredovisning is with fullmäktige and the auditors.</summary>
    AnnualReportGiven,
}

/// <summary>
/// A step and the last day for it. <paramref name="ByNewAssembly"/>: it is for the newly elected fullmäktige to decide.
/// </summary>
public sealed record StatutoryDate(StatutoryStep Step, DateOnly Last, LawParagraph Paragraph, bool ByNewAssembly);

/// <summary>
/// The days of the law for the budget of a calendar year and what reports on it.
/// Source: kommunallagen (2017:725) 11 kap. 8, 10, 11, 16, 20 and 21 §§; lag (2018:597) 13 kap. 1 §.
/// </summary>
public static class StatutoryCalendar
{
    /// <summary>The first election held in the whole country with four years to the next.</summary>
    private const int FirstElection = 1994;

    private const int YearsBetweenElections = 4;

    private const int LatestInterim = 8;

    /// <summary>From the end of the period to the day the report is given.</summary>
    private const int MonthsToReport = 2;

    /// <summary>Whether fullmäktige is elected that year: 2018, 2022, 2026, 2030 …</summary>
    public static bool IsElectionYear(int year) => year >= FirstElection && (year - FirstElection) % YearsBetweenElections == 0;

    /// <summary>A delårsrapport covers at least half and at most two thirds of the year: it closes in June, July or August.</summary>
    public static bool MayCloseInterim(int month) => month is >= 6 and <= LatestInterim;

    /// <summary>
    /// The days for the budget of a year (1995–2199), in their order. <paramref name="specialReasons"/>: there are special reasons to put
    /// the budget off a month. <paramref name="interimMonths"/> are the months (1–12) that close the region's delår; those that the law
    /// does not know (April) have no day, and a region that tells none it knows has the latest, August.
    /// </summary>
    public static Sequence<StatutoryDate> Of(int budgetYear, bool specialReasons, Sequence<int> interimMonths)
    {
        var before = budgetYear - 1;
        var elected = IsElectionYear(before);
        var dates = new List<StatutoryDate>
        {
            new(StatutoryStep.TaxRateProposed, EndOf(before, 10), LawParagraph.OfLocalGovernment("8"), false),
            new(StatutoryStep.BudgetProposed, EndOf(before, specialReasons ? 11 : 10), LawParagraph.OfLocalGovernment("8"), false),
            new(StatutoryStep.TaxRateDecided, EndOf(before, 11), LawParagraph.OfLocalGovernment(specialReasons ? "11" : "10"), elected),
            new(StatutoryStep.BudgetDecided, EndOf(before, specialReasons ? 12 : 11), LawParagraph.OfLocalGovernment(specialReasons ? "11" : "10"), elected),
        };
        foreach (var month in interimMonths.Where(MayCloseInterim).DefaultIfEmpty(LatestInterim))
            dates.Add(new(StatutoryStep.InterimReportGiven, EndOf(budgetYear, month + MonthsToReport), LawParagraph.OfLocalGovernment("16"), false));
        dates.Add(new(StatutoryStep.AnnualReportGiven, new DateOnly(budgetYear + 1, 4, 15), LawParagraph.OfLocalGovernment("20"), false));
        return dates.ToSequence();
    }

    private static DateOnly EndOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
