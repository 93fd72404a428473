using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>Targets and outcomes in parts.</summary>
public static partial class Attainments
{
    // All met is met, some is partly; a part that cannot be judged leaves the whole unjudged.
    private static Assessment Together(TargetExpression target, Circumstances given, List<AssessedPart> parts, bool allNeeded = false)
    {
        var verdicts = parts.Select(part => part.Assessment.Verdict).Where(verdict => verdict != Verdict.Tracked).ToList();
        var met = verdicts.Count(verdict => verdict == Verdict.Met);
        var isLacking = verdicts.Any(verdict => verdict is Verdict.NotAssessable or Verdict.NotReported);
        var isFailed = verdicts.Any(verdict => verdict is Verdict.NotMet) || (!isLacking && met < verdicts.Count);
        var (verdict, code) = verdicts switch
        {
            [] => (Verdict.Tracked, "tracked"),
            _ when verdicts.All(one => one == Verdict.NotReported) => (Verdict.NotReported, "awaited"),
            _ when allNeeded && isFailed => (Verdict.NotMet, "all.not"),
            _ when isLacking => (Verdict.NotAssessable, "parts.lacking"),
            _ when met == verdicts.Count => (Verdict.Met, "parts.met"),
            _ when met == 0 && verdicts.All(one => one == Verdict.NotMet) => (Verdict.NotMet, "parts.not"),
            _ => (Verdict.Partly, "parts.some"),
        };
        var operators = parts.Select(part => part.Assessment.Operator).Distinct().ToList();
        return Made(target, given, verdict, Reason.Of(code, Amount.Of(met), Amount.Of(verdicts.Count))) with
        {
            Operator = operators is [var one] ? one : TargetOperator.Each,
            Parts = parts.ToSequence(),
        };
    }

    // A target for all, reported for each: the whole when it is there, else every segment.
    private static Assessment Each(TargetExpression target, Circumstances given, ReportedValue.Segments outcome) =>
        outcome.Items.FirstOrDefault(item => TargetWords.IsWhole(item.Segment)) is { } whole
            ? Judge(target, given with { Outcome = whole.Value })
            : Together(target, given, [.. outcome.Items.Select(item => new AssessedPart(item.Segment, Judge(target, For(given, item.Segment, item.Value))))]);

    private static Assessment Segmented(TargetExpression.Segmented target, Circumstances given)
    {
        if (given.Outcome is ReportedValue.Missing)
            return Made(target, given, Verdict.NotReported, Reason.Of("awaited"));
        if (given.Outcome is not ReportedValue.Segments outcome)
            return NotAssessable(target, given, Reason.Of("missing.segments", string.Join(", ", target.Parts.Select(part => part.Segment))));
        return Together(target, given,
            [.. target.Parts.Select(part => new AssessedPart(part.Segment, Judge(part.Target, For(given, Reported(target, outcome, part.Segment), Of(outcome, Reported(target, outcome, part.Segment))))))]);
    }

    // "Hjärtsjukdom K och M 90 %" is reported as K and M: the last word is enough when only one part of the target has it.
    private static string Reported(TargetExpression.Segmented target, ReportedValue.Segments outcome, string segment)
    {
        var last = segment[(segment.LastIndexOf(' ') + 1)..];
        var isOwn = outcome.Items.Any(item => IsSame(item.Segment, segment)) || outcome.Items.All(item => !IsSame(item.Segment, last))
            || target.Parts.Count(part => part.Segment.EndsWith(last, StringComparison.OrdinalIgnoreCase)) > 1;
        return isOwn ? segment : last;
    }

    private static Circumstances For(Circumstances given, string segment, ReportedValue outcome) => given with
    {
        Outcome = outcome,
        Baseline = OfSegment(given.Baseline, segment),
        Previous = OfSegment(given.Previous, segment),
        Benchmark = given.Benchmark is ReportedValue.Segments benchmark ? Of(benchmark, segment) : given.Benchmark,
    };

    // A value for all says nothing of one segment.
    private static ReportedValue OfSegment(ReportedValue value, string segment) => value switch
    {
        ReportedValue.Segments segments => Of(segments, segment),
        ReportedValue.Missing => value,
        _ when segment.Length == 0 => value,
        _ => ReportedValue.Nothing,
    };

    private static ReportedValue Of(ReportedValue.Segments values, string segment) =>
        values.Items.FirstOrDefault(item => IsSame(item.Segment, segment))?.Value ?? ReportedValue.Nothing;

    private static bool IsSame(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase) || (TargetWords.IsWhole(one) && TargetWords.IsWhole(other));

    // The whole by its level; each share towards its level, from where it was. Shares of something sum to all of it.
    private static Assessment Shares(TargetExpression.Shares target, Circumstances given)
    {
        if (given.Outcome is ReportedValue.Missing)
            return Made(target, given, Verdict.NotReported, Reason.Of("awaited"));
        if (given.Outcome is not ReportedValue.Segments outcome)
            return NotAssessable(target, given, Reason.Of("missing.segments", string.Join(", ", target.Parts.Select(part => part.Segment))));
        var shares = outcome.Items.Where(item => target.Parts.Any(part => IsSame(part.Segment, item.Segment))).ToSequence();
        var sum = shares.Sum(item => Requirements.Figure(item.Value, Amount.Percent)?.Value ?? 0);
        if (shares.Count == target.Parts.Count && Math.Abs(sum - 100) > 1)
            return NotAssessable(target, given, Reason.Of("missing.shares-sum", Amount.Of(sum, Amount.Percent)));
        var whole = outcome.Items.Except(shares).FirstOrDefault();
        List<AssessedPart> parts =
        [
            new("", Judge(target.Whole, For(given, "", whole?.Value ?? ReportedValue.Nothing))),
            .. target.Parts.Select(part => new AssessedPart(part.Segment, Share((TargetExpression.Threshold)part.Target, For(given, part.Segment, Of(outcome, part.Segment))))),
        ];
        var together = Together(target, given, parts);
        var wanted = target.Parts.Sum(part => ((TargetExpression.Threshold)part.Target).Level.Value);
        return Math.Abs(wanted - 100) <= 1 ? together
            : together with { Reasons = together.Reasons.Append(Reason.Of("note.shares-target", Amount.Of(wanted, Amount.Percent))).ToSequence() };
    }

    private static Assessment Share(TargetExpression.Threshold target, Circumstances given)
    {
        var level = Requirements.Rounded(target.Level, given);
        var before = Requirements.Figure(given.Baseline, Amount.Percent);
        var isThere = Requirements.Figure(given.Outcome, Amount.Percent) is { } now && Requirements.Rounded(now, given) == level;
        if (!isThere && before is null && given.Outcome is not ReportedValue.Missing)
            return NotAssessable(target, given, Reason.Of("missing.share-direction"));
        var comparison = isThere || before is null ? TargetOperator.Equal : before.Value.Value <= target.Level.Value ? TargetOperator.AtLeast : TargetOperator.AtMost;
        return Judge(target with { Comparison = comparison }, given);
    }

    private static Assessment All(TargetExpression.Conjunction target, Circumstances given)
    {
        if (given.Outcome is ReportedValue.Missing)
            return Made(target, given, Verdict.NotReported, Reason.Of("awaited"));
        var isOneValue = target.Parts.All(part => part is TargetExpression.Trend or TargetExpression.Gap or TargetExpression.External or TargetExpression.Threshold or TargetExpression.Change);
        if (isOneValue)
            return Together(target, given, [.. target.Parts.Select((part, i) => new AssessedPart(Number(i), Judge(part, given)))], allNeeded: true);
        // Parts of different kinds are reported one by one, in the order of the text.
        if (given.Outcome is not ReportedValue.Series series || series.Items.Count != target.Parts.Count)
            return NotAssessable(target, given, Reason.Of("missing.listed", Amount.Of(target.Parts.Count)));
        return Together(target, given, [.. target.Parts.Select((part, i) => new AssessedPart(Number(i), Judge(part, given with { Outcome = series.Items[i] })))], allNeeded: true);
    }

    private static string Number(int i) => (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Assessment Occasion(TargetExpression.PerOccasion target, Circumstances given)
    {
        if (target.Steps.FirstOrDefault(step => step.Occasion == given.Occasion) is { } step)
            return Judge(step.Target, given) with { Kind = target.Kind };
        return given.Outcome is ReportedValue.Missing
            ? Made(target, given, Verdict.NotReported, Reason.Of("awaited"))
            : NotAssessable(target, given, Reason.Of(given.Occasion is null ? "missing.occasion" : "missing.occasion-level"));
    }

    // Without a year the steps may still agree, and then the year does not matter.
    private static Assessment Year(TargetExpression.PerYear target, Circumstances given)
    {
        if (target.Steps.FirstOrDefault(step => given.Year is { } year && step.Years.Contains(year)) is { } wanted)
            return Judge(wanted, given) with { Kind = target.Kind };
        if (given.Outcome is ReportedValue.Missing)
            return Made(target, given, Verdict.NotReported, Reason.Of("awaited"));
        if (given.Year is not null)
            return NotAssessable(target, given, Reason.Of("missing.year-level"));
        var all = target.Steps.Select(step => Judge(step, given)).ToList();
        var agreed = all[0].Verdict is Verdict.Met or Verdict.NotMet && all.All(one => one.Verdict == all[0].Verdict);
        return agreed ? Made(target, given, all[0].Verdict, Reason.Of("note.every-year"), all[0].Reasons[0]) : NotAssessable(target, given, Reason.Of("missing.year"));
    }

    private static Assessment Sustained(TargetExpression.Sustained target, Circumstances given)
    {
        if (given.Outcome is ReportedValue.Missing)
            return Made(target, given, Verdict.NotReported, Reason.Of("awaited"));
        var items = given.Outcome is ReportedValue.Series series ? series.Items : [given.Outcome];
        if (items.Count < target.Count)
            return NotAssessable(target, given, Reason.Of("missing.years-few", Amount.Of(target.Count), Amount.Of(items.Count)));
        List<AssessedPart> years = [.. items.Skip(items.Count - target.Count).Select((item, i) => new AssessedPart(Number(i), Judge(target.Level, given with { Outcome = item })))];
        if (years.Any(year => year.Assessment.Verdict is not (Verdict.Met or Verdict.NotMet)))
            return NotAssessable(target, given, Reason.Of("missing.years-value")) with { Parts = years.ToSequence() };
        var met = years.Count(year => year.Assessment.Verdict == Verdict.Met);
        return Made(target, given, met == target.Count ? Verdict.Met : Verdict.NotMet,
            Reason.Of(met == target.Count ? "sustained.met" : "sustained.not", Amount.Of(target.Count), Amount.Of(met))) with
        {
            Parts = years.ToSequence(),
        };
    }
}
