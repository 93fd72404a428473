using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Excel;

namespace Rodtrad.Exchange.Tables;

/// <summary>
/// What a workbook of tables is made of: the plan, the hash of its content, its tables with those of the plans that they lead to, and
/// the code of the one table to write; null for all.
/// </summary>
public sealed record TableWorkbookSource(string Organisation, PlanEdition Edition, string Hash, TableSet Tables, Code? Table)
{
    /// <summary>What the file is called: the plan, and the table when it is one.</summary>
    public string Title => Table is { } one && Tables.Table(one) is { } table ? table.Table.Title : Edition.Plan.Title;
}

/// <summary>
/// The economic tables of a plan as a workbook: a sheet for each, with formulas for all that follows from other figures, and a hidden
/// sheet of keys that lets it be read back (<see cref="ReturnedWorkbook"/>). The same plan gives the same bytes.
/// </summary>
public static class TableWorkbook
{
    private const string Language = "sv-SE";
    private const int LongestSheet = 31;

    /// <summary>Writes the workbook and leaves the stream open. At least one table is to be written.</summary>
    public static void Write(TableWorkbookSource source, Stream target)
    {
        var (edition, cells) = (source.Edition, new ComputedCells(source.Tables));
        var tables = source.Tables.All.Where(table => source.Table is null || table.Table.Code == source.Table).ToList();
        var names = ExcelText.SheetNames([.. tables.Select(table => ExcelText.OneLine(table.Table.Title, LongestSheet)), WorkbookKeys.SheetName]);
        var grids = tables.Select((table, i) => (Table: table, Grid: new TableGrid(names[i], table, cells))).ToDictionary(pair => pair.Table, pair => pair.Grid);
        var (styles, formulas) = (new ExcelStyles(), new SheetFormulas(cells, grids));
        var plan = $"{edition.Plan.Title}, {edition.Version}";
        var frame = new TableFrame(plan, edition.SourceDocument.Length > 0 ? edition.SourceDocument : plan);
        ExcelFile.Write(
            source.Title, Language,
            [
                .. tables.Select((table, i) => new TableTab(grids[table], cells, formulas, frame, styles, isFirst: i == 0)),
                new KeysTab(names[^1], Keys(source, tables, cells), styles),
            ],
            styles, target);
    }

    private static WorkbookKeys Keys(TableWorkbookSource source, List<TableFigures> tables, ComputedCells cells)
    {
        var given = new Dictionary<(Code, Code, Code), GivenCell>();
        foreach (var table in tables)
        {
            for (var row = 0; row < table.Rows; row++)
            {
                for (var column = 0; column < table.Columns; column++)
                {
                    var at = new FigureCell(table, row, column);
                    if (GivenCell.Of(at, cells) is { } cell)
                        given[(table.Table.Code, at.RowOf.Code, at.ColumnOf.Code)] = cell;
                }
            }
        }
        return new WorkbookKeys(source.Organisation, source.Edition.Plan.Code.Text, source.Edition.Version, source.Hash, given);
    }
}
