using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Checks;

/// <summary>A rounding difference with the plan it stands in by name.</summary>
public sealed record RoundingRow(RoundingDifference Difference, string PlanTitle);

/// <summary>
/// Figures that do not add up to the last digit because each is rounded, in the order of the plans. Never findings: only for who asks.
/// </summary>
public sealed class RoundingList(Regions regions, PlanListView plans) : UseCase<CheckListRequest, Sequence<RoundingRow>>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<Sequence<RoundingRow>>> Handle(Actor actor, CheckListRequest request, CancellationToken cancel)
    {
        var rows = new List<RoundingRow>();
        var (isFound, missing) = (request.Plan is null, (Refusal?)null);
        foreach (var organisation in await CheckList.Organisations(plans, actor, request, cancel))
        {
            var opened = await regions.OpenContent(organisation, cancel);
            if (opened.Refusal is { } refusal)
                return refusal;
            await using var region = opened.Unwrap();
            var (context, content) = region;
            var scopes = await EditionScope.EachPlan(context, content, actor, request.Plan, null, null, cancel);
            var readable = content with { Editions = scopes.Select(scope => scope.Edition).ToSequence() };
            foreach (var scope in scopes.Where(scope => request.Plan is null || scope.Edition.Plan.Code.Text == request.Plan))
            {
                isFound = true;
                rows.AddRange(EditionChecks.Rounding(scope.Edition, readable).Select(one => new RoundingRow(one, scope.Edition.Plan.Title)));
            }
            missing ??= isFound ? null : await Visibility.Missing(context, actor, request.Plan, null, cancel);
        }
        return isFound ? rows.ToSequence() : missing ?? Refusal.Of(EditionScope.PlanUnknown, request.Plan ?? "");
    }
}
