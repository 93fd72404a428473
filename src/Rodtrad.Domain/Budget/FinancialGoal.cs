using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Budget;

/// <summary>
/// How a financial goal is judged from the figures of the plan. Source: law, section 9; kommunallagen (2017:725) 11 kap. 1 and 6 §§.
/// </summary>
public enum FinancialGoalKind
{
    /// <summary>The result is at least so many per cent of taxes and grants, every year.</summary>
    ResultShare,

    /// <summary>The result of all years is on average at least so many per cent of taxes and grants.</summary>
    ResultShareOnAverage,

    /// <summary>The result is on average at least so many kronor a year.</summary>
    ResultOnAverage,

    /// <summary>Soliditet is higher at the end of the plan than in the latest accounts.</summary>
    SolidityRises,

    /// <summary>Soliditet with the ansvarsförbindelse is above so many per cent at the end of the plan.</summary>
    SolidityWithObligationAbove,

    /// <summary>Eget kapital is more at the end of the plan than in the latest accounts.</summary>
    EquityRises,

    /// <summary>Eget kapital with the ansvarsförbindelse is restored to zero within so many years, at the pace of the plan.</summary>
    EquityRestoredWithin,

    /// <summary>The result is at least the target that stands in the table beside it, every year.</summary>
    ResultAtTarget,
}

/// <summary>
/// A financial goal that can be judged from figures. <paramref name="Limit"/> in per cent, kronor or years after its kind, 0 where the
/// kind has none; <paramref name="Text"/> is the goal in the plan's words.
/// </summary>
public sealed record FinancialGoal(Code Code, FinancialGoalKind Kind, decimal Limit, string Text)
{
    /// <summary>The node of the plan where the goal stands; default for none.</summary>
    public Code Node { get; init; }

    /// <summary>It is to be reached later than the plan's last year.</summary>
    public bool IsLongTerm { get; init; }
}
