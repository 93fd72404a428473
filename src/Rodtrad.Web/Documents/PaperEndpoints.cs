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
        foreach (var kind in Papers.Names)
            app.MapGet($"/{{organisation}}/dokument/{{plan}}/{kind.Value}.docx", (string organisation, string plan, string? enhet, string? antal, PaperAsWord word, Words words, HttpResponse response, CancellationToken cancel) =>
                Answer(new PaperRequest(kind.Key, organisation, plan, PaperVoices.Of(words), Unit: enhet, CountsMeasures: antal is "ja"), word, response, cancel))
                .RequireAuthorization(ReadingPolicies.ReadPublished);
        app.MapGet("/{organisation}/dokument/{plan}/mal/{node}.docx", (string organisation, string plan, string node, PaperAsWord word, Words words, HttpResponse response, CancellationToken cancel) =>
            Answer(new PaperRequest(PaperKind.Goal, organisation, plan, PaperVoices.Of(words), node), word, response, cancel))
            .RequireAuthorization(ReadingPolicies.ReadPublished);
        app.MapGet("/{organisation}/uppdrag.docx", (string organisation, string? mottagare, PaperAsWord word, Words words, HttpResponse response, CancellationToken cancel) =>
            Answer(new PaperRequest(PaperKind.Assignments, organisation, null, PaperVoices.Of(words), Unit: mottagare), word, response, cancel))
            .RequireAuthorization(ReadingPolicies.ReadPublished);
    }

    private static async Task<IResult> Answer(PaperRequest request, PaperAsWord word, HttpResponse response, CancellationToken cancel) =>
        Answers.Of(await word.Run(Actor.Reader, request, cancel), file => Answers.Download(response, file.Bytes, WordDocuments.MediaType, FileName.Of(file.Name, "docx")));

    /// <summary>The papers on a plan by their words in addresses.</summary>
    internal static class Papers
    {
        public static readonly IReadOnlyDictionary<PaperKind, string> Names = new Dictionary<PaperKind, string>
        {
            [PaperKind.Scorecard] = "styrkort",
            [PaperKind.Thread] = "trad",
            [PaperKind.Assignments] = "uppdrag",
            [PaperKind.Checks] = "kontroll",
        };
    }
}
