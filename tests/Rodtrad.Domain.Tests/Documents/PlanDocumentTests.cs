using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Documents;

/// <summary>How a plan becomes a document, on small plans. The five real ones are in the tests of Exchange.</summary>
public sealed class PlanDocumentTests
{
    [Fact]
    public void Sections_and_goals_are_numbered_and_what_stands_in_a_section_without_a_number_has_none()
    {
        var edition = Edition(Node("a", "mal"), Node("b", "mal")) with
        {
            Sections = [Section("ett", 1, true), Section("mal", 2, true, "mal"), Section("bilaga", 1, false)],
        };
        Assert.Equal(["1 ett", "1.1 mal", "1.1.1 a", "1.1.2 b", " bilaga"], Headings(edition));
        Assert.Equal([" bilaga", " a", " b"], Headings(edition with { Sections = [Section("bilaga", 1, false, "mal")] }));
    }

    [Fact]
    public void A_part_stands_after_all_that_belongs_to_its_section()
    {
        var edition = Edition() with { Sections = [Section("ett", 1, true), Section("ett-ett", 2, true), Section("tva", 1, true)] };
        var template = Template() with { Parts = [new TemplatePart.Waiting(Code("ett"), "Ekonomi", 2, true), new TemplatePart.Waiting(default, "Sist", 1, false)] };
        Assert.Equal(["1 ett", "1.1 ett-ett", "1.2 Ekonomi", "2 tva", " Sist"], Headings(edition, template));
        // A decided plan is silent about what it does not hold.
        Assert.Equal(["1 ett", "1.1 ett-ett", "2 tva"], Headings(edition with { Status = PlanStatus.Decided }, template));
    }

    [Fact]
    public void A_section_can_show_what_lies_below_one_node_alone()
    {
        var edition = Edition(Node("a", "mal"), Node("b", "mal"), Node("fa", "faktor"), Node("fb", "faktor")) with
        {
            Links = [Under("fa", "a"), Under("fb", "b")],
            Sections = [Section("ett", 1, true), Section("tva", 1, true)],
        };
        var template = Template() with { Sections = [new TemplateSection(Code("tva"), [Code("faktor")], Code("b"), null, false)] };
        Assert.Equal(["1 ett", "2 tva", "2.1 fb"], Headings(edition, template));
    }

    [Fact]
    public void Every_target_of_a_year_is_printed()
    {
        Domain.Indicators.Target Part(int tertial, string printed) => new(Period.OfTertial(2020, tertial), printed, []);
        var edition = Edition(Node("a", "mal"), Node("m", "matt")) with
        {
            Links = [Under("m", "a")],
            Uses = [Use("m", Part(1, "80"), Part(2, "81"))],
            Sections = [Section("ett", 1, true, "mal")],
        };
        Assert.Contains("80, 81", Tables(edition).SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text));
    }

    [Fact]
    public void What_lies_under_an_item_of_a_list_is_told_under_it()
    {
        var edition = Edition(Node("a", "mal"), Node("f", "faktor")) with { Links = [Under("f", "a")], Sections = [Section("ett", 1, true, "mal")] };
        var template = Template() with { Levels = [new TemplateLevel(Code("mal"), LevelPrint.List, null, "", true)] };
        var item = PlanDocument.Of(Source(edition, template)).Blocks.OfType<DocumentBlock.Items>().Single().Groups[0].Items.Single();
        Assert.Equal(("a", "f"), (item.Text, item.Below.Single().Text));
    }

    [Theory]
    [InlineData("Vårdgivaren (fotnot 1) ansvarar", "Vårdgivaren[^1] ansvarar")]
    [InlineData("Vårdgivaren (fotnot\n1)", "Vårdgivaren[^1]")]
    [InlineData("Vårdgivaren (fotnot 2)", "Vårdgivaren (fotnot 2)")]
    public void A_text_that_points_to_a_note_has_its_mark(string text, string expected)
    {
        var edition = Edition() with { Footnotes = [new Footnote("1", "Not")], Sections = [Section("ett", 1, true) with { Text = text }] };
        var template = Template() with { Words = [new TemplateWord(nameof(DocumentWord.NoteInText), "(fotnot {0})")] };
        Assert.Equal(expected, PlanDocument.Of(Source(edition, template)).Blocks.OfType<DocumentBlock.Prose>().Single().Markdown);
    }

    [Fact]
    public void A_section_is_printed_where_no_list_of_attachments_takes_it()
    {
        var edition = Edition() with { Sections = [Section("ett", 1, true), Section("bilaga", 2, false)] };
        TemplatePart.Attachments List(string after) => new(Code(after), "", [new TemplateAttachment("1", "Bilaga", "ingår ej", Code("bilaga"))]);
        Assert.Equal(["1 ett"], Headings(edition, Template() with { Parts = [List("ett")] }));
        Assert.Equal(["1 ett", " bilaga"], Headings(edition, Template() with { Parts = [List("borta")] }));
    }

    [Fact]
    public void The_template_that_names_a_plan_goes_before_the_one_for_its_type()
    {
        var byType = Template() with { Code = Code("typ"), PlanTypes = [ThePlan.Type] };
        var byPlan = Template() with { Code = Code("plan"), Plans = [ThePlan.Code] };
        var standard = Template() with { Facts = [new TemplateFact(DocumentField.Version, "", false)] };
        Assert.Equal(byPlan.Code, DocumentSource.TemplateFor(ThePlan, [byType, byPlan], standard).Code);
        Assert.Equal(byType.Code, DocumentSource.TemplateFor(ThePlan, [byType], standard).Code);
        Assert.Equal(standard, DocumentSource.TemplateFor(ThePlan, [], standard));
        // A template that says nothing of the header block has that of the product.
        Assert.Equal(standard.Facts, DocumentSource.TemplateFor(ThePlan, [byType], standard).Facts);
    }

    private static PlanSection Section(string code, int depth, bool isNumbered, params string[] shows) =>
        new(Code(code), depth, code, "", false, isNumbered, shows.Select(Code).ToSequence());

    private static DocumentTemplate Template() => new(Code("mall"), "Mall", [], []);

    private static DocumentSource Source(PlanEdition edition, DocumentTemplate template) =>
        new(Content(edition), Model, edition, template, new DocumentWords(template), "hash", StringComparer.Ordinal);

    private static IEnumerable<DocumentTable> Tables(PlanEdition edition) =>
        PlanDocument.Of(Source(edition, Template())).Blocks.OfType<DocumentBlock.Table>().Select(block => block.Content);

    private static IEnumerable<string> Headings(PlanEdition edition, DocumentTemplate? template = null) =>
        PlanDocument.Of(Source(edition, template ?? Template())).Blocks.OfType<DocumentBlock.Heading>().Select(heading => $"{heading.Number} {heading.Text}");
}
