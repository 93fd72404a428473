using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Editions;
using Microsoft.EntityFrameworkCore;

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
public sealed class PlanListView(RegionDatabases databases, Regions regions) : UseCase<PlanListRequest, Sequence<OrganisationPlans>>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<Sequence<OrganisationPlans>>> Handle(Actor actor, PlanListRequest request, CancellationToken cancel)
    {
        await using var catalog = databases.Catalog();
        var slugs = request.Organisation is { } one ? [one]
            : (await catalog.Organisations.AsNoTracking().Select(entry => entry.Slug).ToListAsync(cancel)).Select(slug => slug.Text).ToList();
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
            var editions = await EditionStore.All(context, cancel);
            organisations.Add(new OrganisationPlans(slug, region.Name, region.Units.Count, editions
                .Where(stored => Visibility.Sees(actor, stored.Edition))
                .GroupBy(stored => stored.Edition.Plan.Code)
                .Select(versions => Row(region, models, versions.Last().Edition))
                .ToSequence()));
        }
        return organisations.OrderBy(organisation => organisation.Region, Sorting.Swedish).ToSequence();
    }

    private static PlanRow Row(Domain.Organisation.Region region, Sequence<GovernanceModel> models, Domain.Editions.PlanEdition edition)
    {
        var plan = edition.Plan;
        return new PlanRow(
            region.Slug.Text, region.Name, plan.Code.Text, plan.Title, plan.Type, plan.Unit.Text,
            region.Units.FirstOrDefault(unit => unit.Code == plan.Unit)?.Name ?? plan.Unit.Text,
            plan.FirstYear, plan.LastYear, edition.Version, edition.Status,
            models.FirstOrDefault(model => model.Code == plan.Model) is { } model ? LevelCounts.Of(edition, model) : Sequence<LevelCount>.Empty);
    }
}

internal static class LevelCounts
{
    public static Sequence<LevelCount> Of(Domain.Editions.PlanEdition edition, GovernanceModel model)
    {
        var own = edition.Counts(origin => origin != Origin.Inherited);
        var inherited = edition.Counts(origin => origin == Origin.Inherited);
        return model.Levels
            .Select(level => new LevelCount(
                level.Code.Text, edition.Singular(model, level.Code), edition.Plural(model, level.Code),
                own.GetValueOrDefault(level.Code), inherited.GetValueOrDefault(level.Code)))
            .Where(count => count.Own + count.Inherited > 0).ToSequence();
    }
}
