using System.Diagnostics;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Excel;

namespace Rodtrad.Exchange.Tables;

/// <summary>
/// Formulas of tables in the language of spreadsheets. A figure is asked for as <c>N(C8)</c>, which is zero for "–" and for nothing, as in
/// the formulas of the tables; a figure of a table that is not in the workbook stands as its value.
/// </summary>
internal sealed class SheetFormulas(ComputedCells cells, IReadOnlyDictionary<TableFigures, TableGrid> grids)
{
    // No formula may be longer, and no function may have more arguments.
    private const int Longest = 8000;
    private const int MostArguments = 250;

    // How tightly a piece holds together, so that parentheses stand where they must.
    private const int Sum = 0;
    private const int Product = 1;
    private const int Whole = 2;

    /// <summary>The formula of a computed cell, without the sign of equality; null where a spreadsheet cannot hold it.</summary>
    public string? Of(FigureCell cell)
    {
        if (cells.FormulaOf(cell) is not { } formula)
            return null;
        var (table, place) = (cell.Table, new FormulaPlace(cell.Table, cell.Row, cell.Column) { Across = formula.Across });
        var target = TableUnits.Scale(cell.Unit);
        var common = ScaleOf(formula.Formula, place);
        var (text, tightness) = Written(formula.Formula, place, table, isScaled: common is null);
        var rest = (common ?? 1) / target;
        if (rest != 1)
            (text, tightness) = rest > 1 ? ($"{Bound(text, tightness, Product)}*{Number(rest)}", Product) : ($"{Bound(text, tightness, Product)}/{Number(1 / rest)}", Product);
        if (formula.Formula.IsShare())
            text = $"IFERROR({text},\"{FigurePrint.Nil}\")";
        return text.Length <= Longest && !text.Contains(TooMany, StringComparison.Ordinal) ? text : null;
    }

    // Stands in no formula and in no name of a sheet.
    private const string TooMany = "\u0001";

    /// <summary>
    /// What the result must be multiplied by to be in the base when the cells are taken as they stand; null when they must each be
    /// brought to the base first: sums over different units.
    /// </summary>
    private decimal? ScaleOf(Formula formula, FormulaPlace place)
    {
        switch (formula)
        {
            case Formula.Number:
                return 1;
            case Formula.At at:
                return FormulaValues.Find(at.Reference, place, cells.Tables) is { } cell ? TableUnits.Scale(cell.Unit) : 1;
            case Formula.PartsOf parts:
                var scales = Parts(parts, place).Select(part => TableUnits.Scale(part.Unit)).Distinct().ToList();
                return scales.Count == 1 ? scales[0] : null;
            default:
                var (leftSide, rightSide) = formula.Sides();
                var (left, right) = (ScaleOf(leftSide, place), ScaleOf(rightSide, place));
                return formula switch
                {
                    Formula.Times => left * right,
                    Formula.Over => left / right,
                    _ => leftSide is Formula.Number { Value: 0 } ? right : rightSide is Formula.Number { Value: 0 } || left == right ? left : null,
                };
        }
    }

    private (string Text, int Tightness) Written(Formula formula, FormulaPlace place, TableFigures home, bool isScaled)
    {
        switch (formula)
        {
            case Formula.Number number:
                return (Number(number.Value), Whole);
            case Formula.At at:
                return FormulaValues.Find(at.Reference, place, cells.Tables) is { } cell ? Cell(cell, at, place, home, isScaled) : ("0", Whole);
            case Formula.PartsOf parts:
                return SumOf(parts, place, home, isScaled);
            case Formula.Minus { Left: Formula.Number { Value: 0 } } turned:
                return ($"-{Bound(Written(turned.Right, place, home, isScaled), Product)}", Sum);
            default:
                var (leftSide, rightSide) = formula.Sides();
                var (left, right) = (Written(leftSide, place, home, isScaled), Written(rightSide, place, home, isScaled));
                return formula switch
                {
                    Formula.Plus => ($"{Bound(left, Sum)}+{Bound(right, Product)}", Sum),
                    Formula.Minus => ($"{Bound(left, Sum)}-{Bound(right, Product)}", Sum),
                    Formula.Times => ($"{Bound(left, Product)}*{Bound(right, Whole)}", Product),
                    Formula.Over => ($"{Bound(left, Product)}/{Bound(right, Whole)}", Product),
                    _ => throw new UnreachableException(),
                };
        }
    }

    private (string Text, int Tightness) Cell(FigureCell cell, Formula? at, FormulaPlace place, TableFigures home, bool isScaled)
    {
        var scale = TableUnits.Scale(cell.Unit);
        if (!grids.TryGetValue(cell.Table, out var grid))
        {
            var value = cells.ValueOf(cell)
                ?? (at is null ? cell.Figure.Value : FormulaValues.Of(at, place, cells.Tables)?.Value ?? 0);
            return (Number(isScaled ? value : value / scale), Whole);
        }
        var text = $"N({From(grid, home)}{grid.Address(cell.Row, cell.Column)})";
        return isScaled && scale > 1 ? ($"{text}*{Number(scale)}", Product) : (text, Whole);
    }

    private (string Text, int Tightness) SumOf(Formula.PartsOf parts, FormulaPlace place, TableFigures home, bool isScaled)
    {
        var below = Parts(parts, place);
        if (below.Count == 0)
            return ("0", Whole);
        if (isScaled || !grids.TryGetValue(below[0].Table, out var grid))
        {
            var each = below.Select(part => Bound(Cell(part, null, place, home, isScaled), Product));
            return (string.Join('+', each), Sum);
        }
        var pieces = new List<string>();
        for (var i = 0; i < below.Count; i++)
        {
            var first = i;
            while (i + 1 < below.Count && grid.RowOf(below[i + 1].Row) == grid.RowOf(below[i].Row) + 1)
                i++;
            var (from, to) = (grid.Address(below[first].Row, below[first].Column), grid.Address(below[i].Row, below[i].Column));
            pieces.Add(From(grid, home) + (first == i ? from : $"{from}:{to}"));
        }
        return pieces.Count > MostArguments ? (TooMany, Whole) : ($"SUM({string.Join(',', pieces)})", Whole);
    }

    private List<FigureCell> Parts(Formula.PartsOf parts, FormulaPlace place) =>
        FormulaValues.Find(parts.Row, place, cells.Tables) is { } whole ? [.. whole.Table.Below(whole.Row).Select(row => whole with { Row = row })] : [];

    private static string From(TableGrid grid, TableFigures home) => ReferenceEquals(grid.Table, home) ? "" : ExcelTab.Quoted(grid.Sheet) + "!";

    private static string Number(decimal value) => value < 0 ? $"({ExcelText.Number(value)})" : ExcelText.Number(Domain.Quantities.Rounding.ToSignificant(value, 15));

    private static string Bound((string Text, int Tightness) piece, int least) => Bound(piece.Text, piece.Tightness, least);

    private static string Bound(string text, int tightness, int least) => tightness < least ? $"({text})" : text;
}

/// <summary>What a formula needs known of it as a whole.</summary>
internal static class FormulaForms
{
    /// <summary>Whether something in it is divided, and so may have no value.</summary>
    public static bool IsShare(this Formula formula)
    {
        var waiting = new Stack<Formula>([formula]);
        while (waiting.TryPop(out var at))
        {
            if (at is Formula.Over)
                return true;
            if (at is Formula.Plus or Formula.Minus or Formula.Times)
            {
                var (left, right) = at.Sides();
                waiting.Push(left);
                waiting.Push(right);
            }
        }
        return false;
    }
}
