namespace Rodtrad.Domain.Tables;

/// <summary>
/// A formula at a place, taken apart into a sum of cells when it is one. Gathers on the way whether every figure it names is there:
/// a sum that lacks one because its plan is not to be read, or because there is no year before, says nothing.
/// </summary>
internal sealed record SumReading(
    bool IsFound, bool IsSum, IReadOnlyList<SumTerm> Terms, IReadOnlyList<SumTerm> Spread, decimal Constant, bool HasConstant)
{
    /// <summary>As in <see cref="FormulaValues"/>: what goes deeper goes round in a circle.</summary>
    private const int MaxDepth = 60;

    /// <summary>No table has so many rows; a formula that spreads further is evaluated as it stands.</summary>
    private const int MaxTerms = 20_000;

    /// <summary>As read; nothing found when a constant in it grows past every figure.</summary>
    public static SumReading Of(Formula formula, FormulaPlace at, TableSet tables)
    {
        try
        {
            return Read(formula, at, tables);
        }
        catch (OverflowException)
        {
            return new SumReading(false, false, [], [], 0, false);
        }
    }

    private static SumReading Read(Formula formula, FormulaPlace at, TableSet tables)
    {
        var terms = new List<SumTerm>();
        var isFound = Cells(formula, at, tables, terms);
        var (sum, constants) = (new List<SumTerm>(), new List<decimal>());
        if (!isFound || !Take(formula, at, tables, 1, sum, constants, 0, new int[1]))
            return new SumReading(isFound, false, terms, terms, 0, false);
        var own = new List<SumTerm>();
        Take(formula, at, tables, 1, own, [], MaxDepth, new int[1]);
        return new SumReading(true, true, own, sum, constants.Sum(), constants.Count > 0);
    }

    private static bool Cells(Formula formula, FormulaPlace at, TableSet tables, List<SumTerm> terms)
    {
        switch (formula)
        {
            case Formula.Number:
                return true;
            case Formula.At one:
                if (FormulaValues.Find(one.Reference, at, tables) is not { } cell)
                    return false;
                terms.Add(new SumTerm(cell, 1));
                return true;
            case Formula.PartsOf parts:
                if (FormulaValues.Find(parts.Row, at, tables) is not { } whole)
                    return false;
                terms.AddRange(whole.Table.Below(whole.Row).Select(row => new SumTerm(whole with { Row = row }, 1)));
                return true;
            default:
                var (left, right) = formula.Sides();
                return Cells(left, at, tables, terms) & Cells(right, at, tables, terms);
        }
    }

    // False when it is no sum. At the greatest depth what is computed and not printed stands for itself.
    private static bool Take(Formula formula, FormulaPlace at, TableSet tables, decimal times, List<SumTerm> sum, List<decimal> constants, int depth, int[] steps)
    {
        if (++steps[0] > MaxTerms)
            return false;
        switch (formula)
        {
            case Formula.Number number:
                constants.Add(times * number.Value);
                return true;
            case Formula.At one:
                return FormulaValues.Find(one.Reference, at, tables) is not { } cell || Add(cell);
            case Formula.PartsOf parts:
                return FormulaValues.Find(parts.Row, at, tables) is not { } whole || whole.Table.Below(whole.Row).All(row => Add(whole with { Row = row }));
            case Formula.Plus it:
                return Take(it.Left, at, tables, times, sum, constants, depth, steps) && Take(it.Right, at, tables, times, sum, constants, depth, steps);
            case Formula.Minus it:
                return Take(it.Left, at, tables, times, sum, constants, depth, steps) && Take(it.Right, at, tables, -times, sum, constants, depth, steps);
            case Formula.Times { Left: Formula.Number by } it:
                return Take(it.Right, at, tables, times * by.Value, sum, constants, depth, steps);
            case Formula.Times { Right: Formula.Number by } it:
                return Take(it.Left, at, tables, times * by.Value, sum, constants, depth, steps);
            case Formula.Over { Right: Formula.Number { Value: not 0 } by } it:
                return Take(it.Left, at, tables, times / by.Value, sum, constants, depth, steps);
            default:
                return false;
        }

        bool Add(FigureCell cell)
        {
            if (depth < MaxDepth && cell.Figure.State == FigureState.Empty && cell.Table.FormulaOf(cell.Row) is { } inner)
                return Take(inner, new FormulaPlace(cell.Table, cell.Row, cell.Column), tables.Home(cell.Table), times, sum, constants, depth + 1, steps);
            sum.Add(new SumTerm(cell, times));
            return true;
        }
    }
}
