using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Data;

namespace Rodtrad.App.Documents;

/// <summary>
/// A plan as a document or, with <paramref name="Paper"/>, a paper on it. Without an organisation: the one that has the plan.
/// </summary>
public sealed record DocumentRequest(string? Organisation, string Plan, Func<string, PaperRequest>? Paper);

/// <summary>A document, what it is called as a file, and where it comes from.</summary>
public sealed record ComposedDocument(string Title, Document Document, DocumentOrigin Origin);

/// <summary>Composes one document, whichever it is, for those who write it to a file.</summary>
public sealed class OneDocument(PlanDocumentView plans, PaperView papers, PlanListView list) : UseCase<DocumentRequest, ComposedDocument>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<ComposedDocument>> Handle(Actor actor, DocumentRequest request, CancellationToken cancel)
    {
        if ((request.Organisation ?? await list.OrganisationOf(actor, request.Plan, cancel)) is not { } organisation)
            return Refusal.Of(EditionScope.PlanUnknown, request.Plan);
        if (request.Paper is { } paper)
        {
            var composed = await papers.Run(actor, paper(organisation), cancel);
            if (composed.Refusal is { } refusal)
                return refusal;
            return new ComposedDocument(PaperFile.NameOf(composed.Unwrap()), composed.Unwrap(), new DocumentOrigin(organisation, request.Plan, "", ""));
        }
        var found = await plans.Run(actor, new PlanRequest(organisation, request.Plan, null), cancel);
        return found.Refusal is { } unknown ? unknown : found.Unwrap().Composed;
    }
}
