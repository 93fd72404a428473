using System.Globalization;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Excel;

namespace Rodtrad.Exchange.Tables;

/// <summary>What somebody has written in a cell of a table's sheet.</summary>
internal static class CellReading
{
    public const string NotNumber = "INL-016";
    public const string WrongKind = "INL-017";
    public const string TooLarge = "INL-018";

    /// <summary>No amount of a plan is larger, in the base of its unit: a hundred thousand milliards.</summary>
    private const decimal Largest = 100_000_000_000_000m;

    /// <summary>
    /// The content of the cell, or what is wrong with it. A number is read from its digits as they are written in the file and is never
    /// binary; of a formula its last value counts. Words are read where words stood before, and in columns of words.
    /// </summary>
    public static (CellContent Content, Problem? Problem) Content(ReadCell? cell, CellContent given, TableFigures table, int row, int column)
    {
        if (cell is null || (cell.Text.Length == 0 && cell.Form is ReadForm.Number or ReadForm.Text))
            return (CellContent.Empty, null);
        if (cell.Form is ReadForm.Day or ReadForm.YesNo or ReadForm.Error)
            return (default, Problem.Error(WrongKind, cell.Place, cell.Text));
        var unit = table.UnitAt(row, column);
        if (table.ColumnAt(column).Kind == ColumnKind.Words)
            return (CellContent.Words(cell.Text), null);
        if (cell.Form == ReadForm.Number)
        {
            return decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? Counted(number, TableUnits.Scale(unit), cell) : (default, Problem.Error(TooLarge, cell.Place, cell.Text));
        }
        var words = CellContent.Words(cell.Text);
        if (words.State != FigureState.Words)
            return (words, null);
        // A number written as words: "2 195,3", and with its sign "12,5 %". Another unit after it would be another number.
        var bare = unit == FigureUnit.Percent ? cell.Text.Trim().TrimEnd('%') : cell.Text;
        if (!bare.Any(letter => char.IsLetter(letter) || letter is '%' or '\u2030') && PrintedNumber.TryParse(bare, out var printed))
            return Counted(printed.Value, unit.Factor(), cell);
        return given.State == FigureState.Words ? (words, null) : (default, Problem.Error(NotNumber, cell.Place, cell.Text));
    }

    private static (CellContent Content, Problem? Problem) Counted(decimal number, decimal factor, ReadCell cell) =>
        Math.Abs(number) < Largest / factor ? (CellContent.Number(number * factor), null) : (default, Problem.Error(TooLarge, cell.Place, cell.Text));
}
