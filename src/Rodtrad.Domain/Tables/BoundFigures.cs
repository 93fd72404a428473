using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>A number in running text held against what it stands for; <paramref name="Computed"/> is null when that has no value here.</summary>
public sealed record BoundResult(BoundFigure Text, Computed? Computed)
{
    public bool IsBroken => Computed is { } computed && !BoundFigures.Agrees(Text, computed);
}

/// <summary>
/// Numbers in running text against the figures they stand for. Rules, p being the number as printed: without a rounding word it is p within
/// half its last decimal; "cirka" p within 5 %; "drygt" more than p and at most 10 % more; "närmare" less than p and at most 10 % less;
/// "minst" and "högst" p as a bound. A percentage and not the second digit decides what "cirka" admits: one step of the second digit is
/// 10 % of 10 and 1 % of 99, and a reader hears the same thing in both.
/// </summary>
public static class BoundFigures
{
    private const decimal AboutShare = 0.05m;
    private const decimal JustShare = 0.10m;

    /// <summary>Every bound number of a plan with what it stands for, in their order; those bound to nothing are left out.</summary>
    public static Sequence<BoundResult> Of(TableSet tables, IEnumerable<BoundFigure> texts) => texts
        .Select(text => new BoundCase(tables, text)).Where(text => text.Formula is not null)
        .Select(text => new BoundResult(text.Text, text.Compute())).ToSequence();

    /// <summary>The number as a figure, in the base of its unit.</summary>
    public static Figure Told(BoundFigure text) => Figure.Of(text.Printed, null, text.Unit);

    /// <summary>How many decimals the number is written with.</summary>
    public static int Decimals(BoundFigure text) => PrintedNumber.TryParse(text.Printed, out var number) ? number.Decimals : 0;

    /// <summary>Whether a number can be told so of what was computed. Words that are no number agree with nothing they could be held against.</summary>
    public static bool Agrees(BoundFigure text, Computed computed)
    {
        var told = Told(text);
        if (!told.Counts)
            return true;
        // "minskas med 10 mnkr" of a figure below zero is read without its sign only when the formula says so; sizes are compared away from zero.
        var (printed, low, high) = told.Printed < 0 ? (-told.Printed, -computed.High, -computed.Low) : (told.Printed, computed.Low, computed.High);
        return text.Word switch
        {
            RoundingWord.About => Math.Max(told.Half, printed * AboutShare) is var wide && low <= printed + wide && high >= printed - wide,
            RoundingWord.JustOver => high > printed && low <= printed * (1 + JustShare),
            RoundingWord.JustUnder => low < printed && high >= printed * (1 - JustShare),
            RoundingWord.AtLeast => high >= printed - told.Half,
            RoundingWord.AtMost => low <= printed + told.Half,
            _ => computed.Meets(told),
        };
    }

    /// <summary>
    /// Pairs of texts that tell one and the same figure in numbers that cannot be one: "cirka 190 miljoner" and "194 miljoner". Each is
    /// paired with the first that tells it otherwise.
    /// </summary>
    public static Sequence<(BoundFigure First, BoundFigure Other)> Disagreeing(IEnumerable<BoundFigure> texts) => texts
        .Where(text => text.Formula.Length > 0 && Told(text).Counts).GroupBy(text => Spaces.Normal(text.Formula))
        .SelectMany(same => same.Skip(1).Where(other => !Meet(Told(same.First()), Told(other))).Select(other => (same.First(), other))).ToSequence();

    private static bool Meet(Figure a, Figure b) => a.Low <= b.High && a.High >= b.Low;
}
