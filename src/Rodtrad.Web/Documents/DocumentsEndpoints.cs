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
    // The page is not kept: what can be made changes without the plan.
    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/dokument/{plan}", Documents).RequireAuthorization(AccessPolicies.ReadPublished);
        foreach (var format in Enum.GetValues<FileFormat>())
        {
            app.MapGet($"/{{organisation}}/dokument/{{plan}}/plan.{DocumentFiles.Ending(format)}", (
                string organisation, string plan, string? version, PlanDocumentView view, HttpResponse response, Actor actor, CancellationToken cancel) =>
                File(format, new PlanRequest(organisation, plan, version), view, response, actor, cancel)).RequireAuthorization(AccessPolicies.ReadPublished);
        }
    }

    private static async Task<IResult> Documents(
        string organisation, string plan, string? version, PlanDocuments documents, Words words, HttpContext context, Actor actor, CancellationToken cancel) =>
        Answers.Of(await documents.Run(actor, new PlanRequest(organisation, plan, version), cancel), found => Page(found, null, words, context));

    private static async Task<IResult> File(FileFormat format, PlanRequest request, PlanDocumentView view, HttpResponse response, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, request, cancel), found =>
        {
            using var file = new MemoryStream();
            DocumentFiles.Write(format, found.Composed, file);
            return Answers.Download(response, file.ToArray(), DocumentFiles.MediaType(format), FileName.Of(found.Plan.Title, DocumentFiles.Ending(format)));
        });

    /// <summary>The page; what was asked for there and <paramref name="refused"/> is told on it.</summary>
    public static RazorComponentResult Page(PlanIdentity plan, Refusal? refused, Words words, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var page = PlansEndpoints.Context(plan, words) with { Title = words["PlanDocuments.Title"] };
        var answer = Pages.Page<DocumentsPage>(page, new { Plan = plan, Rows = DocumentKinds.Rows, Absences = DocumentKinds.Absences(context.RequestServices), Refused = refused });
        if (refused is not null)
            answer.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return answer;
    }
}
