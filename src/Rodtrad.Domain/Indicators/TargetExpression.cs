using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>What sort of target a text is. The codes in JSON are these names in kebab case; docs/guide/mal-som-sprak.md has the rule of each.</summary>
public enum TargetKind
{
    Threshold,
    Range,
    External,
    Direction,
    Gap,
    RelativeChange,
    Rate,
    YearlyChange,
    Formula,
    Frame,
    Boolean,
    Ordinal,
    Cluster,
    Fraction,
    Milestone,
    Aggregate,
    Segmented,
    Shares,
    Conjunction,
    PerOccasion,
    PerYear,
    Sustained,
    Tracking,
}

/// <summary>How an outcome is held against a target.</summary>
public enum TargetOperator
{
    /// <summary>Nothing is compared: the target is only followed.</summary>
    None,

    /// <summary>A number without words, and no direction that says which way.</summary>
    Unclear,
    AtLeast,
    Above,
    AtMost,
    Below,
    Equal,
    Between,
    Increase,
    Decrease,
    Improve,
    Keep,
    KeepOrIncrease,
    KeepOrDecrease,
    KeepOrImprove,

    /// <summary>The distance becomes shorter.</summary>
    Narrow,

    /// <summary>A person judges.</summary>
    Judged,

    /// <summary>Several parts, each with its own operator.</summary>
    Each,
}

/// <summary>What a change is counted from.</summary>
public enum ReferencePoint
{
    /// <summary>The starting value of the plan.</summary>
    Baseline,

    /// <summary>The year before, or the starting value when only that is known.</summary>
    PreviousYear,

    /// <summary>The same quarter of the year before, and nothing else.</summary>
    SameQuarter,
}

/// <summary>What a change is counted from and the year that is named with it ("jmf 2018"), null when none is.</summary>
public readonly record struct Reference(ReferencePoint Point, int? Year);

/// <summary>
/// A target text understood as one of a closed family. The text as printed is kept where it stands (<see cref="Target"/>);
/// <see cref="TargetWords"/> reads and prints these. Source: the target expressions of the plans (domain, section 4).
/// </summary>
public abstract record TargetExpression
{
    private TargetExpression()
    {
    }

    /// <summary>The years that stand in the text itself ("2019: 30 %"), in their order; mostly none.</summary>
    public Sequence<int> Years { get; init; } = Sequence<int>.Empty;

    public abstract TargetKind Kind { get; }

    /// <summary>What the text itself says; a plain number is <see cref="TargetOperator.Unclear"/> until the direction is known.</summary>
    public virtual TargetOperator Operator => TargetOperator.Each;

    /// <summary>A level to reach. <paramref name="Comparison"/> null: a plain number, whose comparison is the indicator's direction.</summary>
    public sealed record Threshold(TargetOperator? Comparison, Amount Level) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Threshold;

        public override TargetOperator Operator => Comparison ?? TargetOperator.Unclear;
    }

    /// <summary>Between two levels, both included.</summary>
    public sealed record Range(Amount Low, Amount High) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Range;

        public override TargetOperator Operator => TargetOperator.Between;
    }

    /// <summary>
    /// A level set by others ("riket"). <paramref name="Comparison"/> Equal = on a level with, within the indicator's tolerance;
    /// <paramref name="Offset"/> above it (below when negative): percent of it, or else its own unit.
    /// </summary>
    public sealed record External(TargetOperator? Comparison, Amount? Offset) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.External;

        public override TargetOperator Operator => Comparison ?? TargetOperator.Unclear;
    }

    /// <summary>A way to move from the reference, without saying how far. Increase to KeepOrImprove.</summary>
    public sealed record Trend(TargetOperator Way, Reference From) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Direction;

        public override TargetOperator Operator => Way;
    }

    /// <summary>A distance that shrinks: the outcome itself, or between the sexes.</summary>
    public sealed record Gap(bool BetweenSexes, int? Year) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Gap;

        public override TargetOperator Operator => TargetOperator.Narrow;
    }

    /// <summary>A change from the reference: relative in "%", in points in "procentenheter", else in the unit itself. Increase, Decrease or Improve.</summary>
    public sealed record Change(TargetOperator Way, Amount By, Reference From) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.RelativeChange;

        public override TargetOperator Operator => Way;
    }

    /// <summary>A yearly rate on average, compounded from the starting year. Increase, Decrease or Improve.</summary>
    public sealed record Rate(TargetOperator Way, Amount By) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Rate;

        public override TargetOperator Operator => Way;
    }

    /// <summary>As much every year. Percent of a measure in percent are points, which the explanation tells. Increase, Decrease or Improve.</summary>
    public sealed record YearlyChange(TargetOperator Way, Amount By) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.YearlyChange;

        public override TargetOperator Operator => Way;
    }

    /// <summary>A share of something in the accounts; <paramref name="Of"/> in the words of the text.</summary>
    public sealed record Formula(Amount Share, string Of) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Formula;

        public override TargetOperator Operator => TargetOperator.Unclear;
    }

    /// <summary>Within the frame that the unit has been given for the same period.</summary>
    public sealed record Frame : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Frame;

        public override TargetOperator Operator => TargetOperator.AtMost;
    }

    /// <summary>"Ja", or "Nej" when that is what is wanted.</summary>
    public sealed record Boolean(bool WantsYes) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Boolean;

        public override TargetOperator Operator => TargetOperator.Equal;
    }

    /// <summary>"Ja/Delvis/Nej", best first.</summary>
    public sealed record Ordinal : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Ordinal;

        public override TargetOperator Operator => TargetOperator.Equal;
    }

    /// <summary>Parameters judged together; <paramref name="Parameters"/> how many (1–1000), null when not told.</summary>
    public sealed record Cluster(int? Parameters) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Cluster;

        public override TargetOperator Operator => TargetOperator.Equal;
    }

    /// <summary>So many of so many; <paramref name="Share"/> the share printed with it, in percent.</summary>
    public sealed record Fraction(Amount? Share, decimal Numerator, decimal Denominator) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Fraction;

        public override TargetOperator Operator => TargetOperator.AtLeast;
    }

    /// <summary>Something to reach, judged by a person. <paramref name="IsUnderstood"/> false: nobody but a person knows what the text asks for.</summary>
    public sealed record Milestone(string Text, bool IsUnderstood) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Milestone;

        public override TargetOperator Operator => TargetOperator.Judged;
    }

    /// <summary>The goals of another document, judged by a person until that document is here.</summary>
    public sealed record Aggregate(string Document) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Aggregate;

        public override TargetOperator Operator => TargetOperator.Judged;
    }

    /// <summary>A target for each segment ("K", "M", "Hjärtsjukdom K"); the segment "" is the whole.</summary>
    public sealed record Segmented(Sequence<TargetSegment> Parts) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Segmented;
    }

    /// <summary>A level for the whole and the shares it divides into, in percent.</summary>
    public sealed record Shares(TargetExpression Whole, Sequence<TargetSegment> Parts) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Shares;
    }

    /// <summary>Several targets in one text, all needed.</summary>
    public sealed record Conjunction(Sequence<TargetExpression> Parts) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Conjunction;
    }

    /// <summary>A target for each occasion of the year.</summary>
    public sealed record PerOccasion(Sequence<TargetStep> Steps) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.PerOccasion;
    }

    /// <summary>Targets that each name their own years.</summary>
    public sealed record PerYear(Sequence<TargetExpression> Steps) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.PerYear;
    }

    /// <summary>A level that every one of the last years reaches; <paramref name="Count"/> 2–100.</summary>
    public sealed record Sustained(Threshold Level, int Count) : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Sustained;

        public override TargetOperator Operator => Level.Operator;
    }

    /// <summary>Followed without a target; never judged and never counted.</summary>
    public sealed record Tracking : TargetExpression
    {
        public override TargetKind Kind => TargetKind.Tracking;

        public override TargetOperator Operator => TargetOperator.None;
    }
}

/// <summary>The target of one segment.</summary>
public sealed record TargetSegment(string Segment, TargetExpression Target);

/// <summary>The target of one occasion of the year.</summary>
public sealed record TargetStep(Occasion Occasion, TargetExpression Target);
