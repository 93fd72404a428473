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

internal static class DocumentsEndpoints
{
    // None of these pages is kept: what can be made, and how far it has come, changes without the plan.
    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/dokument/{plan}", Documents).RequireAuthorization(ReadingPolicies.ReadPublished);
        foreach (var format in Enum.GetValues<FileFormat>())
        {
            app.MapGet($"/{{organisation}}/dokument/{{plan}}/plan.{DocumentFiles.Ending(format)}", (
                string organisation, string plan, string? version, PlanDocumentView view, HttpResponse response, CancellationToken cancel) =>
                File(format, new PlanRequest(organisation, plan, version), view, response, cancel)).RequireAuthorization(ReadingPolicies.ReadPublished);
        }
        app.MapPost("/{organisation}/dokument/{plan}/pdf", Start).RequireAuthorization(ReadingPolicies.ReadPublished).RequireRateLimiting(StartLimit.Starts);
        app.MapGet("/{organisation}/dokument/{plan}/pdf/{id}", Job).RequireAuthorization(ReadingPolicies.ReadPublished);
        app.MapPost("/{organisation}/dokument/{plan}/pdf/{id}/avbryt", Cancel).RequireAuthorization(ReadingPolicies.ReadPublished);
        app.MapGet("/{organisation}/dokument/{plan}/pdf/{id}/fil", Fetch).RequireAuthorization(ReadingPolicies.ReadPublished);
    }

    private static async Task<IResult> Documents(
        string organisation, string plan, string? version, PlanDocuments documents, Words words, HttpContext context, CancellationToken cancel) =>
        Answers.Of(await documents.Run(Actor.Reader, new PlanRequest(organisation, plan, version), cancel), found => Page(found, null, words, context));

    private static async Task<IResult> File(FileFormat format, PlanRequest request, PlanDocumentView view, HttpResponse response, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, request, cancel), found =>
        {
            using var file = new MemoryStream();
            DocumentFiles.Write(format, found.Composed, file);
            return Answers.Download(response, file.ToArray(), DocumentFiles.MediaType(format), FileName.Of(found.Plan.Title, DocumentFiles.Ending(format)));
        });

    private static async Task<IResult> Start(
        string organisation, string plan, string? version, StartPdf start, PlanDocuments documents, Words words, HttpContext context, CancellationToken cancel)
    {
        var request = new PlanRequest(organisation, plan, version);
        var started = await start.Run(Actor.Reader, request, cancel);
        if (started.Refusal is not { } refusal)
            return SeeOther(Addresses.PdfJob(organisation, plan, started.Unwrap().Id));
        // A plan that is hidden is hidden here too; any other refusal is told on the page the reader came from.
        return Answers.Of(await documents.Run(Actor.Reader, request, cancel), found => Page(found, refusal, words, context));
    }

    private static RazorComponentResult Page(PlanIdentity plan, Refusal? refused, Words words, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var page = PlansEndpoints.Context(plan, words) with { Title = words["PlanDocuments.Title"] };
        var answer = Pages.Page<DocumentsPage>(page, new { Plan = plan, Rows = DocumentKinds.Rows(context.RequestServices), Refused = refused });
        if (refused is not null)
            answer.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return answer;
    }

    private static async Task<IResult> Job(string organisation, string plan, string id, SeePdf see, Words words, HttpContext context, CancellationToken cancel)
    {
        var outcome = await see.Run(Actor.Reader, new PdfRequest(organisation, plan, id), cancel);
        if (outcome.Refusal is { } refusal)
            return Missing(refusal, organisation, plan, context);
        var found = outcome.Unwrap();
        var page = PlansEndpoints.Context(found.Plan, words) with { Title = words["Pdf.Title"] };
        context.Response.Headers.CacheControl = "no-store";
        return context.Request.WantsFragment("jobb")
            ? Pages.Fragment<PdfProgress>(page, new { View = found })
            : Pages.Page<PdfPage>(page, new { View = found });
    }

    private static async Task<IResult> Cancel(string organisation, string plan, string id, CancelPdf cancelPdf, HttpContext context, CancellationToken cancel)
    {
        var outcome = await cancelPdf.Run(Actor.Reader, new PdfRequest(organisation, plan, id), cancel);
        return outcome.Refusal is { } refusal ? Missing(refusal, organisation, plan, context) : SeeOther(Addresses.PdfJob(organisation, plan, id));
    }

    private static async Task<IResult> Fetch(string organisation, string plan, string id, FetchPdf fetch, HttpContext context, CancellationToken cancel)
    {
        var outcome = await fetch.Run(Actor.Reader, new PdfRequest(organisation, plan, id), cancel);
        return outcome.Refusal is { } refusal
            ? Missing(refusal, organisation, plan, context)
            : Answers.Download(context.Response, outcome.Unwrap().Content, "application/pdf", FileName.Of(outcome.Unwrap().Title, "pdf"));
    }

    /// <summary>A job that is forgotten, or whose file is, is made again where it was made. Any other refusal hides the plan.</summary>
    private static IResult Missing(Refusal refusal, string organisation, string plan, HttpContext context)
    {
        if (refusal.Code != FetchPdf.Gone)
            return Results.NotFound();
        var documents = Addresses.PlanDocuments(organisation, plan);
        if (context.Request.Headers["HX-Request"] != "true")
            return SeeOther(documents);
        context.Response.Headers["HX-Redirect"] = documents;
        return Results.Ok();
    }

    /// <summary>After a form: the next page is fetched, so that loading it again does not send the form again.</summary>
    private static SeeOtherResult SeeOther(string address) => new SeeOtherResult(address);

    private sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
