using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Budget;

/// <summary>R65: the days of kommunallagen.</summary>
public sealed class StatutoryCalendarTests
{
    [Fact]
    public void A_budget_in_an_ordinary_year() => Assert.Equal(
        [
            "2024-10-31 TaxRateProposed KL 11:8",
            "2024-10-31 BudgetProposed KL 11:8",
            "2024-11-30 TaxRateDecided KL 11:10",
            "2024-11-30 BudgetDecided KL 11:10",
            "2025-10-31 InterimReportGiven KL 11:16",
            "2026-04-15 AnnualReportGiven KL 11:20",
        ], Told(2025, false, [4, 8]));

    [Fact]
    public void A_budget_that_is_put_off_in_an_election_year() => Assert.Equal(
        [
            "2026-10-31 TaxRateProposed KL 11:8",
            "2026-11-30 BudgetProposed KL 11:8",
            "2026-11-30 TaxRateDecided KL 11:11 nyvalda",
            "2026-12-31 BudgetDecided KL 11:11 nyvalda",
            "2027-08-31 InterimReportGiven KL 11:16",
            "2028-04-15 AnnualReportGiven KL 11:20",
        ], Told(2027, true, [6]));

    [Fact]
    public void A_region_that_tells_no_month_has_the_latest_day() =>
        Assert.Contains("2025-10-31 InterimReportGiven KL 11:16", Told(2025, false, [4]));

    [Theory]
    [InlineData(2018, true)]
    [InlineData(2022, true)]
    [InlineData(2026, true)]
    [InlineData(2030, true)]
    [InlineData(2019, false)]
    [InlineData(2024, false)]
    [InlineData(2028, false)]
    public void Every_fourth_year_is_an_election_year(int year, bool isElection) => Assert.Equal(isElection, StatutoryCalendar.IsElectionYear(year));

    [Fact]
    public void A_delarsrapport_closes_between_half_and_two_thirds_of_the_year() =>
        Assert.Equal([6, 7, 8], Enumerable.Range(1, 12).Where(StatutoryCalendar.MayCloseInterim));

    [Fact]
    public void What_is_said_of_koncernforetag_begins_with_2024()
    {
        Assert.Equal("KL 11:6 a", BudgetPart.GroupCompanies.Paragraph().ToString());
        Assert.Equal([false, true], [BudgetPart.GroupCompanies.IsAskedFor(2023), BudgetPart.GroupCompanies.IsAskedFor(2024)]);
        Assert.True(BudgetPart.TaxRate.IsAskedFor(2018));
        Assert.Equal("LKBR 8", LawParagraph.OfAccounting(8).ToString());
    }

    static IEnumerable<string> Told(int year, bool special, Sequence<int> months) => StatutoryCalendar.Of(year, special, months).Select(date =>
        $"{Samples.Written(date.Last)} {date.Step} {date.Paragraph}{(date.ByNewAssembly ? " nyvalda" : "")}");
}
