using System.Globalization;
using Rodtrad.App.Documents;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;
using Rodtrad.Web.Goals;
using Rodtrad.Web.Plans;
using Rodtrad.Web.Resources;

namespace Rodtrad.Bench.Pages;

/// <summary>Contents, text, lists and tables of a plan, written by hand.</summary>
internal sealed class HandBlocks(HtmlText html, PlanPageView view, Words words, Marks marks)
{
    private readonly DocumentLinks _links = new(view.Plan.Organisation);

    public void Write()
    {
        html.Raw("<div class=\"doc\"><nav class=\"toc\"").Attribute("aria-label", words["Plan.Contents"]).Raw("><details class=\"more\" open data-wide>")
            .Element("summary", words["Plan.Contents"]).Raw("<ol").Attribute("lang", Words.PlanLang).Raw(">");
        foreach (var block in view.Document.Blocks)
        {
            if (block is DocumentBlock.Heading { InContents: true } heading)
            {
                html.Raw("<li").Attribute("class", "d" + heading.Depth.ToString(CultureInfo.InvariantCulture)).Raw("><a").Attribute("href", "#" + heading.Anchor)
                    .Raw(">").Element("span", heading.Number).Text(heading.Text).Raw("</a></li>");
            }
        }
        html.Raw("</ol></details></nav><article class=\"prose\"").Attribute("lang", Words.PlanLang).Raw(">");
        foreach (var block in view.Document.Blocks)
            Write(block);
        if (view.Document.Notes.Count > 0)
        {
            html.Raw("<div class=\"fn\" role=\"group\"").Attribute("aria-label", words["Plan.Notes"]).Raw(">");
            foreach (var note in view.Document.Notes)
                html.Raw("<p").Attribute("id", "not-" + note.Mark).Raw(">").Element("sup", note.Mark).Raw(" ").Text(note.Text).Raw("</p>");
            html.Raw("</div>");
        }
        html.Raw("</article></div>");
    }

    private void Write(DocumentBlock block)
    {
        switch (block)
        {
            case DocumentBlock.Heading heading:
                Heading(heading);
                break;
            case DocumentBlock.Prose prose:
                html.Raw(view.Texts.Html(prose));
                if (prose.IsRetold)
                    html.Element("p", words["Text.Retold"], Words.PageLang, "small retold");
                break;
            case DocumentBlock.Motto motto:
                html.Raw("<p class=\"motto\">");
                Linked(motto.Link, motto.Text);
                html.Raw("</p>");
                break;
            case DocumentBlock.Lead lead:
                html.Element("p", lead.Text, css: "group");
                break;
            case DocumentBlock.Remark remark:
                html.Element("p", remark.Text, css: "small muted");
                break;
            case DocumentBlock.Items items:
                foreach (var group in items.Groups)
                    Group(group);
                break;
            case DocumentBlock.Table table:
                Table(table.Content);
                break;
            case DocumentBlock.Chart chart:
                Chart(chart.Content);
                break;
            case DocumentBlock.NewLayout:
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"The plan has a {block.GetType().Name}, which the peers do not write.");
        }
    }

    private void Heading(DocumentBlock.Heading heading)
    {
        var name = heading.Depth switch { 1 => "h2", 2 => "h3", 3 => "h4", 4 => "h5", _ => "h6" };
        html.Raw("<").Raw(name).Attribute("id", DocumentLinks.Id(heading.Anchor)).Raw(">");
        if (heading.Number.Length > 0)
            html.Element("span", heading.Number, css: "no");
        if (heading.Prefix.Length > 0)
            html.Text(heading.Prefix).Raw(": ");
        Linked(heading.Link, heading.Text);
        Notes(heading.NoteMarks);
        foreach (var spelling in heading.Spellings)
        {
            html.Raw("<small class=\"spelling\">").Element("span", " " + words["Plan.AlsoWritten"] + " ", Words.PageLang)
                .Text("”").Text(spelling.Text).Text("”").Raw("</small>");
        }
        var node = heading.Link as DocumentLink.ToNode;
        Origin(node is null ? null : view.Remarks.From(node.Node));
        html.Raw("</").Raw(name).Raw(">");
        Sequence<Gap> gaps = node is null ? [] : view.Remarks.Gaps(node.Node);
        if (gaps.Count == 0)
            return;
        html.Raw("<p class=\"small\">");
        foreach (var gap in gaps)
        {
            html.Raw("<span class=\"gap\"").Attribute("lang", Words.PageLang).Raw(">").Raw(marks.Shape(Status.Gap).Value)
                .Text(GapText.Of(words, gap, view.Plan.Measure)).Raw("</span>");
        }
        html.Raw("</p>");
    }

    private void Group(ItemGroup group)
    {
        if (group.Heading.Length > 0)
            html.Element("p", group.Heading, css: "group");
        html.Raw("<ul class=\"upp\">");
        foreach (var item in group.Items)
        {
            html.Raw("<li").Attribute("id", DocumentLinks.Id(item.Anchor)).Raw("><div>");
            if (item.Number.Length > 0)
                html.Element("span", item.Number, css: "no");
            Runs(item.Runs);
            Notes(item.NoteMarks);
            Origin(item.Link is DocumentLink.ToNode node ? view.Remarks.From(node.Node) : null);
            html.Raw(PlanTexts.Html(item.Markdown)).Raw("</div>").Element("span", string.Join(" · ", item.Aside), css: "dt").Raw("</li>");
        }
        html.Raw("</ul>");
    }

    private void Table(DocumentTable table)
    {
        html.Raw("<table class=\"ds-table cards measures\"").Attribute("aria-label", table.Caption).Raw("><thead><tr>");
        foreach (var column in table.Columns)
            html.Raw("<th scope=\"col\"").Attribute("class", column.Align == ColumnAlign.End ? "n" : null).Raw(">").Text(column.Heading).Raw("</th>");
        html.Raw("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Raw("<tr").Attribute("id", DocumentLinks.Id(row.Anchor)).Attribute("class", row.Kind == RowKind.Total ? "tot" : null).Raw(">");
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var (cell, label) = (row.Cells[i], table.Columns[i].Heading);
                html.Raw(i == 0 ? "<th scope=\"row\"" : "<td").Attribute("data-l", i == 0 ? null : label).Attribute("class", i == 0 ? null : Css(table.Columns[i], cell)).Raw(">");
                Runs(cell.Runs);
                if (cell.Markdown.Length > 0)
                    html.Raw("<div class=\"small muted\">").Raw(PlanTexts.Html(cell.Markdown)).Raw("</div>");
                html.Raw(i == 0 ? "</th>" : "</td>");
            }
            html.Raw("</tr>");
        }
        html.Raw("</tbody></table>");
    }

    private void Chart(DocumentChart chart)
    {
        html.Raw("<figure class=\"chart\">").Element("figcaption", chart.Title).Raw("<div class=\"scroll fit\" role=\"region\" tabindex=\"0\"").Attribute("aria-label", chart.Title)
            .Raw("><table class=\"ds-table\"><thead><tr><th scope=\"col\"></th>");
        foreach (var series in chart.Series)
            html.Raw("<th scope=\"col\" class=\"n\">").Text(series.Name).Raw("</th>");
        html.Raw("</tr></thead><tbody>");
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            html.Raw("<tr><th scope=\"row\">").Text(chart.Categories[i]).Raw("</th>");
            foreach (var series in chart.Series)
                html.Element("td", series.Values[i] is { } value ? Formats.Number(value, value.Scale) : "", css: "n");
            html.Raw("</tr>");
        }
        html.Raw("</tbody></table></div></figure>");
    }

    private static string Css(TableColumn column, DocumentCell cell) =>
        cell.Text.Length == 0 && cell.Markdown.Length == 0 ? "nil" : column.Align == ColumnAlign.End ? "n" : cell.Text.Length <= 10 ? "brief" : "src";

    private void Runs(IEnumerable<TextRun> runs)
    {
        foreach (var run in runs)
        {
            var name = run.Style switch { TextStyle.Strong => "b", TextStyle.Emphasis => "em", TextStyle.Quiet => "span", _ => "" };
            var address = _links.To(run.Link);
            if (address is not null)
                html.Raw("<a").Attribute("href", address).Raw(">");
            if (name.Length > 0)
                html.Element(name, run.Text);
            else
                html.Text(run.Text);
            if (address is not null)
                html.Raw("</a>");
            if (run.NoteMark.Length > 0)
                Notes([run.NoteMark]);
        }
    }

    private void Linked(DocumentLink? link, string text)
    {
        if (_links.To(link) is { } address)
            html.Link(address, text);
        else
            html.Text(text);
    }

    private void Notes(IEnumerable<string> noteMarks)
    {
        foreach (var mark in noteMarks)
            html.Raw("<sup>").Link("#not-" + mark, mark).Raw("</sup>");
    }

    private void Origin(PlanThread? from)
    {
        if (from is null)
            return;
        html.Raw("<small class=\"spelling\"").Attribute("lang", Words.PageLang).Raw("> ");
        var told = AcrossText.From(words, from);
        if (from.To is { } to)
            html.Link(Addresses.Node(view.Plan.Organisation, to.Plan, to.Code), told);
        else
            html.Text(told);
        if (AcrossText.Remark(words, from) is { Length: > 0 } remark)
            html.Text($", {remark}");
        html.Raw("</small>");
    }
}
