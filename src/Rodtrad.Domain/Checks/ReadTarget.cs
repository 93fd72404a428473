using Rodtrad.Domain.Indicators;

namespace Rodtrad.Domain.Checks;

/// <summary>A target text understood, with what checks ask of it: worked out once, however many measures have the same target.</summary>
internal sealed class ReadTarget
{
    private readonly bool _isAgainstHigher;
    private readonly bool _isAgainstLower;

    public ReadTarget(TargetExpression read)
    {
        Expression = read;
        IsLevel = OfLevel(read);
        IsPlain = OfPlain(read);
        IsChangeInPercent = OfPercent(read);
        (_isAgainstHigher, _isAgainstLower) = (OfAgainst(read, Direction.Higher), OfAgainst(read, Direction.Lower));
    }

    public TargetExpression Expression { get; }

    /// <summary>Only a level can be there already; a way to move begins where the starting point is.</summary>
    public bool IsLevel { get; }

    /// <summary>A number without words stands in it, whose comparison is the measure's direction.</summary>
    public bool IsPlain { get; }

    public bool IsChangeInPercent { get; }

    /// <summary>Whether its words ask for the way that the measure's direction says is worse.</summary>
    public bool IsAgainst(Direction better) =>
        better switch { Direction.Higher => _isAgainstHigher, Direction.Lower => _isAgainstLower, _ => false };

    /// <summary>The targets that a target is made of; none when it is one.</summary>
    public static IEnumerable<TargetExpression> Parts(TargetExpression read) => read switch
    {
        TargetExpression.Segmented segmented => segmented.Parts.Select(part => part.Target),
        TargetExpression.Conjunction all => all.Parts,
        TargetExpression.PerOccasion occasions => occasions.Steps.Select(step => step.Target),
        TargetExpression.PerYear years => years.Steps,
        TargetExpression.Sustained sustained => [sustained.Level],
        TargetExpression.Shares shares => [shares.Whole],
        _ => [],
    };

    private static bool OfLevel(TargetExpression read) => read switch
    {
        TargetExpression.Threshold or TargetExpression.Range or TargetExpression.Fraction => true,
        TargetExpression.Segmented or TargetExpression.PerYear => Parts(read).All(OfLevel),
        _ => false,
    };

    private static bool OfPlain(TargetExpression read) => read is TargetExpression.Threshold { Comparison: null } || Parts(read).Any(OfPlain);

    private static bool OfPercent(TargetExpression read) => read switch
    {
        TargetExpression.Change change => change.By.IsPercent,
        TargetExpression.YearlyChange yearly => yearly.By.IsPercent,
        _ => Parts(read).Any(OfPercent),
    };

    // A frame is kept and so many of so many reached, whichever way the measure is better.
    private static bool OfAgainst(TargetExpression read, Direction better) => read is not (TargetExpression.Frame or TargetExpression.Fraction)
        && read.Operator switch
        {
            TargetOperator.AtLeast or TargetOperator.Above or TargetOperator.Increase or TargetOperator.KeepOrIncrease => better == Direction.Lower,
            TargetOperator.AtMost or TargetOperator.Below or TargetOperator.Decrease or TargetOperator.KeepOrDecrease => better == Direction.Higher,
            _ => Parts(read).Any(part => OfAgainst(part, better)),
        };
}
