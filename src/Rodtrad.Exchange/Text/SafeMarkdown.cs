using System.Globalization;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Rodtrad.Exchange.Text;

/// <summary>
/// The small part of Markdown that plan texts may use: paragraphs, lists, emphasis, links to web pages, marks of notes. HTML in a text is shown
/// as text, and a link to anything but http, https, mailto or a place in the product is shown as its text.
/// </summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The text as HTML.</summary>
    public static string ToHtml(string text) => ToHtml(text, ExplainedWords.None, "");

    /// <summary>The text as HTML with its explained words marked; <paramref name="place"/> names the text on its page, in letters of a code.</summary>
    public static string ToHtml(string text, ExplainedWords words, string place) => Written(Parse(text), words, place, new NoteMark.Renderer());

    /// <summary>
    /// The same for a file that stands alone: a place in the product is no address there, and its words stay. <paramref name="note"/>
    /// gives the mark of a note as the file has it.
    /// </summary>
    internal static string ToFile(string text, ExplainedWords words, string place, Func<string, string> note)
    {
        var document = Parse(text);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.Url is ['/', ..]).ToList())
            Unwrap(link);
        return Written(document, words, place, new NoteMark.Renderer(note));
    }

    /// <summary>The words of the text without its marks, a line for each paragraph and point.</summary>
    internal static string ToText(string text)
    {
        using var words = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(words) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Add(new NoteMark.Renderer(mark => $"[{mark}]"));
        renderer.Render(Parse(text));
        return words.ToString().Trim();
    }

    private static string Written(MarkdownDocument document, ExplainedWords words, string place, NoteMark.Renderer notes)
    {
        words.Mark(document, place);
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Add(new ExplainedWords.Renderer());
        renderer.ObjectRenderers.Add(notes);
        renderer.Render(document);
        return html.ToString();
    }

    /// <summary>
    /// The text as every renderer walks it: nothing in it is HTML, and its links lead only where a text may lead. A literal is
    /// text, whatever it looks like.
    /// </summary>
    internal static MarkdownDocument Parse(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsSafe(link.Url)).ToList())
            Unwrap(link);
        return document;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().DisableHeadings();
        builder.InlineParsers.Insert(0, new NoteMark.Parser());
        return builder.Build();
    }

    // A link without an address would lead to the page it stands on; its text stays.
    private static void Unwrap(LinkInline link)
    {
        var words = new ContainerInline();
        while (link.FirstChild is { } child)
        {
            child.Remove();
            words.AppendChild(child);
        }
        link.ReplaceBy(words, copyChildren: false);
    }

    private static bool IsSafe(string? url) =>
        url is not null && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal)));
}
