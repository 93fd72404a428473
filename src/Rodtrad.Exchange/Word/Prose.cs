using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Text;

namespace Rodtrad.Exchange.Word;

/// <summary>Where running text stands: the style of its paragraphs, how far in, and what its last words are followed by.</summary>
internal sealed record ProsePlace(string Style, int Indent = 0, bool IsOfTable = false, string Retold = "")
{
    public string Properties { get; init; } = "";
}

/// <summary>Walks the small Markdown of plan texts, the same parsed text as the page is made from.</summary>
internal static class Prose
{
    private const int Step = 340;

    /// <summary>The text as paragraphs; tells whether there was any.</summary>
    public static bool Write(WordContext word, string markdown, ProsePlace place)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return false;
        var parsed = SafeMarkdown.Parse(markdown);
        Blocks(word, parsed, place, 0);
        return true;
    }

    private static void Blocks(WordContext word, ContainerBlock container, ProsePlace place, int depth)
    {
        foreach (var block in container)
        {
            var given = block == container.LastChild ? place : place with { Retold = "" };
            switch (block)
            {
                case ListBlock list:
                    List(word, list, given, depth);
                    break;
                case QuoteBlock quote:
                    Blocks(word, quote, given with { Style = place.IsOfTable ? place.Style : "Quote", Indent = given.Indent + Step }, depth);
                    break;
                case CodeBlock code:
                    Paragraph(word, place.IsOfTable ? place.Style : "RtCode", given, "", () => Runs.Words(word, string.Join('\n', code.Lines.Lines.Take(code.Lines.Count).Select(line => line.ToString()))));
                    break;
                case LeafBlock { Inline: { } inline }:
                    Paragraph(word, given.Style, given, "", () => Inlines(word, inline, TextStyle.Plain, isLink: false));
                    break;
                case ContainerBlock inner and not LinkReferenceDefinitionGroup:
                    Blocks(word, inner, given, depth);
                    break;
            }
        }
    }

    private static void List(WordContext word, ListBlock list, ProsePlace place, int depth)
    {
        var use = word.Look.Lists.BulletUse;
        if (list.IsOrdered)
        {
            word.NumberedLists.Add(int.TryParse(list.OrderedStart, System.Globalization.CultureInfo.InvariantCulture, out var start) ? Math.Min(start, 30_000) : 1);
            use += word.NumberedLists.Count;
        }
        var level = list.IsOrdered ? 0 : Math.Min(depth, 8);
        var style = place.IsOfTable ? place.Style : list.IsOrdered ? "ListNumber" : "ListBullet";
        var isStyled = !place.IsOfTable && !list.IsOrdered && depth == 0 && place.Indent == 0 && word.Look.HasOwnBullets;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var first = item.FirstOrDefault() as LeafBlock;
            var indent = place.Indent + Step;
            var isLast = item == list.LastChild;
            var numbering = isStyled ? "" : $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{use}\"/></w:numPr>";
            var inward = isStyled ? "" : $"<w:ind w:left=\"{indent}\" w:hanging=\"{Step}\"/>";
            word.Open(style, numbering + inward);
            if (first?.Inline is { } inline)
                Inlines(word, inline, TextStyle.Plain, isLink: false);
            else if (first is CodeBlock code)
                Runs.Words(word, code.Lines.ToString());
            if (isLast && item.Count < 2)
                Retold(word, place);
            word.Close();
            Rest(word, item, first, place with { Style = place.IsOfTable ? style : "RtItem", Indent = indent, Retold = isLast ? place.Retold : "" }, depth + 1);
        }
    }

    // What follows an item's first words stands under them.
    private static void Rest(WordContext word, ListItemBlock item, LeafBlock? first, ProsePlace place, int depth)
    {
        if (first is not null)
            item.Remove(first);
        Blocks(word, item, place, depth);
    }

    private static void Paragraph(WordContext word, string style, ProsePlace place, string extra, Action write)
    {
        var inward = place.Indent > 0 ? $"<w:ind w:left=\"{place.Indent}\" w:firstLine=\"0\"/>" : "";
        word.Open(style, place.Properties + extra + inward);
        write();
        Retold(word, place);
        word.Close();
    }

    private static void Retold(WordContext word, ProsePlace place)
    {
        if (place.Retold.Length > 0)
            Runs.Aside(word, $" ({place.Retold})", place.Style);
    }

    private static void Inlines(WordContext word, ContainerInline container, TextStyle style, bool isLink)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Runs.Words(word, literal.Content.ToString(), Runs.Look(word, style, isLink));
                    break;
                case EmphasisInline emphasis:
                    Inlines(word, emphasis, style | (emphasis.DelimiterCount > 1 ? TextStyle.Strong : TextStyle.Emphasis), isLink);
                    break;
                case NoteMark note:
                    Runs.Note(word, note.Mark);
                    break;
                case CodeInline code:
                    Runs.Words(word, code.Content, Runs.Look(word, style, isLink));
                    break;
                case LineBreakInline line:
                    Runs.Words(word, line.IsHard ? "\n" : " ");
                    break;
                case HtmlEntityInline entity:
                    Runs.Words(word, entity.Transcoded.ToString(), Runs.Look(word, style, isLink));
                    break;
                case AutolinkInline auto:
                    Link(word, auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url, linked => Runs.Words(word, auto.Url, Runs.Look(word, style, linked)));
                    break;
                case LinkInline link:
                    Link(word, link.Url, linked => Inlines(word, link, style, linked));
                    break;
                case ContainerInline inner:
                    if (inner is DelimiterInline delimiter)
                        Runs.Words(word, delimiter.ToLiteral(), Runs.Look(word, style, isLink));
                    Inlines(word, inner, style, isLink);
                    break;
            }
        }
    }

    // A place in the product is no address in a file; its words stay.
    private static void Link(WordContext word, string? url, Action<bool> write)
    {
        var isAddress = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";
        if (isAddress)
            word.Body.Add($"<w:hyperlink r:id=\"link{word.LinkTo(address!.AbsoluteUri)}\" w:history=\"1\">");
        write(isAddress);
        if (isAddress)
            word.Body.Raw("</w:hyperlink>");
    }
}
