using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Documents;

/// <summary>A job by its id, asked for under the plan that its address names.</summary>
public sealed record PdfRequest(string Organisation, string Plan, string Id);

/// <summary>A job and the plan it is for.</summary>
public sealed record PdfJobView(PlanIdentity Plan, PdfJob Job);

/// <summary>
/// Finds a job, for the use cases below: whoever may not read the plan, or no longer may, has no job there either. PDF-007 for a job
/// that is not remembered or belongs to another plan.
/// </summary>
internal static class PdfOfPlan
{
    public static async Task<Outcome<PdfJobView>> Find(Regions regions, PdfQueue queue, Actor actor, PdfRequest request, CancellationToken cancel)
    {
        var job = queue.Find(request.Id);
        var isHere = job is not null && job.Plan.Organisation == request.Organisation && job.Plan.Plan == request.Plan;
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, isHere ? job!.Plan.Version : null, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        return isHere ? new PdfJobView(opened.Unwrap().Identity, job!) : Refusal.Of(FetchPdf.Gone);
    }
}

/// <summary>How far a PDF has come.</summary>
public sealed class SeePdf(Regions regions, PdfQueue queue) : UseCase<PdfRequest, PdfJobView>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override Task<Outcome<PdfJobView>> Handle(Actor actor, PdfRequest request, CancellationToken cancel) =>
        PdfOfPlan.Find(regions, queue, actor, request, cancel);
}

/// <summary>Stops the making of a PDF. What has ended stays as it is.</summary>
public sealed class CancelPdf(Regions regions, PdfQueue queue) : UseCase<PdfRequest, PdfJobView>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<PdfJobView>> Handle(Actor actor, PdfRequest request, CancellationToken cancel)
    {
        var found = await PdfOfPlan.Find(regions, queue, actor, request, cancel);
        if (found.Refusal is null)
            queue.Cancel(request.Id);
        return found;
    }
}

/// <summary>A finished PDF, to be read and closed by whoever asked.</summary>
public sealed record PdfFile(PlanIdentity Plan, string Title, Stream Content);

/// <summary>The finished PDF. PDF-007 when there is none, or none any more.</summary>
public sealed class FetchPdf(Regions regions, PdfQueue queue) : UseCase<PdfRequest, PdfFile>
{
    public const string Gone = "PDF-007";

    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<PdfFile>> Handle(Actor actor, PdfRequest request, CancellationToken cancel)
    {
        var found = await PdfOfPlan.Find(regions, queue, actor, request, cancel);
        if (found.Refusal is { } refusal)
            return refusal;
        var (plan, job) = found.Unwrap();
        return queue.Open(request.Id) is { } content ? new PdfFile(plan, job.Title, content) : Refusal.Of(Gone);
    }
}
