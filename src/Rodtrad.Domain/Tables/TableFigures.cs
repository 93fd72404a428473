using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>
/// A table laid out for reckoning: every cell as a figure, by the places of its row and column. Cells of unknown rows or columns are
/// left out (a load refuses them).
/// </summary>
public sealed class TableFigures
{
    private static readonly List<int> None = [];
    private readonly Figure[] _figures;
    private readonly TableCell?[] _cells;
    private readonly Dictionary<Code, int> _rows;
    private readonly Dictionary<Code, int> _columns;
    private readonly Formula?[] _formulas;
    private readonly List<int>[] _below;

    public TableFigures(EconomicTable table)
    {
        Table = table;
        (_rows, _columns) = (Places(table.Template.Rows, row => row.Code), Places(table.Columns, column => column.Code));
        var (rows, columns) = (table.Template.Rows, table.Columns);
        (_figures, _cells) = (new Figure[rows.Count * columns.Count], new TableCell?[rows.Count * columns.Count]);
        foreach (var cell in table.Cells)
        {
            if (!_rows.TryGetValue(cell.Row, out var row) || !_columns.TryGetValue(cell.Column, out var column))
                continue;
            var at = (row * columns.Count) + column;
            _cells[at] = cell;
            _figures[at] = columns[column].Kind == ColumnKind.Words
                ? Figure.Words : Figure.Of(cell.Printed, cell.Exact, table.UnitOf(rows[row], columns[column]));
        }
        _formulas = [.. rows.Select(row => row.Formula.Length == 0 ? null : FormulaReading.Read(row.Formula).Value)];
        var under = new Dictionary<Code, List<int>>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Under.IsEmpty)
                continue;
            if (!under.TryGetValue(rows[i].Under, out var below))
                under.Add(rows[i].Under, below = []);
            below.Add(i);
        }
        _below = [.. rows.Select(row => under.GetValueOrDefault(row.Code) ?? None)];
    }

    public EconomicTable Table { get; }

    public int Rows => Table.Template.Rows.Count;

    public int Columns => Table.Columns.Count;

    public Figure this[int row, int column] => _figures[(row * Columns) + column];

    /// <summary>The cell as it is kept; null for an empty one.</summary>
    public TableCell? Cell(int row, int column) => _cells[(row * Columns) + column];

    /// <summary>The place of a row; −1 when there is none.</summary>
    public int Row(Code code) => _rows.GetValueOrDefault(code, -1);

    /// <summary>The place of a column; −1 when there is none.</summary>
    public int Column(Code code) => _columns.GetValueOrDefault(code, -1);

    public TemplateRow RowAt(int row) => Table.Template.Rows[row];

    public FigureColumn ColumnAt(int column) => Table.Columns[column];

    public FigureUnit UnitAt(int row, int column) => Table.UnitOf(RowAt(row), ColumnAt(column));

    /// <summary>How many decimals a value has that was never printed: the column's own, else the row's, else the table's.</summary>
    public int DecimalsAt(int row, int column) => ColumnAt(column).Decimals ?? RowAt(row).Decimals ?? Table.Template.Decimals;

    /// <summary>How the row is computed; null when it is entered.</summary>
    public Formula? FormulaOf(int row) => _formulas[row];

    /// <summary>The places of the rows directly under a row.</summary>
    public IReadOnlyList<int> Below(int row) => _below[row];

    /// <summary>
    /// The column so many steps from one, among those that measure the same; −1 when there is none.
    /// </summary>
    public int Stepped(int column, int step)
    {
        if (step == 0)
            return column;
        var (direction, left) = (Math.Sign(step), Math.Abs(step));
        for (var at = column + direction; at >= 0 && at < Columns; at += direction)
        {
            if (ColumnAt(at).Measure == ColumnAt(column).Measure && --left == 0)
                return at;
        }
        return -1;
    }

    /// <summary>
    /// The column that a relation across columns means by a code, asked in one of them: the one with the code, else the one that
    /// measures it under the same heading (the same year, kind and group); −1 when there is none.
    /// </summary>
    public int Beside(int column, Code code)
    {
        if (_columns.TryGetValue(code, out var named))
            return named;
        var asked = ColumnAt(column);
        return Only(Enumerable.Range(0, Columns).Where(at =>
            ColumnAt(at) is var other && other.Measure == code.Text && other.Year == asked.Year && other.Kind == asked.Kind && other.Group == asked.Group)) ?? -1;
    }

    /// <summary>
    /// The column here that answers to a column of another table: the one with the same code, else the only one of the same year,
    /// else the only one of the same year and kind, or year and measure; −1 when there is none.
    /// </summary>
    public int Answering(FigureColumn column)
    {
        if (_columns.TryGetValue(column.Code, out var same))
            return same;
        if (column.Year is not { } year)
            return -1;
        var ofYear = Enumerable.Range(0, Columns).Where(at => ColumnAt(at).Year == year && ColumnAt(at).Kind != ColumnKind.Words).ToList();
        return Only(ofYear) ?? Only(ofYear.Where(at => ColumnAt(at).Kind == column.Kind)) ?? Only(ofYear.Where(at => ColumnAt(at).Measure == column.Measure)) ?? -1;
    }

    private static int? Only(IEnumerable<int> places) => places.Take(2).ToList() is [var one] ? one : null;

    private static Dictionary<Code, int> Places<T>(IReadOnlyList<T> items, Func<T, Code> code)
    {
        var places = new Dictionary<Code, int>(items.Count);
        for (var i = 0; i < items.Count; i++)
            places.TryAdd(code(items[i]), i);
        return places;
    }
}

/// <summary>The tables of a plan looked up by code, beside those of other plans.</summary>
public sealed class TableSet
{
    private readonly Dictionary<Code, TableFigures> _tables;
    private readonly IReadOnlyDictionary<Code, TableSet> _others;

    public TableSet(Code plan, IEnumerable<EconomicTable> tables, IReadOnlyDictionary<Code, TableSet>? others = null)
    {
        Plan = plan;
        _tables = tables.DistinctBy(table => table.Code).ToDictionary(table => table.Code, table => new TableFigures(table));
        _others = others ?? new Dictionary<Code, TableSet>();
    }

    public Code Plan { get; }

    /// <summary>The tables, in the order of the document.</summary>
    public IEnumerable<TableFigures> All => _tables.Values;

    /// <summary>A table of the plan; null when it has none with the code.</summary>
    public TableFigures? Table(Code table) => _tables.GetValueOrDefault(table);

    /// <summary>The plan that a table belongs to: formulas of its rows mean the tables beside it.</summary>
    public TableSet Home(TableFigures table) =>
        ReferenceEquals(Table(table.Table.Code), table) ? this
        : _others.Values.FirstOrDefault(other => ReferenceEquals(other.Table(table.Table.Code), table)) ?? this;

    /// <summary>The tables of a plan that is referred to: this one for none; null when it is not there.</summary>
    public TableSet? Of(Code plan) => plan.IsEmpty || plan == Plan ? this : _others.GetValueOrDefault(plan);
}
