using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>The figures of a plan with what is said of them: its tables beside those of other plans, its relations, the numbers in its texts.</summary>
public sealed record PlanFigures(TableSet Tables, Sequence<TableRelation> Relations, Sequence<BoundFigure> BoundFigures);

/// <summary>
/// A figure that another figure reaches: what it is and what it would be, in the base of its unit; null = there is none.
/// <paramref name="Distance"/> is how many relations lie between, 0 for the changed figure itself.
/// </summary>
public sealed record RippledFigure(Code Plan, FigureCell Cell, decimal? Before, decimal? After, int Distance)
{
    /// <summary>Whether it is a share or another figure that is no sum.</summary>
    public bool IsRatio { get; init; }
}

/// <summary>A number in running text that a figure reaches, with the value it stands for before and after.</summary>
public sealed record RippledText(Code Plan, BoundFigure Text, decimal Before, decimal After, int Distance)
{
    /// <summary>Whether the number as written would still be right.</summary>
    public bool StillAgrees { get; init; }
}

/// <summary>A relation that holds and would not, or does not and would: the figure it is about as it would be, and what the others would give.</summary>
public sealed record RippledRelation(Code Plan, HeldRelation Relation, FigureCell Place, decimal Figure, decimal Computed)
{
    public decimal Difference => Figure - Computed;
}

/// <summary>
/// All that a changed figure would reach, the nearest first, and the relations that would break (<paramref name="Breaks"/>) or come to hold
/// (<paramref name="Mends"/>). Nothing is changed.
/// </summary>
public sealed record RippleEffect(
    Sequence<RippledFigure> Figures, Sequence<RippledText> Texts, Sequence<RippledRelation> Breaks, Sequence<RippledRelation> Mends);
