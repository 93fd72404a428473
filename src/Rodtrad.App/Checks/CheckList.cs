using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Checks;

/// <summary>What to check: one plan, or every plan of an organisation, or of all when none is named.</summary>
public sealed record CheckListRequest(string? Organisation, string? Plan);

/// <summary>Every finding of a plan, or of all plans, in the order of the plans.</summary>
public sealed class CheckList(Regions regions, PlanListView plans) : UseCase<CheckListRequest, Sequence<FindingRow>>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<Sequence<FindingRow>>> Handle(Actor actor, CheckListRequest request, CancellationToken cancel)
    {
        var rows = new List<FindingRow>();
        var (isFound, missing) = (request.Plan is null, (Refusal?)null);
        foreach (var organisation in await Organisations(plans, actor, request, cancel))
        {
            var opened = await regions.OpenContent(organisation, cancel);
            if (opened.Refusal is { } refusal)
                return refusal;
            await using var region = opened.Unwrap();
            var (context, content) = region;
            var found = await CheckedPlan.Each(context, content, actor, request.Plan, cancel);
            isFound |= found.Count > 0;
            missing ??= isFound ? null : await Visibility.Missing(context, actor, request.Plan, null, cancel);
            rows.AddRange(found.SelectMany(plan => plan.Rows));
        }
        return isFound ? rows.ToSequence() : missing ?? Refusal.Of(EditionScope.PlanUnknown, request.Plan ?? "");
    }

    /// <summary>The regions that a request is about.</summary>
    internal static async Task<IReadOnlyList<string>> Organisations(PlanListView plans, Actor actor, CheckListRequest request, CancellationToken cancel)
    {
        if (request.Organisation is { } named)
            return [named];
        if (request.Plan is { } plan)
            return await plans.OrganisationOf(actor, plan, cancel) is { } one ? [one] : [];
        var listed = await plans.Run(actor, new PlanListRequest(null), cancel);
        return [.. listed.Unwrap().Select(organisation => organisation.Organisation)];
    }
}
