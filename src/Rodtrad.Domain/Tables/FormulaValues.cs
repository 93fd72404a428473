using System.Diagnostics;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>
/// What a formula gives: its exact value, and the least and the most it can be when every printed figure in it may be anything within
/// half its last decimal. All in the base of the unit.
/// </summary>
public readonly record struct Computed(decimal Value, decimal Low, decimal High)
{
    /// <summary>Whether a printed figure can be this: the two intervals meet.</summary>
    public bool Meets(Figure figure) => figure.Low <= High && figure.High >= Low;

    internal static Computed Of(decimal value) => new(value, value, value);

    internal static Computed Of(Figure figure) => new(figure.Value, figure.Low, figure.High);
}

/// <summary>Where a formula is evaluated: a table, and the row and column it is asked about.</summary>
public readonly record struct FormulaPlace(TableFigures Table, int Row, int Column)
{
    /// <summary>Codes without table or column are columns of the same row.</summary>
    public bool Across { get; init; }

    /// <summary>Figures that stand for those of the tables: what if. Null for none.</summary>
    public IReadOnlyDictionary<FigureCell, decimal>? Instead { get; init; }

    /// <summary>Outside every table: for a text, whose formula names the table and the column of each figure.</summary>
    public static FormulaPlace Nowhere => default;
}

/// <summary>
/// Evaluates formulas. Rules: an empty cell adds nothing to a sum, and a sum of nothing but empty cells is no value; a product or a
/// share with an empty cell is no value; nothing divided by zero is a value. A row that is computed and not printed is computed.
/// </summary>
public static class FormulaValues
{
    /// <summary>No formula of formulas goes deeper; one that does goes round in a circle, which a load refuses.</summary>
    private const int MaxDepth = 60;

    /// <summary>The value of a formula at a place; null when it has none, or one that is larger than any figure can be.</summary>
    public static Computed? Of(Formula formula, FormulaPlace at, TableSet tables)
    {
        try
        {
            return Value(formula, at, tables, 0, []) is { } value && IsFigure(value) ? value : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool IsFigure(Computed value) => Math.Abs(value.Low) < Figure.Limit && Math.Abs(value.High) < Figure.Limit;

    /// <summary>
    /// The cell a reference leads to from a place; null when there is no such table, row or column (in another plan that may be a
    /// plan not loaded).
    /// </summary>
    public static FigureCell? Find(FigureReference reference, FormulaPlace at, TableSet tables)
    {
        if (at.Across && reference.Table.IsEmpty && reference.Column.IsEmpty)
        {
            var across = at.Table.Beside(at.Column, reference.Row);
            return across < 0 ? null : new FigureCell(at.Table, at.Row, across);
        }
        var table = reference.Table.IsEmpty ? at.Table : tables.Of(reference.Plan)?.Table(reference.Table);
        var row = table?.Row(reference.Row) ?? -1;
        if (table is null || row < 0)
            return null;
        var column = reference.Column.IsEmpty ? ColumnFrom(at, reference.Step, table) : table.Column(reference.Column);
        return column < 0 ? null : new FigureCell(table, row, column);
    }

    // From outside every table only a table with one column can be meant without naming it.
    private static int ColumnFrom(FormulaPlace at, int step, TableFigures table)
    {
        if (at.Table is null)
            return table.Columns == 1 ? 0 : -1;
        var stepped = at.Table.Stepped(at.Column, step);
        return stepped < 0 ? -1 : ReferenceEquals(table, at.Table) ? stepped : table.Answering(at.Table.ColumnAt(stepped));
    }

    // What is computed and not printed is computed once, however many formulas name it.
    private static Computed? Value(Formula formula, FormulaPlace at, TableSet tables, int depth, Dictionary<FigureCell, Computed?> known)
    {
        // A part that cannot be told makes the whole one that cannot: a sum never leaves out what it did not reach.
        if (depth > MaxDepth)
            throw new OverflowException();
        switch (formula)
        {
            case Formula.Number number:
                return Computed.Of(number.Value);
            case Formula.At one:
                return Find(one.Reference, at, tables) is { } cell ? OfCell(cell, at, tables, depth, known) : null;
            case Formula.PartsOf parts:
                if (Find(parts.Row, at, tables) is not { } whole)
                    return null;
                Computed? sum = null;
                foreach (var row in whole.Table.Below(whole.Row))
                    sum = Plus(sum, OfCell(whole with { Row = row }, at, tables, depth, known), 1);
                return sum;
            default:
                var (leftSide, rightSide) = formula.Sides();
                var (left, right) = (Value(leftSide, at, tables, depth, known), Value(rightSide, at, tables, depth, known));
                return formula switch
                {
                    Formula.Plus => Plus(left, right, 1),
                    Formula.Minus => Plus(left, right, -1),
                    Formula.Times when left is { } a && right is { } b => Product(a, b),
                    Formula.Over when left is { } a && right is { } b => Share(a, b),
                    Formula.Times or Formula.Over => null,
                    _ => throw new UnreachableException(),
                };
        }
    }

    private static Computed? OfCell(FigureCell cell, FormulaPlace at, TableSet tables, int depth, Dictionary<FigureCell, Computed?> known)
    {
        if (at.Instead is { } instead && instead.TryGetValue(cell, out var other))
            return Computed.Of(other);
        var figure = cell.Figure;
        if (figure.Counts)
            return Computed.Of(figure);
        if (figure.State != FigureState.Empty || cell.Table.FormulaOf(cell.Row) is not { } formula)
            return null;
        if (!known.TryGetValue(cell, out var value))
        {
            value = Value(formula, at with { Table = cell.Table, Row = cell.Row, Column = cell.Column, Across = false }, tables.Home(cell.Table), depth + 1, known);
            known[cell] = value;
        }
        return value;
    }

    private static Computed? Plus(Computed? left, Computed? right, int sign) => (left, right) switch
    {
        (null, null) => null,
        ({ } one, null) => one,
        (null, { } one) => sign > 0 ? one : new Computed(-one.Value, -one.High, -one.Low),
        ({ } a, { } b) => sign > 0
            ? new Computed(a.Value + b.Value, a.Low + b.Low, a.High + b.High)
            : new Computed(a.Value - b.Value, a.Low - b.High, a.High - b.Low),
    };

    private static Computed Product(Computed a, Computed b)
    {
        ReadOnlySpan<decimal> corners = [a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
        return new Computed(a.Value * b.Value, Least(corners), Most(corners));
    }

    // A divisor that can be zero can give anything: no value, as for zero itself.
    private static Computed? Share(Computed a, Computed b)
    {
        if (b.Value == 0 || (b.Low <= 0 && b.High >= 0))
            return null;
        ReadOnlySpan<decimal> corners = [a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High];
        return new Computed(a.Value / b.Value, Least(corners), Most(corners));
    }

    private static decimal Least(ReadOnlySpan<decimal> values)
    {
        var least = values[0];
        foreach (var value in values)
            least = Math.Min(least, value);
        return least;
    }

    private static decimal Most(ReadOnlySpan<decimal> values)
    {
        var most = values[0];
        foreach (var value in values)
            most = Math.Max(most, value);
        return most;
    }
}
