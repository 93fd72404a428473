using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>
/// A cell of a table as a row of a list: what was printed in which unit, and the value in the base of that unit, null where the cell is no
/// number.
/// </summary>
public sealed record CellRow(TemplateRow Row, FigureColumn Column, string Printed, FigureUnit Unit, decimal? Value)
{
    /// <summary>The unit of the value.</summary>
    public FigureUnit ValueUnit => RowOrigin.Base(Unit);

    /// <summary>Every cell that holds something, row by row.</summary>
    public static IEnumerable<CellRow> Of(EconomicTable table)
    {
        var figures = new TableFigures(table);
        for (var row = 0; row < figures.Rows; row++)
        {
            for (var column = 0; column < figures.Columns; column++)
            {
                if (figures.Cell(row, column) is not { } cell)
                    continue;
                var figure = figures[row, column];
                yield return new CellRow(
                    figures.RowAt(row), figures.ColumnAt(column), cell.Printed, figures.UnitAt(row, column), figure.State == FigureState.Number ? figure.Value : null);
            }
        }
    }
}
