using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>Why figures most likely do not agree. A guess, never a verdict: somebody has to look in the source.</summary>
public enum LikelyCauseKind
{
    /// <summary>Nothing points at any of them.</summary>
    Unclear,

    /// <summary>One cell stands in several broken relations, and the same correction mends them all.</summary>
    SharedCell,

    /// <summary>Two digits beside each other have changed places.</summary>
    DigitsSwapped,

    /// <summary>One digit is another.</summary>
    OneDigit,

    /// <summary>The decimal point has moved a step.</summary>
    DecimalPoint,

    /// <summary>A plus for a minus, or the other way.</summary>
    Sign,

    /// <summary>A figure was left out of the printed sum.</summary>
    LeftOut,

    /// <summary>A figure was counted twice in the printed sum.</summary>
    CountedTwice,

    /// <summary>A figure that is no part of the sum was counted in it, or the difference is just as great by chance.</summary>
    AnotherRow,

    /// <summary>The difference is a round amount: 10, 100, 1 000 …</summary>
    RoundAmount,

    /// <summary>The printed sum agrees with other sums: one of its parts is wrong.</summary>
    SumAgreesElsewhere,

    /// <summary>One part stands in no other sum that agrees; all others do.</summary>
    OnlyUnproved,
}

/// <summary>
/// A likely cause: <paramref name="Cell"/> is the figure it points at, null for none; <paramref name="Expected"/> what should then have stood
/// there, or the amount (<see cref="LikelyCauseKind.RoundAmount"/>), in the base of the unit.
/// </summary>
public readonly record struct LikelyCause(LikelyCauseKind Kind, FigureCell? Cell, decimal? Expected);

/// <summary>
/// Something wrong in the figures: the cell it is told at, what should have stood there if the rest is right, every relation it breaks
/// (one or more) and the likely cause. All values in the base of the unit.
/// </summary>
public sealed record FigureBreak(FigureCell Place, decimal Expected, Sequence<RelationResult> Relations, LikelyCause Cause)
{
    /// <summary>The printed less the expected.</summary>
    public decimal Difference => Place.Figure.Printed - Expected;

    /// <summary>Arithmetic when any of its relations is.</summary>
    public RelationWeight Weight =>
        Relations.Any(one => one.Relation.Weight == RelationWeight.Arithmetic) ? RelationWeight.Arithmetic : RelationWeight.Agreement;
}
