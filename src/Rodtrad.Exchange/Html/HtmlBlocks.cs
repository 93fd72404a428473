using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Documents;
using Rodtrad.Exchange.Looks;
using Rodtrad.Exchange.Word;

namespace Rodtrad.Exchange.Html;

/// <summary>Walks the blocks of a document from the top and writes its text.</summary>
internal sealed class HtmlBlocks(HtmlContext html)
{
    private const int DeepestHeading = 6;

    // What is laid on other paper than the document begins with is parted from the rest, for print.
    private bool _isOther;

    public void Write()
    {
        foreach (var block in html.Document.Blocks)
            Block(block);
        EndOther();
    }

    private void Block(DocumentBlock block)
    {
        switch (block)
        {
            case DocumentBlock.NewLayout next:
                EndOther();
                html.Part.Raw($"<div class=\"{Paper(next.Layout)}\">\n");
                _isOther = true;
                break;
            case DocumentBlock.Heading heading:
                Heading(heading);
                break;
            case DocumentBlock.Prose prose:
                html.Prose(prose.Markdown, prose.Place);
                if (prose.IsRetold)
                    html.Paragraph("retold", html.Document.Frame.Retold);
                break;
            case DocumentBlock.Motto motto:
                html.Part.Raw("<p class=\"motto\">");
                html.Linked(motto.Link, () => html.Words(motto.Text));
                html.Part.Raw("</p>\n");
                break;
            case DocumentBlock.Lead lead:
                html.Paragraph("group", lead.Text);
                break;
            case DocumentBlock.Items items:
                HtmlItems.Write(html, items.Groups);
                break;
            case DocumentBlock.Columns columns:
                HtmlItems.Beside(html, columns.Beside);
                break;
            case DocumentBlock.Table table:
                HtmlTables.Write(html, table.Content);
                break;
            case DocumentBlock.Chart chart:
                Chart(chart.Content);
                break;
            case DocumentBlock.Definitions definitions:
                Definitions(definitions);
                break;
            case DocumentBlock.Remark remark:
                html.Paragraph("remark", remark.Text);
                break;
            case DocumentBlock.SignOff signOff:
                SignOff(signOff);
                break;
            default:
                throw new NotSupportedException($"A block of type {block.GetType().Name} cannot be written as HTML.");
        }
    }

    private void EndOther()
    {
        if (_isOther)
            html.Part.Raw("</div>\n");
        _isOther = false;
    }

    /// <summary>The look of what is laid on a paper.</summary>
    internal static string Paper(PageLayout layout) => layout switch { PageLayout.Portrait => "portrait", PageLayout.Landscape => "landscape", _ => "poster" };

    // The title is the first heading, so that the chapters are the second.
    private void Heading(DocumentBlock.Heading heading)
    {
        var depth = Math.Clamp(heading.Depth + 1, 2, DeepestHeading);
        html.Part.Add($"<h{depth}");
        html.Id(heading.Anchor);
        html.Part.Raw(heading.StartsPage ? " class=\"new\">" : ">");
        if (heading.Number.Length > 0)
            html.Part.Add($"<span class=\"no\">{heading.Number}</span> ");
        html.Linked(heading.Link, () => html.Words(heading.Prefix.Length > 0 ? $"{heading.Prefix}: {heading.Text}" : heading.Text));
        html.Marks(heading.NoteMarks);
        html.Part.Add($"</h{depth}>\n");
    }

    private void Chart(DocumentChart chart)
    {
        if (ChartSvg.Of(chart) is not { Length: > 0 } picture)
        {
            html.Paragraph("remark", chart.Description.Length > 0 ? chart.Description : chart.Title);
            return;
        }
        html.Part.Raw("<figure>\n<figcaption>");
        html.Words(chart.UnitOfMeasure.Length > 0 ? $"{chart.Title} ({chart.UnitOfMeasure})" : chart.Title);
        html.Part.Raw("</figcaption>\n").Raw(picture).Add($"\n<details><summary>{FileWords.Of(FileWord.ChartAsTable)}</summary>\n");
        HtmlTables.Write(html, ChartFigures.Of(chart) with { ShowsCaption = false });
        html.Part.Raw("</details>\n</figure>\n");
    }

    private void Definitions(DocumentBlock.Definitions definitions)
    {
        if (definitions.Entries.Count == 0)
            return;
        html.Part.Raw("<dl class=\"explained\">\n");
        foreach (var entry in definitions.Entries)
        {
            html.Part.Raw("<dt");
            html.Id(entry.Anchor);
            html.Part.Raw(">");
            html.Words(entry.Term);
            html.Part.Raw("</dt><dd>");
            html.Words(entry.Text);
            if (entry.Source.Length > 0)
                html.Part.Add($" <span class=\"quiet\">({SafeLetters.Closed(entry.Source)})</span>");
            html.Part.Raw("</dd>\n");
        }
        html.Part.Raw("</dl>\n");
    }

    private void SignOff(DocumentBlock.SignOff signOff)
    {
        foreach (var line in signOff.Lines)
        {
            html.Part.Raw("<div class=\"sign\"><p class=\"group\">");
            html.Words(line.Party);
            html.Part.Raw("</p>\n<ul>\n");
            foreach (var field in line.Fields)
            {
                html.Part.Raw("<li>");
                html.Words(field);
                html.Part.Raw("</li>\n");
            }
            html.Part.Raw("</ul></div>\n");
        }
    }
}
