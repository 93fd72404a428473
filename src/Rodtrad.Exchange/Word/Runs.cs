using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Looks;

namespace Rodtrad.Exchange.Word;

/// <summary>Pieces of text within a paragraph.</summary>
internal static class Runs
{
    /// <summary>Text with the properties of a run, written as markup by the caller.</summary>
    public static void Words(WordContext word, string text, string properties = "")
    {
        if (text.Length == 0)
            return;
        var closed = SafeLetters.Closed(text);
        word.Body.Raw("<w:r>");
        if (properties.Length > 0)
            word.Body.Raw("<w:rPr>").Raw(properties).Raw("</w:rPr>");
        var rest = closed.AsSpan();
        while (rest.IndexOfAny('\n', '\t', '\r') is >= 0 and var at)
        {
            Piece(word, rest[..at]);
            if (rest[at] != '\r')
                word.Body.Raw(rest[at] == '\n' ? "<w:br/>" : "<w:tab/>");
            rest = rest[(at + 1)..];
        }
        Piece(word, rest);
        word.Body.Raw("</w:r>");
    }

    /// <summary>Text in a character style.</summary>
    public static void Styled(WordContext word, string text, string style) => Words(word, text, $"<w:rStyle w:val=\"{word.Look[style]}\"/>");

    /// <summary>Text said in passing after text in a paragraph style; on a poster no larger than that text.</summary>
    public static void Aside(WordContext word, string text, string style) =>
        Styled(word, text, style == ItemLists.PosterStyle ? "RtPosterQuiet" : "RtQuiet");

    public static void Tab(WordContext word) => word.Body.Raw("<w:r><w:tab/></w:r>");

    /// <summary>A cell's or item's pieces of text with their looks, links and notes.</summary>
    public static void All(WordContext word, IEnumerable<TextRun> runs, bool isStrong = false)
    {
        foreach (var run in runs)
        {
            Linked(word, run.Link, linked => Words(word, run.Text, Look(word, run.Style | (isStrong ? TextStyle.Strong : TextStyle.Plain), linked)));
            Note(word, run.NoteMark);
        }
    }

    /// <summary>Writes what leads to a place in the document; what leads out of it stands as text.</summary>
    public static void Linked(WordContext word, DocumentLink? link, Action<bool> write)
    {
        var place = link is DocumentLink.ToAnchor { Anchor.Length: > 0 } to ? Bookmarks.Of(to.Anchor) : null;
        if (place is not null)
            word.Body.Add($"<w:hyperlink w:anchor=\"{place}\" w:history=\"1\">");
        write(place is not null);
        if (place is not null)
            word.Body.Raw("</w:hyperlink>");
    }

    /// <summary>The properties of a look. Their order is the schema's.</summary>
    public static string Look(WordContext word, TextStyle style, bool isLink = false) =>
        (isLink ? $"<w:rStyle w:val=\"{word.Look["Hyperlink"]}\"/>" : style.HasFlag(TextStyle.Quiet) ? $"<w:rStyle w:val=\"{word.Look["RtQuiet"]}\"/>" : "")
        + (style.HasFlag(TextStyle.Strong) ? "<w:b/><w:bCs/>" : "") + (style.HasFlag(TextStyle.Emphasis) ? "<w:i/><w:iCs/>" : "");

    /// <summary>The mark of a note as it is printed: the first brings the note to the foot of the page, the rest repeat the mark.</summary>
    public static void Note(WordContext word, string mark)
    {
        if (mark.Length == 0)
            return;
        var first = word.Notes.First(mark);
        word.Body.Add($"<w:r><w:rPr><w:rStyle w:val=\"{word.Look["FootnoteReference"]}\"/></w:rPr>");
        if (first is { } number)
            word.Body.Add($"<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"{number}\"/>");
        word.Body.Add($"<w:t xml:space=\"preserve\">{SafeLetters.Closed(mark)}</w:t></w:r>");
    }

    private static void Piece(WordContext word, ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
            word.Body.Raw("<w:t xml:space=\"preserve\">").Text(text).Raw("</w:t>");
    }
}
