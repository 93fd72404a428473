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

    private readonly Dictionary<(TableFigures Table, int Row, int Column), CellFormula> _formulas = [];
    private readonly Dictionary<(TableFigures Table, int Row, int Column), decimal> _values = [];

    public ComputedCells(TableSet tables)
    {
        Tables = tables;
        var waiting = new Dictionary<(TableFigures, int, int), CellFormula>();
        foreach (var table in tables.All)
        {
            foreach (var (row, column, formula) in Formulas(table))
                waiting.Add((table, row, column), formula);
        }
        var underWay = new HashSet<(TableFigures, int, int)>();
        foreach (var cell in waiting.Keys.ToList())
            Settle(cell, waiting, underWay);
    }

    public TableSet Tables { get; }

    /// <summary>How the cell follows from others; null for an entered one.</summary>
    public CellFormula? FormulaOf(TableFigures table, int row, int column) => _formulas.GetValueOrDefault((table, row, column));

    /// <summary>What a computed cell is, in the base of its unit; null for an entered one.</summary>
    public decimal? ValueOf(TableFigures table, int row, int column) => _values.TryGetValue((table, row, column), out var value) ? value : null;

    /// <summary>
    /// Whether what was printed in a computed cell is further from what it computes to than rounding can explain: half of its own
    /// last decimal together with those of all the figures it is computed from.
    /// </summary>
    public bool IsPrintedOtherwise(TableFigures table, int row, int column)
    {
        var figure = table[row, column];
        if (!figure.Counts || FormulaOf(table, row, column) is not { } formula)
            return false;
        return Math.Abs(_values[(table, row, column)] - figure.Printed) > figure.Half + Slack(table, row, column, formula, 0);
    }

    // How far rounding may have taken a computed cell: of a sum all its parts, of what they are sums of, and so on. A share or a
    // product is judged by what it is computed from directly.
    private decimal Slack(TableFigures table, int row, int column, CellFormula formula, int depth)
    {
        var place = Place(table, row, column, formula);
        if (!IsSum(formula.Formula) || depth > MaxDepth)
            return FormulaValues.Of(formula.Formula, place, Tables) is { } direct ? (direct.High - direct.Low) / 2 : 0;
        var slack = 0m;
        foreach (var cell in Cells(formula.Formula, place))
        {
            slack += FormulaOf(cell.Table, cell.Row, cell.Column) is { } below
                ? Slack(cell.Table, cell.Row, cell.Column, below, depth + 1) : cell.Table[cell.Row, cell.Column].Half;
        }
        return slack;
    }

    private void Settle((TableFigures Table, int Row, int Column) cell, Dictionary<(TableFigures, int, int), CellFormula> waiting, HashSet<(TableFigures, int, int)> underWay)
    {
        if (!waiting.TryGetValue(cell, out var formula))
            return;
        if (underWay.Count >= MaxDepth || !underWay.Add(cell))
        {
            waiting.Remove(cell);
            return;
        }
        var place = Place(cell.Table, cell.Row, cell.Column, formula);
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
    private IEnumerable<(TableFigures Table, int Row, int Column)> Cells(Formula formula, FormulaPlace place)
    {
        foreach (var part in formula.Leaves())
        {
            if (part is Formula.At at && FormulaValues.Find(at.Reference, place, Tables) is { } cell)
                yield return cell;
            else if (part is Formula.PartsOf parts && FormulaValues.Find(parts.Row, place, Tables) is { } whole)
            {
                foreach (var row in whole.Table.Below(whole.Row))
                    yield return (whole.Table, row, whole.Column);
            }
        }
    }

    private static bool IsSum(Formula formula) => formula switch
    {
        Formula.Plus sum => IsSum(sum.Left) && IsSum(sum.Right),
        Formula.Minus difference => IsSum(difference.Left) && IsSum(difference.Right),
        _ => formula is Formula.Number or Formula.At or Formula.PartsOf,
    };

    private static FormulaPlace Place(TableFigures table, int row, int column, CellFormula formula) => new(table, row, column) { Across = formula.Across };

    private static IEnumerable<(int Row, int Column, CellFormula Formula)> Formulas(TableFigures table)
    {
        var relations = table.Table.Template.Relations.Where(relation => relation.Comparison == Comparison.Equal)
            .Select(relation => (Relation: relation, Formula: FormulaReading.Read(relation.Formula).Value)).Where(pair => pair.Formula is not null).ToList();
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
                else if (Related(relations, at, table.ColumnAt(column)) is { } formula)
                    yield return (row, column, formula);
            }
        }
    }

    private static CellFormula? Related(List<(TableRelation Relation, Formula? Formula)> relations, TemplateRow row, FigureColumn column)
    {
        foreach (var (relation, formula) in relations)
        {
            if (!relation.Except.Contains(row.Code) && !relation.Except.Contains(column.Code)
                && (relation.Across ? relation.Target == column.Code.Text : row.Form != RowForm.Input && relation.Target == row.Code.Text))
                return new CellFormula(formula!, relation.Across);
        }
        return null;
    }
}
