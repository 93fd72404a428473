using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>
/// A table held against the same table of another version of the plan: rows by their codes, columns by code or by the year they are of.
/// </summary>
internal sealed class TableComparison(TableFigures now, TableFigures before, CellPrint print, CellPrint printBefore)
{
    /// <summary>How many cells differ of those that were asked about.</summary>
    public int Changed { get; private set; }

    /// <summary>
    /// What stood in a cell, "" for nothing, and how much was added since, "" when the two cannot be subtracted; null when both say
    /// the same, or the other version has no such row or column.
    /// </summary>
    public (string? Before, string? Difference) At(int row, int column)
    {
        var (otherRow, otherColumn) = (before.Row(now.RowAt(row).Code), before.Answering(now.ColumnAt(column)));
        if (otherRow < 0 || otherColumn < 0)
            return (null, null);
        var (figure, other) = (now[row, column], before[otherRow, otherColumn]);
        var same = figure.State == other.State && (figure.State == FigureState.Words
            ? now.Cell(row, column)?.Printed == before.Cell(otherRow, otherColumn)?.Printed
            : figure.Value == other.Value);
        if (same)
            return (null, null);
        Changed++;
        var decimals = Math.Max(CellPrint.Decimals(now, row, column), CellPrint.Decimals(before, otherRow, otherColumn));
        return (printBefore.Text(otherRow, otherColumn), figure.Counts && other.Counts ? print.Change(other.Value, figure.Value, row, column, column, decimals) : "");
    }
}
