using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Word;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Documents;

/// <summary>
/// Asks for a PDF. PDF-001 where LibreOffice is missing, PDF-004 when the queue is full, and what the plan or the paper refuses: PLA-001
/// for a plan that does not exist for the actor.
/// </summary>
public sealed class StartPdf(Regions regions, ChangeWatch changes, PdfQueue queue, IPlanAsWord word, PaperView papers) : UseCase<PdfSubject, PdfJob>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<PdfJob>> Handle(Actor actor, PdfSubject request, CancellationToken cancel)
    {
        // Before anything is read: a change between the two makes the key too old, and the next who asks gets a job of its own.
        var state = await changes.State(request.Organisation, cancel);
        var asking = await PdfAsker.Of(regions, actor, request.Organisation, cancel);
        if (asking.Refusal is { } unknown)
            return unknown;
        var asker = asking.Unwrap();
        var order = request is PdfSubject.OfPaper paper
            ? await Order(actor, asker, paper.Request, state, cancel)
            : await Order(actor, asker, ((PdfSubject.OfPlan)request).Request, state, cancel);
        return order.Refusal is { } refusal ? refusal : queue.Ask(order.Unwrap());
    }

    private async Task<Outcome<PdfOrder>> Order(Actor actor, PdfAsker asker, PlanRequest request, string state, CancellationToken cancel)
    {
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, request.Version, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var plan = opened.Unwrap().Identity;
        var exact = request with { Version = plan.Version };
        return new PdfOrder(
            $"{plan.Organisation}/{plan.Plan}/{plan.Version} {asker.Key} {state}", new PdfSubject.OfPlan(exact), plan.Title,
            (stream, stop) => word.Write(actor, exact, stream, stop))
        {
            Asker = asker,
        };
    }

    // It is composed here for its title and its refusals, and anew when its turn comes: a document that waits would hold its memory.
    private async Task<Outcome<PdfOrder>> Order(Actor actor, PdfAsker asker, PaperRequest request, string state, CancellationToken cancel)
    {
        var composed = await papers.Run(actor, request, cancel);
        if (composed.Refusal is { } refusal)
            return refusal;
        string?[] key = [request.Organisation, request.Plan, request.Version, $"{request.Kind}", request.Node, request.Unit, $"{request.CountsMeasures}"];
        return new PdfOrder(
            $"{string.Join('/', key)} {asker.Key} {state}", new PdfSubject.OfPaper(request, state), PaperFile.NameOf(composed.Unwrap()),
            async (stream, stop) =>
            {
                var paper = await papers.Run(actor, request, stop);
                if (paper.Refusal is { } hidden)
                    return hidden;
                WordFiles.Write(paper.Unwrap(), stream, WordPurpose.Printing);
                return null;
            })
        {
            Asker = asker,
        };
    }
}
