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
/// same heading (<paramref name="Anchor"/>, empty when there is none). <paramref name="Via"/> names the node above that told;
/// <paramref name="Coverage"/> is the place of the heading on the page of coverage, null when it has none there.
/// </summary>
public sealed record SourcePlace(string Document, string Heading, SourceBasis Basis, string Via, string Anchor, string? Coverage)
{
    internal static SourcePlace Of(EditionScope scope, Node node)
    {
        var edition = scope.Edition;
        var document = edition.SourceDocument.Length > 0 ? edition.SourceDocument : edition.Plan.Title;
        var nodes = edition.Nodes.ToDictionary(other => other.Code);
        var tree = edition.Tree();
        var headings = SourceHeadings.Of(edition);
        var path = tree.PathTo(node.Code).Select(code => nodes[code]).Reverse().ToList();
        if (path.FirstOrDefault(one => one.SourceHeading.Length > 0) is { } teller)
        {
            var own = teller.Code == node.Code;
            return new SourcePlace(document, teller.SourceHeading, own ? SourceBasis.Node : SourceBasis.Above, own ? "" : teller.Name, AnchorOf(edition, tree, teller.SourceHeading, path), headings.AnchorOf(teller.SourceHeading));
        }
        return path.Select(shown => edition.Sections.FirstOrDefault(section => section.Shows.Contains(shown.Level))).FirstOrDefault(section => section is not null) is { } printed
            ? new SourcePlace(document, printed.Heading, SourceBasis.Section, "", printed.Code.Text, headings.AnchorOf(printed.Heading))
            : new SourcePlace(document, "", SourceBasis.Document, "", "", null);
    }

    // A heading is looked for above the node, then among the plan's sections, then among all nodes it prints as headings: the same
    // words may head two parts of a plan.
    private static string AnchorOf(PlanEdition edition, ThreadTree tree, string heading, List<Node> path)
    {
        var shown = edition.Sections.SelectMany(section => section.Shows).ToHashSet();
        var levels = edition.Nodes.ToDictionary(node => node.Code, node => node.Level);
        bool Heads(Node node, string wanted) => (SourceHeadings.Plain(node.Name) == wanted || node.Spellings.Any(spelling => SourceHeadings.Plain(spelling.Text) == wanted))
            && tree.PathTo(node.Code).Any(code => shown.Contains(levels[code]));
        return SourceHeadings.Within(heading).Select(SourceHeadings.Plain)
            .Select(wanted => path.FirstOrDefault(node => Heads(node, wanted))?.Code.Text
                ?? edition.Sections.FirstOrDefault(section => SourceHeadings.Plain(section.Heading) == wanted)?.Code.Text
                ?? edition.Nodes.FirstOrDefault(node => Heads(node, wanted))?.Code.Text)
            .FirstOrDefault(anchor => anchor is not null) ?? "";
    }
}
