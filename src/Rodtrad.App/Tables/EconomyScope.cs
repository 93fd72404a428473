using Rodtrad.App.Access;
using Rodtrad.App.Checks;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Tables;

/// <summary>
/// A plan with its tables laid out for reckoning beside those of the other plans that the actor may read, and what the checks
/// found in it. What every view of economy gathers first. <paramref name="WithTables"/> are the plans to choose among.
/// </summary>
internal sealed record EconomyScope(
    CheckedPlan Checked, TableSet Tables, Sequence<EditionScope> WithTables, Sequence<VersionHead> Versions,
    IReadOnlyDictionary<int, decimal> Inhabitants)
{
    public EditionScope Plan => Checked.Scope;

    /// <summary>The findings at the figures of a table, accepted or not.</summary>
    public IEnumerable<FindingRow> FindingsOf(Code table) => Checked.Rows.Where(row =>
        row.Finding.Place.Figure is { } figure && figure.Table == table && (figure.Plan.IsEmpty || figure.Plan == Plan.Edition.Plan.Code));

    /// <summary>
    /// Gathers a version of a plan, the latest when none is named; of the first that is offered when no plan is named.
    /// Null when no plan is named and none has tables.
    /// </summary>
    public static async Task<EconomyScope?> Of(Opened<RegionContent> region, Actor actor, string? plan, string? version, CancellationToken cancel)
    {
        var (context, content) = region;
        var scopes = await EditionScope.EachPlan(context, content, actor, plan, version, null, cancel);
        var withTables = Ordered([.. scopes.Where(scope => scope.Edition.Tables.Count > 0)]);
        var chosen = plan is null ? (withTables.Count > 0 ? withTables[0] : null) : scopes.FirstOrDefault(scope => scope.Edition.Plan.Code.Text == plan);
        if (chosen is null)
            return null;
        var editions = content with { Editions = scopes.Select(scope => scope.Edition).ToSequence() };
        var sets = PlanTables.Sets(scopes);
        var heads = await Visibility.Heads(context, actor, cancel);
        return new EconomyScope(
            CheckedPlan.Of(chosen, editions, await AcceptedFindings.In(context, cancel)),
            new TableSet(chosen.Edition.Plan.Code, chosen.Edition.Tables, sets),
            withTables,
            heads.Where(head => head.Plan.Code == chosen.Edition.Plan.Code).ToSequence(),
            App.Tables.Inhabitants.Of(AboveToo(chosen, scopes).Select(above => sets[above.Edition.Plan.Code])));
    }

    /// <summary>
    /// The plans with economy in the order they are offered, the first of them unasked. Rule: those with a budget of results, cash flow or
    /// balance before those with frames alone; then the latest years; of the same years the plan that the others build on.
    /// </summary>
    private static Sequence<EditionScope> Ordered(IReadOnlyList<EditionScope> scopes)
    {
        var codes = scopes.Select(scope => scope.Edition.Plan.Code).ToHashSet();
        return scopes.OrderByDescending(scope => scope.Edition.Tables.Any(table => EconomyGroups.Of(table) == EconomyGroup.Statements))
            .ThenByDescending(scope => scope.Edition.Plan.FirstYear)
            .ThenBy(scope => scope.Edition.Plan.Superiors.Count(codes.Contains)).ToSequence();
    }

    // The plan, and the plans above it, the nearest first.
    private static IEnumerable<EditionScope> AboveToo(EditionScope plan, IReadOnlyList<EditionScope> scopes)
    {
        var seen = new HashSet<Code>();
        var waiting = new Queue<Code>([plan.Edition.Plan.Code]);
        while (waiting.TryDequeue(out var code))
        {
            if (!seen.Add(code) || scopes.FirstOrDefault(scope => scope.Edition.Plan.Code == code) is not { } scope)
                continue;
            yield return scope;
            foreach (var above in scope.Edition.Plan.Superiors)
                waiting.Enqueue(above);
        }
    }
}
