using System.Globalization;
using System.Text.RegularExpressions;

namespace Rodtrad.Domain.Quantities;

/// <summary>
/// A number as a document prints it: decimal comma or point, thousands by space, minus as "-", "−", or one of the
/// hyphens a converter may leave (U+2010, U+2011, "–" before a digit), perhaps a unit after it
/// ("16,8", "1 232", "7,1 %", "290 st", "- 313 mnkr"). Keeps how many decimals were printed.
/// </summary>
public readonly partial record struct PrintedNumber(decimal Value, int Decimals)
{
    /// <summary>Nobody prints a figure with more decimals.</summary>
    public const int MaxDecimals = 15;

    /// <summary>Reads a text that is one number and at most a unit; false for words, ranges and several numbers.</summary>
    public static bool TryParse(string? printed, out PrintedNumber number)
    {
        number = default;
        var read = Form().Match((printed ?? "").Trim());
        if (!read.Success)
            return false;
        var decimals = read.Groups["decimals"].Value;
        var digits = string.Concat(read.Groups["whole"].Value.Where(char.IsAsciiDigit));
        if (decimals.Length > MaxDecimals || !decimal.TryParse($"{digits}.{decimals}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return false;
        number = new PrintedNumber(read.Groups["sign"].Value is "-" or "−" or "\u2010" or "\u2011" or "–" ? -value : value, decimals.Length);
        return true;
    }

    // A space between digits parts thousands and nothing else: "10 20" is two numbers.
    [GeneratedRegex(
        @"^(?<sign>[+\-−\u2010\u2011–])?\s?(?<whole>[0-9]{1,3}([ \u00A0\u202F][0-9]{3})+|[0-9]+)([,.](?<decimals>[0-9]+))?(\s*[%‰°\p{L}][^\s0-9]{0,23})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
