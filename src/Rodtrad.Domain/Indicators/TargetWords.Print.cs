using System.Globalization;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>A text to a target and back.</summary>
public static partial class TargetWords
{
    /// <summary>The longest text that is read; a longer one is a text and no target.</summary>
    public const int MaxLength = 30_000;

    internal const string Points = "procentenheter";
    internal const string Or = "eller";

    /// <summary>
    /// Understands a target text. An empty text or a dash is a target that is only followed; a text that is not understood is a
    /// milestone that says so. Never refuses; the work grows with the length of the text and no faster.
    /// </summary>
    public static TargetExpression Read(string? printed)
    {
        var text = (printed ?? "").Trim();
        return text.Length > MaxLength ? new TargetExpression.Milestone(text, false) : TargetGrammar.Read(text);
    }

    /// <summary>The target in its canonical words, which read back to the same target.</summary>
    public static string Print(TargetExpression target)
    {
        var text = Undated(target);
        return target.Years switch
        {
            [] => text,
            [var year] => $"{year}: {text}",
            var years => $"{text} ({string.Join(", ", years)})",
        };
    }

    /// <summary>The number as it is written in a text: decimal comma, no grouping.</summary>
    public static string Print(Amount amount) =>
        amount.Value.ToString($"F{amount.Decimals}", CultureInfo.InvariantCulture).Replace('.', ',') + (amount.Unit.Length > 0 ? $" {amount.Unit}" : "");

    private static string Undated(TargetExpression target) => target switch
    {
        TargetExpression.Threshold level => Sign(level.Comparison) + Print(level.Level),
        TargetExpression.Range range => $"mellan {Print(range.Low)} och {Print(range.High)}",
        TargetExpression.External external => External(external),
        TargetExpression.Trend trend => Way(trend.Way) + From(trend.From),
        TargetExpression.Gap gap => "Minskad skillnad" + (gap.BetweenSexes ? " mellan kön" : "") + From(new(ReferencePoint.Baseline, gap.Year)),
        TargetExpression.Change change => $"{Way(change.Way)} med {Print(change.By)}{From(change.From)}",
        TargetExpression.Rate rate => $"{Way(rate.Way)} med {Print(rate.By)} per år i genomsnitt",
        TargetExpression.YearlyChange yearly => $"{Way(yearly.Way)} med {Print(yearly.By)} per år",
        TargetExpression.Formula formula => $"{Print(formula.Share)} av {formula.Of}",
        TargetExpression.Frame => "Ej överstiga tilldelad budgetram",
        TargetExpression.Boolean { WantsYes: true } => "Ja",
        TargetExpression.Boolean => "Nej",
        TargetExpression.Ordinal => "Ja/Delvis/Nej",
        TargetExpression.Cluster { Parameters: { } count } => $"Kluster {count} parametrar",
        TargetExpression.Cluster => "Kluster",
        TargetExpression.Fraction { Share: { } share } fraction => $"{Print(share)} ({fraction.Numerator}/{fraction.Denominator})",
        TargetExpression.Fraction fraction => $"{fraction.Numerator}/{fraction.Denominator}",
        TargetExpression.Milestone milestone => milestone.Text,
        TargetExpression.Aggregate aggregate => $"Målen i {aggregate.Document} har uppnåtts",
        TargetExpression.Segmented segmented => string.Join(' ', segmented.Parts.Select(Segment)),
        TargetExpression.Shares shares => $"{Print(shares.Whole)} {string.Join(' ', shares.Parts.Select(Segment))}",
        TargetExpression.Conjunction { Parts: [TargetExpression.Trend trend, TargetExpression.Gap gap] } => $"{Print(trend)} samt {char.ToLowerInvariant(Print(gap)[0])}{Print(gap)[1..]}",
        TargetExpression.Conjunction { Parts: [TargetExpression.Trend trend, TargetExpression.External external] } => $"{Print(trend)} och {Print(external)}",
        TargetExpression.Conjunction all => string.Join("; ", all.Parts.Select(Print)),
        TargetExpression.PerOccasion occasions => string.Join(' ', occasions.Steps.Select(step => $"{Print(step.Occasion)}: {Print(step.Target)}")),
        TargetExpression.PerYear years => string.Join(' ', years.Steps.Select(step => $"{Undated(step)} ({string.Join(", ", step.Years)})")),
        TargetExpression.Sustained sustained => $"stabilt {Words(sustained.Level.Operator)} {Print(sustained.Level.Level)} senaste {sustained.Count} åren",
        TargetExpression.Tracking => "Följa utvecklingen",
        _ => throw new System.Diagnostics.UnreachableException(target.GetType().Name),
    };

    private static string Segment(TargetSegment part) => part.Segment.Length == 0 ? Print(part.Target) : $"{part.Segment}: {Print(part.Target)}";

    private static string External(TargetExpression.External external) => external switch
    {
        { Offset: { } offset } => $"{(external.Comparison is { } comparison ? Words(comparison) + " " : "")}{Print(offset with { Value = Math.Abs(offset.Value) })} {(offset.Value < 0 ? "under" : "över")} snittet",
        { Comparison: TargetOperator.Equal } => "i nivå med riket",
        { Comparison: { } comparison } => $"{Words(comparison)} riksgenomsnittet",
        _ => "riksgenomsnittet",
    };

    private static string From(Reference from) => from switch
    {
        { Point: ReferencePoint.SameQuarter } => " jmf motsvarande kvartal året innan",
        { Point: ReferencePoint.PreviousYear } => " jmf föregående år",
        { Year: { } year } => $" jmf {year}",
        _ => "",
    };

    private static string Way(TargetOperator way) => way switch
    {
        TargetOperator.Increase => "Öka",
        TargetOperator.Decrease => "Minska",
        TargetOperator.Improve => "Förbättra",
        TargetOperator.Keep => "Bibehålla",
        TargetOperator.KeepOrIncrease => "Bibehålla/öka",
        TargetOperator.KeepOrDecrease => "Bibehålla/minska",
        _ => "Bibehålla/förbättra",
    };

    private static string Sign(TargetOperator? comparison) => comparison switch
    {
        TargetOperator.AtLeast => "≥ ",
        TargetOperator.Above => "> ",
        TargetOperator.AtMost => "≤ ",
        TargetOperator.Below => "< ",
        TargetOperator.Equal => "= ",
        _ => "",
    };

    private static string Words(TargetOperator comparison) => comparison switch
    {
        TargetOperator.AtLeast => "minst",
        TargetOperator.Above => "över",
        TargetOperator.AtMost => "högst",
        TargetOperator.Below => "under",
        _ => "exakt",
    };

    private static string Print(Occasion occasion) => occasion switch
    {
        Occasion.Tertial1 => "DÅ 04",
        Occasion.Tertial2 => "DÅ 08",
        _ => "ÅR",
    };
}
