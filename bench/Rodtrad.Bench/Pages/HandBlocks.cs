using System.Globalization;
using Rodtrad.App.Plans;
using Rodtrad.Web.Components;
using Rodtrad.Web.Goals;
using Rodtrad.Web.Resources;

namespace Rodtrad.Bench.Pages;

/// <summary>Contents, text, lists and tables of a plan, written by hand.</summary>
internal sealed class HandBlocks(HtmlText html, PlanPageView view, Words words, Marks marks)
{
    public void Write()
    {
        html.Raw("<div class=\"doc\"><nav class=\"toc\"").Attribute("aria-label", words["Plan.Contents"]).Raw("><details class=\"more\" open data-wide>")
            .Element("summary", words["Plan.Contents"]).Raw("<ol").Attribute("lang", Words.PlanLang).Raw(">");
        foreach (var block in view.Blocks)
        {
            if (block is PlanBlock.Heading { InContents: true } heading)
            {
                html.Raw("<li").Attribute("class", "d" + heading.Depth.ToString(CultureInfo.InvariantCulture)).Raw("><a").Attribute("href", "#" + heading.Id)
                    .Raw(">").Element("span", heading.Number).Text(heading.Text).Raw("</a></li>");
            }
        }
        html.Raw("</ol></details></nav><article class=\"prose\"").Attribute("lang", Words.PlanLang).Raw(">");
        foreach (var block in view.Blocks)
            Write(block);
        if (view.Footnotes.Count > 0)
        {
            html.Raw("<div class=\"fn\" role=\"group\"").Attribute("aria-label", words["Plan.Notes"]).Raw(">");
            foreach (var note in view.Footnotes)
                html.Raw("<p").Attribute("id", "not-" + note.Mark).Raw(">").Element("sup", note.Mark).Raw(" ").Text(note.Text).Raw("</p>");
            html.Raw("</div>");
        }
        html.Raw("</article></div>");
    }

    private void Write(PlanBlock block)
    {
        switch (block)
        {
            case PlanBlock.Heading heading:
                Heading(heading);
                break;
            case PlanBlock.Prose prose:
                html.Raw(prose.Html);
                if (prose.IsRetold)
                    html.Element("p", words["Text.Retold"], Words.PageLang, "small retold");
                break;
            case PlanBlock.Motto motto:
                html.Raw("<p class=\"motto\">").Link(Page(motto.Node), motto.Text).Raw("</p>");
                break;
            case PlanBlock.Items items:
                foreach (var group in items.Groups)
                    Group(group);
                break;
            case PlanBlock.Measures measures:
                Measures(measures);
                break;
            case PlanBlock.Missing missing:
                html.Raw("<p class=\"small\">");
                foreach (var gap in missing.Gaps)
                {
                    html.Raw("<span class=\"gap\"").Attribute("lang", Words.PageLang).Raw(">").Raw(marks.Shape(Status.Gap).Value)
                        .Text(GapText.Of(words, gap, view.Plan.Measure)).Raw("</span>");
                }
                html.Raw("</p>");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Heading(PlanBlock.Heading heading)
    {
        var name = heading.Depth switch { 1 => "h2", 2 => "h3", 3 => "h4", 4 => "h5", _ => "h6" };
        html.Raw("<").Raw(name).Attribute("id", heading.Id).Raw(">").Element("span", heading.Number, css: "no");
        if (heading.Level.Length > 0)
            html.Text(heading.Level).Raw(": ");
        if (heading.Node.Length > 0)
            html.Link(Page(heading.Node), heading.Text);
        else
            html.Text(heading.Text);
        foreach (var spelling in heading.Spellings)
        {
            html.Raw("<small class=\"spelling\">").Element("span", " " + words["Plan.AlsoWritten"] + " ", Words.PageLang)
                .Text("”").Text(spelling.Text).Text("”").Raw("</small>");
        }
        html.Raw("</").Raw(name).Raw(">");
    }

    private void Group(ItemGroup group)
    {
        if (group.Heading.Length > 0)
            html.Element("p", group.Heading, css: "group");
        html.Raw("<ul class=\"upp\">");
        foreach (var item in group.Items)
        {
            html.Raw("<li").Attribute("id", item.Node).Raw("><div>").Link(Page(item.Node), item.Name).Raw(item.Html).Raw("</div>")
                .Element("span", string.Join(" · ", new[] { item.Tags, item.Deadline, item.Validity }.Where(text => text.Length > 0)), css: "dt").Raw("</li>");
        }
        html.Raw("</ul>");
    }

    private void Measures(PlanBlock.Measures measures)
    {
        var (baseline, source, period) = (words["Measure.Baseline"], words["Measure.Source"], words["Measure.Period"]);
        var years = measures.Years.Select(year => words["Measure.TargetYear", year]).ToArray();
        html.Raw("<table class=\"ds-table cards measures\"><thead><tr>");
        foreach (var head in (string[])[measures.LevelName, baseline, .. years, source, period])
            html.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
        html.Raw("</tr></thead><tbody>");
        foreach (var line in measures.Lines)
        {
            html.Raw("<tr").Attribute("id", line.Node).Raw("><th scope=\"row\">").Link(Addresses.Indicator(view.Plan.Organisation, line.Indicator), line.Name);
            foreach (var mark in line.Notes)
                html.Raw("<sup>").Link("#not-" + mark, mark).Raw("</sup>");
            if (line.Html.Length > 0)
                html.Raw("<span class=\"small muted\">").Raw(line.Html).Raw("</span>");
            html.Raw("</th>");
            Cell(baseline, line.Baseline, null);
            for (var i = 0; i < line.Targets.Count; i++)
                Cell(years[i], line.Targets[i], line.Targets[i].Length <= 10 ? "brief" : null);
            Cell(source, line.Source, "src");
            Cell(period, line.FollowUp, null);
            html.Raw("</tr>");
        }
        html.Raw("</tbody></table>");
    }

    private void Cell(string label, string text, string? css) =>
        html.Raw("<td").Attribute("data-l", label).Attribute("class", text.Length == 0 ? "nil" : css).Raw(">").Text(text).Raw("</td>");

    private string Page(string node) => Addresses.Node(view.Plan.Organisation, view.Plan.Plan, node);
}
