using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Domain.Templates;
using static Rodtrad.Domain.Tests.Samples;
using static Rodtrad.Domain.Tests.Tables.TableSamples;

namespace Rodtrad.Domain.Tests.Documents;

/// <summary>How economic tables are printed in their sections.</summary>
public sealed class EconomyWritingTests
{
    private static readonly EconomicTable Frames = Table("ramar", FigureUnit.Millions, [2019, 2020],
        (Input("hsn") with { Label = "Hälso- och sjukvårdsnämnd", Notes = ["2"] }, ["5 366,0", "5 498,3"]),
        (Input("spec", "hsn") with { Label = "specialistvård", Prefix = "varav" }, ["5 271,0", "–"]),
        (Sum("summa", "hsn") with { Label = "Summa", Notes = ["*"] }, ["5 366,0", ""])) with
    {
        Section = Code("ekonomi"),
        Title = "Resursramar",
        PriceBasis = "löpande priser",
        Notes = [new TableNote("2", "Produktionen finns hos nämnden.")],
    };

    [Fact]
    public void A_table_stands_in_its_section_with_indents_totals_marks_and_notes()
    {
        var blocks = Blocks(Frames);
        var table = Assert.Single(blocks.OfType<DocumentBlock.Table>()).Content;
        Assert.Equal("Resursramar (löpande priser)", table.Caption);
        Assert.Equal(["UnitMillions", "2019", "2020"], table.Columns.Select(column => column.Heading));
        Assert.Equal([(RowKind.Normal, 0), (RowKind.Normal, 1), (RowKind.Total, 0)], table.Rows.Select(row => (row.Kind, row.Indent)));
        Assert.Equal(
            ["Hälso- och sjukvårdsnämnd 2)|5\u202F366,0|5\u202F498,3", "varav specialistvård|5\u202F271,0|–", "Summa|5\u202F366,0|"],
            table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
        Assert.Equal([5366.0m, 5498.3m], table.Rows[0].Cells.Skip(1).Select(cell => cell.Number));
        Assert.Null(table.Rows[1].Cells[2].Number);
        // The mark that only the plan has a note for leads there.
        Assert.Equal("*", table.Rows[2].Cells[0].Runs[0].NoteMark);
        var note = Assert.Single(Assert.Single(Assert.Single(blocks.OfType<DocumentBlock.Items>()).Groups).Items);
        Assert.Equal(("2)", "Produktionen finns hos nämnden."), (note.Number, note.Text));
    }

    [Fact]
    public void Figures_gathered_from_running_text_are_no_table_and_mixed_units_have_no_common_heading()
    {
        Assert.Empty(Blocks(Frames with { IsFromText = true }).OfType<DocumentBlock.Table>());
        var mixed = Frames with { Template = Frames.Template with { Rows = [.. Frames.Template.Rows.Select((row, i) => i == 1 ? row with { MeasuredIn = FigureUnit.Percent } : row)] } };
        Assert.Equal("EconomyRow", Assert.Single(Blocks(mixed).OfType<DocumentBlock.Table>()).Content.Columns[0].Heading);
    }

    [Fact]
    public void A_template_can_name_the_tables_of_a_section()
    {
        var template = new TemplateSection(Code("ekonomi"), [], default, null, false) { Tables = [Code("ramar")] };
        Assert.Single(Blocks(Frames with { IsFromText = true, Section = default }, [template]).OfType<DocumentBlock.Table>());
        // What is named in one section is not printed once more in its own.
        Assert.Empty(Blocks(Frames, [template with { Section = Code("annat") }]).OfType<DocumentBlock.Table>());
    }

    [Fact]
    public void A_template_can_draw_rows_of_a_table()
    {
        var over = Chart(new TemplatePart.TableChart(Code("ekonomi"), Code("ramar"), [Code("hsn")], default, true, "Ramar"));
        Assert.Equal((ChartKind.Line, "mnkr"), (over!.Kind, over.UnitOfMeasure));
        Assert.Equal([5366.0m, 5498.3m], Assert.Single(over.Series).Values);
        Assert.Equal("Hälso- och sjukvårdsnämnd 2019 5\u202F366,0 2020 5\u202F498,3.", over.Description);
        var parts = Chart(new TemplatePart.TableChart(Code("ekonomi"), Code("ramar"), [], Code("2020"), false, ""));
        Assert.Equal(["Hälso- och sjukvårdsnämnd", "specialistvård", "Summa"], parts!.Categories);
        Assert.Equal([5498.3m, 0m, null], Assert.Single(parts.Series).Values);
        Assert.Null(Chart(new TemplatePart.TableChart(Code("ekonomi"), Code("okand"), [], default, false, "")));
    }

    private static DocumentChart? Chart(TemplatePart part) => Blocks(Frames, part).OfType<DocumentBlock.Chart>().SingleOrDefault()?.Content;

    private static Sequence<DocumentBlock> Blocks(EconomicTable table, params TemplatePart[] parts) => Blocks(table, [], parts);

    private static Sequence<DocumentBlock> Blocks(EconomicTable table, Sequence<TemplateSection> sections, params TemplatePart[] parts)
    {
        var edition = Edition() with
        {
            Sections = [new PlanSection(Code("ekonomi"), 1, "Ekonomi", "", false, true, [])],
            Footnotes = [new Footnote("*", "Preliminärt.")],
            Tables = [table],
        };
        var template = new DocumentTemplate(Code("mall"), "Mall", [], [])
        {
            Sections = sections,
            Parts = [.. parts],
            Words = [new TemplateWord("EconomyChartChange", "{0} {1} {2} {3} {4}"), new TemplateWord("EconomyChartPart", "{0} {1}")],
        };
        return PlanDocument.Of(new DocumentSource(
            new RegionContent(new(Code("region"), "Region", [], [], []), [Model], [], [], [], [edition]), Model, edition, template,
            new DocumentWords(template), "", StringComparer.Ordinal)).Blocks;
    }
}
