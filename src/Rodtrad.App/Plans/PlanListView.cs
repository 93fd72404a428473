using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Plans;

/// <summary>Plans of one organisation, or of all when none is named.</summary>
public sealed record PlanListRequest(string? Organisation);

/// <summary>How many nodes a plan has of a level, its own and inherited, in the order of the styrmodell.</summary>
public sealed record LevelCount(string Level, string Singular, string Plural, int Own, int Inherited);

/// <summary>A plan in a list: its latest version.</summary>
public sealed record PlanRow(
    string Organisation, string Region, string Plan, string Title, string Type, string Unit, string UnitName, int FirstYear, int LastYear,
    string Version, PlanStatus Status, Sequence<LevelCount> Counts);

/// <summary>An organisation and the plans of it that the actor may see.</summary>
public sealed record OrganisationPlans(string Organisation, string Region, int Units, Sequence<PlanRow> Plans);

/// <summary>Lists organisations and their plans with counts for each level.</summary>
public sealed class PlanListView(Regions regions) : UseCase<PlanListRequest, Sequence<OrganisationPlans>>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<Sequence<OrganisationPlans>>> Handle(Actor actor, PlanListRequest request, CancellationToken cancel)
    {
        var slugs = request.Organisation is { } one ? [one] : await regions.All(cancel);
        var organisations = new List<OrganisationPlans>();
        foreach (var slug in slugs)
        {
            var opened = await regions.Open(slug, cancel);
            if (opened.Refusal is { } refusal)
                return refusal;
            await using var context = opened.Unwrap();
            if (await RegionStore.Region(context, cancel) is not { } region)
                continue;
            var models = await RegionStore.Models(context, cancel);
            var heads = Visibility.Latest(await Visibility.Heads(context, actor, cancel)).ToList();
            var counts = await LevelCounts.Stored(context, heads, cancel);
            organisations.Add(new OrganisationPlans(
                slug, region.Name, region.Units.Count, heads.Select(head => Row(region, models, head, counts[head.Id])).ToSequence()));
        }
        return organisations.OrderBy(organisation => organisation.Region, Sorting.Swedish).ToSequence();
    }

    private static PlanRow Row(Domain.Organisation.Region region, Sequence<GovernanceModel> models, VersionHead head, IEnumerable<NodeCount> counts)
    {
        var plan = head.Plan;
        return new PlanRow(
            region.Slug.Text, region.Name, plan.Code.Text, plan.Title, plan.Type, plan.Unit.Text,
            region.Units.FirstOrDefault(unit => unit.Code == plan.Unit)?.Name ?? plan.Unit.Text,
            plan.FirstYear, plan.LastYear, head.Version, head.Status,
            models.FirstOrDefault(model => model.Code == plan.Model) is { } model ? LevelCounts.Of(head.Bare, model, counts) : Sequence<LevelCount>.Empty);
    }
}

internal static class LevelCounts
{
    /// <summary>What is decided is counted in its snapshot; the rest is counted by the database, without reading a node.</summary>
    public static async Task<ILookup<int, NodeCount>> Stored(OrganisationContext context, List<VersionHead> heads, CancellationToken cancel)
    {
        var counts = (await EditionStore.Counts(context, [.. heads.Where(head => !head.IsFrozen).Select(head => head.Id)], cancel)).ToList();
        foreach (var head in heads.Where(head => head.IsFrozen))
            counts.AddRange(Nodes(head.Id, (await EditionStore.Of(context, head.Id, cancel)).Edition));
        return counts.ToLookup(count => count.VersionId);
    }

    public static Sequence<LevelCount> Of(PlanEdition edition, GovernanceModel model) => Of(edition, model, Nodes(0, edition));

    public static IEnumerable<NodeCount> Nodes(int versionId, PlanEdition edition) => edition.Nodes
        .GroupBy(node => (node.Level, node.Origin)).Select(group => new NodeCount(versionId, group.Key.Level, group.Key.Origin, group.Count()));

    public static Sequence<LevelCount> Of(PlanEdition edition, GovernanceModel model, IEnumerable<NodeCount> counts)
    {
        var ofLevel = counts.ToLookup(count => count.Level);
        return model.Levels
            .Select(level => new LevelCount(
                level.Code.Text, edition.Singular(model, level.Code), edition.Plural(model, level.Code),
                ofLevel[level.Code].Where(count => count.Origin != Origin.Inherited).Sum(count => count.Count),
                ofLevel[level.Code].Where(count => count.Origin == Origin.Inherited).Sum(count => count.Count)))
            .Where(count => count.Own + count.Inherited > 0).ToSequence();
    }
}
