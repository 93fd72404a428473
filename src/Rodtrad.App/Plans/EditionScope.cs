using Rodtrad.App.Access;
using Rodtrad.App.Organisation;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Plans;

/// <summary>
/// An edition with all it is shown together with: its region, libraries and styrmodell. What every view of a plan gathers first.
/// </summary>
internal sealed record EditionScope(
    RegionContent Content, GovernanceModel Model, StoredEdition Stored, Sequence<PlanLink> Superiors, Sequence<PlanLink> Inferiors)
{
    public const string PlanUnknown = "PLA-001";

    public PlanEdition Edition => Stored.Edition;

    /// <summary>The plan's own word for a measure; empty when its styrmodell has none.</summary>
    public string MeasureName => Model.Levels.FirstOrDefault(level => level.Kind == LevelKind.Measure) is { } measure
        ? Edition.Singular(Model, measure.Code) : "";

    public string UnitName(Code? unit) => Content.Region.Units.FirstOrDefault(other => other.Code == unit)?.Name ?? unit?.Text ?? "";

    public UnitName Unit(Code code) => Organisation.UnitName.Of(Content.Region, code);

    /// <summary>The role an uppdrag is given under, of a receiver or else of the giver; null when none is told.</summary>
    public RoleName? Role(Assignment assignment) => RoleName.Of(
        Content.Region, assignment.Role, assignment.Giver is { } giver ? [.. assignment.Receivers, giver] : assignment.Receivers);

    /// <summary>The styrmodell of a plan of the region.</summary>
    public GovernanceModel ModelOf(Plan plan) => ModelOf(Content, plan);

    /// <summary>How the plan introduces itself on every page.</summary>
    public PlanIdentity Identity => PlanIdentity.Of(this);

    /// <summary>
    /// Gathers the latest version of a plan that the actor may read, or the named one, or of the region's first plan when none is
    /// named. What the actor may not read does not exist for who is not signed in; who is is told why.
    /// </summary>
    public static async Task<Outcome<EditionScope>> Open(
        Regions regions, Actor actor, string organisation, string? plan, string? version, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        var heads = await Visibility.Heads(context, actor, cancel);
        return Wanted(heads, plan, version) is { } head
            ? await Of(context, content, heads, head, cancel)
            : await Visibility.Missing(context, actor, plan, version, cancel);
    }

    /// <summary>The latest version of every plan that the actor may read, or of those that <paramref name="wanted"/> names.</summary>
    public static Task<IReadOnlyList<EditionScope>> EachPlan(
        OrganisationContext context, RegionContent content, Actor actor, Func<VersionHead, bool>? wanted, CancellationToken cancel) =>
        EachPlan(context, content, actor, null, null, wanted, cancel);

    /// <summary>As above, with <paramref name="version"/> of <paramref name="plan"/> in place of its latest; without the plan when it has no such version.</summary>
    public static async Task<IReadOnlyList<EditionScope>> EachPlan(
        OrganisationContext context, RegionContent content, Actor actor, string? plan, string? version, Func<VersionHead, bool>? wanted, CancellationToken cancel)
    {
        var heads = await Visibility.Heads(context, actor, cancel);
        var scopes = new List<EditionScope>();
        foreach (var latest in Visibility.Latest(heads).Where(head => wanted?.Invoke(head) != false))
        {
            if ((version is null || latest.Plan.Code.Text != plan ? latest : Wanted(heads, plan, version)) is { } head)
                scopes.Add(await Of(context, content, heads, head, cancel));
        }
        return scopes;
    }

    private static VersionHead? Wanted(Sequence<VersionHead> heads, string? plan, string? version)
    {
        if (plan is null)
            plan = heads.FirstOrDefault(head => head.Status != PlanStatus.External)?.Plan.Code.Text;
        return heads.LastOrDefault(head => head.Plan.Code.Text == plan && (version is null || head.Version == version));
    }

    private static async Task<EditionScope> Of(
        OrganisationContext context, RegionContent content, Sequence<VersionHead> heads, VersionHead head, CancellationToken cancel)
    {
        var stored = await EditionStore.Of(context, head.Id, cancel);
        var superiors =
            from code in stored.Edition.Plan.Superiors
            let above = heads.LastOrDefault(other => other.Plan.Code == code)
            where above is not null
            select Link(content, above);
        var inferiors = Visibility.Latest(heads).Where(below => below.Plan.Superiors.Contains(stored.Edition.Plan.Code));
        return new EditionScope(
            content, ModelOf(content, stored.Edition.Plan), stored, superiors.ToSequence(), inferiors.Select(below => Link(content, below)).ToSequence());
    }

    private static GovernanceModel ModelOf(RegionContent content, Plan plan) =>
        content.Models.FirstOrDefault(model => model.Code == plan.Model) ?? new GovernanceModel(plan.Model, "", default, Sequence<LevelType>.Empty);

    private static PlanLink Link(RegionContent content, VersionHead head) =>
        new(head.Plan.Code.Text, head.Plan.Title, head.Status, UnitName(content, head.Plan.Unit));

    private static string UnitName(RegionContent content, Code unit) =>
        content.Region.Units.FirstOrDefault(other => other.Code == unit)?.Name ?? unit.Text;
}

/// <summary>Who sees which edition.</summary>
internal static class Visibility
{
    /// <summary>
    /// The versions that exist for the actor, in the order they were loaded. Rule: everyone sees what is open; what is not, whoever the
    /// policy gives leave to read it for the unit of the plan in the state it is in.
    /// </summary>
    public static async Task<Sequence<VersionHead>> Heads(OrganisationContext context, Actor actor, CancellationToken cancel) =>
        (await EditionStore.Heads(context, cancel)).Where(head => IsSeen(head, actor)).ToSequence();

    /// <summary>Whether the version exists for the actor.</summary>
    public static bool IsSeen(VersionHead head, Actor actor) => head.IsOpen || actor.May(Permission.ReadUnpublished, head.Plan.Unit, StateOf(head));

    /// <summary>What of the version's state matters to who may read and change it.</summary>
    public static PlanState StateOf(VersionHead head) => StateOf(head.Plan, head.Status);

    /// <summary>As above, of a version that is at hand whole.</summary>
    public static PlanState StateOf(Plan plan, PlanStatus status) => (status, plan.IsPublished) switch
    {
        (PlanStatus.External, _) => PlanState.PublishedDecided,
        (PlanStatus.Draft, false) => PlanState.Draft,
        (PlanStatus.Draft, true) => PlanState.PublishedDraft,
        (_, false) => PlanState.Decided,
        (_, true) => PlanState.PublishedDecided,
    };

    /// <summary>
    /// Why the actor gets no such plan. Who is signed in is told that it lies out of reach, and why; to everyone else it does not exist.
    /// </summary>
    public static async Task<Refusal> Missing(OrganisationContext context, Actor actor, string? plan, string? version, CancellationToken cancel)
    {
        if (actor.Person is null || plan is null)
            return Refusal.Of(EditionScope.PlanUnknown, plan ?? "");
        var hidden = (await EditionStore.Heads(context, cancel))
            .LastOrDefault(head => head.Plan.Code.Text == plan && (version is null || head.Version == version) && !IsSeen(head, actor));
        if (hidden is null)
            return Refusal.Of(EditionScope.PlanUnknown, plan);
        var unit = (await RegionStore.Region(context, cancel))?.Units.FirstOrDefault(unit => unit.Code == hidden.Plan.Unit)?.Name;
        return AccessRefusals.OutOfReach(Permission.ReadUnpublished, hidden.Plan.Code, unit ?? hidden.Plan.Unit.Text, StateOf(hidden));
    }

    /// <summary>Why a list filtered by the plan shows nothing of it; null when the actor may read it, is not signed in, or there is no such plan.</summary>
    public static async Task<Refusal?> Barred(OrganisationContext context, Actor actor, string? plan, CancellationToken cancel)
    {
        if (actor.Person is null || string.IsNullOrEmpty(plan) || (await Heads(context, actor, cancel)).Any(head => head.Plan.Code.Text == plan))
            return null;
        return await Missing(context, actor, plan, null, cancel) is { Code: AccessRefusals.PlanOutOfReach } refusal ? refusal : null;
    }

    /// <summary>The latest of each plan.</summary>
    public static IEnumerable<VersionHead> Latest(Sequence<VersionHead> heads) =>
        heads.GroupBy(head => head.Plan.Code).Select(versions => versions.Last());
}

/// <summary>A plan to point at.</summary>
public sealed record PlanLink(string Code, string Title, PlanStatus Status, string Unit);

/// <summary>
/// What every page of a plan says about it. <paramref name="SnapshotHash"/> is empty for what is not decided;
/// <paramref name="IsTampered"/>: the frozen content no longer has the hash it was decided with; <paramref name="Measure"/> is
/// the plan's own word for a measure. <paramref name="Superiors"/> are the plans it builds on, <paramref name="Inferiors"/> those
/// that build on it.
/// </summary>
public sealed record PlanIdentity(
    string Organisation, string Region, string Plan, string Title, string Type, string Unit, string UnitCode, int FirstYear, int LastYear, string Version,
    PlanStatus Status, string SourceDocument, string SnapshotHash, DateTimeOffset LoadedAt, bool IsTampered, Sequence<PlanLink> Superiors,
    Sequence<PlanLink> Inferiors, string Measure)
{
    internal static PlanIdentity Of(EditionScope scope)
    {
        var (edition, plan) = (scope.Edition, scope.Edition.Plan);
        return new PlanIdentity(
            scope.Content.Region.Slug.Text, scope.Content.Region.Name, plan.Code.Text, plan.Title, plan.Type, scope.UnitName(plan.Unit), plan.Unit.Text,
            plan.FirstYear, plan.LastYear, edition.Version, edition.Status, edition.SourceDocument, scope.Stored.SnapshotHash,
            scope.Stored.LoadedAt, scope.Stored.IsTampered, scope.Superiors, scope.Inferiors, scope.MeasureName);
    }
}
