using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>
/// What an outcome is held against once everything is known. <paramref name="Shown"/> is the operator to tell,
/// <paramref name="Compared"/> the one to use; <paramref name="Upper"/> only for a range; <paramref name="Term"/> what the level is
/// ("baseline"), empty for a level of its own; <paramref name="HasValue"/>: the level is worth telling as the target's value.
/// </summary>
internal sealed record Requirement(
    TargetOperator Shown, TargetOperator Compared, Amount Level, Amount? Upper, string Term, bool HasValue, Sequence<Reason> Notes);

/// <summary>Works out what an outcome is held against, or what is missing to know it.</summary>
internal static class Requirements
{
    private const int MostYears = 100;

    /// <summary>The requirement, or the reason why there is none.</summary>
    public static (Requirement? Requirement, Reason? Missing) Of(TargetExpression target, Circumstances given) => target switch
    {
        TargetExpression.Threshold level => Level(level, given),
        TargetExpression.Range range => (new(TargetOperator.Between, TargetOperator.Between, range.Low, range.High, "", false, []), null),
        TargetExpression.External external => External(external, given),
        TargetExpression.Trend trend => Trend(trend, given),
        TargetExpression.Change change => Change(change, given),
        TargetExpression.Rate rate => Yearly(rate.Way, rate.By, given, isRate: true),
        TargetExpression.YearlyChange yearly => Yearly(yearly.Way, yearly.By, given, isRate: false),
        TargetExpression.Formula formula => Formula(formula, given),
        TargetExpression.Frame => given.Frame is { } frame
            ? Computed(TargetOperator.AtMost, TargetOperator.AtMost, frame, given.Unit, given, Reason.Of("basis.frame"))
            : Lacks("frame"),
        _ => throw new System.Diagnostics.UnreachableException(target.GetType().Name),
    };

    public static (Requirement?, Reason?) Lacks(string what, params ReadOnlySpan<ReasonArgument> arguments) => (null, Reason.Of($"missing.{what}", arguments));

    /// <summary>What a plain number means: the direction of the measure, or else what its unit says.</summary>
    public static TargetOperator? ByDirection(Direction better, bool isResult) => better switch
    {
        Direction.Higher => TargetOperator.AtLeast,
        Direction.Lower => TargetOperator.AtMost,
        _ => isResult ? TargetOperator.AtLeast : null,
    };

    /// <summary>The number of a value, in percent of a share when the measure is in percent.</summary>
    public static Amount? Figure(ReportedValue value, string unit) => value switch
    {
        ReportedValue.Figure figure => figure.Amount.Unit.Length > 0 ? figure.Amount : figure.Amount with { Unit = unit },
        ReportedValue.Share share when unit == Amount.Percent => Amount.Of(100 * share.Numerator / share.Denominator, unit),
        ReportedValue.Share share => Amount.Of(share.Numerator, unit),
        ReportedValue.Series { Items: [.., var last] } => Figure(last, unit),
        ReportedValue.Segments segments when segments.Items.FirstOrDefault(item => TargetWords.IsWhole(item.Segment)) is { } whole => Figure(whole.Value, unit),
        _ => null,
    };

    private static (Requirement?, Reason?) Level(TargetExpression.Threshold target, Circumstances given)
    {
        var isResult = given.Better == Direction.NotStated && TargetWords.IsResult(target.Level, given.Unit);
        if ((target.Comparison ?? ByDirection(given.Better, isResult)) is not { } comparison)
            return Lacks("direction");
        Sequence<Reason> notes = target.Comparison is null && isResult ? [Reason.Of("note.surplus")] : [];
        return (new(comparison, comparison, WithUnit(target.Level, given.Unit), null, "", true, notes), null);
    }

    private static (Requirement?, Reason?) External(TargetExpression.External target, Circumstances given)
    {
        if (Figure(given.Benchmark, given.Unit) is not { } benchmark)
            return Lacks("benchmark");
        if (target.Offset is null && target.Comparison == TargetOperator.Equal)
            return OnLevel(benchmark, given);
        if ((target.Comparison ?? ByDirection(given.Better, false)) is not { } comparison)
            return Lacks("direction");
        if (target.Offset is not { } offset)
            return Computed(comparison, comparison, benchmark.Value, benchmark.Unit, given, Reason.Of("basis.benchmark"));
        var level = benchmark.Value + (offset.IsPercent ? Math.Abs(benchmark.Value) * offset.Value / 100 : offset.Value);
        return Computed(comparison, comparison, level, benchmark.Unit, given,
            Reason.Of(offset.Value < 0 ? "basis.benchmark-under" : "basis.benchmark-over", offset with { Value = Math.Abs(offset.Value) }, benchmark));
    }

    // "I nivå med": at most the tolerance worse; better is not worse. Without direction the tolerance holds both ways.
    private static (Requirement?, Reason?) OnLevel(Amount benchmark, Circumstances given)
    {
        var compared = ByDirection(given.Better, false);
        if (given.Tolerance is not { } tolerance)
        {
            // Where the tolerance does not matter it is not asked for.
            var isReached = Figure(given.Outcome, given.Unit) is { } outcome && Holds(Rounded(outcome, given), compared ?? TargetOperator.Equal, Rounded(benchmark, given), null);
            return isReached
                ? Computed(TargetOperator.Equal, compared ?? TargetOperator.Equal, benchmark.Value, benchmark.Unit, given, Reason.Of("basis.benchmark"))
                : Lacks("tolerance", benchmark);
        }
        var note = Reason.Of("basis.tolerance", benchmark, Amount.Of(tolerance, benchmark.Unit));
        var (level, upper) = compared switch
        {
            TargetOperator.AtLeast => (benchmark.Value - tolerance, (decimal?)null),
            TargetOperator.AtMost => (benchmark.Value + tolerance, null),
            _ => (benchmark.Value - tolerance, benchmark.Value + tolerance),
        };
        var top = upper is { } value ? Amount.Of(Rounding.ToDecimals(value, given.Decimals), benchmark.Unit) : (Amount?)null;
        return (new(TargetOperator.Equal, compared ?? TargetOperator.Between, Level(level, benchmark.Unit, given), top, "", true, [note]), null);
    }

    private static (Requirement?, Reason?) Trend(TargetExpression.Trend target, Circumstances given)
    {
        if (Resolved(target.Way, given.Better) is not { } way)
            return Lacks("direction");
        if (From(target.From, given) is not { } reference)
            return NoReference(target.From, given);
        var compared = way switch
        {
            TargetOperator.Increase => TargetOperator.Above,
            TargetOperator.Decrease => TargetOperator.Below,
            TargetOperator.KeepOrIncrease => TargetOperator.AtLeast,
            TargetOperator.KeepOrDecrease => TargetOperator.AtMost,
            _ => ByDirection(given.Better, false) ?? TargetOperator.Equal,
        };
        return (new(way, compared, reference.Amount, null, reference.Term, false, []), null);
    }

    private static (Requirement?, Reason?) Change(TargetExpression.Change target, Circumstances given)
    {
        if (Resolved(target.Way, given.Better) is not { } way)
            return Lacks("direction");
        if (From(target.From, given) is not { } reference)
            return NoReference(target.From, given);
        var by = target.By.IsPercent ? Math.Abs(reference.Amount.Value) * target.By.Value / 100 : target.By.Value;
        var level = reference.Amount.Value + Signed(way, by);
        return Computed(way, Towards(way), level, reference.Amount.Unit, given,
            Reason.Of(way == TargetOperator.Increase ? "basis.increase" : "basis.decrease", target.By, new ReasonArgument.Term(reference.Term), reference.Amount));
    }

    private static (Requirement?, Reason?) Yearly(TargetOperator printed, Amount by, Circumstances given, bool isRate)
    {
        if (Resolved(printed, given.Better) is not { } way)
            return Lacks("direction");
        if (From(new(ReferencePoint.Baseline, null), given) is not { } reference)
            return NoReference(new(ReferencePoint.Baseline, null), given);
        if (given.Years is not (>= 1 and <= MostYears and var years))
            return Lacks("years");
        var start = reference.Amount;
        var isPoints = !isRate && by.IsPercent && start.Unit is "" or Amount.Percent && !isRate;
        if (!by.IsPercent || isPoints)
        {
            var points = isPoints ? by with { Unit = TargetWords.Points } : by;
            return Computed(way, Towards(way), start.Value + Signed(way, by.Value * years), start.Unit, given,
                Reason.Of(isPoints ? "basis.yearly-points" : "basis.yearly", points, Amount.Of(years), start));
        }
        var level = start.Value;
        for (var year = 0; year < years; year++)
            level += Signed(way, Math.Abs(level) * by.Value / 100);
        // What grows year by year has no end of decimals; without a word about them it keeps those of the starting value.
        var decimals = given.Decimals ?? Math.Max(start.Decimals, Figure(given.Outcome, given.Unit)?.Decimals ?? 0);
        return Computed(way, Towards(way), Rounding.ToDecimals(level, decimals), start.Unit, given,
            Reason.Of(isRate ? "basis.rate" : "basis.yearly-relative", by, Amount.Of(years), start));
    }

    private static (Requirement?, Reason?) Formula(TargetExpression.Formula target, Circumstances given)
    {
        if (given.Base is not { } whole)
            return Lacks("base", target.Of);
        // A share of the income is a result to reach, unless the measure says that less is better.
        var comparison = ByDirection(given.Better, isResult: true)!.Value;
        return Computed(comparison, comparison, target.Share.Value / 100 * whole, given.Unit, given, Reason.Of("basis.formula", target.Share, Amount.Of(whole, given.Unit), target.Of));
    }

    private static (Requirement?, Reason?) Computed(TargetOperator shown, TargetOperator compared, decimal level, string unit, Circumstances given, Reason basis) =>
        (new(shown, compared, Level(level, unit, given), null, "", true, [basis]), null);

    private static Amount Level(decimal value, string unit, Circumstances given) => Amount.Of(Rounding.ToDecimals(value, given.Decimals), unit);

    private static Amount WithUnit(Amount amount, string unit) => amount.Unit.Length > 0 ? amount : amount with { Unit = unit };

    private static TargetOperator? Resolved(TargetOperator way, Direction better) => (way, better) switch
    {
        (TargetOperator.Improve, Direction.Higher) => TargetOperator.Increase,
        (TargetOperator.Improve, Direction.Lower) => TargetOperator.Decrease,
        (TargetOperator.KeepOrImprove, Direction.Higher) => TargetOperator.KeepOrIncrease,
        (TargetOperator.KeepOrImprove, Direction.Lower) => TargetOperator.KeepOrDecrease,
        (TargetOperator.Improve or TargetOperator.KeepOrImprove, _) => null,
        _ => way,
    };

    private static TargetOperator Towards(TargetOperator way) => way == TargetOperator.Decrease ? TargetOperator.AtMost : TargetOperator.AtLeast;

    private static decimal Signed(TargetOperator way, decimal by) => way == TargetOperator.Decrease ? -by : by;

    private static (Amount Amount, string Term)? From(Reference from, Circumstances given)
    {
        if (from.Point != ReferencePoint.Baseline && Figure(given.Previous, given.Unit) is { } previous)
            return (previous, from.Point == ReferencePoint.SameQuarter ? "same-quarter" : "previous");
        if (from.Point == ReferencePoint.SameQuarter)
            return null;
        if (Figure(given.Baseline, given.Unit) is { } baseline)
            return (baseline, "baseline");
        // A base given for the computation serves as the value to start from when no other is known.
        return given.Baseline is ReportedValue.Missing && given.Base is { } start ? (Amount.Of(start, given.Unit), "base") : null;
    }

    private static (Requirement?, Reason?) NoReference(Reference from, Circumstances given)
    {
        if (from.Point == ReferencePoint.SameQuarter)
            return Lacks("same-quarter");
        return given.Baseline switch
        {
            ReportedValue.Missing { Printed.Length: > 0 } missing when Figure(given.Outcome, given.Unit) is { } first && missing.State == BaselineState.NewMeasure =>
                Lacks("baseline-new", missing.Printed, first),
            ReportedValue.Missing { Printed.Length: > 0 } missing => Lacks("baseline-state", missing.Printed),
            ReportedValue.Missing when Figure(given.Outcome, given.Unit) is { } first => Lacks("baseline-first", first),
            ReportedValue.Missing => Lacks("baseline"),
            ReportedValue.Segments => Lacks("baseline-segmented"),
            ReportedValue.Unread words => Lacks("baseline-state", words.Printed),
            _ => Lacks("baseline-number"),
        };
    }

    /// <summary>The number as it is compared: with the decimals of the measure.</summary>
    public static decimal Rounded(Amount amount, Circumstances given) => Rounding.ToDecimals(amount.Value, given.Decimals);

    /// <summary>Whether a number, already rounded, stands so to a level, already rounded.</summary>
    public static bool Holds(decimal value, TargetOperator comparison, decimal level, decimal? upper) => comparison switch
    {
        TargetOperator.AtLeast => value >= level,
        TargetOperator.Above => value > level,
        TargetOperator.AtMost => value <= level,
        TargetOperator.Below => value < level,
        TargetOperator.Equal => value == level,
        TargetOperator.Between => value >= level && value <= upper,
        _ => throw new System.Diagnostics.UnreachableException(comparison.ToString()),
    };
}
