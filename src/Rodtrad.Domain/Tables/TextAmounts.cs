using System.Text.RegularExpressions;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>
/// An amount or a percentage in running text: as written, where it begins, and its size in the base of its unit (kronor, per cent).
/// </summary>
public readonly record struct TextAmount(string Written, int Start, bool IsMoney, Figure Figure)
{
    public int End => Start + Written.Length;

    /// <summary>Whether a figure is this size, whichever way it is signed: "minskas med 10 mnkr".</summary>
    public bool IsSizeOf(decimal low, decimal high) => (Figure.Low <= high && Figure.High >= low) || (Figure.Low <= -low && Figure.High >= -high);
}

/// <summary>Finds the amounts of a text that are written in digits with a unit: "194 miljoner kronor", "16,8 mnkr", "23 procent".</summary>
public static partial class TextAmounts
{
    /// <summary>The amounts in the order of the text, whose white space should be normal (<see cref="Spaces"/>).</summary>
    public static IEnumerable<TextAmount> In(string text)
    {
        foreach (Match match in Form().Matches(text))
        {
            var written = match.Groups["written"];
            var unit = Unit(match.Groups["unit"].Value);
            yield return new TextAmount(written.Value, written.Index, unit != FigureUnit.Percent, Figure.Of(match.Groups["number"].Value, null, unit));
        }
    }

    private static FigureUnit Unit(string word) => word.ToUpperInvariant() switch
    {
        "MNKR" or "MKR" or "MILJONER" or "MILJON" => FigureUnit.Millions,
        "MDKR" or "MILJARDER" or "MILJARD" => FigureUnit.Billions,
        "TKR" or "KKR" => FigureUnit.Thousands,
        "KRONOR" or "KR" => FigureUnit.Kronor,
        _ => FigureUnit.Percent,
    };

    // A number that is part of another, of a date or of a code has a sign before it.
    [GeneratedRegex(
        @"(^|[^0-9\p{L},./§–-])(?<written>(?<number>([0-9]{1,3}([ \u00A0\u202F][0-9]{3})+|[0-9]+)(,[0-9]+)?)\s?((?<unit>mnkr|mkr|miljoner|miljon|mdkr|miljarder|miljard|tkr|kkr|kronor|kr|procent)\b|(?<unit>%)))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
