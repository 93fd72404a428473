using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>A version of a plan with its tables beside those of the other plans that the actor may read, which formulas may lead to.</summary>
internal sealed record PlanTables(EditionScope Plan, IReadOnlyDictionary<Code, TableSet> Others)
{
    public TableSet Tables => new(Plan.Edition.Plan.Code, Plan.Edition.Tables, Others);

    /// <summary>Gathers a version of the plan, the latest when none is named; null when the actor may read none.</summary>
    public static async Task<PlanTables?> Of(Opened<RegionContent> region, Actor actor, string plan, string? version, CancellationToken cancel)
    {
        var scopes = await EditionScope.EachPlan(region.Context, region.Content, actor, plan, version, null, cancel);
        return scopes.FirstOrDefault(scope => scope.Edition.Plan.Code.Text == plan) is { } chosen ? new PlanTables(chosen, Sets(scopes)) : null;
    }

    public static IReadOnlyDictionary<Code, TableSet> Sets(IReadOnlyList<EditionScope> scopes) =>
        scopes.ToDictionary(scope => scope.Edition.Plan.Code, scope => new TableSet(scope.Edition.Plan.Code, scope.Edition.Tables));
}
