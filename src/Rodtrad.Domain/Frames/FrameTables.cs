using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Frames;

/// <summary>Tables made from a ledger.</summary>
public static class FrameTables
{
    /// <summary>
    /// The table of frames as the postings make it: each frame and the sum, for each year with a column. A cell whose figure is still the
    /// printed one keeps its print; another has its exact value alone.
    /// </summary>
    public static EconomicTable Of(FrameLedger ledger)
    {
        var (table, figures) = (ledger.Table, new TableFigures(ledger.Table));
        var columns = FrameColumns.OfYears(table);
        var years = columns.ToDictionary(pair => pair.Value, pair => pair.Key);
        var cells = new List<TableCell>();
        for (var row = 0; row < figures.Rows; row++)
        {
            for (var column = 0; column < figures.Columns; column++)
            {
                if (years.TryGetValue(column, out var year) && Amount(ledger, figures.RowAt(row), year) is { } amount)
                    cells.Add(Cell(ledger, figures, (row, column), year, amount));
                else if (figures.Cell(row, column) is { } printed)
                    cells.Add(printed);
            }
        }
        return table with { Cells = cells.ToSequence() };
    }

    /// <summary>
    /// The frames year by year, and nothing else: the columns that tell the frame of a year, and before them the year that follows from
    /// the printed changes. What was printed for the frames stands as in <see cref="Of"/>.
    /// </summary>
    public static EconomicTable ByYear(FrameLedger ledger)
    {
        var (made, columns) = (Of(ledger), FrameColumns.OfYears(ledger.Table));
        var years = ledger.Years.Select(year => columns.TryGetValue(year, out var place)
            ? ledger.Table.Columns[place]
            : new FigureColumn(Code.Of($"{year}"), $"{year}", year, ColumnKind.Frame)).ToSequence();
        var shown = years.Select(column => column.Code).ToHashSet();
        var derived = ledger.Years.Where(year => !columns.ContainsKey(year)).ToList();
        var rows = ledger.Table.Template.Rows.Where(row => row.Form == RowForm.Heading || row.Code == ledger.Tree.Total?.Code || ledger.Tree.Place(row.Code) >= 0).ToSequence();
        return made with
        {
            // Sums are what the ledger says here; a formula may lean on rows that are no frames.
            Template = made.Template with { Rows = rows.Select(row => row with { Formula = "" }).ToSequence() },
            Columns = years,
            Cells = made.Cells.Where(cell => shown.Contains(cell.Column))
                .Concat(from row in rows
                        from year in derived
                        let amount = Amount(ledger, row, year)
                        where amount is not null
                        select new TableCell(row.Code, Code.Of($"{year}"), "", amount)).ToSequence(),
        };
    }

    private static decimal? Amount(FrameLedger ledger, TemplateRow row, int year) =>
        row.Code == ledger.Tree.Total?.Code ? ledger.Total(year) : ledger.Balance(row.Code, year);

    /// <summary>The printed sum of rounded figures is not a changed one: it stands as long as nothing has been moved in its year.</summary>
    private static TableCell Cell(FrameLedger ledger, TableFigures figures, (int Row, int Column) at, int year, decimal amount)
    {
        var (printed, figure, row) = (figures.Cell(at.Row, at.Column), figures[at.Row, at.Column], figures.RowAt(at.Row));
        var opened = row.Code == ledger.Tree.Total?.Code
            ? ledger.Openings.Where(opening => opening.Year == year).Sum(opening => opening.Amount)
            : figure.Value;
        return printed is not null && figure.Counts && opened == amount ? printed : new(row.Code, figures.ColumnAt(at.Column).Code, "", amount);
    }
}
