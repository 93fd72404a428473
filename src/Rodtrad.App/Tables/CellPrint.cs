using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>What the figures of a table are shown in.</summary>
public enum FigureShow
{
    /// <summary>To the digit as the document prints them.</summary>
    AsPrinted,

    Kronor,
    Thousands,
    Millions,
    PerInhabitant,
}

/// <summary>
/// A figure as text. Money that is shown in another unit than it was printed in comes from the stored value and is rounded once;
/// all that is no money stays as it was printed.
/// </summary>
internal sealed class CellPrint(TableFigures figures, TableSet tables, FigureShow show, IReadOnlyDictionary<int, decimal> inhabitants)
{
    private const int MillionDecimals = 1;

    /// <summary>The text of a cell; empty for an empty one.</summary>
    public string Text(int row, int column)
    {
        var (figure, cell) = (figures[row, column], figures.Cell(row, column));
        if (IsComputed(row) && figure.State == FigureState.Empty)
            return Computed(row, column) is { } computed ? Value(computed.Value, row, column) : "";
        if (figure.State != FigureState.Number || !IsTurned(row, column))
            return cell is null ? "" : cell.Printed.Length > 0 ? FigurePrint.AsPrinted(cell.Printed) : Value(figure.Value, row, column);
        return Value(figure.Value, row, column);
    }

    /// <summary>Whether the row is never printed, so that what it comes to is shown in its place.</summary>
    public bool IsComputed(int row) =>
        figures.FormulaOf(row) is not null && Enumerable.Range(0, figures.Columns).All(column => figures.Cell(row, column) is null);

    /// <summary>What the row comes to by its formula; null when it has none, or no value.</summary>
    public Computed? Computed(int row, int column) => figures.FormulaOf(row) is { } formula && figures.ColumnAt(column).Kind != ColumnKind.Words
        ? FormulaValues.Of(formula, new FormulaPlace(figures, row, column), tables) : null;

    /// <summary>A value in the base of its unit, at a place of the table, in the unit that is shown.</summary>
    public string Value(decimal value, int row, int column) => Told(value, row, column) is { } told
        ? FigurePrint.Of(told, UnitAt(row, column), DecimalsIn(row, column, Decimals(figures, row, column))) : FigurePrint.Nil;

    /// <summary>
    /// How much more <paramref name="to"/> in one column is than <paramref name="from"/> in another of the same row, with its sign;
    /// <paramref name="decimals"/> when it is told in the unit that the document prints.
    /// </summary>
    public string Change(decimal from, decimal to, int row, int fromColumn, int toColumn, int decimals) =>
        Told(from, row, fromColumn) is { } before && Told(to, row, toColumn) is { } after
            ? FigurePrint.Change(after - before, UnitAt(row, toColumn), DecimalsIn(row, toColumn, decimals)) : FigurePrint.Nil;

    /// <summary>The unit a cell is shown in.</summary>
    public FigureUnit UnitAt(int row, int column) => !IsTurned(row, column) ? figures.UnitAt(row, column) : show switch
    {
        FigureShow.Kronor => FigureUnit.Kronor,
        FigureShow.Thousands => FigureUnit.Thousands,
        FigureShow.Millions => FigureUnit.Millions,
        _ => FigureUnit.KronorPerInhabitant,
    };

    /// <summary>As many decimals as the cell was printed with, else as the column, the row or the table says.</summary>
    public static int Decimals(TableFigures figures, int row, int column) =>
        PrintedNumber.TryParse(figures.Cell(row, column)?.Printed, out var printed) ? printed.Decimals : figures.DecimalsAt(row, column);

    private bool IsTurned(int row, int column) => show != FigureShow.AsPrinted && figures.UnitAt(row, column).IsMoney();

    // What is told of a value: itself, or its share for each inhabitant; null when it is not known how many they are.
    private decimal? Told(decimal value, int row, int column) =>
        !IsTurned(row, column) || show != FigureShow.PerInhabitant ? value
        : figures.ColumnAt(column).Year is { } year && inhabitants.TryGetValue(year, out var people) ? value / people : null;

    private int DecimalsIn(int row, int column, int own)
    {
        var unit = UnitAt(row, column);
        return unit == figures.UnitAt(row, column) ? own : unit == FigureUnit.Millions ? MillionDecimals : 0;
    }
}
