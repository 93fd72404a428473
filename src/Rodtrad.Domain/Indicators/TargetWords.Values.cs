using System.Collections.Frozen;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>What is reported, in words; and the words of verdicts and occasions.</summary>
public static partial class TargetWords
{
    private static readonly FrozenDictionary<string, Judgement> Judgements =
        new (Judgement Judgement, string Words)[]
        {
            (Judgement.Reached, "ja, uppnådd, uppnått, uppnådda, uppnåtts, uppfylld, uppfyllt, uppfyllda, klar, klart, klara, genomförd, genomfört, genomförda, erhållet, erhållen, yes"),
            (Judgement.Partly, "delvis, pågår, pågående, påbörjad, påbörjat, påbörjade, delvis uppnådd, delvis uppnått, delvis uppfylld, delvis uppfyllt"),
            (Judgement.NotReached, "nej, ej, inte, ej uppnådd, ej uppnått, ej uppnådda, inte uppnådd, inte uppnått, ej uppfylld, ej uppfyllt, inte uppfylld, inte uppfyllt, ej påbörjad, ej påbörjat, inte påbörjad, inte påbörjat, ej genomförd, ej genomfört, no"),
        }.SelectMany(row => row.Words.Split(", "), (row, word) => (row.Judgement, word))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Judgement, StringComparer.OrdinalIgnoreCase);

    private static readonly (BaselineState State, string[] Beginnings)[] States =
    [
        (BaselineState.NewMeasure, ["nytt mått", "ny indikator", "ny aktivitet", "nytt", "ny mätning"]),
        (BaselineState.DoesNotExist, ["finns ej", "finns inte"]),
        (BaselineState.Pending, ["utfall 19", "utfall 20", "utfall 21", "ej rapporterat", "inte rapporterat", "ej mätt"]),
    ];

    /// <summary>
    /// Understands what is reported: a number with its unit and perhaps its year, "24/25", a word of judgement, values for segments,
    /// or why there is no value. A value in brackets is for another year than the heading's and is no value here.
    /// </summary>
    public static ReportedValue ReadValue(string? printed)
    {
        var text = (printed ?? "").Trim();
        if (text.Length == 0)
            return ReportedValue.Nothing;
        if (text.Length > MaxLength)
            return new ReportedValue.Unread(text);
        if (text is "-" or "–" or "—")
            return new ReportedValue.Missing(BaselineState.Nothing, text);
        if (Judgements.TryGetValue(text.TrimEnd('.'), out var judgement))
            return new ReportedValue.Judged(judgement);
        if (text.StartsWith('(') && text.EndsWith(')'))
            return new ReportedValue.Missing(BaselineState.Described, text);
        foreach (var (state, beginnings) in States)
        {
            if (beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)))
                return new ReportedValue.Missing(state, text);
        }
        return OfTarget(TargetGrammar.Read(text)) ?? OfTarget(TargetGrammar.Read(AfterStamp(text))) ?? (ReportedValue?)Listed(text) ?? new ReportedValue.Unread(text);
    }

    // "4,9; 4,8; 4,7" is three years, "Ja; Nej" two parameters.
    private static ReportedValue.Series? Listed(string text)
    {
        var parts = text.Split(';', MostItems + 1, StringSplitOptions.TrimEntries);
        if (parts.Length is < 2 or > MostItems)
            return null;
        var items = parts.Select(part => part.Contains(';', StringComparison.Ordinal) ? new ReportedValue.Unread(part) : ReadValue(part)).ToSequence();
        return items.Any(item => item is ReportedValue.Unread or ReportedValue.Series) ? null : new(items);
    }

    private const int MostItems = 100;

    /// <summary>A reported value in words that read back to the same value.</summary>
    public static string Print(ReportedValue value) => value switch
    {
        ReportedValue.Missing missing => missing.Printed,
        ReportedValue.Figure figure => Print(figure.Amount),
        ReportedValue.Share share => $"{share.Numerator}/{share.Denominator}",
        ReportedValue.Judged { Judgement: Judgement.Reached } => "Ja",
        ReportedValue.Judged { Judgement: Judgement.Partly } => "Delvis",
        ReportedValue.Judged => "Nej",
        ReportedValue.Series series => string.Join("; ", series.Items.Select(Print)),
        ReportedValue.Segments segments => string.Join(' ', segments.Items.Select(item => item.Segment.Length == 0 ? Print(item.Value) : $"{item.Segment}: {Print(item.Value)}")),
        ReportedValue.Unread unread => unread.Printed,
        _ => throw new System.Diagnostics.UnreachableException(value.GetType().Name),
    };

    // "Prognos 2018: +27 mkr", "201808: Total 5,0 %": what stands before the colon says when, if it ends in a year or a month.
    private static string AfterStamp(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon >= 4 && text.AsSpan(colon - 4, 4).ContainsAnyExceptInRange('0', '9') is false ? text[(colon + 1)..].Trim() : "";
    }

    // A value is printed as a target is: the same words, without a comparison.
    private static ReportedValue? OfTarget(TargetExpression read) => read switch
    {
        TargetExpression.Threshold { Comparison: null } level => new ReportedValue.Figure(level.Level),
        TargetExpression.Fraction fraction => new ReportedValue.Share(fraction.Numerator, fraction.Denominator),
        TargetExpression.Boolean boolean => new ReportedValue.Judged(boolean.WantsYes ? Judgement.Reached : Judgement.NotReached),
        TargetExpression.Segmented segmented => Segments(segmented.Parts),
        TargetExpression.Shares shares => Segments(shares.Parts.Prepend(new TargetSegment("", shares.Whole))),
        _ => null,
    };

    private static ReportedValue.Segments? Segments(IEnumerable<TargetSegment> parts)
    {
        var items = parts.Select(part => OfTarget(part.Target) is { } value ? new ReportedSegment(part.Segment, value) : null).ToList();
        return items.Contains(null) ? null : new(items.ToSequence()!);
    }

    /// <summary>The name of a segment in one spelling: "Kvinnor" is "K", "Totalt" is the whole.</summary>
    public static string SegmentName(string printed) => printed.Trim() switch
    {
        var name when name.Equals("kvinnor", StringComparison.OrdinalIgnoreCase) || name is "k" => "K",
        var name when name.Equals("män", StringComparison.OrdinalIgnoreCase) || name is "m" => "M",
        var name => name,
    };

    /// <summary>Whether a segment stands for the whole.</summary>
    public static bool IsWhole(string segment) =>
        segment.Trim().ToUpperInvariant() is "" or "TOTAL" or "TOTALT" or "TOT" or "ALLA" or "SAMTLIGA" or "HELA";

    internal static bool IsSex(string segment) => segment is "K" or "M" or "Flickor" or "Pojkar";

    internal static string LastWord(string segment) => segment[(segment.LastIndexOf(' ') + 1)..];

    /// <summary>The verdict as scripts read it.</summary>
    public static string Code(Verdict verdict) => verdict switch
    {
        Verdict.Met => "uppfyllt",
        Verdict.Partly => "delvis",
        Verdict.NotMet => "ej uppfyllt",
        Verdict.NotAssessable => "ej bedömbart",
        Verdict.Tracked => "följs",
        _ => "ej rapporterat",
    };

    /// <summary>The occasions as scripts name them.</summary>
    public const string OccasionCodes = "T1, T2, Å";

    /// <summary>The occasion that a script names: T1, T2 or Å (also A, for those whose keyboard has no Å).</summary>
    public static Occasion? ReadOccasion(string? code) => code?.Trim().ToUpperInvariant() switch
    {
        "T1" => Occasion.Tertial1,
        "T2" => Occasion.Tertial2,
        "Å" or "ÅR" or "A" or "T3" => Occasion.Year,
        _ => null,
    };

    // Units that speak of a result: more of it is better, so that a surplus meets a target of zero.
    private static readonly FrozenSet<string> ResultUnits =
        new[] { "mkr", "mnkr", "tkr", "mdkr", "msek", "ksek", "tsek", "miljoner kronor", "miljarder kronor" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal static bool IsResult(Amount level, string unit) =>
        ResultUnits.Contains(level.Unit) || ResultUnits.Contains(unit) || (level.Value == 0 && (level.Unit == "kr" || unit == "kr"));
}
