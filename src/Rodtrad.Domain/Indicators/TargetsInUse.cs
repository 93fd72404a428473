using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>A target of a plan as it is understood, with all that the plan and the library tell about it; the outcome is not known yet.</summary>
public sealed record TargetInUse(Target Target, TargetExpression Expression, Circumstances Given)
{
    /// <summary>What would be said if the starting value were the outcome: <see cref="Verdict.Met"/> = met before it began.</summary>
    public Assessment OfBaseline => Attainments.Of(Expression, Given with { Outcome = Given.Baseline });

    /// <summary>Whether it is a number that could be wanted higher as well as lower.</summary>
    public bool IsDirectionUnclear => Attainments.Of(Expression, Given with { Outcome = new ReportedValue.Figure(Amount.Of(0)) }).Operator == TargetOperator.Unclear;
}

/// <summary>Understands the targets of a measure in a plan: the one place where text, library and plan come together.</summary>
public static class TargetsInUse
{
    /// <summary>Each target of the use, in the order of the plan.</summary>
    public static Sequence<TargetInUse> Of(Indicator indicator, IndicatorUse use) =>
        use.Targets.Select(target => Of(indicator, use, target)).ToSequence();

    /// <summary>
    /// The target as it is understood. A measure that is only followed has no other targets, and a cluster is judged by its
    /// parameters, whatever the words of the target are.
    /// </summary>
    public static TargetInUse Of(Indicator indicator, IndicatorUse use, Target target)
    {
        var (baseline, from) = Latest(use.Baseline);
        var given = Circumstances.Unknown with
        {
            Better = indicator.Direction,
            Unit = indicator.UnitOfMeasure,
            Decimals = indicator.Decimals,
            Tolerance = indicator.Tolerance,
            Baseline = baseline,
            Years = from is { } year && target.Period.Last.Year > year ? target.Period.Last.Year - year : null,
            Year = target.Period.Last.Year,
        };
        return new TargetInUse(target, Expression(indicator, use, target), given);
    }

    private static TargetExpression Expression(Indicator indicator, IndicatorUse use, Target target)
    {
        if (use.IsTracking || indicator.Kind == IndicatorKind.Tracking)
            return new TargetExpression.Tracking();
        var read = TargetWords.Read(target.Printed);
        if (indicator.IsCluster && read is TargetExpression.Boolean { WantsYes: true } or TargetExpression.Ordinal or TargetExpression.Cluster { Parameters: null })
            return new TargetExpression.Cluster(indicator.Parameters) { Years = read.Years };
        return read is TargetExpression.Milestone { IsUnderstood: false } && target.Parts.Count > 0 ? OfParts(target.Parts) : read;
    }

    // Where the text itself is not understood, what the plan's transcript says of its parts is.
    private static TargetExpression OfParts(Sequence<TargetPart> parts) => parts.All(part => part.Occasion is not null)
        ? new TargetExpression.PerOccasion(parts.Select(part => new TargetStep(part.Occasion!.Value, TargetWords.Read(part.Printed))).ToSequence())
        : new TargetExpression.Segmented(parts.Select(part => new TargetSegment(part.Segment, TargetWords.Read(part.Printed))).ToSequence());

    /// <summary>The starting value: the values of the latest period, a year before a part of it, and the last year of that period.</summary>
    public static (ReportedValue Value, int? Year) Latest(Baseline baseline)
    {
        if (baseline.State is not (BaselineState.Measured or BaselineState.Described) || (baseline.State == BaselineState.Described && baseline.Values.Count == 0))
            return (new ReportedValue.Missing(baseline.State, baseline.Printed), null);
        if (baseline.Values.Count == 0)
            return (TargetWords.ReadValue(baseline.Printed), null);
        var last = baseline.Values.OrderByDescending(value => value.Period?.Last ?? DateOnly.MinValue).ThenBy(value => value.Period?.First ?? DateOnly.MinValue).First();
        var values = baseline.Values.Where(value => value.Period == last.Period && value.Stamp == last.Stamp).ToList();
        ReportedValue read = values is [{ Segment: "" } one]
            ? TargetWords.ReadValue(one.Printed)
            : new ReportedValue.Segments(values.Select(value => new ReportedSegment(value.Segment, TargetWords.ReadValue(value.Printed))).ToSequence());
        return (read, last.Period?.Last.Year);
    }
}
