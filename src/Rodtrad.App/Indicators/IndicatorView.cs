using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Indicators;

/// <summary>Which indicator of which organisation.</summary>
public sealed record IndicatorRequest(string Organisation, string Indicator);

/// <summary>The indicator as it is used in one plan.</summary>
public sealed record IndicatorUsage(
    PlanIdentity Plan, PlanThread? Above, Sequence<NodeLink> Path, NodePanel Node, Sequence<Domain.Plans.Footnote> Notes, ValueChart? Chart,
    Sequence<TargetInUse> Targets);

/// <summary>An indicator's page: what it is, and every plan it is used in.</summary>
public sealed record IndicatorPageView(
    string Organisation, string Region, Indicator Indicator, string SourceName, SourceKind? SourceKind, string OwnerName, Sequence<IndicatorUsage> Usages);

/// <summary>One measure of the library with its uses.</summary>
public sealed class IndicatorView(Regions regions) : UseCase<IndicatorRequest, IndicatorPageView>
{
    public const string Unknown = "IND-001";

    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<IndicatorPageView>> Handle(Actor actor, IndicatorRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        if (!Code.TryParse(request.Indicator, out var code) || content.Indicators.FirstOrDefault(indicator => indicator.Code == code) is not { } indicator)
            return Refusal.Of(Unknown, request.Indicator);
        // What is decided is looked for in its snapshot; of the rest the database knows which use the indicator.
        var users = (await EditionStore.Using(context, code, cancel)).ToHashSet();
        var scopes = await EditionScope.EachPlan(context, content, actor, head => head.IsFrozen || users.Contains(head.Id), cancel);
        var usages = new List<IndicatorUsage>();
        foreach (var scope in scopes.Where(scope => scope.Edition.Uses.Any(use => use.Indicator == code)))
            usages.AddRange(Usages(scope, await PlanNeighbours.Of(context, actor, scope, cancel), indicator));
        // Rule: what is used only in plans the actor may not see does not exist for the actor.
        if (usages.Count == 0 && !actor.MayEverywhere(Permission.ReadUnpublished))
            return Refusal.Of(Unknown, request.Indicator);
        var source = content.Sources.FirstOrDefault(source => source.Code == indicator.Source);
        var owner = content.Region.Units.FirstOrDefault(unit => unit.Code == (indicator.Owner ?? source?.Unit));
        return new IndicatorPageView(
            content.Region.Slug.Text, content.Region.Name, indicator, source?.Name ?? "", source?.Kind, owner?.Name ?? "", usages.ToSequence());
    }

    private static IEnumerable<IndicatorUsage> Usages(EditionScope scope, PlanNeighbours neighbours, Indicator indicator)
    {
        var links = new NodeLinks(scope);
        foreach (var use in scope.Edition.Uses.Where(use => use.Indicator == indicator.Code))
        {
            var node = scope.Edition.Nodes.First(node => node.Code == use.Node);
            var path = links.Path(node.Code);
            yield return new IndicatorUsage(
                scope.Identity, neighbours.Above(path.Select(step => Code.Of(step.Code))), path, NodePanel.Of(scope, node, neighbours, links.Gaps(node.Code)),
                scope.Edition.Footnotes.Where(note => node.Notes.Contains(note.Mark)).ToSequence(),
                ValueChart.Of(ValueTable.Of(use, indicator.Segments)), TargetsInUse.Of(indicator, use));
        }
    }
}
