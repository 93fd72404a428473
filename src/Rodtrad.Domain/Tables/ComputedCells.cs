using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>How a cell follows from others; <paramref name="Across"/> when its codes are those of columns of the same row.</summary>
public sealed record CellFormula(Formula Formula, bool Across);

/// <summary>
/// Which cells of a plan's tables follow from others, and what they are when every one of them is computed anew from what is
/// entered: as a spreadsheet does, and not from what was printed. A cell is computed by its row's formula; else as the sum of the rows
/// that make it up (<see cref="RowParts.Whole"/>); else, where the row is no entered one, by a relation of the template with the row as
/// target; else by a relation across the columns. A cell that holds words, that would go round in a circle or that nothing can be
/// computed for is entered. Figures of other plans are taken as they stand.
/// </summary>
public sealed class ComputedCells
{
    /// <summary>No chain of cells is followed further; the cell where it stops counts as entered.</summary>
    private const int MaxDepth = 400;

    private readonly Dictionary<FigureCell, CellFormula> _formulas = [];
    private readonly Dictionary<FigureCell, decimal> _values = [];

    public ComputedCells(TableSet tables)
    {
        Tables = tables;
        var waiting = new Dictionary<FigureCell, CellFormula>();
        foreach (var table in tables.All)
        {
            foreach (var (row, column, formula) in Formulas(table))
                waiting.Add(new FigureCell(table, row, column), formula);
        }
        var underWay = new HashSet<FigureCell>();
        foreach (var cell in waiting.Keys.ToList())
            Settle(cell, waiting, underWay);
    }

    public TableSet Tables { get; }

    /// <summary>How the cell follows from others; null for an entered one.</summary>
    public CellFormula? FormulaOf(FigureCell cell) => _formulas.GetValueOrDefault(cell);

    /// <summary>What a computed cell is, in the base of its unit; null for an entered one.</summary>
    public decimal? ValueOf(FigureCell cell) => _values.TryGetValue(cell, out var value) ? value : null;

    /// <summary>
    /// Whether what was printed in a computed cell is further from what it computes to than rounding can explain: half of its own
    /// last decimal together with those of all the figures it is computed from.
    /// </summary>
    public bool IsPrintedOtherwise(FigureCell cell) =>
        cell.Figure.Counts && FormulaOf(cell) is { } formula
        && Math.Abs(_values[cell] - cell.Figure.Printed) > cell.Figure.Half + Slack(cell, formula, [], 0);

    // How far rounding may have taken a computed cell: of a sum all its parts, of what they are sums of, and so on. A share or a
    // product is judged by what it is computed from directly.
    private decimal Slack(FigureCell cell, CellFormula formula, Dictionary<FigureCell, decimal> known, int depth)
    {
        var place = Place(cell, formula);
        if (!IsSum(formula.Formula) || depth > MaxDepth)
            return FormulaValues.Of(formula.Formula, place, Tables) is { } direct ? (direct.High - direct.Low) / 2 : 0;
        return Cells(formula.Formula, place).Sum(part => FormulaOf(part) is not { } below ? part.Figure.Half
            : known.TryGetValue(part, out var found) ? found
            : known[part] = Slack(part, below, known, depth + 1));
    }

    private void Settle(FigureCell cell, Dictionary<FigureCell, CellFormula> waiting, HashSet<FigureCell> underWay)
    {
        if (!waiting.TryGetValue(cell, out var formula))
            return;
        if (underWay.Count >= MaxDepth || !underWay.Add(cell))
        {
            waiting.Remove(cell);
            return;
        }
        var place = Place(cell, formula);
        foreach (var before in Cells(formula.Formula, place))
            Settle(before, waiting, underWay);
        underWay.Remove(cell);
        // One that was met again on the way is entered: it cannot follow from itself.
        if (!waiting.Remove(cell) || FormulaValues.Of(formula.Formula, place with { Instead = _values }, Tables) is not { } computed)
            return;
        _formulas.Add(cell, formula);
        _values.Add(cell, computed.Value);
    }

    /// <summary>Every cell that a formula at a place is computed from.</summary>
    private IEnumerable<FigureCell> Cells(Formula formula, FormulaPlace place)
    {
        foreach (var part in formula.Leaves())
        {
            if (part is Formula.At at && FormulaValues.Find(at.Reference, place, Tables) is { } cell)
                yield return cell;
            else if (part is Formula.PartsOf parts && FormulaValues.Find(parts.Row, place, Tables) is { } whole)
            {
                foreach (var row in whole.Table.Below(whole.Row))
                    yield return whole with { Row = row };
            }
        }
    }

    private static bool IsSum(Formula formula) => formula switch
    {
        Formula.Plus sum => IsSum(sum.Left) && IsSum(sum.Right),
        Formula.Minus difference => IsSum(difference.Left) && IsSum(difference.Right),
        _ => formula is Formula.Number or Formula.At or Formula.PartsOf,
    };

    private static FormulaPlace Place(FigureCell cell, CellFormula formula) => new(cell.Table, cell.Row, cell.Column) { Across = formula.Across };

    private static IEnumerable<(int Row, int Column, CellFormula Formula)> Formulas(TableFigures table)
    {
        var relations = table.Table.Template.Relations.Where(relation => relation.Comparison == Comparison.Equal)
            .Select(relation => (Relation: relation, Formula: FormulaReading.Read(relation.Formula).Value))
            .Where(pair => pair.Formula?.References().Any() == true).ToList();
        for (var row = 0; row < table.Rows; row++)
        {
            var at = table.RowAt(row);
            if (at.Form == RowForm.Heading)
                continue;
            var down = table.FormulaOf(row) ?? (at.Parts == RowParts.Whole && table.Below(row).Count > 0 ? new Formula.PartsOf(new FigureReference(default, default, at.Code, default, 0)) : null);
            for (var column = 0; column < table.Columns; column++)
            {
                if (table[row, column].State == FigureState.Words || table.ColumnAt(column).Kind == ColumnKind.Words)
                    continue;
                if (down is not null)
                    yield return (row, column, new CellFormula(down, Across: false));
                else if (Related(relations, table, row, column) is { } formula)
                    yield return (row, column, formula);
            }
        }
    }

    private static CellFormula? Related(List<(TableRelation Relation, Formula? Formula)> relations, TableFigures table, int row, int column)
    {
        var (at, of) = (table.RowAt(row), table.ColumnAt(column));
        foreach (var (relation, formula) in relations)
        {
            if (relation.Except.Contains(at.Code) || relation.Except.Contains(of.Code))
                continue;
            if (relation.Across ? IsAcross(relation.Target, table, of) : at.Form != RowForm.Input && relation.Target == at.Code.Text)
                return new CellFormula(formula!, relation.Across);
        }
        return null;
    }

    // The target is that of a column, or what several columns measure.
    private static bool IsAcross(string target, TableFigures table, FigureColumn column) =>
        column.Code.Text == target || (column.Measure == target && !(Code.TryParse(target, out var code) && table.Column(code) >= 0));
}
