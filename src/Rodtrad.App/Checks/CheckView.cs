using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Checks;

/// <summary>What the findings of a kind can be sorted by.</summary>
public enum CheckOrder
{
    /// <summary>In the order of the plans.</summary>
    Plan,
    Name,
}

/// <summary>
/// Which findings: of one plan or of the region, of one check by its code, of one severity, accepted or not (null = both), in
/// which order within each kind.
/// </summary>
public sealed record CheckRequest(
    string Organisation, string? Plan, string? Check, FindingSeverity? Severity, bool? IsAccepted, CheckOrder Order, bool IsDescending)
{
    /// <summary>Rounding differences are asked for too.</summary>
    public bool WithRounding { get; init; }
}

/// <summary>The findings of one check.</summary>
public sealed record FindingGroup(Check Check, Sequence<FindingRow> Rows);

/// <summary>
/// Findings grouped by kind, the gravest first. <paramref name="Plan"/> is null for the whole region; <paramref name="Raised"/> and
/// <paramref name="Accepted"/> hold what fits the filter, the totals everything; <paramref name="Kinds"/> are the checks that found
/// something, with how many are raised; <paramref name="GapNodes"/> counts the nodes with gaps, accepted or not.
/// </summary>
public sealed record CheckPageView(
    string Organisation, string Region, PlanIdentity? Plan, CheckRequest Request, Sequence<Choice> Plans, Sequence<KindCount> Kinds,
    int TotalRaised, int TotalAccepted, int GapNodes, Sequence<FindingGroup> Raised, Sequence<FindingGroup> Accepted)
{
    public int RaisedOf(FindingSeverity severity) => Kinds.Where(kind => kind.Check.Severity == severity).Sum(kind => kind.Raised);

    /// <summary>The actor may accept findings of the plan, and withdraw that.</summary>
    public bool MayAccept { get; init; }

    /// <summary>What only rounding keeps, when it is asked for; no findings.</summary>
    public Sequence<RoundingRow> Rounding { get; init; } = [];

    public int Shown => Raised.Sum(group => group.Rows.Count) + Accepted.Sum(group => group.Rows.Count);
}

/// <summary>How many findings of a check are raised.</summary>
public sealed record KindCount(Check Check, int Raised);

/// <summary>What the checks find in a plan or in all plans of a region that the actor may read.</summary>
public sealed class CheckView(Regions regions) : UseCase<CheckRequest, CheckPageView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<CheckPageView>> Handle(Actor actor, CheckRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        var plans = await CheckedPlan.Each(context, content, actor, null, cancel);
        var one = plans.FirstOrDefault(plan => plan.Scope.Edition.Plan.Code.Text == request.Plan);
        if (!string.IsNullOrEmpty(request.Plan) && one is null)
            return await Visibility.Missing(context, actor, request.Plan, null, cancel);
        IReadOnlyList<CheckedPlan> looked = one is null ? plans : [one];
        var rows = looked.SelectMany(plan => plan.Rows).ToList();
        var fitting = rows.Where(row => Fits(row.Finding.Check, request)).ToList();
        return new CheckPageView(
            content.Region.Slug.Text, content.Region.Name, one?.Scope.Identity, request,
            plans.Select(plan => new Choice(plan.Scope.Edition.Plan.Code.Text, plan.Scope.Edition.Plan.Title)).ToSequence(),
            Kinds(rows), rows.Count(row => row.IsRaised), rows.Count(row => !row.IsRaised), looked.Sum(plan => plan.GapNodes),
            request.IsAccepted == true ? Sequence<FindingGroup>.Empty : Groups(fitting.Where(row => row.IsRaised), request),
            request.IsAccepted == false ? Sequence<FindingGroup>.Empty : Groups(fitting.Where(row => !row.IsRaised), request))
        {
            MayAccept = one is { Scope.Edition: var edition } && actor.May(Permission.AcceptFindings, edition.Plan.Unit, Visibility.StateOf(edition.Plan, edition.Status)),
            Rounding = request.WithRounding ? Rounding(looked, content with { Editions = plans.Select(plan => plan.Scope.Edition).ToSequence() }) : [],
        };
    }

    private static Sequence<RoundingRow> Rounding(IReadOnlyList<CheckedPlan> plans, RegionContent region) => plans
        .SelectMany(plan => EditionChecks.Rounding(plan.Scope.Edition, region).Select(one => new RoundingRow(one, plan.Scope.Edition.Plan.Title))).ToSequence();

    private static bool Fits(Check check, CheckRequest request) =>
        (string.IsNullOrEmpty(request.Check) || check.Code == request.Check) && (request.Severity is null || check.Severity == request.Severity);

    private static Sequence<KindCount> Kinds(List<FindingRow> rows) => Gravest(CheckCatalogue.All)
        .Select(check => (Check: check, Rows: rows.Where(row => row.Finding.Check == check).ToList()))
        .Where(kind => kind.Rows.Count > 0).Select(kind => new KindCount(kind.Check, kind.Rows.Count(row => row.IsRaised))).ToSequence();

    private static Sequence<FindingGroup> Groups(IEnumerable<FindingRow> rows, CheckRequest request)
    {
        var ofCheck = rows.ToLookup(row => row.Finding.Check.Code);
        return Gravest(CheckCatalogue.All).Where(check => ofCheck[check.Code].Any())
            .Select(check => new FindingGroup(check, Sorted(ofCheck[check.Code], request).ToSequence())).ToSequence();
    }

    private static IEnumerable<Check> Gravest(Sequence<Check> checks) => checks.OrderBy(check => check.Severity);

    private static IEnumerable<FindingRow> Sorted(IEnumerable<FindingRow> rows, CheckRequest request)
    {
        var sorted = request.Order == CheckOrder.Name ? rows.OrderBy(row => row.NodeName, Sorting.Swedish) : rows;
        return request.IsDescending ? sorted.Reverse() : sorted;
    }
}
