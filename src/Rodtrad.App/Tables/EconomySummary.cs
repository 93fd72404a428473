using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>What the summary of a plan's economy tells.</summary>
public enum SummaryKind
{
    Result,

    /// <summary>The result beside what was decided that it should be.</summary>
    ResultAgainstTarget,

    Solidity,
    FrameTotal,
    Investments,
}

/// <summary>
/// A figure of the summary with the cell it comes from. <paramref name="Target"/> is the figure it is held against, empty for none, and
/// <paramref name="Reaches"/> whether it comes up to it.
/// </summary>
public sealed record SummaryFigure(
    SummaryKind Kind, string Figure, FigureUnit Unit, string Column, string Table, string Anchor, string Target = "", bool? Reaches = null);

/// <summary>
/// What one sees first of a plan's economy. Rule: only what its tables print of the budget year, its first, found by the kind of the table
/// and the standard line of the row; nothing is reckoned.
/// </summary>
internal sealed class EconomySummary(TableSet tables, int budgetYear)
{
    private static readonly TableKind[] InvestmentKinds = [TableKind.Investments, TableKind.InvestmentMatrix, TableKind.InvestmentProjects, TableKind.CashFlow];

    public Sequence<SummaryFigure> All() => new[]
    {
        Of(SummaryKind.Result, StandardLine.ResultOfYear, TableKind.IncomeStatement),
        AgainstTarget(),
        Of(SummaryKind.Solidity, StandardLine.Solidity, TableKind.BalanceSheet, TableKind.KeyRatios),
        Of(SummaryKind.FrameTotal, StandardLine.FrameTotal, TableKind.Frames, TableKind.FrameBridge),
        Of(SummaryKind.Investments, StandardLine.NetInvestments, InvestmentKinds),
    }.OfType<SummaryFigure>().ToSequence();

    private SummaryFigure? Of(SummaryKind kind, StandardLine line, params IReadOnlyList<TableKind> kinds) =>
        kinds.SelectMany(one => tables.All.Where(table => table.Table.Template.Kind == one)).Select(table => At(kind, line, table)).FirstOrDefault(found => found is not null);

    private SummaryFigure? AgainstTarget()
    {
        foreach (var table in tables.All.Where(table => table.Table.Template.Kind == TableKind.ResultAgainstTarget))
        {
            if (Cell(table, StandardLine.ResultOfYear) is { } result && Cell(table, StandardLine.ResultTarget) is { } target)
            {
                return Figure(SummaryKind.ResultAgainstTarget, table, result) with
                {
                    Target = Text(table, target),
                    Reaches = table[result.Row, result.Column].Value >= table[target.Row, target.Column].Value,
                };
            }
        }
        return null;
    }

    private SummaryFigure? At(SummaryKind kind, StandardLine line, TableFigures table) => Cell(table, line) is { } cell ? Figure(kind, table, cell) : null;

    private static SummaryFigure Figure(SummaryKind kind, TableFigures table, (int Row, int Column) cell) => new(
        kind, Text(table, cell), table.UnitAt(cell.Row, cell.Column), table.ColumnAt(cell.Column).Label, table.Table.Code.Text,
        TableDrawing.Anchor(table.RowAt(cell.Row).Code, table.ColumnAt(cell.Column).Code));

    // An amount that is invested goes out, and is told without its minus.
    private static string Text(TableFigures table, (int Row, int Column) cell)
    {
        var value = table[cell.Row, cell.Column].Value;
        return FigurePrint.Of(
            table.RowAt(cell.Row).Line == StandardLine.NetInvestments ? Math.Abs(value) : value, table.UnitAt(cell.Row, cell.Column), CellPrint.Decimals(table, cell.Row, cell.Column));
    }

    private (int Row, int Column)? Cell(TableFigures table, StandardLine line)
    {
        for (var row = 0; row < table.Rows; row++)
        {
            if (table.RowAt(row).Line != line)
                continue;
            var column = Enumerable.Range(0, table.Columns).Where(at => table[row, at].State == FigureState.Number && IsOfBudget(table.ColumnAt(at), table))
                .OrderBy(at => table.ColumnAt(at).Kind is not (ColumnKind.Budget or ColumnKind.Frame)).FirstOrDefault(-1);
            if (column >= 0)
                return (row, column);
        }
        return null;
    }

    // A table of one year may say so in its heading alone.
    private bool IsOfBudget(FigureColumn column, TableFigures table) =>
        column.Kind is not (ColumnKind.Words or ColumnKind.Change)
        && (column.Year == budgetYear || (column.Year is null && column.Kind is ColumnKind.Total or ColumnKind.Frame && table.Table.Columns.All(other => other.Year is null)));
}
