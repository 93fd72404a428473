using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Plans;

/// <summary>
/// A part of the source document and the nodes that stand under its heading there. <paramref name="Kind"/> and
/// <paramref name="State"/> are null for a heading that nodes name and the list of parts does not. <paramref name="Anchor"/> is its
/// place on the page.
/// </summary>
public sealed record CoveragePart(string Anchor, string Heading, SourcePartKind? Kind, SourcePartState? State, string Note, Sequence<NodeLink> Nodes);

/// <summary>
/// How much of the source document is here, part by part. <paramref name="Others"/> are headings that only nodes name;
/// <paramref name="WithoutHeading"/> counts the nodes that tell of no heading.
/// </summary>
public sealed record CoveragePageView(PlanIdentity Plan, Sequence<CoveragePart> Parts, Sequence<CoveragePart> Others, int WithoutHeading)
{
    public int Count(SourcePartState state) => Parts.Count(part => part.State == state);
}

/// <summary>The coverage of a plan: what of its source document is loaded, retold and waits.</summary>
public sealed class CoverageView(Regions regions) : UseCase<PlanRequest, CoveragePageView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<CoveragePageView>> Handle(Actor actor, PlanRequest request, CancellationToken cancel)
    {
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, request.Version, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var scope = opened.Unwrap();
        var headings = SourceHeadings.Of(scope.Edition);
        var links = new NodeLinks(scope);
        var nodes = scope.Edition.Nodes.ToLookup(node => headings.AnchorOf(node.SourceHeading) ?? "");

        CoveragePart Part(string anchor, string heading, SourcePart? part) => new(
            anchor, heading, part?.Kind, part?.State, part?.Note ?? "", nodes[anchor].Select(node => links.To(node.Code)).ToSequence());

        return new CoveragePageView(
            scope.Identity,
            headings.Parts.Select(part => Part(part.Anchor, part.Part.Heading, part.Part)).ToSequence(),
            headings.Others.Select(other => Part(other.Anchor, other.Heading, null)).ToSequence(),
            nodes[""].Count());
    }
}
