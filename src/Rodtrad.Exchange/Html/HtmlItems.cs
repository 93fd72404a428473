using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Html;

/// <summary>Lists of items as an agenda has them: what is to be done, and beside it for whom and when.</summary>
internal static class HtmlItems
{
    public static void Write(HtmlContext html, Sequence<ItemGroup> groups)
    {
        foreach (var group in groups)
        {
            html.Paragraph("group", group.Heading);
            List(html, group.Items, group.Items.Any(HasAside) ? "upp" : "plain");
        }
    }

    /// <summary>Columns of groups beside each other.</summary>
    public static void Beside(HtmlContext html, Sequence<ItemColumn> columns)
    {
        html.Part.Raw("<div class=\"codes\">\n");
        foreach (var column in columns)
        {
            html.Part.Raw("<div>\n");
            html.Paragraph("group", column.Heading);
            foreach (var group in column.Groups)
            {
                html.Paragraph("group under", group.Heading);
                List(html, group.Items, "bare");
            }
            html.Part.Raw("</div>\n");
        }
        html.Part.Raw("</div>\n");
    }

    private static void List(HtmlContext html, Sequence<DocumentItem> items, string look)
    {
        if (items.Count == 0)
            return;
        html.Part.Add($"<ul class=\"{look}\">\n");
        foreach (var item in items)
            Item(html, item, look);
        html.Part.Raw("</ul>\n");
    }

    private static void Item(HtmlContext html, DocumentItem item, string look)
    {
        html.Part.Raw(item.Number.Length > 0 ? "<li class=\"numbered\"" : "<li");
        html.Id(item.Anchor);
        html.Part.Raw("><div>");
        if (item.Number.Length > 0)
            html.Part.Add($"<span class=\"no\">{item.Number}</span> ");
        html.Runs(item.Runs);
        html.Marks(item.NoteMarks);
        html.Prose(item.Markdown);
        if (item.IsRetold)
            html.Paragraph("retold", html.Document.Frame.Retold);
        List(html, item.Below, look == "upp" && item.Below.Any(HasAside) ? "upp" : "plain");
        html.Part.Raw("</div>");
        if (item.Aside.Count > 0)
        {
            html.Part.Raw("<p class=\"dt\">");
            html.Words(string.Join('\n', item.Aside));
            html.Part.Raw("</p>");
        }
        html.Part.Raw("</li>\n");
    }

    private static bool HasAside(DocumentItem item) => item.Aside.Count > 0 || item.Below.Any(HasAside);
}
