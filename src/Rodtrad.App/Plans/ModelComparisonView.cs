using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Plans;

/// <summary>The styrmodeller of every region of the installation.</summary>
public sealed record ModelComparisonRequest;

/// <summary>
/// A styrmodell as a column. <paramref name="Region"/> and <paramref name="Name"/> are the region's own words;
/// <paramref name="Plans"/> are those of its plans that the actor may see, latest version of each, the external ones left out.
/// </summary>
public sealed record ModelColumn(string Organisation, string Region, string Code, string Name, Validity Validity, Sequence<PlanLink> Plans);

/// <summary>
/// A level in the region's own words, how many nodes the plans have of it (<paramref name="Own"/> of their own,
/// <paramref name="Inherited"/> taken over word for word), what the styrmodell demands of each, and one node as an example.
/// <paramref name="AlsoCalled"/>: what a plan calls it instead.
/// </summary>
public sealed record ModelLevel(
    string Singular, string Plural, Sequence<string> AlsoCalled, int Own, int Inherited, Sequence<Demand> Demands, ExampleNode? Example);

/// <summary>A node to point at.</summary>
public sealed record ExampleNode(string Plan, string Code, string Name);

/// <summary>What every styrmodell calls one kind of level: a cell for each column, empty where it has none.</summary>
public sealed record ModelRow(LevelKind Kind, Sequence<Sequence<ModelLevel>> Cells);

/// <summary>Styrmodeller side by side, kind by kind in the order of the thread.</summary>
public sealed record ModelComparison(Sequence<ModelColumn> Columns, Sequence<ModelRow> Rows)
{
    /// <summary>Every level on a row of its own, styrmodell by styrmodell.</summary>
    public IEnumerable<ModelLevelRow> Levels =>
        from column in Columns.Select((column, i) => (Column: column, Place: i))
        from row in Rows
        from level in row.Cells[column.Place]
        select new ModelLevelRow(column.Column, row.Kind, level);
}

/// <summary>A level, its kind, and the styrmodell it belongs to.</summary>
public sealed record ModelLevelRow(ModelColumn Column, LevelKind Kind, ModelLevel Level);

/// <summary>What each region calls what: its styrmodeller beside those of the others.</summary>
public sealed class ModelComparisonView(Regions regions) : UseCase<ModelComparisonRequest, ModelComparison>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<ModelComparison>> Handle(Actor actor, ModelComparisonRequest request, CancellationToken cancel)
    {
        var models = new List<(ModelColumn Column, ILookup<LevelKind, ModelLevel> Levels)>();
        foreach (var slug in await regions.All(cancel))
        {
            var opened = await regions.Open(slug, cancel);
            if (opened.Refusal is { } refusal)
                return refusal;
            await using var context = opened.Unwrap();
            if (await RegionStore.Region(context, cancel) is { } region)
                models.AddRange(await Models(context, region, actor, cancel));
        }
        models = [.. models.OrderBy(model => model.Column.Region, Sorting.Swedish)
            .ThenBy(model => model.Column.Validity.From).ThenBy(model => model.Column.Name, Sorting.Swedish)];
        return new ModelComparison(
            models.Select(model => model.Column).ToSequence(),
            Enum.GetValues<LevelKind>().Select(kind => new ModelRow(kind, models.Select(model => model.Levels[kind].ToSequence()).ToSequence())).ToSequence());
    }

    private static async Task<IEnumerable<(ModelColumn, ILookup<LevelKind, ModelLevel>)>> Models(
        OrganisationContext context, Region region, Actor actor, CancellationToken cancel)
    {
        var models = await RegionStore.Models(context, cancel);
        var heads = Visibility.Latest(await Visibility.Heads(context, actor, cancel)).Where(head => head.Status != PlanStatus.External).ToList();
        var counts = await LevelCounts.Stored(context, heads, cancel);
        var firsts = await Firsts(context, heads, cancel);
        return models.Select(model =>
        {
            var plans = heads.Where(head => head.Plan.Model == model.Code).ToList();
            return (
                new ModelColumn(
                    region.Slug.Text, region.Name, model.Code.Text, model.Name, model.Validity,
                    plans.Select(head => new PlanLink(
                        head.Plan.Code.Text, head.Plan.Title, head.Status,
                        region.Units.FirstOrDefault(unit => unit.Code == head.Plan.Unit)?.Name ?? head.Plan.Unit.Text)).ToSequence()),
                model.Levels.ToLookup(level => level.Kind, level => Level(level, plans, counts, firsts)));
        });
    }

    private static ModelLevel Level(LevelType level, List<VersionHead> plans, ILookup<int, NodeCount> counts, ILookup<int, FirstNode> firsts)
    {
        var counted = plans.SelectMany(head => counts[head.Id]).Where(count => count.Level == level.Code).ToList();
        var inherited = counted.Where(count => count.Origin == Domain.Goals.Origin.Inherited).Sum(count => count.Count);
        var examples =
            from head in plans
            from first in firsts[head.Id]
            where first.Level == level.Code
            select new ExampleNode(head.Plan.Code.Text, first.Code.Text, first.Name);
        return new ModelLevel(
            level.Singular, level.Plural,
            plans.SelectMany(head => head.Vocabulary).Where(term => term.Level == level.Code && term.Singular != level.Singular)
                .Select(term => term.Singular).Distinct().ToSequence(),
            counted.Sum(count => count.Count) - inherited, inherited, level.Demands, examples.FirstOrDefault());
    }

    private static async Task<ILookup<int, FirstNode>> Firsts(OrganisationContext context, List<VersionHead> heads, CancellationToken cancel)
    {
        var firsts = (await EditionStore.Firsts(context, [.. heads.Where(head => !head.IsFrozen).Select(head => head.Id)], cancel)).ToList();
        foreach (var head in heads.Where(head => head.IsFrozen))
        {
            firsts.AddRange((await EditionStore.Of(context, head.Id, cancel)).Edition.Nodes.OrderBy(node => node.Order)
                .GroupBy(node => node.Level, (level, nodes) => new FirstNode(head.Id, level, nodes.First().Code, nodes.First().Name)));
        }
        return firsts.ToLookup(first => first.VersionId);
    }
}
