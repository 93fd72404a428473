using Rodtrad.App.Goals;
using Rodtrad.App.Organisation;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Assignments;

/// <summary>Makes the rows of the register, and filters, sorts and groups them.</summary>
internal static class AssignmentRows
{
    // Rule: the register holds what the styrmodell calls an uppdrag, also where the plan names no receiver and no time.
    public static IEnumerable<AssignmentRow> Of(EditionScope scope)
    {
        var assignments = scope.Edition.Assignments.ToDictionary(assignment => assignment.Node);
        foreach (var node in scope.Edition.Nodes)
        {
            var assignment = assignments.GetValueOrDefault(node.Code);
            if (assignment is null && scope.Model.Level(node.Level)?.Kind != LevelKind.Assignment)
                continue;
            yield return new AssignmentRow(
                scope.Edition.Plan.Code.Text, scope.Edition.Plan.Title, node.Code.Text, scope.Edition.Singular(scope.Model, node.Level),
                node.Number, node.Name, node.Text, node.Group,
                assignment?.Giver is { } giver ? scope.Unit(giver) : null,
                assignment is null ? [] : assignment.Receivers.Select(scope.Unit).ToSequence(),
                assignment?.Executor ?? "", assignment is null ? null : scope.Role(assignment), assignment?.Keyword ?? "",
                assignment?.Deadline ?? Deadline.NotStated);
        }
    }

    public static AssignmentChoices Choices(IReadOnlyList<AssignmentRow> rows) => new(
        Named(rows.SelectMany(row => row.Giver is { } giver ? [Choice(giver)] : Array.Empty<Choice>())),
        Named(rows.SelectMany(row => row.Receivers).Select(Choice)),
        Named(rows.SelectMany(row => row.Role is { } role ? [Choice(role)] : Array.Empty<Choice>())),
        rows.Select(row => row.Deadline.Kind).Distinct().Order().ToSequence(),
        rows.Select(row => new Choice(row.Plan, row.PlanTitle)).Distinct().ToSequence());

    public static bool Fits(AssignmentRow row, AssignmentListRequest request) =>
        Is(request.Giver, row.Giver is { } giver ? [giver.Code] : [])
        && Is(request.Receiver, row.Receivers.Select(unit => unit.Code))
        && Is(request.Role, row.Role is { } role ? [role.Value] : [])
        && (string.IsNullOrEmpty(request.Plan) || row.Plan == request.Plan)
        && (request.Time is not { } time || row.Deadline.Kind == time)
        && (request.DueBy is not { } day || row.Deadline.Due <= day)
        && ListWords.Hold(request.Words, row.Name, row.Text, row.Number, row.Keyword);

    public static IEnumerable<AssignmentRow> Sorted(IEnumerable<AssignmentRow> rows, AssignmentListRequest request)
    {
        var sorted = request.Order switch
        {
            AssignmentOrder.Name => rows.OrderBy(row => row.Name, Sorting.Swedish),
            AssignmentOrder.Giver => rows.OrderBy(row => row.Giver is null).ThenBy(row => row.Giver?.Short, Sorting.Swedish),
            AssignmentOrder.Receiver => rows.OrderBy(row => row.Receivers.Count == 0).ThenBy(row => string.Join(", ", row.Receivers.Select(unit => unit.Short)), Sorting.Swedish),
            AssignmentOrder.Role => rows.OrderBy(row => row.Role is null).ThenBy(row => row.Role?.Name, Sorting.Swedish),
            AssignmentOrder.Deadline => rows.OrderBy(row => row.Deadline.Due ?? DateOnly.MaxValue).ThenBy(row => row.Deadline.Printed.Length == 0).ThenBy(row => row.Deadline.Printed, Sorting.Swedish),
            _ => rows,
        };
        return request.IsDescending ? sorted.Reverse() : sorted;
    }

    public static Sequence<ListGroup<AssignmentRow>> Grouped(Sequence<AssignmentRow> rows, AssignmentGrouping grouping) => grouping switch
    {
        AssignmentGrouping.Giver => ListGroups.By(rows, row => row.Giver is { } giver ? [Choice(giver)] : []),
        AssignmentGrouping.Receiver => ListGroups.By(rows, row => row.Receivers.Select(Choice)),
        AssignmentGrouping.Role => ListGroups.By(rows, row => row.Role is { } role ? [Choice(role)] : []),
        AssignmentGrouping.Deadline => ListGroups.By(rows.OrderBy(row => row.Deadline.Kind == DeadlineKind.NotStated).ThenBy(row => row.Deadline.Kind), row => [new Choice(row.Deadline.Kind.ToString(), "")]),
        AssignmentGrouping.Plan => ListGroups.By(rows, row => [new Choice(row.Plan, row.PlanTitle)]),
        _ => [new ListGroup<AssignmentRow>("", "", rows)],
    };

    private static bool Is(string? wanted, IEnumerable<string> has) =>
        string.IsNullOrEmpty(wanted) || (wanted == AssignmentListView.None ? !has.Any() : has.Contains(wanted));

    private static Sequence<Choice> Named(IEnumerable<Choice> choices) => choices.Distinct().OrderBy(choice => choice.Text, Sorting.Swedish).ToSequence();

    private static Choice Choice(UnitName unit) => new(unit.Code, unit.Full);

    private static Choice Choice(RoleName role) => new(role.Value, role.Name);
}
