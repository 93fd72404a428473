using Rodtrad.App.Access;
using Rodtrad.App.Checks;
using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Plans;

/// <summary>Which plan, and which version of it; the latest when none is named.</summary>
public sealed record PlanRequest(string Organisation, string Plan, string? Version);

/// <summary>A plan for reading. A decided version comes from its snapshot alone.</summary>
public sealed class PlanView(Regions regions) : UseCase<PlanRequest, PlanPageView>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<PlanPageView>> Handle(Actor actor, PlanRequest request, CancellationToken cancel)
    {
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, request.Version, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var scope = opened.Unwrap();
        await using var context = (await regions.Open(request.Organisation, cancel)).Unwrap();
        var neighbours = await PlanNeighbours.Of(context, actor, scope, cancel);
        var versions = await Visibility.Heads(context, actor, cancel);
        return new PlanPageView(
            scope.Identity,
            scope.Edition.Header,
            scope.Edition.Decision,
            new PlanComposer(scope, neighbours).Compose(),
            scope.Edition.Footnotes,
            versions.Where(row => row.Plan.Code == scope.Edition.Plan.Code)
                .Select(row => new VersionLink(row.Version, row.Status, row.Version == scope.Edition.Version)).ToSequence(),
            LevelCounts.Of(scope.Edition, scope.Model),
            EditionChecks.OfPrint(scope.Edition, scope.Content).Where((await AcceptedFindings.In(context, cancel)).IsRaised).ToSequence());
    }
}
