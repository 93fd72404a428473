using Rodtrad.App.Access;
using Rodtrad.App.Checks;
using Rodtrad.App.Documents;
using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Plans;

/// <summary>Which plan, and which version of it; the latest when none is named.</summary>
public sealed record PlanRequest(string Organisation, string Plan, string? Version);

/// <summary>A plan for reading. A decided version comes from its snapshot alone.</summary>
public sealed class PlanView(Regions regions) : UseCase<PlanRequest, PlanPageView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<PlanPageView>> Handle(Actor actor, PlanRequest request, CancellationToken cancel)
    {
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, request.Version, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var scope = opened.Unwrap();
        await using var context = (await regions.Open(request.Organisation, cancel)).Unwrap();
        var neighbours = await PlanNeighbours.Of(context, actor, scope, cancel);
        var document = PlanDocument.Of(await PlanSource.ForPage(context, scope, cancel));
        var versions = await Visibility.Heads(context, actor, cancel);
        return new PlanPageView(
            scope.Identity,
            scope.Edition.Header,
            scope.Edition.Decision,
            document,
            new PlanTexts(document),
            new PlanRemarks(ThreadGaps.Of(scope.Edition, scope.Model), scope.Edition.Nodes.Select(node => neighbours.Inherited(node.Code)).OfType<PlanThread>()),
            versions.Where(row => row.Plan.Code == scope.Edition.Plan.Code)
                .Select(row => new VersionLink(row.Version, row.Status, row.Version == scope.Edition.Version)).ToSequence(),
            LevelCounts.Of(scope.Edition, scope.Model),
            EditionChecks.OfPrint(scope.Edition, scope.Content).Where((await AcceptedFindings.In(context, cancel)).IsRaised).ToSequence());
    }
}

/// <summary>A plan to read: its document, with what the product says beside it.</summary>
public sealed record PlanPageView(
    PlanIdentity Plan, PlanHeader Header, DecisionReference Decision, Document Document, PlanTexts Texts, PlanRemarks Remarks,
    Sequence<VersionLink> Versions, Sequence<LevelCount> Counts, Sequence<Finding> Findings);

/// <summary>Another version of the plan.</summary>
public sealed record VersionLink(string Version, PlanStatus Status, bool IsShown);

/// <summary>What the product says of a node beside what the plan says: what it lacks, and where it is inherited from.</summary>
public sealed record PlanRemarks
{
    private readonly ILookup<string, Gap> _gaps;
    private readonly Dictionary<string, PlanThread> _inherited;

    internal PlanRemarks(IEnumerable<Gap> gaps, IEnumerable<PlanThread> inherited)
    {
        _gaps = gaps.ToLookup(gap => gap.Node.Text, StringComparer.Ordinal);
        _inherited = inherited.ToDictionary(thread => thread.Node, StringComparer.Ordinal);
    }

    /// <summary>What a node lacks of what the styrmodell demands.</summary>
    public Sequence<Gap> Gaps(Code node) => _gaps[node.Text].ToSequence();

    /// <summary>The thread that a node is inherited by; null when it is not.</summary>
    public PlanThread? From(Code node) => _inherited.GetValueOrDefault(node.Text);
}
