using Rodtrad.App.Documents;
using Rodtrad.Domain.Access;
using Rodtrad.Exchange.Word;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Documents;

/// <summary>Papers to take home: styrkort, thread, uppdrag, protocol and goals as Word files.</summary>
internal static class PaperEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder app)
    {
        foreach (var (kind, pattern) in PaperAddresses.Patterns)
            app.MapGet(pattern + PaperAddresses.Word, (PaperAsWord word, Words words, HttpContext context, Actor actor, CancellationToken cancel) =>
                Answer(PaperAddresses.Asked(kind, context.Request, words), word, context.Response, actor, cancel))
                .RequireAuthorization(AccessPolicies.ReadPublished);
    }

    private static async Task<IResult> Answer(PaperRequest request, PaperAsWord word, HttpResponse response, Actor actor, CancellationToken cancel) =>
        Answers.Of(await word.Run(actor, request, cancel), file => Answers.Download(response, file.Bytes, WordDocuments.MediaType, FileName.Of(file.Name, "docx")));
}
