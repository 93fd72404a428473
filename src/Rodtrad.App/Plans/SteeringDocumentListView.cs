using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Plans;

/// <summary>What the register can be sorted by.</summary>
public enum DocumentOrder
{
    Title,
    Type,
    Scope,
    ValidTo,
}

/// <summary>Which steering documents: of a type, of a scope, valid on a day, with words in the title.</summary>
public sealed record DocumentListRequest(
    string Organisation, string? Type, DocumentScope? Scope, DateOnly? Day, string? Words, DocumentOrder Order, bool IsDescending);

/// <summary>A document in the list, what replaced what, and the nodes of plans that stand for it.</summary>
public sealed record DocumentRow(SteeringDocument Document, string Replaces, string ReplacedBy, Sequence<NodeLink> Nodes);

/// <summary>The register of steering documents.</summary>
public sealed record DocumentListPageView(
    string Organisation, string Region, DocumentListRequest Request, int Total, Sequence<Choice> Types, Sequence<DocumentRow> Rows);

/// <summary>Strategies, policies and programmes of the region, to filter, sort and take out.</summary>
public sealed class SteeringDocumentListView(Regions regions) : UseCase<DocumentListRequest, DocumentListPageView>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<DocumentListPageView>> Handle(Actor actor, DocumentListRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        var nodes = new List<(Code Document, NodeLink Node)>();
        foreach (var scope in await EditionScope.EachPlan(context, content, actor, null, cancel))
        {
            var links = new NodeLinks(scope);
            nodes.AddRange(scope.Edition.Nodes.Where(node => node.Document is not null).Select(node => (node.Document!.Value, links.To(node.Code))));
        }
        var documents = content.Documents;
        var rows = documents.Select(document => new DocumentRow(
            document,
            documents.FirstOrDefault(other => other.Code == document.Replaces)?.Title ?? "",
            documents.FirstOrDefault(other => other.Replaces == document.Code)?.Title ?? "",
            nodes.Where(node => node.Document == document.Code).Select(node => node.Node).ToSequence()));
        return new DocumentListPageView(
            content.Region.Slug.Text, content.Region.Name, request, documents.Count,
            documents.Select(document => document.Type).Distinct().Order(Sorting.Swedish).Select(type => new Choice(type, type)).ToSequence(),
            Sorted(rows.Where(row => Fits(row.Document, request)), request).ToSequence());
    }

    private static bool Fits(SteeringDocument document, DocumentListRequest request) =>
        (string.IsNullOrEmpty(request.Type) || document.Type == request.Type)
        && (request.Scope is null || document.Scope == request.Scope)
        && (request.Day is not { } day || document.Validity.Holds(day))
        && ListWords.Hold(request.Words, document.Title);

    private static IEnumerable<DocumentRow> Sorted(IEnumerable<DocumentRow> rows, DocumentListRequest request)
    {
        var byTitle = rows.OrderBy(row => row.Document.Title, Sorting.Swedish).ToList();
        IEnumerable<DocumentRow> sorted = request.Order switch
        {
            DocumentOrder.Type => byTitle.OrderBy(row => row.Document.Type, Sorting.Swedish),
            DocumentOrder.Scope => byTitle.OrderBy(row => row.Document.Scope),
            DocumentOrder.ValidTo => byTitle.OrderBy(row => row.Document.Validity.To ?? DateOnly.MaxValue),
            _ => byTitle,
        };
        return request.IsDescending ? sorted.Reverse() : sorted;
    }
}
