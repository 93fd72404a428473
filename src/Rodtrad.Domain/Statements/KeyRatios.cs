using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Statements;

/// <summary>
/// Computes the key ratios of a unit from its standard lines, in decimal and unrounded. Lines are taken from one table when it has them
/// all. Source: law, section 5 (R70).
/// </summary>
public static class KeyRatios
{
    /// <summary>Every ratio, in the order they are told.</summary>
    public static Sequence<KeyRatio> All { get; } = Enum.GetValues<KeyRatio>().ToSequence();

    /// <summary>A ratio in every column, also where it has no value.</summary>
    public static Sequence<KeyRatioValue> Of(StatementLines lines, KeyRatio ratio) => lines.Columns.Select(column => Of(lines, ratio, column)).ToSequence();

    /// <summary>A ratio in a column.</summary>
    public static KeyRatioValue Of(StatementLines lines, KeyRatio ratio, FigureColumn column) => ratio switch
    {
        KeyRatio.Solidity => Share(lines, ratio, column, [StandardLine.Equity, StandardLine.TotalAssets], of => of[0], of => of[1]),
        KeyRatio.SolidityWithObligation => Share(lines, ratio, column, [StandardLine.Equity, StandardLine.PensionObligation, StandardLine.TotalAssets], of => of[0] - of[1], of => of[2]),
        KeyRatio.ResultShare => Share(lines, ratio, column, [StandardLine.ResultOfYear, StandardLine.TaxRevenue, StandardLine.GeneralGrants], of => of[0], of => of[1] + of[2]),
        KeyRatio.NetCostShare => Share(lines, ratio, column, [StandardLine.NetCost, StandardLine.TaxRevenue, StandardLine.GeneralGrants], of => -of[0], of => of[1] + of[2]),
        KeyRatio.NetCostShareWithFinance => Share(
            lines, ratio, column, [StandardLine.NetCost, StandardLine.FinancialIncome, StandardLine.FinancialCosts, StandardLine.TaxRevenue, StandardLine.GeneralGrants],
            of => -(of[0] + of[1] + of[2]), of => of[3] + of[4]),
        KeyRatio.NetCostGrowth => Growth(lines, column),
        KeyRatio.BudgetDeviation => Deviation(lines, column),
        KeyRatio.SelfFinancing => Investment(lines, ratio, column, [StandardLine.ResultOfYear, StandardLine.Depreciation], (of, invested) => (of[0] + Math.Abs(of[1]), invested)),
        KeyRatio.Reinvestment => Investment(lines, ratio, column, [StandardLine.Depreciation], (of, invested) => (invested, Math.Abs(of[0]))),
        KeyRatio.QuickRatio => Share(lines, ratio, column, [StandardLine.CurrentAssets, StandardLine.Inventory, StandardLine.ShortTermLiabilities], of => of[0] - of[1], of => of[2]),
        KeyRatio.IncomeFinancing => Share(
            lines, ratio, column, [StandardLine.OperatingIncome, StandardLine.OperatingCosts, StandardLine.Depreciation, StandardLine.FinancialCosts],
            of => of[0], of => -(of[1] + of[2] + of[3])),
        KeyRatio.NetCostPerInhabitant => Made(lines, ratio, column, [StandardLine.NetCost, StandardLine.Population], of => Over(-of[0], of[1])),
        KeyRatio.FrameGrantPerInhabitant => Made(lines, ratio, column, [StandardLine.FrameGrant, StandardLine.Population], of => Over(of[0], of[1])),
        _ => Made(lines, ratio, column, [StandardLine.TaxRevenue, StandardLine.GeneralGrants, StandardLine.Population], of => Over(of[0] + of[1], of[2])),
    };

    /// <summary>
    /// Utfall less budget with one sign for all: more than zero is better for the result. For costs that are told without a minus, budget
    /// less utfall.
    /// </summary>
    public static decimal DeviationOf(decimal outcome, decimal budget, bool isPlainCost) => isPlainCost ? budget - outcome : outcome - budget;

    private static KeyRatioValue Share(
        StatementLines lines, KeyRatio ratio, FigureColumn column, StandardLine[] needed, Func<decimal[], decimal> part, Func<decimal[], decimal> whole) =>
        Made(lines, ratio, column, needed, of => Over(part(of), whole(of)) * 100);

    // Net investments are what investing took after what was sold; a unit without a cash flow tells its investments alone.
    private static KeyRatioValue Investment(
        StatementLines lines, KeyRatio ratio, FigureColumn column, StandardLine[] needed, Func<decimal[], decimal, (decimal Part, decimal Whole)> made)
    {
        var invested = lines.Has(TableKind.CashFlow, StandardLine.CashFromInvesting) ? StandardLine.CashFromInvesting : StandardLine.NetInvestments;
        return Made(lines, ratio, column, [.. needed, invested], of =>
        {
            var (part, whole) = made(of, Math.Abs(of[^1]));
            return Over(part, whole) * 100;
        });
    }

    private static KeyRatioValue Growth(StatementLines lines, FigureColumn column)
    {
        var now = lines.Find(StandardLine.NetCost, column);
        var before = lines.Before(column).Select(earlier => lines.Find(StandardLine.NetCost, earlier)).FirstOrDefault(found => found is not null);
        return now is not null && before is not null
            ? new(KeyRatio.NetCostGrowth, column, (Over(now.Value, before.Value) - 1) * 100, [now, before], [])
            : new(KeyRatio.NetCostGrowth, column, null, now is null ? [] : [now], [StandardLine.NetCost]);
    }

    private static KeyRatioValue Deviation(StatementLines lines, FigureColumn column)
    {
        var outcome = StatementLines.IsPlanned(column) ? null : lines.Find(StandardLine.ResultOfYear, column);
        var budget = column.Year is { } year && lines.Planned(year) is { } planned ? lines.Find(StandardLine.ResultOfYear, planned) : null;
        return outcome is not null && budget is not null
            ? new(KeyRatio.BudgetDeviation, column, DeviationOf(outcome.Value, budget.Value, false), [outcome, budget], [])
            : new(KeyRatio.BudgetDeviation, column, null, [], [StandardLine.ResultOfYear]);
    }

    private static KeyRatioValue Made(StatementLines lines, KeyRatio ratio, FigureColumn column, StandardLine[] needed, Func<decimal[], decimal?> made)
    {
        var figures = lines.Together(column, needed);
        var missing = needed.Where((_, at) => figures[at] is null).ToSequence();
        var there = figures.OfType<StatementFigure>().ToSequence();
        return new(ratio, column, missing.Count > 0 ? null : made([.. there.Select(figure => figure.Value)]), there, missing);
    }

    private static decimal? Over(decimal part, decimal whole) => whole == 0 ? null : part / whole;
}
