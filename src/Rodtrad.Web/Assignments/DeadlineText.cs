using Rodtrad.App.Goals;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Periods;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Assignments;

/// <summary>Deadlines in words: how a printed time is understood. Whether anything is late is not told: nobody has reported yet.</summary>
internal static class DeadlineText
{
    // The words of the kinds in addresses.
    private static readonly Dictionary<DeadlineKind, string> Kinds = new()
    {
        [DeadlineKind.Due] = "dag",
        [DeadlineKind.During] = "under",
        [DeadlineKind.From] = "fran",
        [DeadlineKind.Ongoing] = "lopande",
        [DeadlineKind.PlanPeriod] = "planperioden",
        [DeadlineKind.LongTerm] = "sikt",
        [DeadlineKind.Conditional] = "villkor",
        [DeadlineKind.Unread] = "otolkad",
        [DeadlineKind.NotStated] = "ingen",
    };

    public static string? Parameter(DeadlineKind? kind) => kind is { } known ? Kinds[known] : null;

    public static DeadlineKind? Kind(string? parameter) =>
        Kinds.FirstOrDefault(pair => pair.Value == parameter) is { Value: not null } found ? found.Key : null;

    public static string Name(Words words, DeadlineKind kind) => words[$"DeadlineKind.{kind}"];

    public static FilterField Filter(Words words, IReadOnlyList<DeadlineKind> kinds, DeadlineKind? chosen) => new FilterField.Select(
        "tidsslag", words["Assignment.DeadlineKind"], [.. kinds.Select(kind => new Choice(Kinds[kind], Name(words, kind)))], Parameter(chosen), IsPlanText: false);

    /// <summary>"Klart senast 2026-12-31", "Under 2025–2026", "Löpande, utan slutdag; redovisas vid delår".</summary>
    public static string Understood(Words words, Deadline deadline)
    {
        var text = deadline switch
        {
            { Kind: DeadlineKind.During or DeadlineKind.PlanPeriod, Start: { } start, Due: { } due } => words[$"Deadline.{deadline.Kind}", Span(words, start, due)],
            { Kind: DeadlineKind.Due, Due: { } due } => words["Deadline.Due", Formats.Date(due)],
            { Kind: DeadlineKind.From, Start: { } start } => words["Deadline.From", Formats.Date(start)],
            _ => words[$"Deadline.{deadline.Kind}"],
        };
        var reports = deadline.ReportAt.Select(occasion => occasion == Occasion.Interim ? words["Deadline.AtInterim"] : words[$"FollowUp.{occasion}"]).ToList();
        return reports.Count == 0 ? text : words["Deadline.Reports", text, string.Join(", ", reports)];
    }

    private static string Span(Words words, DateOnly start, DateOnly due) =>
        start is { Month: 1, Day: 1 } && due is { Month: 12, Day: 31 } ? Formats.Years(start.Year, due.Year) : words["Deadline.Span", Formats.Date(start), Formats.Date(due)];
}
