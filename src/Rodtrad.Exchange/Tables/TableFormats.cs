using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Excel;

namespace Rodtrad.Exchange.Tables;

/// <summary>How the figures of a table are shown in a workbook: as they are printed, with their decimals, their minus and their plus.</summary>
internal static class TableFormats
{
    /// <summary>The sign before a printed figure that is another than the computed one.</summary>
    public const string Differs = "≠";

    private const string Minus = "\"\u2212\"";

    // Programs keep fifteen digits of a number.
    private const int Precision = 15;

    /// <summary>The format of a figure; one that was printed as "–" and is zero is shown so.</summary>
    public static string Of(FigureCell cell, bool isNil)
    {
        var digits = Digits(cell);
        var plus = Printed(cell).TrimStart().StartsWith('+') ? "\"+\"" : "";
        return $"{plus}{digits};{Minus}{digits};{(isNil ? $"\"{FigurePrint.Nil}\"" : digits)}";
    }

    /// <summary>The same after the sign that it is another figure than the computed one.</summary>
    public static string Otherwise(FigureCell cell)
    {
        var digits = Digits(cell);
        return $"\"{Differs} \"{digits};\"{Differs} \"{Minus}{digits};\"{Differs} \"{digits}";
    }

    /// <summary>A number as it is written in the file.</summary>
    public static string Digits(decimal value) => ExcelText.Number(Rounding.ToSignificant(value, Precision));

    private static string Digits(FigureCell cell)
    {
        var decimals = cell.Decimals;
        var places = decimals > 0 ? "." + new string('0', Math.Min(decimals, 15)) : "";
        if (cell.Unit == FigureUnit.Percent)
            return $"0{places}\\ %";
        // What is printed without a mark between the thousands, a year, is shown so.
        return (HasLongRun(Printed(cell)) ? "0" : "#,##0") + places;
    }

    private static string Printed(FigureCell cell) => cell.Table.Cell(cell.Row, cell.Column)?.Printed ?? "";

    private static bool HasLongRun(string printed)
    {
        var run = 0;
        foreach (var letter in printed)
        {
            if (letter is ',' or '.')
                return false;
            run = char.IsAsciiDigit(letter) ? run + 1 : 0;
            if (run > 3)
                return true;
        }
        return false;
    }
}
