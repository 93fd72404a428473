using Rodtrad.App.Tables;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Statements;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Statements;

/// <summary>
/// A figure with the cell it was read from: what it is called there, in which table and column, and how to reach it. <paramref name="Text"/>
/// is printed in <paramref name="Unit"/>.
/// </summary>
public sealed record SourceCell(string Text, FigureUnit Unit, string Label, string Column, string TableTitle, string Table, string Anchor)
{
    internal static SourceCell Of(TableSet tables, StatementFigure figure) => Of(tables, figure.Cell, figure.Value);

    /// <summary>The cell of a reference; its own value when none is given.</summary>
    internal static SourceCell Of(TableSet tables, FigureReference cell, decimal? value = null)
    {
        var table = tables.Table(cell.Table)!;
        var (row, column) = (table.Row(cell.Row), table.Column(cell.Column));
        var unit = table.UnitAt(row, column);
        return new SourceCell(
            FigurePrint.Of(value ?? table[row, column].Value, unit, CellPrint.Decimals(table, row, column)), unit, table.RowAt(row).Label, table.ColumnAt(column).Label,
            table.Table.Title, table.Table.Code.Text, TableDrawing.Anchor(cell.Row, cell.Column));
    }
}
