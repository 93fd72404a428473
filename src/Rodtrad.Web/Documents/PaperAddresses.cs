using Rodtrad.App.Documents;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Documents;

/// <summary>Where papers are: the same address ends in <c>.docx</c> for the Word file and in <c>/pdf</c> where its PDF is asked for.</summary>
internal static class PaperAddresses
{
    public const string Word = ".docx";
    public const string Pdf = "/pdf";

    private const string Version = "version";
    private const string Unit = "enhet";
    private const string Receiver = "mottagare";
    private const string Counts = "antal";
    private const string Yes = "ja";

    /// <summary>The papers on a plan by their words in addresses; a goal has its code after the word.</summary>
    public static readonly IReadOnlyDictionary<PaperKind, string> Names = new Dictionary<PaperKind, string>
    {
        [PaperKind.Scorecard] = "styrkort",
        [PaperKind.Thread] = "trad",
        [PaperKind.Assignments] = "uppdrag",
        [PaperKind.Checks] = "kontroll",
        [PaperKind.Goal] = "mal",
    };

    /// <summary>The papers with the patterns of their addresses, without what they end in.</summary>
    public static IEnumerable<(PaperKind Kind, string Pattern)> Patterns =>
    [
        .. Names.Select(kind => (kind.Key, $"/{{organisation}}/dokument/{{plan}}/{kind.Value}{(kind.Key == PaperKind.Goal ? "/{node}" : "")}")),
        (PaperKind.Assignments, "/{organisation}/uppdrag"),
    ];

    /// <summary>The address of a paper on a plan.</summary>
    public static string Of(string ending, PaperKind kind, string organisation, string plan, string? version = null, string? node = null) =>
        Addresses.With($"/{organisation}/dokument/{plan}/{Names[kind]}{(node is null ? "" : $"/{node}")}{ending}", (Version, version));

    /// <summary>The address of the uppdrag of the whole region.</summary>
    public static string OfRegion(string ending, string organisation, string? receiver = null) => Addresses.With($"/{organisation}/uppdrag{ending}", (Receiver, receiver));

    /// <summary>The address of a paper as it was asked for.</summary>
    public static string Of(string ending, PaperRequest paper) => paper.Plan is null
        ? OfRegion(ending, paper.Organisation, paper.Unit)
        : Addresses.With(Of(ending, paper.Kind, paper.Organisation, paper.Plan, paper.Version, paper.Node), (Unit, paper.Unit), (Counts, paper.CountsMeasures ? Yes : null));

    /// <summary>The paper that an address of one of the patterns asks for.</summary>
    public static PaperRequest Asked(PaperKind kind, HttpRequest request, Words words)
    {
        var plan = request.RouteValues["plan"] as string;
        return new PaperRequest(
            kind, (string)request.RouteValues["organisation"]!, plan, PaperVoices.Of(words), request.RouteValues["node"] as string,
            request.Query[plan is null ? Receiver : Unit], request.Query[Counts] == Yes, plan is null ? null : (string?)request.Query[Version]);
    }
}
