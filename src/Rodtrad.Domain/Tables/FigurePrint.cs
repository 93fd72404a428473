using System.Globalization;
using System.Text;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>
/// Figures as people read them: thousands parted by a narrow no-break space (U+202F), decimal comma, minus as U+2212. Rounds once,
/// half away from zero. The same in every language: the figures of a plan are Swedish.
/// </summary>
public static class FigurePrint
{
    /// <summary>What is printed where there is nothing to tell, and for what cannot be divided.</summary>
    public const string Nil = "–";

    private const char Thousands = '\u202F';
    private const char Minus = '\u2212';

    private static readonly NumberFormatInfo Swedish = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = Thousands.ToString(),
        NegativeSign = Minus.ToString(),
        NumberGroupSizes = [3],
        NumberNegativePattern = 1,
    };

    /// <summary>A value in the base of its unit, printed in the unit with so many decimals (0–28). No "−0".</summary>
    public static string Of(decimal value, FigureUnit unit, int decimals)
    {
        var rounded = Rounding.ToDecimals(value / unit.Factor(), decimals);
        return (rounded == 0 ? 0m : rounded).ToString($"N{decimals.ToString(CultureInfo.InvariantCulture)}", Swedish);
    }

    /// <summary>As <see cref="Of"/>, with a plus before what is more than zero: for columns of changes.</summary>
    public static string Change(decimal value, FigureUnit unit, int decimals)
    {
        var printed = Of(value, unit, decimals);
        return Rounding.ToDecimals(value / unit.Factor(), decimals) > 0 ? "+" + printed : printed;
    }

    /// <summary>
    /// What a document printed, with the same digits and decimals and the house's minus and spaces; words, and anything else that is
    /// no figure, as they are.
    /// </summary>
    public static string AsPrinted(string printed)
    {
        if (Figure.IsNil(printed))
            return Nil;
        if (!PrintedNumber.TryParse(printed, out var number))
            return printed;
        var trimmed = printed.Trim();
        var from = 0;
        while (from < trimmed.Length && !char.IsAsciiDigit(trimmed[from]))
            from++;
        var shown = new StringBuilder(trimmed.Length + 1);
        if (number.Value < 0 || (from > 0 && trimmed[0] != '+'))
            shown.Append(Minus);
        foreach (var letter in trimmed.AsSpan(from))
            shown.Append(letter is ' ' or '\u00A0' ? Thousands : letter == '.' ? ',' : letter);
        return shown.ToString();
    }
}
