using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>
/// How many of the printed sums of a table hold: those that can be what their parts come to, when every printed figure may be
/// anything within half its last decimal.
/// </summary>
public readonly record struct TableSums(int Holding, int All)
{
    public bool Hold => Holding == All;

    internal static TableSums Of(TableFigures figures, TableSet tables)
    {
        var (holding, all) = (0, 0);
        for (var row = 0; row < figures.Rows; row++)
        {
            if (FormulaOf(figures, row) is not { } formula)
                continue;
            for (var column = 0; column < figures.Columns; column++)
            {
                if (!figures[row, column].Counts || FormulaValues.Of(formula, new FormulaPlace(figures, row, column), tables) is not { } computed)
                    continue;
                all++;
                holding += computed.Meets(figures[row, column]) ? 1 : 0;
            }
        }
        return new TableSums(holding, all);
    }

    /// <summary>How a row is computed: by its formula, else as the sum of the rows that make it up; null when it is entered.</summary>
    internal static Formula? FormulaOf(TableFigures figures, int row) => figures.FormulaOf(row)
        ?? (figures.RowAt(row).Parts == RowParts.Whole && figures.Below(row).Count > 0
            ? new Formula.PartsOf(new FigureReference(default, default, figures.RowAt(row).Code, default, 0)) : null);
}
