using Rodtrad.App;
using Rodtrad.App.Assignments;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Assignments;

/// <summary>The columns of uppdrag and activities as files.</summary>
internal static class AssignmentColumns
{
    public static IReadOnlyList<ListColumn<AssignmentRow>> Of(Words words) =>
    [
        new(words["Csv.Code"], row => row.Code),
        new(words["Assignment.Name"], row => row.Number.Length > 0 ? $"{row.Number} {row.Name}" : row.Name),
        new(words["Assignment.Giver"], row => row.Giver?.Full),
        new(words["Assignment.Receivers"], row => string.Join(", ", row.Receivers.Select(unit => unit.Full))),
        new(words["Assignment.Role"], row => row.Role?.Name),
        new(words["Assignment.Executor"], row => row.Executor),
        new(words["Assignment.Keyword"], row => row.Keyword),
        new(words["Assignment.Deadline"], row => row.Deadline.Printed),
        new(words["Assignment.DeadlineKind"], row => DeadlineText.Name(words, row.Deadline.Kind)),
        new(words["Csv.Start"], row => row.Deadline.Start),
        new(words["Csv.Due"], row => row.Deadline.Due),
        new(words["Node.Plan"], row => row.PlanTitle),
    ];

    public static IReadOnlyList<ListColumn<ActivityRow>> OfActivities(Words words) =>
    [
        new(words["Csv.Code"], row => row.Code),
        new(words["Activity.Name"], row => row.Number.Length > 0 ? $"{row.Number} {row.Name}" : row.Name),
        new(words["Activity.Under"], row => row.Under),
        new(words["Activity.Towards"], row => string.Join(", ", row.Links.Select(link => link.Text))),
        new(words["Activity.Responsible"], row => row.Responsible.Printed),
        new(words["Activity.Units"], row => string.Join(", ", row.Responsible.Units.Select(unit => unit.Full))),
        new(words["Activity.ForEach"], row => row.Responsible.ForEach),
        new(words["Activity.Deadline"], row => row.Deadline.Printed),
        new(words["Assignment.DeadlineKind"], row => DeadlineText.Name(words, row.Deadline.Kind)),
        new(words["Csv.Start"], row => row.Deadline.Start),
        new(words["Csv.Due"], row => row.Deadline.Due),
        new(words["Activity.Internal"], row => row.IsInternal),
        new(words["Node.Plan"], row => row.PlanTitle),
    ];
}
