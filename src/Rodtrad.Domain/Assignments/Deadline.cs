using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Assignments;

/// <summary>The kinds of deadline that plans print.</summary>
public enum DeadlineKind
{
    /// <summary>No time is stated.</summary>
    NotStated,

    /// <summary>Done by a day or the end of a period: "2019-12-31", "senast 2026".</summary>
    Due,

    /// <summary>Done within a period: "Under 2025".</summary>
    During,

    /// <summary>Begins then and goes on: "Från och med 2026".</summary>
    From,

    /// <summary>"Löpande": goes on all the time and is never overdue.</summary>
    Ongoing,

    /// <summary>Within the plan's years: "under planperioden".</summary>
    PlanPeriod,

    /// <summary>"På sikt".</summary>
    LongTerm,

    /// <summary>When something else has happened: "När strategi … finns på plats".</summary>
    Conditional,

    /// <summary>Words that are kept but not understood.</summary>
    Unread,
}

/// <summary>
/// When an uppdrag is to be done. <paramref name="Start"/> and <paramref name="Due"/> are days, null when none is stated;
/// <paramref name="ReportAt"/> the occasions it must be reported at, which is a duty apart from being done.
/// </summary>
public sealed record Deadline(DeadlineKind Kind, DateOnly? Start, DateOnly? Due, Sequence<Occasion> ReportAt, string Printed)
{
    public static Deadline NotStated { get; } = new(DeadlineKind.NotStated, null, null, Sequence<Occasion>.Empty, "");

    /// <summary>Rule: overdue only when a due date exists and has passed. "Löpande" never is.</summary>
    public bool IsOverdue(DateOnly today) => Due is { } due && today > due;
}
