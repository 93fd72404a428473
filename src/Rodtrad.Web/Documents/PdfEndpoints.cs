using Microsoft.AspNetCore.Http.HttpResults;
using Rodtrad.App.Documents;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Plans;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Documents;

/// <summary>PDF of plans and papers: asked for, followed, stopped and fetched.</summary>
internal static class PdfEndpoints
{
    // Under a plan, and under the page of the region that has papers.
    private static readonly IReadOnlyList<string> Jobs = ["/{organisation}/dokument/{plan}/pdf/{id}", "/{organisation}/uppdrag/pdf/{id}"];

    // None of these pages is kept: how far a PDF has come changes without the plan.
    public static void MapPdf(this IEndpointRouteBuilder app)
    {
        Start(app, "/{organisation}/dokument/{plan}/pdf", (request, _) => new PdfSubject.OfPlan(
            new PlanRequest((string)request.RouteValues["organisation"]!, (string)request.RouteValues["plan"]!, request.Query["version"])));
        foreach (var (kind, pattern) in PaperAddresses.Patterns)
            Start(app, pattern + PaperAddresses.Pdf, (request, words) => new PdfSubject.OfPaper(PaperAddresses.Asked(kind, request, words)));
        foreach (var job in Jobs)
        {
            app.MapGet(job, Job).RequireAuthorization(AccessPolicies.ReadPublished);
            app.MapPost($"{job}/avbryt", Cancel).RequireAuthorization(AccessPolicies.ReadPublished);
            app.MapGet($"{job}/fil", Fetch).RequireAuthorization(AccessPolicies.ReadPublished);
        }
    }

    private static void Start(IEndpointRouteBuilder app, string pattern, Func<HttpRequest, Words, PdfSubject> subject) =>
        app.MapPost(pattern, (StartPdf start, PlanDocuments documents, PlanListView plans, Words words, HttpContext context, Actor actor, CancellationToken cancel) =>
            Start(subject(context.Request, words), start, documents, plans, words, context, actor, cancel))
            .RequireAuthorization(AccessPolicies.ReadPublished).RequireRateLimiting(StartLimit.Starts);

    private static async Task<IResult> Start(
        PdfSubject subject, StartPdf start, PlanDocuments documents, PlanListView plans, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var started = await start.Run(actor, subject, cancel);
        if (started.Refusal is not { } refusal)
            return Answers.SeeOther(Addresses.PdfJob(subject.Organisation, subject.Plan, started.Unwrap().Id));
        // What is hidden is hidden here too; that it cannot be made now is told on the page of documents.
        if (refusal.Code != PdfQueue.Full && refusal != context.RequestServices.GetRequiredService<PdfQueue>().Absence)
            return Answers.Refused(refusal);
        if (subject.Plan is not { } plan)
            return Answers.Of(await plans.Run(actor, new PlanListRequest(subject.Organisation), cancel), found => Refused(subject, found[0].Region, refusal, words, context));
        return Answers.Of(
            await documents.Run(actor, new PlanRequest(subject.Organisation, plan, subject.Version), cancel),
            found => DocumentsEndpoints.Page(found, refusal, words, context));
    }

    private static async Task<IResult> Job(SeePdf see, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var request = Asked(context.Request);
        var outcome = await see.Run(actor, request, cancel);
        if (outcome.Refusal is { } refusal)
            return Missing(refusal, request, context);
        var found = outcome.Unwrap();
        var title = words["Pdf.Of", words[PdfPlaces.Name(found.Job.Of)]];
        var page = found.Plan is { } plan
            ? PlansEndpoints.Context(plan, words) with { Title = title }
            : new PageContext { Title = title, Organisation = new(request.Organisation, found.Region), Room = "uppdrag" };
        context.Response.Headers.CacheControl = "no-store";
        return context.Request.WantsFragment("jobb")
            ? Pages.Fragment<PdfProgress>(page, new { found.Job })
            : Pages.Page<PdfPage>(page, new { Of = found.Job.Of, Kicker = found.Job.Title, found.Plan, found.Job });
    }

    private static async Task<IResult> Cancel(CancelPdf cancelPdf, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var request = Asked(context.Request);
        var outcome = await cancelPdf.Run(actor, request, cancel);
        return outcome.Refusal is { } refusal ? Missing(refusal, request, context) : Answers.SeeOther(Addresses.PdfJob(request.Organisation, request.Plan, request.Id));
    }

    private static async Task<IResult> Fetch(FetchPdf fetch, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var request = Asked(context.Request);
        var outcome = await fetch.Run(actor, request, cancel);
        return outcome.Refusal is { } refusal
            ? Missing(refusal, request, context)
            : Answers.Download(context.Response, outcome.Unwrap().Content, "application/pdf", FileName.Of(outcome.Unwrap().Title, "pdf"));
    }

    private static PdfRequest Asked(HttpRequest request) =>
        new((string)request.RouteValues["organisation"]!, request.RouteValues["plan"] as string, (string)request.RouteValues["id"]!);

    // A paper of the region has no page of documents to tell it on.
    private static RazorComponentResult Refused(PdfSubject subject, string region, Refusal refusal, Words words, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var page = new PageContext { Title = words["Pdf.Of", words[PdfPlaces.Name(subject)]], Organisation = new(subject.Organisation, region), Room = "uppdrag" };
        var answer = Pages.Page<PdfPage>(page, new { Of = subject, Kicker = region, Refused = refusal });
        answer.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return answer;
    }

    /// <summary>A job that is forgotten, or whose file is, is made again where it was made. Any other refusal hides what it is of.</summary>
    private static IResult Missing(Refusal refusal, PdfRequest request, HttpContext context)
    {
        if (refusal.Code != FetchPdf.Gone)
            return Answers.Refused(refusal);
        var offer = PdfPlaces.Offer(request);
        if (context.Request.Headers["HX-Request"] != "true")
            return Answers.SeeOther(offer);
        context.Response.Headers["HX-Redirect"] = offer;
        return Results.Ok();
    }
}
