using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Periods;

namespace Rodtrad.Domain.Tests.Assignments;

public sealed class DeadlineWordsTests
{
    // Every deadline that the plans print, read in a plan for 2025–2027.
    [Theory]
    [InlineData("2019-12-31", DeadlineKind.Due, null, "2019-12-31")]
    [InlineData("2019", DeadlineKind.Due, null, "2019-12-31")]
    [InlineData("senast 2026", DeadlineKind.Due, null, "2026-12-31")]
    [InlineData("senast 31 mars 2026", DeadlineKind.Due, null, "2026-03-31")]
    [InlineData("senast oktober 2024", DeadlineKind.Due, null, "2024-10-31")]
    [InlineData("Under 2025", DeadlineKind.During, "2025-01-01", "2025-12-31")]
    [InlineData("under 2025", DeadlineKind.During, "2025-01-01", "2025-12-31")]
    [InlineData("Under 2025-2026", DeadlineKind.During, "2025-01-01", "2026-12-31")]
    [InlineData("Under 2025–2026", DeadlineKind.During, "2025-01-01", "2026-12-31")]
    [InlineData("Under 2026 …", DeadlineKind.During, "2026-01-01", "2026-12-31")]
    [InlineData("i oktober 2024", DeadlineKind.During, "2024-10-01", "2024-10-31")]
    [InlineData("Från och med 2026", DeadlineKind.From, "2026-01-01", null)]
    [InlineData("från 2020", DeadlineKind.From, "2020-01-01", null)]
    [InlineData("fr.o.m. 2026", DeadlineKind.From, "2026-01-01", null)]
    [InlineData("från 1 jan 2025", DeadlineKind.From, "2025-01-01", null)]
    [InlineData("från och med 2025-07-01", DeadlineKind.From, "2025-07-01", null)]
    [InlineData("under planperioden", DeadlineKind.PlanPeriod, "2025-01-01", "2027-12-31")]
    [InlineData("vid planperiodens slut", DeadlineKind.PlanPeriod, "2025-01-01", "2027-12-31")]
    [InlineData("på sikt", DeadlineKind.LongTerm, null, null)]
    [InlineData("När strategi för digitalisering finns på plats", DeadlineKind.Conditional, null, null)]
    [InlineData("Löpande", DeadlineKind.Ongoing, null, null)]
    [InlineData("Löpande; Under 2026; Från och med 2026", DeadlineKind.Ongoing, null, null)]
    [InlineData("under hösten", DeadlineKind.Unread, null, null)]
    [InlineData("Inför planeringen 2021 och framåt", DeadlineKind.Unread, null, null)]
    public void Every_printed_deadline_has_its_kind_and_days(string printed, DeadlineKind kind, string? start, string? due)
    {
        var deadline = DeadlineWords.Read(printed, 2025, 2027);
        Assert.Equal(kind, deadline.Kind);
        Assert.Equal(start, Samples.Written(deadline.Start));
        Assert.Equal(due, Samples.Written(deadline.Due));
        Assert.Equal(printed, deadline.Printed);
        Assert.Empty(deadline.ReportAt);
    }

    [Theory]
    [InlineData("Löpande delredovisning vid delårsrapport", DeadlineKind.Ongoing)]
    [InlineData("Löpande, delredovisning vid delårsrapport.", DeadlineKind.Ongoing)]
    [InlineData("2019, delredovisning vid delårsrapport", DeadlineKind.Due)]
    [InlineData("2019-12-31, delredovisning vid delårsrapport", DeadlineKind.Due)]
    public void The_duty_to_report_is_apart_from_being_done(string printed, DeadlineKind kind)
    {
        var deadline = DeadlineWords.Read(printed, 2025, 2027);
        Assert.Equal(kind, deadline.Kind);
        Assert.Equal([Occasion.Interim], deadline.ReportAt);
    }

    [Theory]
    [InlineData("2019-02-30")]
    [InlineData("2025-01-31, 2025-05-31 och 2025-12-31")]
    [InlineData("senast 2026-03")]
    [InlineData("Under 2025 och 2026")]
    [InlineData("Under 2025-26")]
    [InlineData("2026-2025")]
    [InlineData("senast 31 juni 2026")]
    [InlineData("Efter planperioden")]
    [InlineData("2019 års bokslut")]
    [InlineData("Snarast")]
    public void What_could_mean_several_things_keeps_its_words_and_has_no_days(string printed)
    {
        var deadline = DeadlineWords.Read(printed, 2025, 2027);
        Assert.Equal(new Deadline(DeadlineKind.Unread, null, null, [], printed), deadline);
        Assert.False(deadline.IsOverdue(DateOnly.MaxValue));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void No_words_is_no_deadline(string? printed) => Assert.Equal(Deadline.NotStated, DeadlineWords.Read(printed, 2025, 2027));

    [Theory]
    [InlineData("2019-12-31", "2019-12-31", false)]
    [InlineData("2019-12-31", "2020-01-01", true)]
    [InlineData("Under 2025-2026", "2026-12-31", false)]
    [InlineData("Under 2025-2026", "2027-01-01", true)]
    [InlineData("under planperioden", "2028-01-01", true)]
    [InlineData("Från och med 2026", "2099-01-01", false)]
    [InlineData("Löpande", "2099-01-01", false)]
    [InlineData("på sikt", "2099-01-01", false)]
    [InlineData("När avtalet finns på plats", "2099-01-01", false)]
    [InlineData("under hösten", "2099-01-01", false)]
    public void Overdue_only_when_a_day_is_set_and_has_passed(string printed, string today, bool isOverdue) =>
        Assert.Equal(isOverdue, DeadlineWords.Read(printed, 2025, 2027).IsOverdue(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
}
