using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Statements;

/// <summary>
/// The standard lines of a unit's tables by year, whatever the region calls its rows: a row is found by what the law calls it
/// (<see cref="TemplateRow.Line"/>) and a column by its year and what its figures are. Columns of several tables are the same when
/// the year is and both are outcome, both forecast, or both budget or plan.
/// </summary>
public sealed class StatementLines
{
    /// <summary>The measure of the column that is what it costs in all, where income and cost have columns of their own.</summary>
    private const string NetMeasure = "netto";

    /// <summary>Sums of sums of a statement go no deeper; a circle does.</summary>
    private const int MaxDepth = 8;

    private static readonly TableKind[] Order =
    [
        TableKind.IncomeStatement, TableKind.BalanceSheet, TableKind.CashFlow, TableKind.KeyRatios, TableKind.AccountByArea, TableKind.ResultAgainstTarget,
    ];

    private static readonly StandardLine[] Costs = [StandardLine.OperatingCosts, StandardLine.Depreciation, StandardLine.FinancialCosts];

    private static readonly StandardLine[] NetCosts = [StandardLine.NetCostBeforeDepreciation, StandardLine.NetCost];

    private readonly TableSet _tables;
    private readonly List<(TableFigures Table, int Row, StandardLine Line, bool IsTurned)> _rows = [];

    private StatementLines(TableSet tables, IEnumerable<TableFigures> seen)
    {
        _tables = tables;
        foreach (var table in seen.OrderBy(table => Array.IndexOf(Order, table.Table.Template.Kind) is >= 0 and var place ? place : Order.Length))
        {
            var isPlain = PrintsPlainCosts(table);
            for (var row = 0; row < table.Rows; row++)
            {
                if (table.RowAt(row) is { Line: not StandardLine.Unsaid } known)
                    _rows.Add((table, row, known.Line, isPlain && (Costs.Contains(known.Line) || NetCosts.Contains(known.Line)) && IsPlain(table, row)));
            }
        }
        var columns =
            from table in _rows.Select(row => row.Table).Distinct()
            where Order.Contains(table.Table.Template.Kind)
            from column in table.Table.Columns
            where column.Year is not null && Kin(column.Kind) != Kinship.None && column.Measure is "" or NetMeasure
            select column.Measure.Length > 0 && column.Group.Length > 0 ? column with { Label = column.Group } : column;
        Columns = columns.DistinctBy(column => (column.Year, Kin(column.Kind))).OrderBy(column => column.Year).ThenBy(column => Kin(column.Kind)).ToSequence();
    }

    private enum Kinship
    {
        None,
        Outcome,
        Forecast,
        Planned,
    }

    /// <summary>The years, each with what its figures are, in their order.</summary>
    public Sequence<FigureColumn> Columns { get; }

    /// <summary>
    /// The lines of a unit: the tables that are about it, and those of planning assumptions. Without a unit, those of
    /// <paramref name="owner"/>, the unit of the plan, which tables without a unit are about.
    /// </summary>
    public static StatementLines Of(TableSet tables, Code owner, Code unit = default)
    {
        var wanted = unit.IsEmpty ? owner : unit;
        return new StatementLines(tables, tables.All.Where(table =>
            table.Table.Template.Kind == TableKind.PlanningAssumptions || (table.Table.Unit.IsEmpty ? owner : table.Table.Unit) == wanted));
    }

    /// <summary>The units that have a statement of their own, the plan's first.</summary>
    public static Sequence<Code> Units(TableSet tables, Code owner) => tables.All
        .Where(table => Order.Contains(table.Table.Template.Kind) && table.Table.Template.Rows.Any(row => row.Line != StandardLine.Unsaid))
        .Select(table => table.Table.Unit.IsEmpty ? owner : table.Table.Unit).Distinct().OrderBy(unit => unit == owner ? 0 : 1).ToSequence();

    /// <summary>The figures for the first year of the plan, or another that is planned; null when there is no such column.</summary>
    public FigureColumn? Planned(int year) => Columns.FirstOrDefault(column => column.Year == year && Kin(column.Kind) == Kinship.Planned);

    /// <summary>The same, or a column that stands for the year where no statement has one: tables of frames may.</summary>
    public FigureColumn PlannedOr(int year) => Planned(year) ?? new FigureColumn(default, "", year, ColumnKind.Budget);

    /// <summary>Whether the figures are an outcome.</summary>
    public static bool IsOutcome(FigureColumn column) => Kin(column.Kind) == Kinship.Outcome;

    /// <summary>Whether the figures are a budget or a plan.</summary>
    public static bool IsPlanned(FigureColumn column) => Kin(column.Kind) == Kinship.Planned;

    /// <summary>The columns of the year before: first the one that is as the column, then the firmest.</summary>
    public Sequence<FigureColumn> Before(FigureColumn column) =>
        Columns.Where(other => other.Year == column.Year - 1).OrderBy(other => Kin(other.Kind) == Kin(column.Kind) ? 0 : 1).ToSequence();

    /// <summary>Whether a kind of table has a row for the line.</summary>
    public bool Has(TableKind kind, StandardLine line) => _rows.Exists(row => row.Line == line && row.Table.Table.Template.Kind == kind);

    /// <summary>Whether there is a table of the kind with standard lines.</summary>
    public bool Has(TableKind kind) => _rows.Exists(row => row.Table.Table.Template.Kind == kind);

    /// <summary>The line in the first table of a kind that has it; null when the cell is missing or empty.</summary>
    public StatementFigure? At(TableKind kind, StandardLine line, FigureColumn column) => First(row => row.Line == line && row.Table.Table.Template.Kind == kind, column);

    /// <summary>The line in the first table that has it: statements before key ratios before others.</summary>
    public StatementFigure? Find(StandardLine line, FigureColumn column) => First(row => row.Line == line, column);

    /// <summary>
    /// Several lines of a column, from one table when one has them all, since such figures are told together; else each from
    /// the first table that has it. Null in the place of what is missing.
    /// </summary>
    public Sequence<StatementFigure?> Together(FigureColumn column, params ReadOnlySpan<StandardLine> lines)
    {
        var wanted = lines.ToArray();
        foreach (var table in _rows.Select(row => row.Table).Distinct())
        {
            var here = wanted.Select(line => First(row => row.Line == line && ReferenceEquals(row.Table, table), column)).ToSequence();
            if (here.All(figure => figure is not null))
                return here;
        }
        return wanted.Select(line => Find(line, column)).ToSequence();
    }

    /// <summary>
    /// The rows of the region's own that a sum is made of beside its standard lines, with their sign: read from how the template
    /// computes the row.
    /// </summary>
    internal IEnumerable<(int Sign, StatementFigure Figure)> OwnParts(TableKind kind, StandardLine sum, FigureColumn column)
    {
        var (table, row, _, _) = _rows.Find(one => one.Line == sum && one.Table.Table.Template.Kind == kind);
        if (table is null)
            yield break;
        foreach (var (sign, part) in Parts(table, row, 1, 0))
        {
            if (Figure(table, part, StandardLine.Unsaid, false, column) is { } figure)
                yield return (sign, figure);
        }
    }

    // Entered rows without a standard line, also under sums of the region's own; standard lines are counted where they stand.
    private static IEnumerable<(int Sign, int Row)> Parts(TableFigures table, int row, int sign, int depth)
    {
        if (depth > MaxDepth || table.FormulaOf(row) is not { } formula)
            yield break;
        foreach (var (turn, part) in Signed(table, formula, sign))
        {
            if (part < 0 || table.RowAt(part).Line != StandardLine.Unsaid)
                continue;
            if (table.FormulaOf(part) is null)
                yield return (turn, part);
            foreach (var below in Parts(table, part, turn, depth + 1))
                yield return below;
        }
    }

    private static IEnumerable<(int Sign, int Row)> Signed(TableFigures table, Formula formula, int sign) => formula switch
    {
        Formula.At { Reference: { Table.IsEmpty: true, Column.IsEmpty: true, Step: 0 } one } => [(sign, table.Row(one.Row))],
        Formula.PartsOf { Row: { Table.IsEmpty: true } whole } when table.Row(whole.Row) is >= 0 and var at => table.Below(at).Select(part => (sign, part)),
        Formula.Plus or Formula.Minus => Signed(table, formula.Sides().Left, sign).Concat(Signed(table, formula.Sides().Right, formula is Formula.Plus ? sign : -sign)),
        _ => [],
    };

    private static Kinship Kin(ColumnKind kind) => kind switch
    {
        ColumnKind.Outcome or ColumnKind.Accounts => Kinship.Outcome,
        ColumnKind.Forecast or ColumnKind.FullYearForecast => Kinship.Forecast,
        ColumnKind.Budget or ColumnKind.Plan or ColumnKind.Frame or ColumnKind.Unsaid => Kinship.Planned,
        _ => Kinship.None,
    };

    // A region that prints costs without a minus does so in the whole table; one that differs is a mistake to be found. The cash flow
    // adds depreciation back: there it has no minus in any region.
    private static bool PrintsPlainCosts(TableFigures table)
    {
        if (table.Table.Template.Kind == TableKind.CashFlow)
            return false;
        var costs = Enumerable.Range(0, table.Rows).Where(row => Costs.Contains(table.RowAt(row).Line) && Numbers(table, row).Any()).ToList();
        return costs.Count > 0 && costs.TrueForAll(row => IsPlain(table, row));
    }

    private static bool IsPlain(TableFigures table, int row) => Numbers(table, row).All(value => value > 0);

    private static IEnumerable<decimal> Numbers(TableFigures table, int row) =>
        Enumerable.Range(0, table.Columns).Select(column => table[row, column]).Where(figure => figure.State == FigureState.Number && figure.Value != 0).Select(figure => figure.Value);

    private StatementFigure? First(Func<(TableFigures Table, int Row, StandardLine Line, bool IsTurned), bool> wanted, FigureColumn column)
    {
        foreach (var row in _rows)
        {
            if (wanted(row) && Figure(row.Table, row.Row, row.Line, row.IsTurned, column) is { } figure)
                return figure;
        }
        return null;
    }

    private StatementFigure? Figure(TableFigures table, int row, StandardLine line, bool isTurned, FigureColumn wanted)
    {
        var column = Column(table, wanted);
        if (column < 0)
            return null;
        var cell = new FigureReference(default, table.Table.Code, table.RowAt(row).Code, table.ColumnAt(column).Code, 0);
        if (FormulaValues.Of(new Formula.At(cell), new FormulaPlace(table, row, column), _tables) is not { } value)
            return null;
        var isKnown = table.Cell(row, column)?.Exact is not null;
        var (low, high) = isKnown ? (value.Value, value.Value) : (value.Low, value.High);
        return isTurned ? new(line, cell, -value.Value, -high, -low, true) : new(line, cell, value.Value, low, high, false);
    }

    private static int Column(TableFigures table, FigureColumn wanted)
    {
        var fitting = Enumerable.Range(0, table.Columns).Where(at => Fits(table.ColumnAt(at), wanted)).ToList();
        return fitting switch
        {
            [] => -1,
            [var one] => one,
            _ => fitting.Find(at => table.ColumnAt(at).Code == wanted.Code) is var same && table.ColumnAt(same).Code == wanted.Code ? same : fitting[0],
        };
    }

    private static bool Fits(FigureColumn column, FigureColumn wanted) =>
        column.Year == wanted.Year && column.Measure is "" or NetMeasure && Kin(column.Kind) != Kinship.None
        && (Kin(column.Kind) == Kin(wanted.Kind) || column.Kind == ColumnKind.Unsaid || wanted.Kind == ColumnKind.Unsaid);
}
