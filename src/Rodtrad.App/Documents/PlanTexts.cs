using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Documents;
using Rodtrad.Exchange.Html;
using Rodtrad.Exchange.Text;

namespace Rodtrad.App.Documents;

/// <summary>Turns the texts of a document into safe HTML, with the plan's explained words marked in its running text.</summary>
public sealed record PlanTexts
{
    private readonly ExplainedWords _words;

    internal PlanTexts(Document document) =>
        _words = Words(document.Blocks.OfType<DocumentBlock.Definitions>().SelectMany(list => list.Entries), "");

    /// <summary>The words to mark; <paramref name="page"/> is the address of the page with the list, empty on that page itself.</summary>
    internal static ExplainedWords Words(IEnumerable<DefinitionEntry> entries, string page) =>
        new(entries.Select(entry => new ExplainedWord($"{page}#{entry.Anchor}", new(entry.Term, entry.Text, entry.Source))));

    /// <summary>Running text. A text without a place of its own is printed again, and its words are marked where it stands first.</summary>
    public string Html(DocumentBlock.Prose prose) =>
        prose.Place.Length > 0 ? SafeMarkdown.ToHtml(prose.Markdown, _words, prose.Place) : SafeMarkdown.ToHtml(prose.Markdown);

    /// <summary>A text below a name; empty for none.</summary>
    public static string Html(string markdown) => markdown.Length > 0 ? SafeMarkdown.ToHtml(markdown) : "";

    /// <summary>A chart as a picture; empty where there is nothing to draw.</summary>
    public static string Svg(DocumentChart chart) => ChartSvg.Of(chart);

    /// <summary>The figures of a chart as a table.</summary>
    public static DocumentTable Figures(DocumentChart chart) => ChartFigures.Of(chart);
}
