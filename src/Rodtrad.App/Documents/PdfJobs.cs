using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Documents;

/// <summary>A job by its id, asked for under the plan that its address names, or under the region.</summary>
public sealed record PdfRequest(string Organisation, string? Plan, string Id);

/// <summary>A job, and the plan and the region it is for; no plan when it is of the region alone.</summary>
public sealed record PdfJobView(string Region, PlanIdentity? Plan, PdfJob Job);

/// <summary>
/// Finds jobs, for the use cases below: whoever may not read the plan, or no longer may, has no job there either. PDF-007 for a job
/// that is not remembered or belongs elsewhere or to someone else, and for a paper that was asked for before something changed in the region.
/// </summary>
internal static class PdfJobs
{
    public static async Task<Outcome<PdfJobView>> Find(
        Regions regions, ChangeWatch changes, PdfQueue queue, Actor actor, PdfRequest request, CancellationToken cancel)
    {
        var job = queue.Find(request.Id) is { } known && known.Of.Organisation == request.Organisation && known.Of.Plan == request.Plan ? known : null;
        var (region, plan) = ("", (PlanIdentity?)null);
        if (request.Plan is null)
        {
            var opened = await regions.OpenRegion(request.Organisation, cancel);
            if (opened.Refusal is { } refusal)
                return refusal;
            await using var of = opened.Unwrap();
            region = of.Content.Name;
        }
        else
        {
            var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, job?.Of.Version, cancel);
            if (opened.Refusal is { } refusal)
                return refusal;
            plan = opened.Unwrap().Identity;
            region = plan.Region;
        }
        var asker = await PdfAsker.Of(regions, actor, request.Organisation, cancel);
        if (job is null || !asker.Unwrap().MayHave(job.Asker) || (job.Of is PdfSubject.OfPaper paper && paper.State != await changes.State(request.Organisation, cancel)))
            return Refusal.Of(FetchPdf.Gone);
        return new PdfJobView(region, plan, job);
    }
}

/// <summary>How far a PDF has come.</summary>
public sealed class SeePdf(Regions regions, ChangeWatch changes, PdfQueue queue) : UseCase<PdfRequest, PdfJobView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override Task<Outcome<PdfJobView>> Handle(Actor actor, PdfRequest request, CancellationToken cancel) =>
        PdfJobs.Find(regions, changes, queue, actor, request, cancel);
}

/// <summary>Stops the making of a PDF. What has ended stays as it is.</summary>
public sealed class CancelPdf(Regions regions, ChangeWatch changes, PdfQueue queue) : UseCase<PdfRequest, PdfJobView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<PdfJobView>> Handle(Actor actor, PdfRequest request, CancellationToken cancel)
    {
        var found = await PdfJobs.Find(regions, changes, queue, actor, request, cancel);
        if (found.Refusal is null)
            queue.Cancel(request.Id);
        return found;
    }
}

/// <summary>A finished PDF, to be read and closed by whoever asked.</summary>
public sealed record PdfFile(string Title, Stream Content);

/// <summary>The finished PDF. PDF-007 when there is none, or none any more.</summary>
public sealed class FetchPdf(Regions regions, ChangeWatch changes, PdfQueue queue) : UseCase<PdfRequest, PdfFile>
{
    public const string Gone = "PDF-007";

    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<PdfFile>> Handle(Actor actor, PdfRequest request, CancellationToken cancel)
    {
        var found = await PdfJobs.Find(regions, changes, queue, actor, request, cancel);
        if (found.Refusal is { } refusal)
            return refusal;
        return queue.Open(request.Id) is { } content ? new PdfFile(found.Unwrap().Job.Title, content) : Refusal.Of(Gone);
    }
}
