using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Statements;

/// <summary>Whether a goal is reached by the figures of the plan.</summary>
public enum GoalVerdict
{
    /// <summary>Uppnått.</summary>
    Met,

    /// <summary>Delvis: some years, or some goals.</summary>
    PartlyMet,

    /// <summary>Ej uppnått.</summary>
    NotMet,

    /// <summary>A figure that it needs is missing.</summary>
    CannotBeJudged,
}

/// <summary>
/// A year's figure beside what it must reach, in the base of <see cref="GoalJudgement.Unit"/>; <paramref name="IsMet"/> is null for a
/// figure to compare with and not to judge.
/// </summary>
public sealed record GoalFigure(FigureColumn Column, decimal Value, decimal? Limit, bool? IsMet, Sequence<StatementFigure> Sources);

/// <summary>
/// A financial goal judged. <paramref name="Value"/> is what was held against <paramref name="Limit"/> for the plan as a whole, null
/// for goals that are judged year by year; both in the base of <paramref name="Unit"/>, or in years.
/// </summary>
public sealed record GoalJudgement(
    FinancialGoal Goal, GoalVerdict Verdict, FigureUnit Unit, decimal? Value, decimal? Limit, Sequence<GoalFigure> Figures);

/// <summary>
/// God ekonomisk hushållning in the finances: the plan's financial goals judged from its own figures.
/// Source: kommunallagen (2017:725) 11 kap. 1 and 6 §§; law, section 9.
/// </summary>
public static class GoodEconomy
{
    /// <summary>Judges a goal over the years of a plan, both included.</summary>
    public static GoalJudgement Judge(FinancialGoal goal, StatementLines lines, int firstYear, int lastYear)
    {
        var years = lines.Columns.Where(column => StatementLines.IsPlanned(column) && column.Year >= firstYear && column.Year <= lastYear).ToList();
        return goal.Kind switch
        {
            FinancialGoalKind.ResultShare => EachYear(goal, FigureUnit.Percent, years, column => Of(KeyRatios.Of(lines, KeyRatio.ResultShare, column), goal.Limit)),
            FinancialGoalKind.ResultAtTarget => EachYear(goal, FigureUnit.Millions, years, column => AtTarget(lines, column)),
            FinancialGoalKind.ResultShareOnAverage => Average(goal, FigureUnit.Percent, lines, years, [StandardLine.TaxRevenue, StandardLine.GeneralGrants]),
            FinancialGoalKind.ResultOnAverage => Average(goal, FigureUnit.Millions, lines, years, []),
            FinancialGoalKind.SolidityRises => Rises(goal, FigureUnit.Percent, lines, years, column => Of(KeyRatios.Of(lines, KeyRatio.Solidity, column))),
            FinancialGoalKind.EquityRises => Rises(goal, FigureUnit.Millions, lines, years, column => Equity(lines, column, false)),
            FinancialGoalKind.SolidityWithObligationAbove => Above(goal, lines, years),
            _ => RestoredWithin(goal, lines, years),
        };
    }

    /// <summary>The verdict of several goals together: all, none, or some; those that cannot be judged are passed over.</summary>
    public static GoalVerdict Together(IEnumerable<GoalJudgement> judgements) =>
        Of([.. judgements.Select(one => one.Verdict).Where(verdict => verdict != GoalVerdict.CannotBeJudged)]);

    private static GoalVerdict Of(List<GoalVerdict> verdicts) => verdicts switch
    {
        [] => GoalVerdict.CannotBeJudged,
        _ when verdicts.TrueForAll(verdict => verdict == GoalVerdict.Met) => GoalVerdict.Met,
        _ when verdicts.TrueForAll(verdict => verdict == GoalVerdict.NotMet) => GoalVerdict.NotMet,
        _ => GoalVerdict.PartlyMet,
    };

    private static GoalJudgement EachYear(FinancialGoal goal, FigureUnit unit, List<FigureColumn> years, Func<FigureColumn, GoalFigure?> figure)
    {
        var figures = years.Select(figure).OfType<GoalFigure>().ToSequence();
        var verdict = Of([.. figures.Where(one => one.IsMet is not null).Select(one => one.IsMet == true ? GoalVerdict.Met : GoalVerdict.NotMet)]);
        return new(goal, figures.Count < years.Count || figures.Count == 0 ? GoalVerdict.CannotBeJudged : verdict, unit, null, goal.Limit == 0 ? null : goal.Limit, figures);
    }

    private static GoalFigure? AtTarget(StatementLines lines, FigureColumn column) =>
        lines.Together(column, StandardLine.ResultOfYear, StandardLine.ResultTarget) is [{ } result, { } target]
            ? new(column, result.Value, target.Value, result.Value >= target.Value, [result, target]) : null;

    private static GoalJudgement Average(FinancialGoal goal, FigureUnit unit, StatementLines lines, List<FigureColumn> years, StandardLine[] below)
    {
        var (figures, result, wholes) = (new List<GoalFigure>(), 0m, 0m);
        foreach (var column in years)
        {
            var found = lines.Together(column, [StandardLine.ResultOfYear, .. below]);
            if (found.Any(figure => figure is null))
                return Missing(goal, unit, figures);
            var sources = found.OfType<StatementFigure>().ToSequence();
            var (own, whole) = (sources[0].Value, sources.Skip(1).Sum(figure => figure.Value));
            if (below.Length > 0 && whole == 0)
                return Missing(goal, unit, figures);
            (result, wholes) = (result + own, wholes + whole);
            figures.Add(new(column, below.Length == 0 ? own : own / whole * 100, null, null, sources));
        }
        if (years.Count == 0 || (below.Length > 0 && wholes == 0))
            return Missing(goal, unit, figures);
        var average = below.Length == 0 ? result / years.Count : result / wholes * 100;
        return new(goal, average >= goal.Limit ? GoalVerdict.Met : GoalVerdict.NotMet, unit, average, goal.Limit, figures.ToSequence());
    }

    private static GoalJudgement Rises(FinancialGoal goal, FigureUnit unit, StatementLines lines, List<FigureColumn> years, Func<FigureColumn, GoalFigure?> figure)
    {
        var figures = FromBase(lines, years).Select(figure).OfType<GoalFigure>().ToSequence();
        if (figures is not [var first, .., var last] || years.Count == 0 || last.Column != years[^1])
            return Missing(goal, unit, figures);
        return new(goal, last.Value > first.Value ? GoalVerdict.Met : GoalVerdict.NotMet, unit, last.Value, first.Value, figures);
    }

    private static GoalJudgement Above(FinancialGoal goal, StatementLines lines, List<FigureColumn> years)
    {
        var figures = FromBase(lines, years).Select(column => Of(KeyRatios.Of(lines, KeyRatio.SolidityWithObligation, column))).OfType<GoalFigure>().ToSequence();
        return figures is [.., var last] && years is [.., var end] && last.Column == end
            ? new(goal, last.Value > goal.Limit ? GoalVerdict.Met : GoalVerdict.NotMet, FigureUnit.Percent, last.Value, goal.Limit, figures)
            : Missing(goal, FigureUnit.Percent, figures);
    }

    private static GoalJudgement RestoredWithin(FinancialGoal goal, StatementLines lines, List<FigureColumn> years)
    {
        var figures = FromBase(lines, years).Select(column => Equity(lines, column, true)).OfType<GoalFigure>().ToSequence();
        if (figures is not [var first, .., var last] || (last.Column.Year - first.Column.Year).GetValueOrDefault() is var span && span <= 0)
            return Missing(goal, FigureUnit.Millions, figures);
        var pace = (last.Value - first.Value) / span;
        decimal? left = last.Value >= 0 ? 0 : pace > 0 ? -last.Value / pace : null;
        return new(goal, left <= goal.Limit ? GoalVerdict.Met : GoalVerdict.NotMet, FigureUnit.Millions, left, goal.Limit, figures);
    }

    // The latest accounts, or else the year before the plan, and then the years of the plan.
    private static IEnumerable<FigureColumn> FromBase(StatementLines lines, List<FigureColumn> years)
    {
        var before = lines.Columns.Where(column => years.Count > 0 && column.Year < years[0].Year).ToList();
        return (before.FindLast(StatementLines.IsOutcome) ?? before.LastOrDefault()) is { } start ? years.Prepend(start) : years;
    }

    private static GoalFigure? Of(KeyRatioValue ratio, decimal? limit = null) =>
        ratio.Value is { } value ? new(ratio.Column, value, limit, limit is { } least ? value >= least : null, ratio.Sources) : null;

    private static GoalFigure? Equity(StatementLines lines, FigureColumn column, bool withObligation)
    {
        if (!withObligation)
            return lines.Find(StandardLine.Equity, column) is { } equity ? new(column, equity.Value, null, null, [equity]) : null;
        return lines.Together(column, StandardLine.Equity, StandardLine.PensionObligation) is [{ } own, { } outside]
            ? new(column, own.Value - outside.Value, null, null, [own, outside]) : null;
    }

    private static GoalJudgement Missing(FinancialGoal goal, FigureUnit unit, IEnumerable<GoalFigure> figures) =>
        new(goal, GoalVerdict.CannotBeJudged, unit, null, goal.Limit, figures.ToSequence());
}
