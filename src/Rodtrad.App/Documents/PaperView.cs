using Rodtrad.App.Access;
using Rodtrad.App.Checks;
using Rodtrad.App.Goals;
using Rodtrad.App.Organisation;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Documents;
using Rodtrad.Storage;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Documents;

/// <summary>Which paper.</summary>
public enum PaperKind
{
    /// <summary>Styrkort.</summary>
    Scorecard,

    /// <summary>The thread as a poster.</summary>
    Thread,

    /// <summary>The uppdrag by receiver.</summary>
    Assignments,

    /// <summary>One goal on a page.</summary>
    Goal,

    /// <summary>The checks as a protocol.</summary>
    Checks,
}

/// <summary>
/// Which paper, on which plan. Without a plan: the uppdrag of the whole region, else the latest plan of <paramref name="Unit"/> or
/// the region's first. <paramref name="Node"/> is the goal of <see cref="PaperKind.Goal"/>; with a plan, <paramref name="Unit"/>
/// keeps only the measures or uppdrag that it has. <paramref name="CountsMeasures"/>: the poster tells how many measures there
/// are instead of which; <paramref name="Version"/> of the plan, the latest when none is named.
/// </summary>
public sealed record PaperRequest(PaperKind Kind, string Organisation, string? Plan, PaperVoice Voice, string? Node = null, string? Unit = null, bool CountsMeasures = false, string? Version = null);

/// <summary>A paper on what is decided, as the one value that every renderer walks.</summary>
public sealed class PaperView(Regions regions) : UseCase<PaperRequest, Document>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<Document>> Handle(Actor actor, PaperRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var context = region.Context;
        var content = await RegionStore.Whole(context, region.Content, cancel);
        Code? unit = Code.TryParse(request.Unit, out var code) ? code : null;
        if (request.Unit is { Length: > 0 } asked && content.Region.Units.All(known => known.Code.Text != asked))
            return Refusal.Of(UnitView.Unknown, asked);
        if (request.Kind == PaperKind.Checks)
            return await Protocol(context, content, actor, request, cancel);
        var scopes = await EditionScope.EachPlan(
            context, content, actor, request.Plan, request.Version, head => request.Plan is null || head.Plan.Code.Text == request.Plan, cancel);
        if (request is { Kind: PaperKind.Assignments, Plan: null })
            return AssignmentList.OfRegion(content, await Sources(context, scopes, cancel), new DocumentWords(StandardTemplate.Value), unit);
        if (Wanted(scopes, request) is not { } scope)
            return await Missing(context, actor, request, cancel);
        var source = await PlanSource.ForFile(context, scope, cancel);
        switch (request.Kind)
        {
            case PaperKind.Scorecard:
                // The unit a plan is for has all of it.
                return ScorecardPaper.Of(scope, source, request.Voice, request.Plan is null || unit == scope.Edition.Plan.Unit ? null : unit);
            case PaperKind.Thread:
                return ThreadPoster.Of(source, request.CountsMeasures);
            case PaperKind.Assignments:
                return AssignmentList.OfPlan(source, unit);
            default:
                return scope.Edition.Nodes.FirstOrDefault(node => node.Code.Text == request.Node) is { } node
                    ? GoalPaper.Of(scope, source, await PlanNeighbours.Of(context, actor, scope, cancel), node, request.Voice)
                    : Refusal.Of(NodeView.Unknown, request.Node ?? "");
        }
    }

    private static async Task<Sequence<DocumentSource>> Sources(OrganisationContext context, IReadOnlyList<EditionScope> scopes, CancellationToken cancel)
    {
        var sources = new List<DocumentSource>();
        foreach (var scope in scopes)
            sources.Add(await PlanSource.ForFile(context, scope, cancel));
        return sources.ToSequence();
    }

    // Checked against the other plans that the actor may read, as on the page of the checks.
    private static async Task<Outcome<Document>> Protocol(OrganisationContext context, RegionContent content, Actor actor, PaperRequest request, CancellationToken cancel)
    {
        var plans = await CheckedPlan.Each(context, content, actor, request.Plan, cancel, request.Version);
        return plans.FirstOrDefault(plan => request.Plan is not null || IsLoaded(plan.Scope)) is { } plan
            ? CheckProtocol.Of(plan, await PlanSource.ForFile(context, plan.Scope, cancel), request.Voice)
            : await Missing(context, actor, request, cancel);
    }

    private static async Task<Refusal> Missing(OrganisationContext context, Actor actor, PaperRequest request, CancellationToken cancel) => request.Plan is null
        ? Refusal.Of(EditionScope.PlanUnknown, request.Unit ?? "") : await Visibility.Missing(context, actor, request.Plan, request.Version, cancel);

    private static EditionScope? Wanted(IReadOnlyList<EditionScope> scopes, PaperRequest request) => request switch
    {
        { Plan: not null } => scopes is [var named, ..] ? named : null,
        { Unit: { } unit } => scopes.Where(IsLoaded).Where(scope => scope.Edition.Plan.Unit.Text == unit).MaxBy(scope => scope.Edition.Plan.FirstYear),
        _ => scopes.FirstOrDefault(IsLoaded),
    };

    private static bool IsLoaded(EditionScope scope) => scope.Edition.Status != PlanStatus.External;
}
