using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Assignments;

/// <summary>What the list can be sorted by.</summary>
public enum AssignmentOrder
{
    /// <summary>As printed.</summary>
    Plan,
    Name,
    Receiver,
    Deadline,
}

/// <summary>Which uppdrag: of a receiver, of a plan, with words in the name.</summary>
public sealed record AssignmentListRequest(string Organisation, string? Receiver, string? Plan, string? Words, AssignmentOrder Order, bool IsDescending);

/// <summary>An uppdrag in the list.</summary>
public sealed record AssignmentRow(
    string Plan, string PlanTitle, string Code, string Name, string Group, string Giver, Sequence<UnitName> Receivers, string Executor, Deadline Deadline);

/// <summary>A unit's short name, as printed in tags, and its full name.</summary>
public sealed record UnitName(string Code, string Short, string Full);

/// <summary>The uppdrag of an organisation.</summary>
public sealed record AssignmentListPageView(
    string Organisation, string Region, AssignmentListRequest Request, int Total, Sequence<Choice> Receivers, Sequence<Choice> Plans, Sequence<AssignmentRow> Rows);

/// <summary>Every uppdrag of the plans the actor may see, to filter, sort and take out.</summary>
public sealed class AssignmentListView(Regions regions) : UseCase<AssignmentListRequest, AssignmentListPageView>
{
    /// <summary>The value of the filter for uppdrag without a receiver.</summary>
    public const string NoReceiver = "-";

    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<AssignmentListPageView>> Handle(Actor actor, AssignmentListRequest request, CancellationToken cancel)
    {
        var opened = await regions.Open(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var context = opened.Unwrap();
        if (await RegionStore.Content(context, cancel) is not { } content)
            return Refusal.Of(Regions.Unknown, request.Organisation);
        var rows = (await EditionScope.EachPlan(context, content, actor, null, cancel)).SelectMany(Rows).ToList();
        var receivers = rows.SelectMany(row => row.Receivers).Distinct().OrderBy(unit => unit.Full, Sorting.Swedish)
            .Select(unit => new Choice(unit.Code, unit.Full)).ToSequence();
        return new AssignmentListPageView(
            content.Region.Slug.Text, content.Region.Name, request, rows.Count, receivers,
            rows.Select(row => new Choice(row.Plan, row.PlanTitle)).Distinct().ToSequence(),
            Sorted(rows.Where(row => Fits(row, request)), request).ToSequence());
    }

    private static IEnumerable<AssignmentRow> Rows(EditionScope scope)
    {
        var nodes = scope.Edition.Nodes.ToDictionary(node => node.Code);
        return
            from assignment in scope.Edition.Assignments
            let node = nodes[assignment.Node]
            select new AssignmentRow(
                scope.Edition.Plan.Code.Text, scope.Edition.Plan.Title, node.Code.Text, node.Name, node.Group, scope.UnitName(assignment.Giver),
                assignment.Receivers.Select(unit => Named(scope, unit)).ToSequence(), assignment.Executor, assignment.Deadline);
    }

    private static UnitName Named(EditionScope scope, Code code)
    {
        var unit = scope.Content.Region.Units.FirstOrDefault(unit => unit.Code == code);
        return new UnitName(code.Text, unit is { ShortName.Length: > 0 } ? unit.ShortName : unit?.Name ?? code.Text, unit?.Name ?? code.Text);
    }

    private static bool Fits(AssignmentRow row, AssignmentListRequest request) =>
        (string.IsNullOrEmpty(request.Receiver)
            || (request.Receiver == NoReceiver ? row.Receivers.Count == 0 : row.Receivers.Any(unit => unit.Code == request.Receiver)))
        && (string.IsNullOrEmpty(request.Plan) || row.Plan == request.Plan)
        && (string.IsNullOrWhiteSpace(request.Words)
            || row.Name.Contains(request.Words.Trim(), StringComparison.CurrentCultureIgnoreCase));

    private static IEnumerable<AssignmentRow> Sorted(IEnumerable<AssignmentRow> rows, AssignmentListRequest request)
    {
        var sorted = request.Order switch
        {
            AssignmentOrder.Name => rows.OrderBy(row => row.Name, Sorting.Swedish),
            AssignmentOrder.Receiver => rows.OrderBy(row => row.Receivers.Count == 0).ThenBy(row => string.Join(", ", row.Receivers.Select(unit => unit.Short)), Sorting.Swedish),
            AssignmentOrder.Deadline => rows.OrderBy(row => row.Deadline.Due ?? DateOnly.MaxValue).ThenBy(row => row.Deadline.Printed.Length == 0).ThenBy(row => row.Deadline.Printed, Sorting.Swedish),
            _ => rows,
        };
        return request.IsDescending ? sorted.Reverse() : sorted;
    }
}
