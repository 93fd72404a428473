using System.Globalization;
using System.Net;
using System.Text;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Text;

namespace Rodtrad.Bench.Documents;

/// <summary>A document as the page that pandoc is given: the same words, and a chart as the table of its figures, since it draws none.</summary>
internal static class PandocPage
{
    public static string Of(Document document)
    {
        var page = new StringBuilder($"<!doctype html><html lang=\"sv\"><head><title>{Text(document.Front.Title)}</title></head><body>");
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case DocumentBlock.Heading heading:
                    page.Append(CultureInfo.InvariantCulture, $"<h{heading.Depth} id=\"{heading.Anchor}\">{Text(heading.Whole)}</h{heading.Depth}>");
                    break;
                case DocumentBlock.Prose prose:
                    page.Append(SafeMarkdown.ToHtml(prose.Markdown));
                    break;
                case DocumentBlock.Table table:
                    Table(page, table.Content.Caption, table.Content.Columns.Select(column => column.Heading), table.Content.Rows.Select(row => row.Cells.Select(cell => cell.Text)));
                    break;
                case DocumentBlock.Chart chart:
                    Table(page, chart.Content.Title, chart.Content.Series.Select(series => series.Name).Prepend(""),
                        chart.Content.Categories.Select((category, i) => chart.Content.Series.Select(series => $"{series.Values[i]}").Prepend(category)));
                    break;
                default:
                    throw new NotSupportedException($"The page for pandoc has no {block.GetType().Name}.");
            }
        }
        return page.Append("</body></html>").ToString();
    }

    private static void Table(StringBuilder page, string caption, IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"<table><caption>{Text(caption)}</caption><thead><tr>").AppendJoin("", heads.Select(head => $"<th>{Text(head)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in rows)
            page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Text(cell)}</td>")).Append("</tr>");
        page.Append("</tbody></table>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
