using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>
/// What happens to one cell of a plan's tables: what it holds before and after, null for nothing. <paramref name="IsComputed"/> when it
/// follows from another change and nobody entered it.
/// </summary>
public sealed record CellChange(Code Table, Code Row, Code Column, TableCell? Before, TableCell? After, bool IsComputed);

/// <summary>Changes of cells put to work.</summary>
public static class CellChanges
{
    /// <summary>
    /// The tables with the changes made. Cells stand in the order of the table's rows and columns in a table that is changed; the other
    /// tables are the same. A change of a cell that no table has is left out.
    /// </summary>
    public static Sequence<EconomicTable> In(Sequence<EconomicTable> tables, IEnumerable<CellChange> changes)
    {
        var ofTable = changes.ToLookup(change => change.Table);
        return tables.Select(table => ofTable.Contains(table.Code) ? With(table, ofTable[table.Code]) : table).ToSequence();
    }

    /// <summary>
    /// The computed cells that become another figure when the entered changes are made: their sums, the sums of those, and what
    /// other tables of the plan take from them. A computed cell that comes out the same keeps what was printed in it, right or wrong.
    /// </summary>
    /// <param name="others">The plans that formulas lead to.</param>
    public static Sequence<CellChange> Following(Code plan, Sequence<EconomicTable> tables, Sequence<CellChange> entered, IReadOnlyDictionary<Code, TableSet>? others = null)
    {
        var before = new ComputedCells(new TableSet(plan, tables, others));
        var after = new ComputedCells(new TableSet(plan, In(tables, entered), others));
        var changes = new List<CellChange>();
        foreach (var (was, table) in before.Tables.All.Zip(after.Tables.All))
        {
            for (var row = 0; row < table.Rows; row++)
            {
                for (var column = 0; column < table.Columns; column++)
                {
                    var (now, then) = (new FigureCell(table, row, column), new FigureCell(was, row, column));
                    var value = after.ValueOf(now);
                    if (before.ValueOf(then) == value)
                        continue;
                    var cell = value is { } computed ? Of(now, computed) : null;
                    if (cell != was.Cell(row, column))
                        changes.Add(new CellChange(table.Table.Code, now.RowOf.Code, now.ColumnOf.Code, was.Cell(row, column), cell, IsComputed: true));
                }
            }
        }
        return changes.ToSequence();
    }

    /// <summary>
    /// A cell with a value in the base of its unit, printed with the decimals of what stood there before; the exact value is kept when
    /// the print does not hold all of it.
    /// </summary>
    public static TableCell Of(FigureCell cell, decimal value)
    {
        // What follows the digits where there was such: "7,1 %".
        var former = cell.Figure.State == FigureState.Number ? cell.Table.Cell(cell.Row, cell.Column)?.Printed ?? "" : "";
        var after = former[(former.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) + 1)..];
        var isWhole = Rounding.ToDecimals(value / cell.Unit.Factor(), cell.Decimals) * cell.Unit.Factor() == value;
        return new TableCell(cell.RowOf.Code, cell.ColumnOf.Code, cell.Print(value) + after, isWhole ? null : value / 1.0000000000000000000000000000m);
    }

    private static EconomicTable With(EconomicTable table, IEnumerable<CellChange> changes)
    {
        var figures = new TableFigures(table);
        var changed = new Dictionary<(Code Row, Code Column), TableCell?>();
        foreach (var change in changes.Where(change => figures.Row(change.Row) >= 0 && figures.Column(change.Column) >= 0))
            changed[(change.Row, change.Column)] = change.After;
        var kept = table.Cells.Where(cell => !changed.ContainsKey((cell.Row, cell.Column)));
        return (table with { Cells = kept.Concat(changed.Values.OfType<TableCell>()).ToSequence() }).InOrder();
    }
}
