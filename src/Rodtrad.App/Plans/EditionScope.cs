using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Plans;

/// <summary>
/// An edition with all it is shown together with: its region, libraries and styrmodell. What every view of a plan gathers first.
/// </summary>
internal sealed record EditionScope(RegionContent Content, GovernanceModel Model, StoredEdition Stored, Sequence<PlanLink> Superiors)
{
    public const string PlanUnknown = "PLA-001";

    public PlanEdition Edition => Stored.Edition;

    /// <summary>The plan's own word for a measure; empty when its styrmodell has none.</summary>
    public string MeasureName => Model.Levels.FirstOrDefault(level => level.Kind == LevelKind.Measure) is { } measure
        ? Edition.Singular(Model, measure.Code) : "";

    public string UnitName(Code? unit) => Content.Region.Units.FirstOrDefault(other => other.Code == unit)?.Name ?? unit?.Text ?? "";

    /// <summary>How the plan introduces itself on every page.</summary>
    public PlanIdentity Identity => PlanIdentity.Of(this);

    /// <summary>
    /// Gathers the latest version of a plan, or the named one, or the region's first plan when none is named. What the actor
    /// may not read is unknown to the actor: the refusal is the same.
    /// </summary>
    public static async Task<Outcome<EditionScope>> Open(
        Regions regions, Actor actor, string organisation, string? plan, string? version, CancellationToken cancel)
    {
        var opened = await regions.Open(organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var context = opened.Unwrap();
        var content = await RegionStore.Content(context, cancel);
        if (content is null)
            return Refusal.Of(Regions.Unknown, organisation);
        if (await FindCode(context, actor, plan, cancel) is not { } code
            || await EditionStore.Find(context, code, version, cancel) is not { } stored || !Visibility.Sees(actor, stored.Edition))
            return Refusal.Of(PlanUnknown, plan ?? "");
        var model = content.Models.FirstOrDefault(model => model.Code == stored.Edition.Plan.Model)
            ?? new GovernanceModel(stored.Edition.Plan.Model, "", default, Sequence<LevelType>.Empty);
        var superiors = new List<PlanLink>();
        foreach (var superior in stored.Edition.Plan.Superiors)
        {
            if (await EditionStore.Find(context, superior, null, cancel) is { } above && Visibility.Sees(actor, above.Edition))
                superiors.Add(new PlanLink(superior.Text, above.Edition.Plan.Title, above.Edition.Status, UnitName(content, above.Edition.Plan.Unit)));
        }
        return new EditionScope(content, model, stored, superiors.ToSequence());
    }

    private static string UnitName(RegionContent content, Code unit) =>
        content.Region.Units.FirstOrDefault(other => other.Code == unit)?.Name ?? unit.Text;

    private static async Task<Code?> FindCode(OrganisationContext context, Actor actor, string? plan, CancellationToken cancel)
    {
        if (plan is not null)
            return Code.TryParse(plan, out var code) ? code : null;
        var rows = await context.Versions.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.Plan, row.Status }).ToListAsync(cancel);
        return rows.Where(row => row.Status != PlanStatus.External && (row.Plan.IsPublished || actor.May(Permission.ReadUnpublished)))
            .Select(row => (Code?)row.Plan.Code).FirstOrDefault();
    }
}

/// <summary>Who sees which edition.</summary>
internal static class Visibility
{
    /// <summary>Rule: a reader sees what is published, and that an external plan exists; the operator sees all.</summary>
    public static bool Sees(Actor actor, PlanEdition edition) =>
        edition.Plan.IsPublished || edition.Status == PlanStatus.External || actor.May(Permission.ReadUnpublished);
}

/// <summary>A plan to point at.</summary>
public sealed record PlanLink(string Code, string Title, PlanStatus Status, string Unit);

/// <summary>
/// What every page of a plan says about it. <paramref name="SnapshotHash"/> is empty for what is not decided;
/// <paramref name="IsTampered"/>: the frozen content no longer has the hash it was decided with; <paramref name="Measure"/> is
/// the plan's own word for a measure.
/// </summary>
public sealed record PlanIdentity(
    string Organisation, string Region, string Plan, string Title, string Type, string Unit, string UnitCode, int FirstYear, int LastYear, string Version,
    PlanStatus Status, string SourceDocument, string SnapshotHash, DateTimeOffset LoadedAt, bool IsTampered, Sequence<PlanLink> Superiors, string Measure)
{
    internal static PlanIdentity Of(EditionScope scope)
    {
        var (edition, plan) = (scope.Edition, scope.Edition.Plan);
        return new PlanIdentity(
            scope.Content.Region.Slug.Text, scope.Content.Region.Name, plan.Code.Text, plan.Title, plan.Type, scope.UnitName(plan.Unit), plan.Unit.Text,
            plan.FirstYear, plan.LastYear, edition.Version, edition.Status, edition.SourceDocument, scope.Stored.SnapshotHash,
            scope.Stored.LoadedAt, scope.Stored.IsTampered, scope.Superiors, scope.MeasureName);
    }
}
