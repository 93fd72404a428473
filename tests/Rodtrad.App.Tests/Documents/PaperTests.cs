using Rodtrad.App.Checks;
using Rodtrad.App.Documents;
using Rodtrad.App.Goals;
using Rodtrad.App.Indicators;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Templates;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Documents;

/// <summary>Styrkort, thread, goals and checks of the example regions on paper.</summary>
public sealed class PaperTests(PostgresServer postgres, LoadedRegions regions)
{
    public static TheoryData<Engine, string> Plans => Cases.OnBoth(
        "norrbotten/rn-rs-2020", "vasternorrland/rvn-regionplan-2020", "vasternorrland/rvn-rlf-2020", "vasternorrland/rvn-rs-2025", "vastmanland/rvm-rk-2019");

    [Theory, MemberData(nameof(Plans))]
    public async Task The_scorecard_on_paper_says_what_the_page_says(Engine engine, string of)
    {
        var (installation, organisation, plan) = await Open(engine, of);
        var view = await installation.See(installation.Get<ScorecardView>(), new ScorecardRequest(organisation, plan));
        var paper = await installation.Paper(PaperKind.Scorecard, organisation, plan);

        PaperTrial.IsWhole(paper);
        Assert.Equal((PageLayout.Landscape, "Styrkort"), (paper.Layout, paper.Front.Title));
        var tables = paper.Tables().Skip(1).ToList();
        var shown = view.Parts.Where(part => part.Goals.Count > 0).ToList();
        Assert.Equal(shown.Count, tables.Count);
        foreach (var (part, table) in shown.Zip(tables))
        {
            var lines = part.Goals.SelectMany(goal => goal.Lines).ToList();
            var rows = table.Rows.Where(row => row.Kind == RowKind.Normal).ToList();
            Assert.Equal(lines.Select(Printed(view)), rows.Select(row => (IReadOnlyList<string>)[.. row.Texts()]), new Lists(table, view));
        }
        Assert.Equal(view.Notes, paper.Notes);
        var sums = paper.Table("oversikt").Columns.Select(column => column.Key).Zip(paper.Table("oversikt").Rows[^1].Cells, (key, cell) => (key, cell.Number))
            .ToDictionary(sum => sum.key, sum => sum.Number);
        Assert.Equal((view.Measures, view.Tracked, view.WithGaps), (sums["matt"], sums.GetValueOrDefault("foljs") ?? 0, sums.GetValueOrDefault("luckor") ?? 0));
        Assert.Equal(view.Parts.Count + 1, paper.Table("oversikt").Rows.Count);
    }

    // A measure as the page prints it: every column there is, by its key.
    private static Func<ScorecardLine, IReadOnlyList<string>> Printed(ScorecardPageView view) => line =>
    [
        line.Node.Number.Length > 0 ? $"{line.Node.Number} {line.Node.Name}" : line.Node.Name, line.Use.Baseline.Printed, .. line.Targets,
        line.Use.SourcePrinted, line.Use.FollowUp.Printed, line.Use.OwnerLine,
    ];

    /// <summary>Compares by the columns the paper has; those it leaves out must be empty on the page.</summary>
    private sealed class Lists(DocumentTable table, ScorecardPageView view) : IEqualityComparer<IReadOnlyList<string>>
    {
        public bool Equals(IReadOnlyList<string>? page, IReadOnlyList<string>? paper)
        {
            string[] keys = ["matt", "ingangsvarde", .. view.Years.Select(year => $"mal-{year}"), "kalla", "period", "ansvarig"];
            var columns = table.Columns.Select(column => column.Key).ToList();
            return keys.Select((key, i) => columns.IndexOf(key) is >= 0 and var at ? page![i] == paper![at] : page![i].Length == 0).All(same => same);
        }

        public int GetHashCode(IReadOnlyList<string> row) => row.Count;
    }

    [Theory, BothEngines]
    public async Task Norrbotten_has_62_measures_and_its_gaps_on_the_scorecard(Engine engine)
    {
        var installation = await regions.On(engine, postgres);
        var paper = await installation.Paper(PaperKind.Scorecard, "norrbotten", "rn-rs-2020");

        Assert.Equal(62, paper.Tables().Skip(1).SelectMany(table => table.Rows).Count(row => row.Kind == RowKind.Normal));
        Assert.Equal(
            ["matt", "ingangsvarde", "mal-2020", "mal-2022", "kalla", "period", "anmarkning"],
            paper.Table("styrkort-samhalle").Columns.Select(column => column.Key));
        // Seven are only followed, nine lack something, and a framgångsfaktor lacks measures.
        Assert.Equal(["Summa", "62", "7", "9", "1"], paper.Table("oversikt").Rows[^1].Texts());
        Assert.Single(paper.Tables().SelectMany(table => table.Rows), row => row.Kind == RowKind.Group && row.Cells[0].Text.EndsWith("– lucka Measure  Styrmått", StringComparison.Ordinal));
        Assert.Equal(paper, await installation.Paper(PaperKind.Scorecard, "norrbotten", null, unit: "rs"));
        Assert.Equal(paper, await installation.Paper(PaperKind.Scorecard, "norrbotten", "rn-rs-2020", unit: "rs"));
    }

    [Theory, BothEngines]
    public async Task A_unit_has_its_own_measures_on_a_scorecard(Engine engine)
    {
        var installation = await regions.On(engine, postgres);
        var view = await installation.See(installation.Get<ScorecardView>(), new ScorecardRequest("vasternorrland", "rvn-rlf-2020"));
        var lines = view.Parts.SelectMany(part => part.Goals).SelectMany(goal => goal.Lines).ToList();
        var unit = lines.Select(line => line.Use.Owner?.Code).First(code => code is not null && code != view.Plan.UnitCode)!;
        var paper = await installation.Paper(PaperKind.Scorecard, "vasternorrland", "rvn-rlf-2020", unit: unit);

        PaperTrial.IsWhole(paper);
        var expected = lines.Where(line => line.Use.Owner?.Code == unit || line.Use.Reporter?.Code == unit).Select(line => line.Node.Name).ToList();
        Assert.InRange(expected.Count, 1, lines.Count - 1);
        Assert.Equal(expected, paper.Tables().Skip(1).SelectMany(table => table.Rows).Where(row => row.Kind == RowKind.Normal).Select(row => row.Cells[0].Text));
        Assert.StartsWith("Styrkort: ", paper.Front.Title, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Plans))]
    public async Task Every_goal_composes_with_its_way_its_measures_and_its_gaps(Engine engine, string of)
    {
        var (installation, organisation, plan) = await Open(engine, of);
        var goals = await Goals(installation, organisation, plan);
        Assert.NotEmpty(goals);
        foreach (var goal in goals)
        {
            var page = await installation.See(installation.Get<NodeView>(), new NodeRequest(organisation, plan, goal));
            var paper = await installation.Paper(PaperKind.Goal, organisation, plan, goal);

            PaperTrial.IsWhole(paper);
            Assert.Equal(PageLayout.Portrait, paper.Layout);
            Assert.EndsWith(page.Node.Name, paper.Front.Title, StringComparison.Ordinal);
            var way = paper.Groups().First().Items.Select(item => item.Text).ToList();
            Assert.Equal(page.Path.Select(step => step.Name), way.TakeLast(page.Path.Count));
            Assert.Equal(page.Path.Count + (page.Above is null ? 0 : 1), way.Count);
            Assert.Equal(page.Node.Text, string.Concat(paper.Blocks.OfType<DocumentBlock.Prose>().Select(prose => prose.Markdown)));
            Assert.Equal(page.Measures.Select(row => row.Node.Code), paper.Tables().SelectMany(table => table.Rows).Select(row => row.Anchor));
            Assert.Equal(page.Measures.Count > 0, paper.Tables().Any());
            Assert.Equal(paper, await installation.Paper(PaperKind.Goal, organisation, plan, goal));
        }
    }

    [Theory, BothEngines]
    public async Task A_goal_tells_who_serves_it_and_what_it_comes_from(Engine engine)
    {
        var installation = await regions.On(engine, postgres);
        // Derived from the plan above, of which the title is all that is known; 5 uppdrag lie under it.
        var board = await installation.Paper(PaperKind.Goal, "vasternorrland", "rvn-rs-2025", "mal-2.1.1");
        Assert.Equal(5, board.Groups().Single(group => group.Heading == "Uppdrag").Items.Count);
        Assert.Equal("2.1.1", board.Groups().First().Items[^1].Number);
        Assert.True(board.Groups().First().Items.Count >= 3);
        // Inherited by the administration's plan, which takes it on.
        var region = await installation.Paper(PaperKind.Goal, "vasternorrland", "rvn-regionplan-2020", (await Goals(installation, "vasternorrland", "rvn-regionplan-2020"))[0]);
        Assert.Contains(region.Groups(), group => group.Heading == "Förs vidare i andra planer");
        Assert.Equal("TRD-101", await installation.Refused(installation.Get<PaperView>(), new PaperRequest(PaperKind.Goal, "norrbotten", "rn-rs-2020", PaperTrial.Voice, "finns-inte")));
    }

    [Theory, BothEngines]
    public async Task Charts_hold_the_printed_numbers_only(Engine engine)
    {
        var installation = await regions.On(engine, postgres);
        var charts = new List<DocumentChart>();
        foreach (var goal in await Goals(installation, "norrbotten", "rn-rs-2020"))
            charts.AddRange((await installation.Paper(PaperKind.Goal, "norrbotten", "rn-rs-2020", goal)).Charts());

        var readmitted = charts.Single(chart => chart.Title.StartsWith("Oplanerade återinskrivningar", StringComparison.Ordinal));
        Assert.Equal(
            [SeriesRole.Women, SeriesRole.Women, SeriesRole.Men, SeriesRole.Men], readmitted.Series.Select(series => series.Role));
        Assert.Equal(16.8m, readmitted.Series[0].Values[0]);
        Assert.Equal(16.0m, readmitted.Series[1].Values[readmitted.Categories.ToList().IndexOf("Mål 2020")]);
        Assert.All(charts, chart => Assert.All(chart.Series, series => Assert.Contains(series.Values, value => value is not null)));
        Assert.All(charts, chart => Assert.Contains(chart.Categories, category => category.StartsWith("Mål ", StringComparison.Ordinal)));
        Assert.All(charts, chart => Assert.Contains("→", chart.Description, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Plans))]
    public async Task The_protocol_lists_every_check_and_every_finding_of_the_page(Engine engine, string of)
    {
        var (installation, organisation, plan) = await Open(engine, of);
        var page = await installation.See(installation.Get<CheckView>(), new CheckRequest(organisation, plan, null, null, null, CheckOrder.Plan, false));
        var paper = await installation.Paper(PaperKind.Checks, organisation, plan);

        PaperTrial.IsWhole(paper);
        var checks = paper.Table("kontroller");
        Assert.Equal(57, checks.Rows.Count);
        Assert.Equal(CheckCatalogue.All.Select(check => check.Code).Order(StringComparer.Ordinal), checks.Rows.Select(row => row.Cells[0].Text).Order(StringComparer.Ordinal));
        Assert.All(checks.Rows, row => Assert.Equal(row.Cells[3].Number == 0, row.Cells[4].Text == "Inga avvikelser"));
        Assert.Equal(page.TotalRaised, checks.Rows.Sum(row => row.Cells[3].Number));
        var groups = page.Raised.SelectMany(group => group.Rows.Select(row => (PaperTrial.Voice.Message(row.Finding), row.Finding.Printed, row.Finding.Computed)));
        Assert.Equal(groups, paper.Table("avvikelser").Rows.Where(row => row.Kind == RowKind.Normal)
            .Select(row => (row.Cells[1].Runs[0].Text, row.Cells[2].Text, row.Cells[3].Text)));
        Assert.Equal(page.Raised.Count, paper.Table("avvikelser").Rows.Count(row => row.Kind == RowKind.Group));
        Assert.Equal((57m, (decimal)page.TotalRaised), (paper.Table("sammanfattning").Rows[^1].Cells[1].Number, paper.Table("sammanfattning").Rows[^1].Cells[2].Number));
        Assert.Equal(paper, await installation.Paper(PaperKind.Checks, organisation, plan));
    }

    [Theory, BothEngines]
    public async Task An_accepted_finding_stands_in_the_protocol_with_its_reason(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.Norrbotten();
        await installation.LoadWell(package);
        await installation.See(installation.Get<AcceptFinding>(), new AcceptRequest("norrbotten", "rn-rs-2020", "KTR-001", "ff-01", "Mäts från 2021"), Actor.Operator);
        var paper = await installation.Paper(PaperKind.Checks, "norrbotten", "rn-rs-2020");

        Assert.Contains(paper.Table("avvikelser").Rows, row => row.Cells[^1].Text == "Godtagen 2019-11-06: Mäts från 2021");
        Assert.Equal("1 godtagna", paper.Table("kontroller").Rows.Single(row => row.Cells[0].Text == "KTR-001").Cells[4].Text);
        Assert.Equal([1m, 24m], paper.Table("sammanfattning").Rows[^1].Cells.TakeLast(2).Select(cell => cell.Number ?? -1));
    }

    [Theory, BothEngines]
    public async Task A_paper_on_what_is_not_published_does_not_exist_for_the_reader(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package.EditPlan("publicerad: ja\n", ""));
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            var request = new PaperRequest(kind, "prov", "p-2020", PaperTrial.Voice, "m1");
            Assert.Equal("PLA-001", await installation.Refused(installation.Get<PaperView>(), request));
            Assert.Equal("REG-001", await installation.Refused(installation.Get<PaperView>(), request with { Organisation = "finns-inte" }));
            PaperTrial.IsWhole(await installation.Paper(kind, "prov", "p-2020", "m1", actor: Actor.Operator));
            if (kind != PaperKind.Assignments)
                Assert.Equal("PLA-001", await installation.Refused(installation.Get<PaperView>(), request with { Plan = null }));
        }
        Assert.Empty((await installation.Paper(PaperKind.Assignments, "prov", null)).Tables().SelectMany(table => table.Rows));
    }

    [Theory, BothEngines]
    public async Task A_regions_own_words_and_the_version_stand_on_its_papers(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide("2");
        package.Write("dokumentmallar/m.yaml", "mall: m\nnamn: Egen\nplaner: [p-2020]\nord:\n  ScorecardTitle: Balanserat styrkort\n");
        await installation.LoadWell(package);
        var paper = await installation.Paper(PaperKind.Scorecard, "prov", "p-2020");

        Assert.Equal(("Balanserat styrkort", false), (paper.Front.Title, paper.Front.IsDraft));
        Assert.Equal(["2", "Beslutad", "Styrelsen 2019-11-06 § 1"], paper.Front.Facts.Select(fact => fact.Text));
        Assert.StartsWith("Beslutad, SHA-256 ", paper.Frame.Foot, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_replaced_version_has_papers_of_its_own(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide("1");
        await installation.LoadWell(package);
        await installation.LoadWell(package.EditPlan("version: \"1\"", "version: \"2\""));
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            var request = new PaperRequest(kind, "prov", "p-2020", PaperTrial.Voice, "m1", Version: "1");
            var paper = await installation.See(installation.Get<PaperView>(), request);
            Assert.Equal(["1", "Ersatt"], paper.Front.Facts.Select(fact => fact.Text).Take(2));
            PaperTrial.IsWhole(paper);
            Assert.Equal("2", (await installation.Paper(kind, "prov", "p-2020", "m1")).Front.Facts[0].Text);
            Assert.Equal("PLA-001", await installation.Refused(installation.Get<PaperView>(), request with { Version = "3" }));
        }
    }

    private static async Task<List<string>> Goals(Installation installation, string organisation, string plan)
    {
        var thread = await installation.See(installation.Get<ThreadView>(), new ThreadRequest(organisation, plan, null, null, false, null, true));
        return [.. thread.Roots.SelectMany(All).Where(node => node.Kind == LevelKind.Goal).Select(node => node.Code).Distinct()];
    }

    private static IEnumerable<ThreadNode> All(ThreadNode node) => node.Children.SelectMany(All).Prepend(node);

    private async Task<(Installation Installation, string Organisation, string Plan)> Open(Engine engine, string of) =>
        (await regions.On(engine, postgres), of.Split('/')[0], of.Split('/')[1]);
}
