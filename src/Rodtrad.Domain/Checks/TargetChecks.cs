using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>
/// What the targets of a measure say once they are understood: reached already by the starting point, a number that nobody can
/// tell which way is better, words against the measure's direction, and per cent that may be points.
/// </summary>
internal static class TargetChecks
{
    public static void At(Examined examined, int at, IndicatorUse use, Indicator indicator, Surroundings around, Found found)
    {
        if (use.IsTracking || use.Targets.Count == 0)
            return;
        var given = Circumstances.Unknown with
        {
            Better = indicator.Direction,
            Unit = indicator.UnitOfMeasure,
            Decimals = indicator.Decimals,
            Tolerance = indicator.Tolerance,
            Outcome = StartingPoint(use.Baseline, around),
        };
        foreach (var target in use.Targets)
            Look(examined, at, indicator, target, around.Target(target.Printed), given with { Year = target.Period.LastYear }, found);
    }

    private static void Look(
        Examined examined, int at, Indicator indicator, Target target, TargetExpression read, Circumstances given, Found found)
    {
        var column = target.Period.ToString();
        if (IsUnclear(read, given))
            Tell(CheckCatalogue.DirectionUnclear, target.Printed, "", target.Printed);
        if (IsAgainst(read, indicator.Direction))
            Tell(CheckCatalogue.DirectionContradicted, target.Printed, $"{indicator.Direction}", target.Printed);
        if (IsPercent(indicator.UnitOfMeasure) && IsChangeInPercent(read))
            Tell(CheckCatalogue.PercentOrPoints, target.Printed, "", target.Printed);
        if (given.Outcome is not ReportedValue.Missing && IsLevel(read) && Reached(read, given) is { } reached)
            Tell(CheckCatalogue.TargetAlreadyMet, target.Printed, reached, target.Printed, reached);

        void Tell(Check check, string printed, string computed, params ReadOnlySpan<string> more) =>
            found.Add(at, UseChecks.Finding(examined, at, check, column, printed, computed, [indicator.Name, .. more]));
    }

    /// <summary>What is known of the starting point: the values of its latest period, or the value without one when it is alone.</summary>
    private static ReportedValue StartingPoint(Baseline baseline, Surroundings around)
    {
        Period? last = null;
        foreach (var value in baseline.Values)
        {
            if (value.Period is { } period && (last is null || period.Last > last.Value.Last))
                last = period;
        }
        var values = new List<ReportedSegment>();
        foreach (var value in baseline.Values)
        {
            if (value.Period == last)
                values.Add(new ReportedSegment(value.Segment, around.Value(value.Printed)));
        }
        return values switch
        {
            [{ Segment: "" } only] => only.Value,
            // Several values for the same part and time are of different kinds (helår, tertial): none of them is the one.
            { Count: > 0 } when values.Select(value => value.Segment).Distinct(StringComparer.Ordinal).Count() == values.Count => new ReportedValue.Segments(values.ToSequence()),
            _ => ReportedValue.Nothing,
        };
    }

    // Only a level can be there already; a way to move begins where the starting point is.
    private static bool IsLevel(TargetExpression read) => read switch
    {
        TargetExpression.Threshold or TargetExpression.Range or TargetExpression.Fraction => true,
        TargetExpression.Segmented segmented => segmented.Parts.All(part => IsLevel(part.Target)),
        TargetExpression.PerYear years => years.Steps.All(IsLevel),
        _ => false,
    };

    // The parts that are there, "K 15,9, M 17,0"; null when none is.
    private static string? Reached(TargetExpression read, Circumstances given)
    {
        var assessment = Attainments.Of(read, given);
        if (assessment.Parts.Count == 0)
            return assessment.Verdict == Verdict.Met ? Shown("", given.Outcome) : null;
        var reached = assessment.Parts.Where(part => part.Assessment.Verdict == Verdict.Met).Select(part => Shown(part.Name, given.Outcome)).ToList();
        return reached.Count == 0 ? null : string.Join(", ", reached);
    }

    private static string Shown(string segment, ReportedValue value) => value switch
    {
        ReportedValue.Figure figure => TargetWords.Print(figure.Amount),
        ReportedValue.Share share => $"{share.Numerator}/{share.Denominator}",
        ReportedValue.Segments segments => segments.Items.FirstOrDefault(item => segment.Length == 0 || item.Segment == segment) is { } item
            ? $"{item.Segment} {Shown("", item.Value)}".Trim() : segment,
        _ => segment,
    };

    private static bool IsUnclear(TargetExpression read, Circumstances given) => read switch
    {
        // Held against its own level, what lacks a direction is the only thing that cannot be judged.
        TargetExpression.Threshold { Comparison: null } level =>
            Attainments.Of(level, given with { Outcome = new ReportedValue.Figure(level.Level) }).Verdict == Verdict.NotAssessable,
        _ => Parts(read).Any(part => IsUnclear(part, given)),
    };

    private static bool IsAgainst(TargetExpression read, Direction better) => read.Operator switch
    {
        TargetOperator.AtLeast or TargetOperator.Above or TargetOperator.Increase or TargetOperator.KeepOrIncrease
            => better == Direction.Lower && !IsCounted(read),
        TargetOperator.AtMost or TargetOperator.Below or TargetOperator.Decrease or TargetOperator.KeepOrDecrease
            => better == Direction.Higher && read is not TargetExpression.Frame,
        _ => Parts(read).Any(part => IsAgainst(part, better)),
    };

    // So many of so many says nothing of which way is better.
    private static bool IsCounted(TargetExpression read) => read is TargetExpression.Fraction;

    private static bool IsChangeInPercent(TargetExpression read) => read switch
    {
        TargetExpression.Change change => change.By.IsPercent,
        TargetExpression.YearlyChange yearly => yearly.By.IsPercent,
        _ => Parts(read).Any(IsChangeInPercent),
    };

    private static IEnumerable<TargetExpression> Parts(TargetExpression read) => read switch
    {
        TargetExpression.Segmented segmented => segmented.Parts.Select(part => part.Target),
        TargetExpression.Conjunction all => all.Parts,
        TargetExpression.PerOccasion occasions => occasions.Steps.Select(step => step.Target),
        TargetExpression.PerYear years => years.Steps,
        TargetExpression.Sustained sustained => [sustained.Level],
        TargetExpression.Shares shares => [shares.Whole],
        _ => [],
    };

    private static bool IsPercent(string unit) => unit == Amount.Percent || unit.Equals("procent", StringComparison.OrdinalIgnoreCase);
}
