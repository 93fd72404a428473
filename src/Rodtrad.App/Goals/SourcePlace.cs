using System.Globalization;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;

namespace Rodtrad.App.Goals;

/// <summary>How it is known under which heading of its source document a node stands.</summary>
public enum SourceBasis
{
    /// <summary>The package says it of the node itself.</summary>
    Node,

    /// <summary>It is said of a node above it.</summary>
    Above,

    /// <summary>It is nowhere said: the heading is that of the section where the plan prints nodes of this level.</summary>
    Section,

    /// <summary>Only the document is known.</summary>
    Document,
}

/// <summary>
/// Where a node stands in its source document: document and heading, how that is known, and the place on the plan page with the
/// same heading (<paramref name="Anchor"/>, empty when there is none). <paramref name="Via"/> names the node above that told.
/// </summary>
public sealed record SourcePlace(string Document, string Heading, SourceBasis Basis, string Via, string Anchor)
{
    private const string PartMark = ": ";

    internal static SourcePlace Of(EditionScope scope, Node node)
    {
        var edition = scope.Edition;
        var document = edition.SourceDocument.Length > 0 ? edition.SourceDocument : edition.Plan.Title;
        var nodes = edition.Nodes.ToDictionary(other => other.Code);
        var tree = edition.Tree();
        var path = tree.PathTo(node.Code).Select(code => nodes[code]).Reverse().ToList();
        if (path.FirstOrDefault(one => one.SourceHeading.Length > 0) is { } teller)
        {
            var own = teller.Code == node.Code;
            return new SourcePlace(document, teller.SourceHeading, own ? SourceBasis.Node : SourceBasis.Above, own ? "" : teller.Name, AnchorOf(edition, tree, teller.SourceHeading));
        }
        return path.Select(shown => edition.Sections.FirstOrDefault(section => section.Shows.Contains(shown.Level))).FirstOrDefault(section => section is not null) is { } printed
            ? new SourcePlace(document, printed.Heading, SourceBasis.Section, "", printed.Code.Text)
            : new SourcePlace(document, "", SourceBasis.Document, "", "");
    }

    // A heading of the source may be told with its number, and with headings inside it after a colon. The whole of it is looked
    // for first and then its parts, the innermost first: among the plan's sections, and among the nodes it prints as headings.
    private static string AnchorOf(PlanEdition edition, ThreadTree tree, string heading)
    {
        var parts = heading.Split(PartMark);
        var shown = edition.Sections.SelectMany(section => section.Shows).ToHashSet();
        var levels = edition.Nodes.ToDictionary(node => node.Code, node => node.Level);
        foreach (var wanted in Enumerable.Range(0, parts.Length).Select(from => string.Join(PartMark, parts[from..])).Concat(parts.Reverse()).Select(Plain))
        {
            if (edition.Sections.FirstOrDefault(section => Plain(section.Heading) == wanted) is { } section)
                return section.Code.Text;
            if (edition.Nodes.FirstOrDefault(node => (Plain(node.Name) == wanted || node.Spellings.Any(spelling => Plain(spelling.Text) == wanted))
                && tree.PathTo(node.Code).Any(code => shown.Contains(levels[code]))) is { } printed)
                return printed.Code.Text;
        }
        return "";
    }

    private static string Plain(string heading) => string.Join(' ', heading.TrimStart("0123456789. ".ToCharArray())
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLower(CultureInfo.InvariantCulture);
}
