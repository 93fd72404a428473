using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Looks;
using Rodtrad.Exchange.Word;

namespace Rodtrad.Exchange.Html;

/// <summary>What a document says of itself before its text.</summary>
internal static class HtmlFront
{
    /// <summary>The title of the window: what it is and whose.</summary>
    public static string Title(Document document) => string.Join(
        " \u2013 ", new[] { document.Front.Title, document.Front.Organisation }.Where(part => part.Length > 0).DefaultIfEmpty(document.Frame.Contents));

    public static void Write(HtmlContext html)
    {
        var front = html.Document.Front;
        html.Part.Raw("<header>\n");
        // A picture that no program could show is told in words.
        if (front.Profile.Logo is { } logo && PictureSize.Of(logo) is { } size)
            html.Part.Add($"<img class=\"logo\" src=\"data:image/{size.Extension};base64,{Convert.ToBase64String([.. logo.Bytes])}\" width=\"{size.Width}\" height=\"{size.Height}\" alt=\"{SafeLetters.Closed(logo.Description)}\">\n");
        html.Paragraph("kicker", front.Unit.Length > 0 && front.Unit != front.Organisation ? $"{front.Organisation} \u00b7 {front.Unit}" : front.Organisation);
        html.Part.Raw("<h1>");
        html.Words(front.Title);
        html.Part.Raw("</h1>\n");
        html.Paragraph("subtitle", front.Subtitle);
        if (front.IsDraft)
            html.Paragraph("draft", html.Document.Frame.Draft);
        Facts(html, front);
        html.Part.Raw("</header>\n");
    }

    private static void Facts(HtmlContext html, DocumentFront front)
    {
        if (front.Facts.Count == 0)
            return;
        html.Part.Raw("<dl class=\"facts\">\n");
        foreach (var fact in front.Facts)
        {
            html.Part.Raw("<div><dt>");
            html.Words(fact.Label);
            html.Part.Raw("</dt><dd>");
            foreach (var (part, i) in fact.Parts.Select((part, i) => (part, i)))
            {
                html.Part.Raw(i > 0 ? " " : "").Raw(part.IsPlaceholder ? "<span class=\"gap\">" : "");
                html.Words(part.Shown);
                html.Part.Raw(part.IsPlaceholder ? "</span>" : "");
            }
            html.Part.Raw("</dd></div>\n");
        }
        html.Part.Raw("</dl>\n");
    }
}
