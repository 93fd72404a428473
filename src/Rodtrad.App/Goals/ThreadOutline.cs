using Rodtrad.App.Access;
using Rodtrad.App.Checks;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Goals;

/// <summary>Which plan's thread to write out.</summary>
public sealed record OutlineRequest(string? Organisation, string Plan);

/// <summary>
/// A node of the outline with its threads to others than its parents: within the plan, and to and from other plans.
/// </summary>
public sealed record OutlineNode(
    string Code, string Level, string LevelName, string Number, string Name, Origin Origin, Sequence<Link> Links, Sequence<PlanThread> Across,
    Sequence<Gap> Gaps, Sequence<OutlineNode> Children);

/// <summary>The whole thread of a plan: tree, counts, gaps and findings. <paramref name="Measure"/> is the plan's own word for a measure.</summary>
public sealed record OutlineView(
    PlanIdentity Plan, string Measure, Sequence<LevelCount> Counts, Sequence<OutlineNode> Roots, Sequence<Gap> Gaps, Sequence<Finding> Findings);

/// <summary>The thread of a plan as one outline, for the command line and for export.</summary>
public sealed class ThreadOutline(Regions regions, PlanListView plans) : UseCase<OutlineRequest, OutlineView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<OutlineView>> Handle(Actor actor, OutlineRequest request, CancellationToken cancel)
    {
        var organisation = request.Organisation ?? await plans.OrganisationOf(actor, request.Plan, cancel);
        if (organisation is null)
            return Refusal.Of(EditionScope.PlanUnknown, request.Plan);
        var opened = await EditionScope.Open(regions, actor, organisation, request.Plan, null, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var scope = opened.Unwrap();
        await using var context = (await regions.Open(organisation, cancel)).Unwrap();
        var accepted = await AcceptedFindings.In(context, cancel);
        var tree = scope.Edition.Tree();
        var nodes = scope.Edition.Nodes.ToDictionary(node => node.Code);
        var gaps = ThreadGaps.Of(scope.Edition, scope.Model);
        var gapsOf = gaps.ToLookup(gap => gap.Node);
        var links = scope.Edition.Links.ToLookup(link => link.From);
        var neighbours = await PlanNeighbours.Of(regions, actor, scope, cancel);

        OutlineNode Build(Code code) => new(
            code.Text, nodes[code].Level.Text, scope.Edition.Singular(scope.Model, nodes[code].Level), nodes[code].Number, nodes[code].Name,
            nodes[code].Origin, links[code].Where(link => link.Type != LinkType.PartOf && (link.To.Plan is null || link.To.Plan == scope.Edition.Plan.Code)).ToSequence(),
            neighbours.Threads(code), gapsOf[code].ToSequence(), tree.Children(code).Select(Build).ToSequence());

        return new OutlineView(
            scope.Identity, scope.MeasureName, LevelCounts.Of(scope.Edition, scope.Model), tree.Roots.Select(Build).ToSequence(), gaps,
            EditionChecks.OfPrint(scope.Edition, scope.Content).Where(accepted.IsRaised).ToSequence());
    }
}
