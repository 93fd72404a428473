using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Documents;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Documents;

/// <summary>The five plans print their economy whole, in the sections where it belongs.</summary>
public sealed class PlanEconomyTests
{
    private static readonly Dictionary<string, RegionContent> Regions = new[] { "norrbotten", "vasternorrland", "vastmanland" }
        .ToDictionary(region => region, region => PackageReader.Read(RepositoryRoot.Of("examples", region)).Value!.Content);

    public static TheoryData<string, string, int> Plans => new()
    {
        { "vasternorrland", "rvn-regionplan-2020", 8 },
        { "vasternorrland", "rvn-rlf-2020", 10 },
        { "vasternorrland", "rvn-rs-2025", 1 },
        { "norrbotten", "rn-rs-2020", 3 },
        { "vastmanland", "rvm-rk-2019", 5 },
    };

    // These figures stand in the notes of the frames, which are printed.
    private const string FromNotes = "resursramar-noter";

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_printed_table_stands_once_with_every_figure_as_it_was_printed(string region, string plan, int atLeast)
    {
        var (edition, blocks) = Document(region, plan);
        var tables = edition.Tables.Where(table => table.Code.Text != FromNotes).ToList();
        var printed = blocks.OfType<DocumentBlock.Table>().Where(block => block.Content.IsFigures).ToDictionary(block => block.Content.Name, block => block.Content);
        Assert.Equal(tables.Select(table => $"tabell-{table.Code}").Order(StringComparer.Ordinal), printed.Keys.Order(StringComparer.Ordinal));
        Assert.True(tables.Count >= atLeast, $"{tables.Count} tables");
        foreach (var table in tables)
        {
            var figures = new TableFigures(table);
            var rows = printed[$"tabell-{table.Code}"].Rows.Where(row => row.Kind != RowKind.Group).ToList();
            var expected = Enumerable.Range(0, figures.Rows).Where(row => figures.RowAt(row).Form != RowForm.Heading).Select(row =>
                string.Join('|', Enumerable.Range(0, figures.Columns).Select(column => FigurePrint.AsPrinted(figures.Cell(row, column)?.Printed ?? ""))));
            Assert.Equal(expected, rows.Select(row => string.Join('|', row.Cells.Skip(1).Select(cell => cell.Text))));
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_table_stands_under_the_heading_of_its_section(string region, string plan, int atLeast)
    {
        var (edition, blocks) = Document(region, plan);
        _ = atLeast;
        var section = "";
        foreach (var block in blocks)
        {
            if (block is DocumentBlock.Heading heading && edition.Sections.Any(one => one.Code.Text == heading.Anchor))
                section = heading.Anchor;
            if (block is DocumentBlock.Table { Content.IsFigures: true } table)
                Assert.Equal(edition.Tables.First(one => $"tabell-{one.Code}" == table.Content.Name).Section.Text, section);
        }
    }

    private static (PlanEdition Edition, Sequence<DocumentBlock> Blocks) Document(string region, string plan)
    {
        var content = Regions[region];
        var edition = content.Latest(Code.Of(plan))!;
        var template = DocumentSource.TemplateFor(edition.Plan, content.Templates, StandardTemplate.Value);
        return (edition, PlanDocument.Of(new DocumentSource(
            content, content.Models.First(model => model.Code == edition.Plan.Model), edition, template, new DocumentWords(StandardTemplate.Value, template),
            "0123456789abcdef", StringComparer.Ordinal)).Blocks);
    }
}
