using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Documents;

/// <summary>
/// Asks for the PDF of a plan. PDF-001 where LibreOffice is missing, PDF-004 when the queue is full, PLA-001 for a plan that does not
/// exist for the actor.
/// </summary>
public sealed class StartPdf(Regions regions, ChangeWatch changes, PdfQueue queue, IPlanAsWord word) : UseCase<PlanRequest, PdfJob>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<PdfJob>> Handle(Actor actor, PlanRequest request, CancellationToken cancel)
    {
        // Before the plan is read: a change between the two makes the key too old, and the next who asks gets a job of its own.
        var state = await changes.State(request.Organisation, cancel);
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, request.Version, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var plan = opened.Unwrap().Identity;
        var exact = request with { Version = plan.Version };
        return queue.Ask(new PdfOrder(
            $"{plan.Organisation}/{plan.Plan}/{plan.Version} {actor.Name} {state}", exact, plan.Title, (stream, stop) => word.Write(actor, exact, stream, stop)));
    }
}
