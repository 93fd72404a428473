using Rodtrad.App.Access;
using Rodtrad.App.Checks;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
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
/// are instead of which.
/// </summary>
public sealed record PaperRequest(PaperKind Kind, string Organisation, string? Plan, PaperVoice Voice, string? Node = null, string? Unit = null, bool CountsMeasures = false);

/// <summary>A paper on what is decided, as the one value that every renderer walks.</summary>
public sealed class PaperView(Regions regions) : UseCase<PaperRequest, Document>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<Document>> Handle(Actor actor, PaperRequest request, CancellationToken cancel)
    {
        var opened = await regions.Open(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var context = opened.Unwrap();
        if (await RegionStore.Content(context, cancel) is not { } content)
            return Refusal.Of(Regions.Unknown, request.Organisation);
        Code? unit = Code.TryParse(request.Unit, out var code) ? code : null;
        if (request is { Kind: PaperKind.Assignments, Plan: null })
            return AssignmentList.OfRegion(
                content, (await EditionScope.EachPlan(context, content, actor, null, cancel)).Select(PaperSources.Of).ToSequence(), PaperWords.Of(content, null), unit);
        var plans = await CheckedPlan.Each(context, content, actor, null, cancel);
        if (Wanted(plans, request) is not { } plan)
            return Refusal.Of(EditionScope.PlanUnknown, request.Plan ?? request.Unit ?? "");
        var (scope, words) = (plan.Scope, PaperWords.Of(content, plan.Scope.Edition.Plan));
        // The unit a plan is for has all of it.
        var only = request.Plan is null || unit == scope.Edition.Plan.Unit ? null : unit;
        switch (request.Kind)
        {
            case PaperKind.Scorecard:
                return ScorecardPaper.Of(scope, words, request.Voice, only);
            case PaperKind.Thread:
                return ThreadPoster.Of(PaperSources.Of(scope), words, request.CountsMeasures);
            case PaperKind.Assignments:
                return AssignmentList.OfPlan(PaperSources.Of(scope), words, unit);
            case PaperKind.Checks:
                return CheckProtocol.Of(plan, words, request.Voice);
            default:
                return scope.Edition.Nodes.FirstOrDefault(node => node.Code.Text == request.Node) is { } node
                    ? GoalPaper.Of(scope, await PlanNeighbours.Of(context, actor, scope, cancel), node, words, request.Voice)
                    : Refusal.Of(NodeView.Unknown, request.Node ?? "");
        }
    }

    private static CheckedPlan? Wanted(IEnumerable<CheckedPlan> plans, PaperRequest request) => request switch
    {
        { Plan: { } named } => plans.FirstOrDefault(plan => plan.Scope.Edition.Plan.Code.Text == named),
        { Unit: { } unit } => plans.Where(IsLoaded).Where(plan => plan.Scope.Edition.Plan.Unit.Text == unit).MaxBy(plan => plan.Scope.Edition.Plan.FirstYear),
        _ => plans.FirstOrDefault(IsLoaded),
    };

    private static bool IsLoaded(CheckedPlan plan) => plan.Scope.Edition.Status != PlanStatus.External;
}
