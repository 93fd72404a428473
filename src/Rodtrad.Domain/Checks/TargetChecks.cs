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
        var before = StartingPoint(use.Baseline, around);
        foreach (var target in use.Targets)
        {
            var read = around.Target(target.Printed);
            if (read.IsPlain && indicator.Direction is Direction.NotStated or Direction.Yes && IsUnclear(read.Expression, Given(indicator, target, before)))
                Tell(CheckCatalogue.DirectionUnclear, target, "");
            if (read.IsAgainst(indicator.Direction))
                Tell(CheckCatalogue.DirectionContradicted, target, $"{indicator.Direction}");
            if (read.IsChangeInPercent && IsPercent(indicator.UnitOfMeasure))
                Tell(CheckCatalogue.PercentOrPoints, target, "");
            if (read.IsLevel && MayBeReached(read.Expression, before, indicator) && Reached(read.Expression, Given(indicator, target, before)) is { } reached)
                Tell(CheckCatalogue.TargetAlreadyMet, target, reached, reached);
        }

        void Tell(Check check, Target target, string computed, params ReadOnlySpan<string> more) => found.Add(
            at, UseChecks.Finding(examined, at, check, target.Period.ToString(), target.Printed, computed, [indicator.Name, target.Printed, .. more]));
    }

    // The starting point takes the place of the outcome.
    private static Circumstances Given(Indicator indicator, Target target, ReportedValue before) => Circumstances.Unknown with
    {
        Better = indicator.Direction,
        Unit = indicator.UnitOfMeasure,
        Decimals = indicator.Decimals,
        Tolerance = indicator.Tolerance,
        Year = target.Period.LastYear,
        Outcome = before,
    };

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

    // By a glance: most levels lie beyond where the measure starts, and to judge one with all its reasons costs more.
    private static bool MayBeReached(TargetExpression read, ReportedValue before, Indicator indicator)
    {
        if (before is ReportedValue.Missing)
            return false;
        if (read is not TargetExpression.Threshold level || (level.Comparison ?? Requirements.ByDirection(indicator.Direction, false)) is not { } comparison)
            return true;
        if (before is not ReportedValue.Segments segments)
            return Holds(before);
        foreach (var item in segments.Items)
        {
            if (Holds(item.Value))
                return true;
        }
        return false;

        bool Holds(ReportedValue value) => value is not ReportedValue.Figure figure
            || Requirements.Holds(Rounded(figure.Amount.Value), comparison, Rounded(level.Level.Value), null);

        decimal Rounded(decimal value) => Rounding.ToDecimals(value, indicator.Decimals);
    }

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
        _ => ReadTarget.Parts(read).Any(part => IsUnclear(part, given)),
    };

    private static bool IsPercent(string unit) => unit == Amount.Percent || unit.Equals("procent", StringComparison.OrdinalIgnoreCase);
}
