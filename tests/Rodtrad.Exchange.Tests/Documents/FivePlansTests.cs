using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Documents;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Documents;

/// <summary>
/// Each of the five plans has the order, headings and columns of its source document. The whole comparison, section by section, is
/// docs/dokumentgranskning.md.
/// </summary>
public sealed class FivePlansTests
{
    private static readonly Dictionary<string, RegionContent> Regions = new[] { "norrbotten", "vasternorrland", "vastmanland" }
        .ToDictionary(region => region, region => PackageReader.Read(RepositoryRoot.Of("examples", region)).Value!.Content);

    public static TheoryData<string, string> Plans =>
        new(("norrbotten", "rn-rs-2020"), ("vasternorrland", "rvn-regionplan-2020"), ("vasternorrland", "rvn-rlf-2020"), ("vasternorrland", "rvn-rs-2025"), ("vastmanland", "rvm-rk-2019"));

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_plan_has_a_template_of_its_own_and_the_same_source_gives_the_same_document(string region, string plan)
    {
        var source = Source(region, plan);
        Assert.NotEqual(StandardTemplate.Value.Code, source.Template.Code);
        Assert.Equal(PlanDocument.Of(source), PlanDocument.Of(Source(region, plan)));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Sections_stand_in_the_order_of_the_plan_and_nothing_of_it_is_lost(string region, string plan)
    {
        var source = Source(region, plan);
        var document = PlanDocument.Of(source);
        var headings = Headings(document).Select(heading => heading.Anchor).ToList();
        var attached = document.Blocks.OfType<DocumentBlock.Items>().SelectMany(list => list.Groups).SelectMany(group => group.Items).Select(item => item.Anchor).ToHashSet();
        var sections = source.Edition.Sections.Select(section => section.Code.Text).ToList();
        Assert.Equal(sections.Where(code => !attached.Contains(code)), headings.Where(sections.Contains));

        // Every node is told somewhere: as a heading, a row, an item, or by its name in a table of its measures.
        var text = Told(document);
        Assert.All(source.Edition.Nodes.Where(node => source.Template.Level(node.Level)?.Print != LevelPrint.Hidden && !IsUnprinted(source, node)), node =>
            Assert.True(text.Contains(Name(node), StringComparison.Ordinal) || node.Spellings.Any(other => text.Contains(other.Text, StringComparison.Ordinal)), node.Name));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void No_place_is_taken_twice_and_every_way_within_the_document_leads_somewhere(string region, string plan)
    {
        var document = PlanDocument.Of(Source(region, plan));
        var places = Headings(document).Select(heading => heading.Anchor)
            .Concat(Items(document).Select(item => item.Anchor))
            .Concat(Tables(document).SelectMany(table => table.Rows).Select(row => row.Anchor)).Where(place => place.Length > 0).ToList();
        Assert.Equal(places.Count, places.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Items(document).Select(item => item.Link).OfType<DocumentLink.ToAnchor>(), link => Assert.Contains(link.Anchor, places));
    }

    [Theory]
    [InlineData("norrbotten", "rn-rs-2020", "Styrmått | Ingångsvärde | Mål 2020 | Mål 2022 | Källa | Period")]
    [InlineData("vasternorrland", "rvn-rs-2025", "Indikator - kvantitativ | Utfall 2022 | Utfall 2023 | Målnivå 2025 | Målnivå 2027")]
    [InlineData("vasternorrland", "rvn-rlf-2020", "Mål | Mått | Ansvarig | Källa | Jämförelsetal | Målnivå 2020 | Uppföljning")]
    [InlineData("vasternorrland", "rvn-regionplan-2020", "Perspektiv | Inriktningsmål")]
    [InlineData("vastmanland", "rvm-rk-2019", "Åtgärd | Koppling till mål och utveckling | Tidplan | Ansvarig")]
    [InlineData("vastmanland", "rvm-rk-2019", "Processmål | Indikator | Målvärde 2019 | Nuläge | Redovisas")]
    public void Tables_have_the_columns_of_the_source(string region, string plan, string columns) =>
        Assert.Contains(columns, Tables(PlanDocument.Of(Source(region, plan))).Select(table => string.Join(" | ", table.Columns.Select(column => column.Heading))));

    [Theory]
    [InlineData("norrbotten", "rn-rs-2020", 62)]
    [InlineData("vasternorrland", "rvn-rlf-2020", 19)]
    [InlineData("vasternorrland", "rvn-rs-2025", 16)]
    [InlineData("vastmanland", "rvm-rk-2019", 18)]
    public void Every_measure_has_its_row(string region, string plan, int rows) =>
        Assert.Equal(rows, Tables(PlanDocument.Of(Source(region, plan))).Where(table => !table.IsFigures).Sum(table => table.Rows.Count));

    [Fact]
    public void The_header_block_of_Norrbotten_is_the_sources_with_its_placeholder()
    {
        var front = PlanDocument.Of(Source("norrbotten", "rn-rs-2020")).Front;
        Assert.Equal(
            ["GÄLLER FÖR VERKSAMHET: Region Norrbotten", "DOKUMENT-ID: ARBGRP357-3-153", "VERSION: 0.32", "GODKÄNT DATUM: [Godkänt datum]"],
            front.Facts.Take(4).Select(fact => $"{fact.Label}: {fact.Text}"));
        Assert.All(front.Facts.Take(4), fact => Assert.True(fact.OnEveryPage));
        Assert.True(front.Facts[3].IsPlaceholder);
        Assert.True(front.IsDraft);
    }

    [Fact]
    public void The_goals_of_the_regionplan_stand_in_the_chapters_of_their_perspectives()
    {
        var document = PlanDocument.Of(Source("vasternorrland", "rvn-regionplan-2020"));
        var under = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var at = "";
        foreach (var block in document.Blocks)
        {
            if (block is DocumentBlock.Heading heading)
                at = heading.Anchor;
            foreach (var item in block is DocumentBlock.Items list ? list.Groups.SelectMany(group => group.Items) : [])
                (under.TryGetValue(at, out var items) ? items : under[at] = []).Add(item.Text);
        }
        Assert.Equal([4, 4, 3, 2], new[] { "invanare", "medarbetare", "process", "ekonomi" }.Select(perspective => under[$"{perspective}-langsiktiga-mal"].Count));
        Assert.Equal(19, under.Where(pair => pair.Key.EndsWith("onskade-resultat", StringComparison.Ordinal)).Sum(pair => pair.Value.Count));
        Assert.Equal(10, under.Where(pair => pair.Key.EndsWith("strategiska-omraden", StringComparison.Ordinal)).Sum(pair => pair.Value.Count));
        // 29 documents, two of them under two perspectives: the source has 31 references.
        Assert.Equal(31, document.Blocks.OfType<DocumentBlock.Columns>().SelectMany(block => block.Beside).SelectMany(column => column.Groups).Sum(group => group.Items.Count));
        Assert.All(document.Blocks.OfType<DocumentBlock.Columns>(), block => Assert.InRange(block.Beside.Count, 1, 2));
    }

    [Fact]
    public void The_codes_of_Vastmanland_stand_in_a_grid_before_the_activities()
    {
        var document = PlanDocument.Of(Source("vastmanland", "rvm-rk-2019"));
        var grids = document.Blocks.OfType<DocumentBlock.Columns>().ToList();
        Assert.Equal(4, grids.Count);
        Assert.Equal(["A1 Mål", "A2 Program", "A3 Prioriterad utveckling"], grids[0].Beside.Select(column => column.Heading));
        Assert.Equal(38, grids.SelectMany(grid => grid.Beside).SelectMany(column => column.Groups).Sum(group => group.Items.Count));
        var blocks = document.Blocks.ToList();
        Assert.True(blocks.IndexOf(grids[3]) < blocks.FindIndex(block => block is DocumentBlock.Heading { Text: "Invånare/kundperspektiv" }));
        Assert.Equal(["Region Västmanland", "Regionkontoret"], Assert.Single(document.Blocks.OfType<DocumentBlock.SignOff>()).Lines.Select(line => line.Party));
    }

    [Fact]
    public void The_board_of_2025_has_its_appendices_in_a_list_with_what_is_not_part_of_the_decision()
    {
        var document = PlanDocument.Of(Source("vasternorrland", "rvn-rs-2025"));
        var appendices = Items(document).Where(item => item.Number.StartsWith("Bilaga", StringComparison.Ordinal)).ToList();
        Assert.Equal(["separat dokument", "ingår ej i beslutsunderlaget", "ingår ej i beslutsunderlaget"], appendices.SelectMany(item => item.Aside));
        Assert.All(appendices, item => Assert.NotEmpty(item.Markdown));
        Assert.Equal(42, Items(document).Count(item => item.Anchor.StartsWith("uppdrag-", StringComparison.Ordinal)));
        Assert.Contains(Items(document), item => item.Runs.Any(run => run.Style == TextStyle.Strong && run.Text == "ägarstyrning"));
    }

    [Theory]
    [InlineData("norrbotten", "rn-rs-2020", 1)]
    [InlineData("vastmanland", "rvm-rk-2019", 1)]
    [InlineData("vasternorrland", "rvn-rs-2025", 0)]
    public void Parts_that_wait_are_told_in_drafts_and_a_decided_plan_is_silent_about_them(string region, string plan, int waiting)
    {
        var source = Source(region, plan);
        Assert.Equal(waiting, Waiting(PlanDocument.Of(source)));
        Assert.Equal(0, Waiting(PlanDocument.Of(source with { Edition = source.Edition with { Status = PlanStatus.Decided } })));
    }

    [Theory]
    [InlineData("vasternorrland", "rvn-rs-2025", "[^1]")]
    [InlineData("vasternorrland", "rvn-rs-2025", "[^6]")]
    [InlineData("norrbotten", "rn-rs-2020", "[^7]")]
    public void A_note_that_a_text_points_to_in_words_has_its_mark_there(string region, string plan, string mark)
    {
        var texts = PlanDocument.Of(Source(region, plan)).Blocks.OfType<DocumentBlock.Prose>().Select(prose => prose.Markdown).ToList();
        Assert.Contains(texts, text => text.Contains(mark, StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("(fotnot", StringComparison.Ordinal));
    }

    [Fact]
    public void The_wide_tables_and_the_scorecard_of_the_administration_lie_on_lying_paper()
    {
        var blocks = PlanDocument.Of(Source("vasternorrland", "rvn-rlf-2020")).Blocks;
        Assert.Equal(
            [(PageLayout.Landscape, "bilaga-9"), (PageLayout.Portrait, "bilaga-11"), (PageLayout.Landscape, "styrkort")],
            blocks.Zip(blocks.Skip(1)).Where(pair => pair.First is DocumentBlock.NewLayout)
                .Select(pair => (((DocumentBlock.NewLayout)pair.First).Layout, Assert.IsType<DocumentBlock.Heading>(pair.Second).Anchor)));
    }

    private static DocumentSource Source(string region, string plan)
    {
        var content = Regions[region];
        var edition = content.Latest(Code.Of(plan))!;
        var template = DocumentSource.TemplateFor(edition.Plan, content.Templates, StandardTemplate.Value);
        return new DocumentSource(
            content, content.Models.First(model => model.Code == edition.Plan.Model), edition, template, new DocumentWords(StandardTemplate.Value, template),
            "0123456789abcdef", StringComparer.Ordinal);
    }

    // The thresholds of the regionplan are read out of the texts of its results, where they are printed, and its perspectives are its
    // chapters; the styrkort of the administration refers to the vision without printing it.
    private static bool IsUnprinted(DocumentSource source, Domain.Goals.Node node) => (source.Plan.Code.Text, source.Kind(node.Level)) is
        ("rvn-regionplan-2020", LevelKind.Measure or LevelKind.Dimension) or ("rvn-rlf-2020", LevelKind.Vision);

    private static string Name(Domain.Goals.Node node) =>
        node.Group.Length > 0 && node.Name.StartsWith(node.Group + ": ", StringComparison.Ordinal) ? node.Name[(node.Group.Length + 2)..] : node.Name;

    private static int Waiting(Document document) => document.Blocks.OfType<DocumentBlock.Remark>().Count(remark => remark.Text == "Ingår ännu inte.");

    private static IEnumerable<DocumentBlock.Heading> Headings(Document document) => document.Blocks.OfType<DocumentBlock.Heading>();

    private static IEnumerable<DocumentTable> Tables(Document document) => document.Blocks.OfType<DocumentBlock.Table>().Select(block => block.Content);

    private static IEnumerable<DocumentItem> Items(Document document) => document.Blocks.OfType<DocumentBlock.Items>().SelectMany(list => list.Groups)
        .Concat(document.Blocks.OfType<DocumentBlock.Columns>().SelectMany(block => block.Beside).SelectMany(column => column.Groups)).SelectMany(group => group.Items);

    private static string Told(Document document) => string.Join('\n',
        Headings(document).Select(heading => heading.Text).Concat(Items(document).Select(item => item.Text))
            .Concat(document.Blocks.OfType<DocumentBlock.Motto>().Select(motto => motto.Text))
            .Concat(Tables(document).SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text)));
}
