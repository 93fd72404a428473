using Rodtrad.App.Assignments;
using Rodtrad.App.Documents;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Templates;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Documents;

/// <summary>The thread as a poster, and the uppdrag as an appendix, of the example regions.</summary>
public sealed class PosterTests(PostgresServer postgres, LoadedRegions regions)
{
    [Theory, BothEngines]
    public async Task Norrbotten_stands_on_one_sheet(Engine engine)
    {
        var paper = await (await regions.On(engine, postgres)).Paper(PaperKind.Thread, "norrbotten", "rn-rs-2020");

        PaperTrial.IsWhole(paper);
        Assert.Equal(PageLayout.Poster, paper.Layout);
        Assert.Equal("Tillsammans för Norrbotten – Bästa livet, bästa hälsan.", Assert.Single(paper.Blocks.OfType<DocumentBlock.Motto>()).Text);
        var columns = Columns(paper);
        Assert.Equal(
            ["Samhällsperspektivet", "Medborgarperspektivet", "Verksamhetsperspektivet", "Medarbetarperspektivet", "Ekonomiperspektivet"],
            columns.Select(column => column.Heading));
        var groups = columns.SelectMany(column => column.Groups).ToList();
        var factors = groups.SelectMany(group => group.Items).ToList();
        Assert.Equal((17, 30, 62), (groups.Count, factors.Count, factors.Sum(factor => factor.Below.Count)));
        Assert.Equal(Enumerable.Range(1, 62).Select(number => $"{number}"), factors.SelectMany(factor => factor.Below).Select(measure => measure.Number));

        var counted = await (await regions.On(engine, postgres)).Paper(PaperKind.Thread, "norrbotten", "rn-rs-2020", counts: true);
        var counts = Columns(counted).SelectMany(column => column.Groups).SelectMany(group => group.Items).ToList();
        Assert.Equal((30, 0), (counts.Count, counts.Sum(factor => factor.Below.Count)));
        Assert.Equal(29, counts.Count(factor => factor.Aside.Count == 1));
        Assert.Equal("3 styrmått", counts[1].Aside[0]);
    }

    [Theory, BothEngines]
    public async Task Goals_within_goals_stand_with_what_they_lie_beside(Engine engine)
    {
        var paper = await (await regions.On(engine, postgres)).Paper(PaperKind.Thread, "vasternorrland", "rvn-regionplan-2020");
        var columns = Columns(paper);

        PaperTrial.IsWhole(paper);
        Assert.Equal(4, columns.Count);
        Assert.All(columns, column => Assert.Equal(["Långsiktiga mål", "Önskade resultat", "Strategiska områden", "Strategier/planer"], column.Groups.Skip(1).Select(group => group.Heading)));
        int Of(string heading) => columns.SelectMany(column => column.Groups).Where(group => group.Heading == heading).Sum(group => group.Items.Count);
        Assert.Equal((13, 19, 10), (Of("Långsiktiga mål"), Of("Önskade resultat"), Of("Strategiska områden")));
        // Two of the 29 documents stand under two perspektiv, with their place at the first.
        var documents = columns.SelectMany(column => column.Groups).Where(group => group.Heading == "Strategier/planer").SelectMany(group => group.Items).ToList();
        Assert.Equal((31, 29), (documents.Count, documents.Count(document => document.Anchor.Length > 0)));
        // So do two of the 18 measures: under a long-term goal and under a wanted result.
        var measures = columns.SelectMany(column => column.Groups).SelectMany(group => group.Items).SelectMany(item => item.Below).ToList();
        Assert.Equal((20, 18), (measures.Count, measures.Count(measure => measure.Anchor.Length > 0)));
        Assert.Equal("Jämlik fördelning av resurser utifrån behov", columns[0].Groups[0].Heading);
    }

    [Theory, BothEngines]
    public async Task Uppdrag_under_goals_are_left_to_their_list(Engine engine)
    {
        var columns = Columns(await (await regions.On(engine, postgres)).Paper(PaperKind.Thread, "vasternorrland", "rvn-rs-2025"));
        Assert.Equal("1 Ett attraktivt Västernorrland med hållbar utveckling", columns[0].Heading);
        Assert.Equal((3, 6, 22), (columns.Count, columns.Sum(column => column.Groups.Count), columns.Sum(column => column.Groups.Sum(group => group.Items.Count))));
    }

    [Theory, BothEngines]
    public async Task Printed_codes_and_what_serves_them_are_told(Engine engine)
    {
        var paper = await (await regions.On(engine, postgres)).Paper(PaperKind.Thread, "vastmanland", "rvm-rk-2019");
        var columns = Columns(paper);

        PaperTrial.IsWhole(paper);
        Assert.Equal(["A1.1", "A1.2", "A1.3"], columns[0].Groups.Single(group => group.Heading == "Mål").Items.Select(item => item.Number));
        int Of(string heading) => columns.SelectMany(column => column.Groups).Where(group => group.Heading == heading).Sum(group => group.Items.Count);
        Assert.Equal((12, 17, 9), (Of("Mål"), Of("Program"), Of("Prioriterad utveckling")));
        var activities = columns.SelectMany(column => column.Groups).Where(group => group.Heading == "Åtgärder").SelectMany(group => group.Items).ToList();
        Assert.Equal(14, activities.Count);
        Assert.Contains(activities, activity => activity.Aside is [var codes] && codes.StartsWith("→ ", StringComparison.Ordinal) && codes.Contains(", ", StringComparison.Ordinal));
        // A målområde is a heading, its processmål items with their indicators.
        var health = columns[0].Groups.Single(group => group.Heading == "En god och jämlik hälsa");
        Assert.Equal("Barn och unga ska ges möjligheter att uppleva kultur", health.Items[0].Text);
        Assert.Single(health.Items[0].Below);
    }

    [Theory, BothEngines]
    public async Task The_uppdrag_of_norrbotten_stand_under_each_of_their_receivers(Engine engine)
    {
        var installation = await regions.On(engine, postgres);
        var paper = await installation.Paper(PaperKind.Assignments, "norrbotten", "rn-rs-2020");

        PaperTrial.IsWhole(paper);
        Assert.Equal(PageLayout.Portrait, paper.Layout);
        Assert.Equal(["Regionstyrelsen", "Regionala utvecklingsnämnden", "Utan angiven mottagare"], paper.Blocks.OfType<DocumentBlock.Heading>().Select(heading => heading.Text));
        Assert.Equal([14, 4, 2], paper.Tables().Select(table => table.Rows.Count));
        // Three stand under two receivers, so that 17 uppdrag are 20 rows with 17 places.
        Assert.Equal(17, paper.Tables().SelectMany(table => table.Rows).Count(row => row.Anchor.Length > 0));
        var shared = paper.Tables().SelectMany(table => table.Rows).Where(row => row.Cells[0].Runs[^1].Style == TextStyle.Quiet).Select(row => row.Cells[0].Runs[^1].Text).ToList();
        Assert.Equal([" (även RUN)", " (även RUN)", " (även RUN)", " (även RS)", " (även RS)", " (även RS)"], shared);
        var first = paper.Table("uppdrag-rs").Rows[0];
        Assert.Equal(("under planperioden", new DateOnly(2022, 12, 31)), (first.Cells[^2].Text, first.Cells[^1].Day));
        Assert.Equal("ingen tid angiven", paper.Table("uppdrag-rs").Rows[^1].Cells[^2].Text);
        // A whole region with one plan says the same, with its decision above.
        var whole = await installation.Paper(PaperKind.Assignments, "norrbotten", null);
        Assert.Equal(paper.Tables(), whole.Tables().Skip(1));
        Assert.Equal(["Regionstyrelsens plan 2020–2022", "0.32", "Utkast: Regionstyrelsen [Godkänt datum]"], whole.Table("planer").Rows[0].Texts());
        var received = await installation.Paper(PaperKind.Assignments, "norrbotten", null, unit: "run");
        Assert.Equal((4, "Uppdrag till Regionala utvecklingsnämnden"), (received.Table("uppdrag-run").Rows.Count, received.Front.Title));
    }

    [Theory, BothEngines]
    public async Task The_board_of_vasternorrland_has_42_by_the_day_they_are_due(Engine engine)
    {
        var installation = await regions.On(engine, postgres);
        var paper = await installation.Paper(PaperKind.Assignments, "vasternorrland", "rvn-rs-2025");
        var table = Assert.Single(paper.Tables());

        Assert.Equal(42, table.Rows.Count);
        var due = table.Rows.Select(row => row.Cells[^1].Day).ToList();
        Assert.Equal(due.Where(day => day is not null).Order(), due.TakeWhile(day => day is not null));
        var register = await installation.See(installation.Get<AssignmentListView>(), new AssignmentListRequest("vasternorrland", null, "rvn-rs-2025", null, AssignmentOrder.Plan, false));
        Assert.Equal(
            register.Rows.Select(row => (row.Name, row.Deadline.Due)).Order(),
            table.Rows.Select(row => (row.Cells[0].Text, row.Cells[^1].Day)).Order());
        var keywords = table.Rows.SelectMany(row => row.Cells[0].Runs).Where(run => run.Style == TextStyle.Strong).Select(run => run.Text).ToList();
        Assert.Contains("fastighetsstrategi", keywords);
        Assert.Contains("fastighetsutvecklingsplan", keywords);
        Assert.Equal(register.Rows.Count(row => row.Keyword.Length > 0), table.Rows.Count(row => row.Cells[0].Runs.Any(run => run.Style == TextStyle.Strong)));
        Assert.Equal("Det finns inga uppdrag.", Assert.IsType<DocumentBlock.Remark>((await installation.Paper(PaperKind.Assignments, "vasternorrland", "rvn-rlf-2020")).Blocks[0]).Text);
    }

    private static List<ItemColumn> Columns(Document paper) => [.. Assert.Single(paper.Blocks.OfType<DocumentBlock.Columns>()).Beside];
}
