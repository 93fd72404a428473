using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Statements;

/// <summary>The balanskravsutredning of a column with the figure it begins with.</summary>
public sealed record PlanBalance(FigureColumn Column, StatementFigure Result, BalanceStatement Statement, bool IsStated);

/// <summary>
/// The law's reckoning over the years of a plan: balanskravsutredning by year, the queue of deficits they regulate, the reserve, and the
/// financial goals. Made for the region's plan; what it needs and does not find is not there.
/// </summary>
public sealed record PlanStatement(
    Sequence<PlanBalance> Balances, RestorationQueue Queue, Sequence<ReserveYear> Reserves, Sequence<GoalJudgement> Goals)
{
    /// <summary>The reckoning of a plan. Of several columns of a year the firmest counts: outcome before forecast before budget.</summary>
    public static PlanStatement Of(BudgetBasis basis)
    {
        var lines = StatementLines.Of(basis.Tables, basis.Plan.Unit);
        var goals = Judged(basis, lines);
        if (!basis.IsOfAssembly)
            return new([], RestorationQueue.Of([], []), [], goals);
        var found =
            from column in lines.Columns
            let result = lines.At(TableKind.IncomeStatement, StandardLine.ResultOfYear, column)
            where result is not null
            let year = column.Year.GetValueOrDefault()
            let stated = basis.Facts.Year(year)
            select new PlanBalance(column, result, new BalanceStatement(result.Value, stated ?? new BalanceYear(year), 0), stated is not null);
        // Of the columns of a year that tell a result.
        var balances = found.DistinctBy(balance => balance.Statement.Stated.Year).ToList();
        var queue = RestorationQueue.Of(basis.Facts.Deficits, balances.Select(balance => (balance.Statement.Stated.Year, balance.Statement.BalanceResult)));
        return new(
            balances.Select(balance => balance with { Statement = balance.Statement with { Carried = queue.CarriedInto(balance.Statement.Stated.Year) } }).ToSequence(),
            queue, Reserve(basis.Facts, lines, balances), goals);
    }

    // A target that stands in a table beside the result is a goal without anybody having to say so.
    private static Sequence<GoalJudgement> Judged(BudgetBasis basis, StatementLines lines)
    {
        var goals = basis.Facts.Goals.ToList();
        if (goals.TrueForAll(goal => goal.Kind != FinancialGoalKind.ResultAtTarget) && lines.Has(TableKind.ResultAgainstTarget, StandardLine.ResultTarget))
            goals.Add(new FinancialGoal(default, FinancialGoalKind.ResultAtTarget, 0, ""));
        return goals.Select(goal => GoodEconomy.Judge(goal, lines, basis.Plan.FirstYear, basis.Plan.LastYear)).ToSequence();
    }

    private static Sequence<ReserveYear> Reserve(LawFacts facts, StatementLines lines, List<PlanBalance> balances)
    {
        var years = new List<ReserveYear>();
        foreach (var balance in balances)
        {
            var stated = balance.Statement.Stated;
            var rule = ReserveRule.Of(stated.Year);
            years.Add(new ReserveYear(rule.Kind, stated.Year, Opening(rule.Kind, stated.Year), stated.ToReserve, stated.FromReserve, Room(rule, balance)));
            if (rule.Kind != ReserveKind.EqualisationReserve && Opening(ReserveKind.EqualisationReserve, stated.Year) is > 0 and var old)
                years.Add(new ReserveYear(ReserveKind.EqualisationReserve, stated.Year, old, 0, stated.FromOldReserve, null));
        }
        return years.ToSequence();

        // What is told of the year, else what the year before closed with; a reserve that nobody tells of is empty, and none holds less than nothing.
        decimal Opening(ReserveKind kind, int year) =>
            facts.Reserves.FirstOrDefault(told => told.Kind == kind && told.Year == year)?.Amount
            ?? (years.FindLast(before => before.Kind == kind) is { } last ? (decimal?)Math.Max(0, last.Closing) : null)
            ?? facts.Reserves.LastOrDefault(told => told.Kind == kind && told.Year < year)?.Amount ?? 0;

        ReserveRoom? Room(ReserveRule rule, PlanBalance balance) =>
            lines.Together(balance.Column, StandardLine.TaxRevenue, StandardLine.GeneralGrants) is [{ } tax, { } grants]
            && lines.Together(balance.Column, StandardLine.Equity, StandardLine.PensionObligation) is [{ } equity, { } obligation]
                ? ReserveRoom.Of(
                    rule, balance.Statement.Stated.Year, tax.Value + grants.Value, balance.Statement.Result, balance.Statement.Adjusted,
                    equity.Value - obligation.Value, Opening(rule.Kind, balance.Statement.Stated.Year))
                : null;
    }
}
