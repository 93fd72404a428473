using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Assignments;

/// <summary>Makes the rows of the list of activities, and filters and sorts them.</summary>
internal static class ActivityRows
{
    private static readonly Responsibility Nobody = new([], false, "");

    /// <summary>The activities of the plans; an activity may serve a goal of another of them.</summary>
    public static List<ActivityRow> Of(IReadOnlyList<EditionScope> scopes)
    {
        var plans = scopes.ToDictionary(scope => scope.Edition.Plan.Code, scope => (Scope: scope, Nodes: scope.Edition.Nodes.ToDictionary(node => node.Code)));
        ActivityLink To(Code own, Link link)
        {
            var plan = link.To.Plan ?? own;
            return plans.TryGetValue(plan, out var known) && known.Nodes.TryGetValue(link.To.Node, out var node)
                ? new ActivityLink(
                    link.Type, plan.Text, node.Code.Text, known.Scope.Edition.Singular(known.Scope.Model, node.Level), node.Number, node.Name, true)
                : new ActivityLink(link.Type, plan.Text, link.To.Node.Text, "", "", link.To.ToString(), false);
        }

        return [.. scopes.SelectMany(scope => Of(scope, plans[scope.Edition.Plan.Code].Nodes, link => To(scope.Edition.Plan.Code, link)))];
    }

    // Rule: the list holds what the styrmodell calls an activity, also where the plan names nobody and no time.
    private static IEnumerable<ActivityRow> Of(EditionScope scope, Dictionary<Code, Node> nodes, Func<Link, ActivityLink> to)
    {
        var activities = scope.Edition.Activities.ToDictionary(activity => activity.Node);
        var links = scope.Edition.Links.ToLookup(link => link.From);
        foreach (var node in scope.Edition.Nodes)
        {
            var activity = activities.GetValueOrDefault(node.Code);
            if (activity is null && scope.Model.Level(node.Level)?.Kind != LevelKind.Action)
                continue;
            var under = links[node.Code].Where(link => link.Type == LinkType.PartOf && link.To.Plan is null)
                .Select(link => nodes.GetValueOrDefault(link.To.Node)?.Name).OfType<string>();
            yield return new ActivityRow(
                scope.Edition.Plan.Code.Text, scope.Edition.Plan.Title, node.Code.Text, scope.Edition.Singular(scope.Model, node.Level),
                node.Number, node.Name, node.Text, string.Join(", ", under),
                links[node.Code].Where(link => link.Type != LinkType.PartOf || link.To.Plan is not null).Select(to).ToSequence(),
                activity is null ? Nobody : Responsibility.Of(scope, activity), activity?.Deadline ?? Deadline.NotStated, activity?.IsInternal == true);
        }
    }

    public static ActivityChoices Choices(IReadOnlyList<ActivityRow> rows) => new(
        rows.SelectMany(row => row.Responsible.Units).Distinct().OrderBy(unit => unit.Full, Sorting.Swedish)
            .Select(unit => new Choice(unit.Code, unit.Full)).ToSequence(),
        rows.SelectMany(row => row.Links).Select(link => new Choice(Value(link), link.Text)).Distinct().OrderBy(choice => choice.Text, Sorting.Swedish).ToSequence(),
        rows.Select(row => row.Deadline.Kind).Distinct().Order().ToSequence(),
        rows.Any(row => row.IsInternal),
        rows.Select(row => new Choice(row.Plan, row.PlanTitle)).Distinct().ToSequence());

    public static bool Fits(ActivityRow row, ActivityListRequest request) =>
        Is(request.Responsible, row.Responsible.Units.Select(unit => unit.Code))
        && Is(request.Towards, row.Links.Select(Value))
        && (request.Time is not { } time || row.Deadline.Kind == time)
        && (request.IsInternal is not { } isInternal || row.IsInternal == isInternal)
        && (string.IsNullOrEmpty(request.Plan) || row.Plan == request.Plan)
        && ListWords.Hold(request.Words, row.Name, row.Text, row.Number);

    public static IEnumerable<ActivityRow> Sorted(IEnumerable<ActivityRow> rows, ActivityListRequest request)
    {
        var sorted = request.Order switch
        {
            ActivityOrder.Name => rows.OrderBy(row => row.Name, Sorting.Swedish),
            ActivityOrder.Responsible => rows.OrderBy(row => row.Responsible.Printed.Length == 0).ThenBy(row => row.Responsible.Printed, Sorting.Swedish),
            ActivityOrder.Deadline => rows.OrderBy(row => row.Deadline.Due ?? DateOnly.MaxValue).ThenBy(row => row.Deadline.Printed.Length == 0).ThenBy(row => row.Deadline.Printed, Sorting.Swedish),
            _ => rows,
        };
        return request.IsDescending ? sorted.Reverse() : sorted;
    }

    private static string Value(ActivityLink link) => $"{link.Plan}/{link.Code}";

    private static bool Is(string? wanted, IEnumerable<string> has) =>
        string.IsNullOrEmpty(wanted) || (wanted == AssignmentListView.None ? !has.Any() : has.Contains(wanted));
}
