using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>
/// Judges an outcome against a target. What is missing is never guessed: it gives <see cref="Verdict.NotAssessable"/> and the
/// reason says what. Values are rounded to the measure's decimals before they are compared, so that print and verdict agree.
/// </summary>
public static partial class Attainments
{
    /// <summary>The verdict with its reasons. Never refuses.</summary>
    public static Assessment Of(TargetExpression target, Circumstances given)
    {
        try
        {
            return Judge(target, given);
        }
        catch (OverflowException)
        {
            return NotAssessable(target, given, Reason.Of("missing.too-large"));
        }
    }

    private static Assessment Judge(TargetExpression target, Circumstances given)
    {
        switch (target)
        {
            case TargetExpression.Tracking:
                return Made(target, given, Verdict.Tracked, Reason.Of("tracked"));
            case TargetExpression.Segmented segmented:
                return Segmented(segmented, given);
            case TargetExpression.Shares shares:
                return Shares(shares, given);
            case TargetExpression.Conjunction all:
                return All(all, given);
            case TargetExpression.PerOccasion occasions:
                return Occasion(occasions, given);
            case TargetExpression.PerYear years:
                return Year(years, given);
            case TargetExpression.Gap { BetweenSexes: true } gap when given.Outcome is ReportedValue.Segments:
                return BetweenSexes(gap, given);
        }
        if (given.Outcome is ReportedValue.Segments segments)
            return Each(target, given, segments);
        return target switch
        {
            TargetExpression.Sustained sustained => Sustained(sustained, given),
            TargetExpression.Fraction fraction => Fraction(fraction, given),
            TargetExpression.Gap gap => Gap(gap, given),
            TargetExpression.Milestone or TargetExpression.Aggregate or TargetExpression.Boolean or TargetExpression.Ordinal or TargetExpression.Cluster => Judged(target, given),
            _ => Measured(target, given),
        };
    }

    private static Assessment Measured(TargetExpression target, Circumstances given)
    {
        var (requirement, missing) = Requirements.Of(target, given);
        var made = requirement is null ? Made(target, given, Verdict.NotAssessable) : Made(target, given, requirement);
        if (given.Outcome is ReportedValue.Missing)
            return made with { Verdict = Verdict.NotReported, Reasons = Awaited(requirement, given) };
        if (requirement is null)
            return made with { Reasons = [missing!] };
        return Requirements.Figure(given.Outcome, UnitOf(requirement.Level, given)) is { } outcome
            ? Compared(made, requirement, outcome, given)
            : made with { Reasons = [Reason.Of("missing.outcome-number")] };
    }

    private static Assessment Compared(Assessment made, Requirement requirement, Amount outcome, Circumstances given)
    {
        var value = Requirements.Rounded(outcome, given);
        var level = Requirements.Rounded(requirement.Level, given);
        var upper = requirement.Upper is { } top ? Requirements.Rounded(top, given) : (decimal?)null;
        var isMet = Requirements.Holds(value, requirement.Compared, level, upper);
        List<ReasonArgument> arguments = [Shown(outcome, given), Shown(requirement.Level, given)];
        if (requirement.Upper is { } end)
            arguments.Add(Shown(end, given));
        if (requirement.Term.Length > 0)
            arguments.Add(new ReasonArgument.Term(requirement.Term));
        var sentence = new Reason($"{(requirement.Term.Length > 0 ? "trend" : "level")}.{requirement.Compared}.{(isMet ? "met" : "not")}", arguments.ToSequence());
        List<Reason> reasons = [sentence, .. requirement.Notes];
        if (value != outcome.Value)
            reasons.Add(Reason.Of("note.rounded", outcome, Shown(outcome, given)));
        return made with { Verdict = isMet ? Verdict.Met : Verdict.NotMet, Reasons = reasons.ToSequence() };
    }

    // What the outcome will be held against, when that is known before it comes.
    private static Sequence<Reason> Awaited(Requirement? requirement, Circumstances given) => requirement is { HasValue: true, Upper: null }
        ? [Reason.Of($"awaited.{requirement.Compared}", Shown(requirement.Level, given)), .. requirement.Notes]
        : [Reason.Of("awaited")];

    // In the measure's own decimals when they are decided; a target of more decimals is shown as it is compared.
    private static Amount Shown(Amount amount, Circumstances given) => given.Decimals is { } decimals && amount.Decimals != decimals
        ? amount with { Value = Rounding.ToDecimals(amount.Value, decimals), Decimals = decimals }
        : amount;

    private static string UnitOf(Amount level, Circumstances given) => level.Unit.Length > 0 ? level.Unit : given.Unit;

    private static Assessment Made(TargetExpression target, Circumstances given, Requirement requirement) =>
        new(Verdict.NotAssessable, target.Kind, requirement.Shown, requirement.HasValue ? requirement.Level : null, UnitOf(requirement.Level, given), [], []);

    private static Assessment Made(TargetExpression target, Circumstances given, Verdict verdict, params ReadOnlySpan<Reason> reasons) =>
        new(verdict, target.Kind, target.Operator, Printed(target), (Printed(target) is { Unit.Length: > 0 } level ? level.Unit : given.Unit), Sequence.Of(reasons), []);

    private static Assessment NotAssessable(TargetExpression target, Circumstances given, Reason reason) => Made(target, given, Verdict.NotAssessable, reason);

    // The level that stands in the text itself, whether or not it can be judged.
    private static Amount? Printed(TargetExpression target) => target switch
    {
        TargetExpression.Threshold level => level.Level,
        TargetExpression.Sustained sustained => sustained.Level.Level,
        TargetExpression.Fraction { Share: { } share } => share,
        TargetExpression.Fraction fraction => Amount.Of(fraction.Numerator),
        TargetExpression.Shares { Whole: TargetExpression.Threshold whole } => whole.Level,
        _ => null,
    };
}
