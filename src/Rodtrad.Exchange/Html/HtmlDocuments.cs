using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Documents;
using Rodtrad.Exchange.Looks;
using Rodtrad.Exchange.OpenXml;
using Rodtrad.Exchange.Word;

namespace Rodtrad.Exchange.Html;

/// <summary>
/// Documents as one HTML file each: look, logo and charts are in it, there is no script, and it asks for nothing outside itself.
/// Whatever a text holds, it is text; the file's own policy refuses what could still do something. The same document gives the
/// same bytes. It is written straight to the target, which is left open.
/// </summary>
public static class HtmlDocuments
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "text/html; charset=utf-8";

    // A hash for the style would shut out the widths of columns.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    public static void Write(Document document, Stream target)
    {
        using var part = new XmlPart(target, leaveOpen: true);
        var html = new HtmlContext(document, part);
        Head(html);
        part.Raw("<body>\n").Add($"<a class=\"skip\" href=\"#_innehall\">{FileWords.Of(FileWord.ToContent)}</a>\n");
        HtmlFront.Write(html);
        part.Raw("<div class=\"doc\">\n");
        Contents(html);
        part.Raw("<main id=\"_innehall\" tabindex=\"-1\">\n");
        new HtmlBlocks(html).Write();
        Notes(html);
        part.Raw("</main>\n</div>\n").Raw("<footer><p>");
        html.Words(document.Frame.Foot);
        part.Raw("</p></footer>\n</body>\n</html>\n");
    }

    private static void Head(HtmlContext html)
    {
        var document = html.Document;
        html.Part.Add($"<!DOCTYPE html>\n<html lang=\"{document.Frame.Language}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Part.Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n");
        html.Part.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Part.Add($"<title>{SafeLetters.Closed(HtmlFront.Title(document))}</title>\n");
        html.Part.Raw("<style>\n").Raw(HtmlLook.Of(document)).Raw("</style>\n</head>\n");
    }

    private static void Contents(HtmlContext html)
    {
        var headings = html.Document.Blocks.OfType<DocumentBlock.Heading>().Where(heading => heading.InContents && heading.Anchor.Length > 0).ToList();
        if (html.Document.Frame.ContentsDepth == 0 || headings.Count == 0)
            return;
        html.Part.Add($"<nav class=\"toc\" aria-labelledby=\"_forteckning\">\n<h2 id=\"_forteckning\">{html.Document.Frame.Contents}</h2>\n<ol>\n");
        foreach (var heading in headings)
        {
            html.Part.Add($"<li class=\"d{Math.Clamp(heading.Depth, 1, 6)}\"><a href=\"#{heading.Anchor}\">");
            if (heading.Number.Length > 0)
                html.Part.Add($"<span>{heading.Number}</span> ");
            html.Words(heading.Prefix.Length > 0 ? $"{heading.Prefix}: {heading.Text}" : heading.Text);
            html.Part.Raw("</a></li>\n");
        }
        html.Part.Raw("</ol>\n</nav>\n");
    }

    private static void Notes(HtmlContext html)
    {
        if (html.Document.Notes.Count == 0)
            return;
        html.Part.Add($"<section class=\"fn\" role=\"doc-endnotes\" aria-labelledby=\"_noter\">\n<h2 id=\"_noter\">{html.Document.Frame.Notes}</h2>\n");
        for (var i = 0; i < html.Document.Notes.Count; i++)
        {
            var note = html.Document.Notes[i];
            html.Part.Add($"<p id=\"_not-{i + 1}\"><sup>{SafeLetters.Closed(note.Mark)}</sup> ");
            html.Words(note.Text);
            if (html.IsMarked(i))
                html.Part.Add($" <a class=\"back\" href=\"#_till-{i + 1}\" aria-label=\"{FileWords.Of(FileWord.BackToText, SafeLetters.Closed(note.Mark))}\">\u21a9\ufe0e</a>");
            html.Part.Raw("</p>\n");
        }
        html.Part.Raw("</section>\n");
    }
}
