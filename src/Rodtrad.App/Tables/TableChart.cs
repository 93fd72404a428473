using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>A row of a chart's figures: a year, or a row of the table, and what each line or bar has there; "" for nothing.</summary>
public sealed record TableChartPoint(string Label, Sequence<string> Values);

/// <summary>
/// The figures of a table that are worth seeing as a picture: <paramref name="IsTime"/> = lines over the years, else bars beside each
/// other. The same texts as in the table.
/// </summary>
public sealed record TableChart(bool IsTime, FigureUnit Unit, int Decimals, Sequence<string> Names, Sequence<TableChartPoint> Points)
{
    private const int FewestYears = 3;
    private const int FewestBars = 3;
    private const int MostBars = 14;

    /// <summary>The lines of a statement that say most when they are seen over the years; the first that a table has are drawn.</summary>
    private static readonly Dictionary<TableKind, StandardLine[]> Told = new Dictionary<TableKind, StandardLine[]>
    {
        [TableKind.IncomeStatement] = [StandardLine.OperatingResult, StandardLine.ResultOfYear],
        [TableKind.CashFlow] = [StandardLine.CashFromOperations, StandardLine.CashFromInvesting, StandardLine.CashFlowOfYear],
        [TableKind.BalanceSheet] = [StandardLine.Equity, StandardLine.Provisions, StandardLine.PensionObligation],
        [TableKind.ResultAgainstTarget] = [StandardLine.ResultOfYear, StandardLine.ResultTarget],
    };

    /// <summary>Tables whose rows are parts of a whole, or stand beside each other.</summary>
    private static readonly HashSet<TableKind> Compared = [TableKind.Frames, TableKind.Shares, TableKind.Investments, TableKind.InvestmentProjects, TableKind.InvestmentMatrix];

    /// <summary>The chart of a table, bars of the budget year; null when a picture would say no more than the figures.</summary>
    public static TableChart? Of(TableFigures figures, int budgetYear)
    {
        var kind = figures.Table.Template.Kind;
        return Told.TryGetValue(kind, out var lines) ? OverTime(figures, lines) : Compared.Contains(kind) ? Beside(figures, budgetYear) : null;
    }

    private static TableChart? OverTime(TableFigures figures, StandardLine[] lines)
    {
        var rows = lines.Select(line => Enumerable.Range(0, figures.Rows).FirstOrDefault(row => figures.RowAt(row).Line == line, -1)).Where(row => row >= 0).ToList();
        var years = Enumerable.Range(0, figures.Columns).Where(column => figures.ColumnAt(column) is { Year: not null, Kind: not (ColumnKind.Words or ColumnKind.Change or ColumnKind.Total) })
            .GroupBy(column => figures.ColumnAt(column).Year).Select(group => group.Last()).OrderBy(column => figures.ColumnAt(column).Year).ToList();
        if (rows.Count == 0 || years.Count < FewestYears || rows.SelectMany(row => years.Select(column => figures.UnitAt(row, column))).Distinct().Count() > 1)
            return null;
        return new TableChart(
            true, figures.UnitAt(rows[0], years[0]), Most(figures, rows, years), rows.Select(row => figures.RowAt(row).Label).ToSequence(),
            years.Select(column => new TableChartPoint(figures.ColumnAt(column).Label, rows.Select(row => Text(figures, row, column)).ToSequence())).ToSequence());
    }

    // The rows that are not part of another, sums aside, in the column of the budget year.
    private static TableChart? Beside(TableFigures figures, int budgetYear)
    {
        var column = Enumerable.Range(0, figures.Columns).Where(at => figures.ColumnAt(at).Kind is not (ColumnKind.Words or ColumnKind.Change))
            .OrderBy(at => figures.ColumnAt(at).Year != budgetYear).ThenBy(at => figures.ColumnAt(at).Kind is not (ColumnKind.Budget or ColumnKind.Frame)).FirstOrDefault(-1);
        if (figures.Table.Template.Kind == TableKind.InvestmentMatrix)
            column = Enumerable.Range(0, figures.Columns).LastOrDefault(at => figures.ColumnAt(at).Kind is ColumnKind.Total or ColumnKind.Frame, column);
        if (column < 0)
            return null;
        var rows = Enumerable.Range(0, figures.Rows).Where(row => figures.RowAt(row) is { Form: RowForm.Input, Under.IsEmpty: true } or { Form: RowForm.Input, Prefix: "", Indent: 0 }
            && figures[row, column] is { State: FigureState.Number, Value: not 0 }).ToList();
        if (rows.Count is < FewestBars or > MostBars || rows.Select(row => figures.UnitAt(row, column)).Distinct().Count() > 1)
            return null;
        return new TableChart(
            false, figures.UnitAt(rows[0], column), Most(figures, rows, [column]), [figures.ColumnAt(column).Label],
            rows.Select(row => new TableChartPoint(figures.RowAt(row).Label, [Text(figures, row, column)])).ToSequence());
    }

    private static int Most(TableFigures figures, List<int> rows, List<int> columns) =>
        rows.SelectMany(row => columns.Select(column => CellPrint.Decimals(figures, row, column))).Max();

    private static string Text(TableFigures figures, int row, int column) => figures[row, column].State == FigureState.Number
        ? FigurePrint.Of(figures[row, column].Value, figures.UnitAt(row, column), CellPrint.Decimals(figures, row, column)) : "";
}
