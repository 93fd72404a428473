using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Data;

namespace Rodtrad.App.Documents;

/// <summary>A plan as a finished document, with the look of its region: what every file is written from.</summary>
public sealed class PlanDocumentView(Regions regions) : UseCase<PlanRequest, PlanDocumentFile>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<PlanDocumentFile>> Handle(Actor actor, PlanRequest request, CancellationToken cancel)
    {
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, request.Version, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var scope = opened.Unwrap();
        await using var context = (await regions.Open(request.Organisation, cancel)).Unwrap();
        var source = await PlanSource.ForFile(context, scope, cancel);
        return new PlanDocumentFile(
            scope.Identity, PlanDocument.Of(source), new DocumentOrigin(scope.Identity.Organisation, scope.Identity.Plan, scope.Identity.Version, source.Hash));
    }
}

/// <summary>A plan's document, what the plan is, and what the document was made from.</summary>
public sealed record PlanDocumentFile(PlanIdentity Plan, Document Document, DocumentOrigin Origin)
{
    /// <summary>The same as every document is written from.</summary>
    public ComposedDocument Composed => new(Plan.Title, Document, Origin);
}
