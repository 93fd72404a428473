using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Goals;

/// <summary>
/// A node of the thread on a row of its own. <paramref name="Way"/> has a place for every level of the list, with what stands
/// there on the way down to the node and the node itself, empty where nothing does. <paramref name="Use"/> is null for what is no
/// measure; <paramref name="Targets"/> are as printed, one for each target year.
/// </summary>
public sealed record ThreadRow(
    Sequence<string> Way, string Code, string LevelName, string Number, string Name, string Text, Origin Origin, Sequence<Gap> Gaps, UsePanel? Use,
    Sequence<string> Targets);

/// <summary>The thread as rows; <paramref name="Levels"/> are the plan's own words for the levels it has, from the top.</summary>
public sealed record ThreadListView(PlanIdentity Plan, Sequence<string> Levels, Sequence<int> Years, Sequence<ThreadRow> Rows);

/// <summary>
/// The thread of a plan as a list to take out, with the filter of the explorer; with a node, that node and what lies below it.
/// What lies under two goals stands under each of them, as it does in the explorer.
/// </summary>
public sealed class ThreadList(Regions regions) : UseCase<ThreadRequest, ThreadListView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<ThreadListView>> Handle(Actor actor, ThreadRequest request, CancellationToken cancel)
    {
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, null, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var scope = opened.Unwrap();
        var rows = new List<(List<ThreadNode> Way, ThreadNode Node)>();
        Walk(new ThreadBuilder(scope, request, await PlanNeighbours.Of(regions, actor, scope, cancel)).Roots(), [], rows);
        if (!string.IsNullOrEmpty(request.Node))
            rows.RemoveAll(row => row.Way.All(step => step.Code != request.Node));
        var occurring = rows.SelectMany(row => row.Way).Select(step => step.Level).ToHashSet(StringComparer.Ordinal);
        var levels = scope.Model.Levels.Where(level => occurring.Contains(level.Code.Text)).Select(level => level.Code).ToList();
        var nodes = scope.Edition.Nodes.ToDictionary(node => node.Code.Text);
        var uses = scope.Edition.Uses.ToDictionary(use => use.Node.Text);
        var years = scope.Edition.Plan.TargetYears;

        ThreadRow Row(List<ThreadNode> way, ThreadNode at) => new(
            levels.Select(level => string.Join(" → ", way.Where(step => step.Level == level.Text).Select(step => step.Name))).ToSequence(),
            at.Code, at.LevelName, at.Number, at.Name, nodes[at.Code].Text, at.Origin, at.Gaps,
            uses.TryGetValue(at.Code, out var use) ? UsePanel.Of(scope, use) : null,
            years.Select(year => use?.Targets.FirstOrDefault(target => target.Covers(year))?.Printed ?? "").ToSequence());

        return new ThreadListView(
            scope.Identity, levels.Select(level => scope.Edition.Singular(scope.Model, level)).ToSequence(), years,
            rows.Select(row => Row(row.Way, row.Node)).ToSequence());
    }

    private static void Walk(Sequence<ThreadNode> nodes, List<ThreadNode> above, List<(List<ThreadNode>, ThreadNode)> rows)
    {
        foreach (var node in nodes)
        {
            List<ThreadNode> way = [.. above, node];
            rows.Add((way, node));
            Walk(node.Children, way, rows);
        }
    }
}
