using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>What a person judges, what is counted, and distances.</summary>
public static partial class Attainments
{
    private static Assessment Judged(TargetExpression target, Circumstances given)
    {
        List<Reason> notes = target switch
        {
            TargetExpression.Milestone { IsUnderstood: false } => [Reason.Of("note.unread")],
            TargetExpression.Aggregate aggregate => [Reason.Of("note.aggregate", aggregate.Document)],
            _ => [],
        };
        if (given.Outcome is ReportedValue.Missing)
            return Made(target, given, Verdict.NotReported, [Reason.Of(target.Operator == TargetOperator.Judged ? "awaited.judged" : "awaited"), .. notes]);
        if (Judgements(given.Outcome) is not { Count: > 0 } judgements)
            return Made(target, given, Verdict.NotAssessable, [Reason.Of(target.Operator == TargetOperator.Judged ? "missing.outcome-milestone" : "missing.outcome-scale"), .. notes]);
        if (target is TargetExpression.Cluster { Parameters: { } count } && given.Outcome is ReportedValue.Series && judgements.Count != count)
            return NotAssessable(target, given, Reason.Of("missing.parameters", Amount.Of(count), Amount.Of(judgements.Count)));
        var all = Joined(judgements);
        var verdict = (target is TargetExpression.Boolean { WantsYes: false } ? Opposite(all) : all) switch
        {
            Judgement.Reached => Verdict.Met,
            Judgement.Partly => Verdict.Partly,
            _ => Verdict.NotMet,
        };
        var scale = target.Operator == TargetOperator.Judged ? "milestone" : "scale";
        var sentence = judgements.Count == 1
            ? Reason.Of($"judged.{scale}", new ReasonArgument.Term($"{scale}.{all}"))
            : Reason.Of("judged.cluster", Amount.Of(judgements.Count(one => one == Judgement.Reached)), Amount.Of(judgements.Count), new ReasonArgument.Term($"scale.{all}"));
        return Made(target, given, verdict, [sentence, .. notes]);
    }

    // All "Ja" is Ja, all "Nej" is Nej, everything else Delvis.
    private static Judgement Joined(List<Judgement> all) =>
        all.Distinct().ToList() is [var one] ? one : Judgement.Partly;

    private static Judgement Opposite(Judgement judgement) => judgement switch
    {
        Judgement.Reached => Judgement.NotReached,
        Judgement.NotReached => Judgement.Reached,
        _ => Judgement.Partly,
    };

    private static List<Judgement>? Judgements(ReportedValue outcome) => outcome switch
    {
        ReportedValue.Judged judged => [judged.Judgement],
        ReportedValue.Series series when series.Items.All(item => item is ReportedValue.Judged) => [.. series.Items.Select(item => ((ReportedValue.Judged)item).Judgement)],
        _ => null,
    };

    // Counted as a fraction; a number alone is a share in percent when the target is printed so, else a count.
    private static Assessment Fraction(TargetExpression.Fraction target, Circumstances given)
    {
        var compared = given.Better == Direction.Lower ? TargetOperator.AtMost : TargetOperator.AtLeast;
        var made = Made(target, given, Verdict.NotReported) with { Operator = compared };
        var wanted = new ReasonArgument.Quoted($"{target.Numerator}/{target.Denominator}");
        switch (given.Outcome)
        {
            case ReportedValue.Missing:
                return made with { Reasons = [Reason.Of($"awaited.fraction.{compared}", wanted)] };
            case ReportedValue.Share share:
                var isMet = Requirements.Holds(share.Numerator * target.Denominator, compared, target.Numerator * share.Denominator, null);
                return made with
                {
                    Verdict = isMet ? Verdict.Met : Verdict.NotMet,
                    Reasons = [Reason.Of($"fraction.{compared}.{(isMet ? "met" : "not")}", $"{share.Numerator}/{share.Denominator}", wanted, Amount.Of(Rounding.ToDecimals(100 * share.Numerator / share.Denominator, given.Decimals ?? 1), Amount.Percent))],
                };
            case ReportedValue.Figure figure:
                var isShare = target.Share is not null || figure.Amount.IsPercent;
                var level = target.Share ?? (isShare ? Amount.Of(100 * target.Numerator / target.Denominator, Amount.Percent) : Amount.Of(target.Numerator));
                return Measured(new TargetExpression.Threshold(compared, level), given) with { Kind = target.Kind };
            default:
                return Judged(target, given);
        }
    }

    // The outcome is a distance itself: it is shorter when less is left of it, whichever way it points.
    private static Assessment Gap(TargetExpression.Gap target, Circumstances given)
    {
        if (given.Outcome is ReportedValue.Missing)
            return Made(target, given, Verdict.NotReported, Reason.Of("awaited"));
        var (requirement, missing) = Requirements.Of(new TargetExpression.Trend(TargetOperator.Decrease, new(ReferencePoint.Baseline, target.Year)), given);
        if (requirement is null)
            return NotAssessable(target, given, missing!);
        return Requirements.Figure(given.Outcome, given.Unit) is { } outcome
            ? Narrower(target, given, outcome, requirement.Level)
            : NotAssessable(target, given, Reason.Of("missing.outcome-number"));
    }

    private static Assessment Narrower(TargetExpression target, Circumstances given, Amount now, Amount before)
    {
        var isMet = Math.Abs(Requirements.Rounded(now, given)) < Math.Abs(Requirements.Rounded(before, given));
        return Made(target, given, isMet ? Verdict.Met : Verdict.NotMet, Reason.Of(isMet ? "gap.met" : "gap.not", Shown(now, given), Shown(before, given)));
    }

    // Women and men are set against each other within each group ("Stroke K" with "Stroke M").
    private static Assessment BetweenSexes(TargetExpression.Gap target, Circumstances given)
    {
        var now = Distances(given.Outcome);
        var before = Distances(given.Baseline);
        if (now.Count == 0)
            return NotAssessable(target, given, Reason.Of("missing.sexes"));
        if (before.Count == 0 || now.Any(group => !before.ContainsKey(group.Key)))
            return NotAssessable(target, given, Reason.Of("missing.sexes-before"));
        List<AssessedPart> groups = [.. now.Select(group => new AssessedPart(group.Key, Narrower(target, given, group.Value, before[group.Key])))];
        return groups is [var only] ? only.Assessment : Together(target, given, groups);
    }

    private static SortedDictionary<string, Amount> Distances(ReportedValue value)
    {
        var distances = new SortedDictionary<string, Amount>(StringComparer.Ordinal);
        if (value is not ReportedValue.Segments segments)
            return distances;
        var groups = segments.Items.Where(item => TargetWords.IsSex(TargetWords.LastWord(item.Segment)))
            .Select(item => (Group: item.Segment.Contains(' ', StringComparison.Ordinal) ? item.Segment[..item.Segment.LastIndexOf(' ')] : "", Figure: Requirements.Figure(item.Value, "")))
            .GroupBy(item => item.Group, item => item.Figure, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            if (group.ToList() is [{ } one, { } other])
                distances[group.Key] = new Amount(Math.Abs(one.Value - other.Value), Math.Max(one.Decimals, other.Decimals), one.Unit);
        }
        return distances;
    }
}
