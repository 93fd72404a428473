using System.Globalization;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Tables;

/// <summary>The economic tables of a plan as a workbook.</summary>
public sealed class TableWorkbookTests
{
    [Fact]
    public async Task A_spreadsheet_program_reckons_every_table_of_every_example_to_the_figures_of_the_domain()
    {
        var editions = ExampleTables.All.ToList();
        var saved = await Spreadsheet.Saved([.. editions.Select(edition => SheetEdit.Unreckoned(ExampleTables.Written(ExampleTables.Source(edition))))]);
        var computed = 0;
        foreach (var (edition, file) in editions.Zip(saved))
        {
            var tables = ExampleTables.Tables(edition);
            var (cells, problems) = ExampleTables.Read(file).Cells(tables);
            Assert.Empty(problems);
            var reckoned = new ComputedCells(tables);
            foreach (var cell in cells)
            {
                var table = tables.Table(cell.Table)!;
                var at = new FigureCell(table, table.Row(cell.Row), table.Column(cell.Column));
                if (reckoned.ValueOf(at) is { } value)
                {
                    computed++;
                    Assert.True(Math.Abs(value - cell.Found.Value) <= at.Unit.Factor() / 1_000_000, $"{edition.Plan.Code} {cell.Place}: {value} and not {cell.Found.Value}");
                }
                else
                    Assert.True(cell.Given == cell.Found, $"{edition.Plan.Code} {cell.Place}: {cell.Given} came back as {cell.Found}");
            }
            Assert.Equal(CellsOf(edition.Tables), cells.Count);
        }
        Assert.True(computed > 300, $"Only {computed} cells are computed.");

        static int CellsOf(IEnumerable<EconomicTable> tables) => tables.Sum(table => table.Template.Rows.Count(row => row.Form != RowForm.Heading) * table.Columns.Count);
    }
}
