using System.Text.Json;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Indicators;

/// <summary>Targets, verdicts and reasons in the reader's words, and in the codes that scripts read.</summary>
internal static class TargetTexts
{
    public static string Code(TargetKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public static string Code(TargetOperator sign) => sign switch
    {
        TargetOperator.AtLeast => ">=",
        TargetOperator.Above => ">",
        TargetOperator.AtMost => "<=",
        TargetOperator.Below => "<",
        TargetOperator.Equal => "=",
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(sign.ToString()),
    };

    /// <summary>The mark of a verdict on a page: shape, word and colour.</summary>
    public static Status Mark(Verdict verdict) => verdict switch
    {
        Verdict.Met => Status.Met,
        Verdict.Partly => Status.Part,
        Verdict.NotMet => Status.Not,
        Verdict.NotAssessable => Status.NotAssessable,
        Verdict.Tracked => Status.Tracked,
        _ => Status.NotReported,
    };

    /// <summary>"6,5 %", "68 580 MWh".</summary>
    public static string Amount(Amount amount) =>
        Formats.Number(amount.Value, amount.Decimals) + (amount.Unit.Length > 0 ? "\u00A0" + amount.Unit : "");

    /// <summary>Why, in whole sentences; for a target in parts also why of each part.</summary>
    public static string Why(Words words, Assessment assessment) => string.Join(' ', [
        .. assessment.Reasons.Select(reason => Sentence(words, reason)),
        .. Parts(words, assessment),
    ]);

    /// <summary>Each part in a sentence of its own.</summary>
    public static IEnumerable<string> Parts(Words words, Assessment assessment) => assessment.Parts.Select(part => Part(words, assessment.Kind, part));

    public static string Sentence(Words words, Reason reason) =>
        words[$"target.reason.{reason.Code}{(IsMetByOne(reason) ? ".one" : "")}", [.. reason.Arguments.Select(argument => Argument(words, argument))]];

    // How many parts are met is said of one otherwise than of none or several.
    private static bool IsMetByOne(Reason reason) =>
        reason.Code is "parts.some" or "parts.lacking" or "all.not" && reason.Arguments is [ReasonArgument.Figure { Amount.Value: 1 }, ..];

    /// <summary>"K: uppfyllt, utfallet 15,9 är högst 16,0."</summary>
    private static string Part(Words words, TargetKind kind, AssessedPart part)
    {
        var why = string.Join(' ', part.Assessment.Reasons.Take(1).Select(reason => Sentence(words, reason)));
        return words["target.part", Name(words, part.Name, kind), words[$"target.verdict.{part.Assessment.Verdict}"], char.ToLower(why[0], System.Globalization.CultureInfo.CurrentCulture) + why[1..]];
    }

    /// <summary>What a part is called: its segment, or its number among the years or the parts of the text.</summary>
    public static string Name(Words words, string part, TargetKind kind = TargetKind.Segmented) => part switch
    {
        _ when kind == TargetKind.Sustained => words["target.part.year", part],
        "" => words["target.part.whole"],
        _ when char.IsAsciiDigit(part[0]) => words["target.part.number", part],
        _ => part,
    };

    /// <summary>How the target is understood, in words: "minst 81", "lägre än ingångsvärdet".</summary>
    public static string Reading(Words words, TargetExpression target, Direction better) => target switch
    {
        TargetExpression.Threshold level => Level(words, level, better),
        TargetExpression.Range range => words["target.reads.Range", Amount(range.Low), Amount(range.High)],
        TargetExpression.External { Offset: { } offset } external => words[offset.Value < 0 ? "target.reads.ExternalUnder" : "target.reads.ExternalOver",
            Comparison(words, external.Comparison, better), Amount(offset with { Value = Math.Abs(offset.Value) })],
        TargetExpression.External { Comparison: TargetOperator.Equal } => words["target.reads.ExternalLevel"],
        TargetExpression.External external => words["target.reads.External", Comparison(words, external.Comparison, better)],
        TargetExpression.Trend trend => words[$"target.reads.{trend.Way}", From(words, trend.From)],
        TargetExpression.Gap gap => words[gap.BetweenSexes ? "target.reads.GapBetweenSexes" : "target.reads.Gap"],
        TargetExpression.Change change => words[$"target.reads.Change{change.Way}", Amount(change.By), From(words, change.From)],
        TargetExpression.Rate rate => words[$"target.reads.Rate{rate.Way}", Amount(rate.By)],
        TargetExpression.YearlyChange yearly => words[$"target.reads.Yearly{yearly.Way}", Amount(yearly.By)],
        TargetExpression.Formula formula => words["target.reads.Formula", Comparison(words, better == Direction.Lower ? TargetOperator.AtMost : TargetOperator.AtLeast, better), Amount(formula.Share), formula.Of],
        TargetExpression.Boolean boolean => words[boolean.WantsYes ? "target.reads.Yes" : "target.reads.No"],
        TargetExpression.Cluster { Parameters: { } count } => words["target.reads.ClusterOf", count],
        TargetExpression.Fraction fraction => words["target.reads.Fraction", Formats.Number(fraction.Numerator), Formats.Number(fraction.Denominator)],
        TargetExpression.Milestone milestone => words[milestone.IsUnderstood ? "target.reads.Milestone" : "target.reads.Unread"],
        TargetExpression.Aggregate aggregate => words["target.reads.Aggregate", aggregate.Document],
        TargetExpression.Segmented segmented => Parts(words, segmented.Parts, better),
        TargetExpression.Shares shares => $"{Reading(words, shares.Whole, better)}; {Parts(words, shares.Parts, Direction.Yes)}",
        TargetExpression.Conjunction all => string.Join(words["target.reads.And"], all.Parts.Select(part => Reading(words, part, better))),
        TargetExpression.PerOccasion occasions => string.Join("; ", occasions.Steps.Select(step => $"{words[$"FollowUp.{step.Occasion}"]} {Reading(words, step.Target, better)}")),
        TargetExpression.PerYear years => string.Join("; ", years.Steps.Select(step => $"{string.Join(", ", step.Years)}: {Reading(words, step, better)}")),
        TargetExpression.Sustained sustained => words["target.reads.Sustained", Level(words, sustained.Level, better), sustained.Count],
        _ => words[$"target.reads.{target.Kind}"],
    };

    private static string Parts(Words words, Sequence<TargetSegment> parts, Direction better) =>
        string.Join("; ", parts.Select(part => $"{Name(words, part.Segment)} {Reading(words, part.Target, better)}"));

    private static string Level(Words words, TargetExpression.Threshold level, Direction better) =>
        words["target.reads.Threshold", Comparison(words, level.Comparison, better), Amount(level.Level)].TrimStart();

    // The direction decides for a plain number; "Yes" is no direction for a number.
    private static string Comparison(Words words, TargetOperator? comparison, Direction better) => (comparison ?? better switch
    {
        Direction.Higher => TargetOperator.AtLeast,
        Direction.Lower => TargetOperator.AtMost,
        _ => null,
    }) is { } known ? words[$"target.comparison.{known}"] : "";

    private static string From(Words words, Reference from) => words[from.Point switch
    {
        ReferencePoint.SameQuarter => "target.term.same-quarter",
        ReferencePoint.PreviousYear => "target.term.previous",
        _ => "target.term.baseline",
    }];

    private static string Argument(Words words, ReasonArgument argument) => argument switch
    {
        ReasonArgument.Figure figure => Amount(figure.Amount),
        ReasonArgument.Quoted quoted => quoted.Text,
        ReasonArgument.Term term => words[$"target.term.{term.Code}"],
        _ => throw new System.Diagnostics.UnreachableException(argument.GetType().Name),
    };
}
