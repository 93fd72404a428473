using System.Globalization;

namespace Rodtrad.Domain.Quantities;

/// <summary>
/// A number as a document prints it: decimal comma or point, thousands by space, minus as "-" or "−", perhaps a unit after it
/// ("16,8", "1 232", "7,1 %", "290 st", "- 313 mnkr"). Keeps how many decimals were printed.
/// </summary>
public readonly record struct PrintedNumber(decimal Value, int Decimals)
{
    /// <summary>Reads a text that is one number and at most a unit; false for words, ranges and several numbers.</summary>
    public static bool TryParse(string? printed, out PrintedNumber number)
    {
        number = default;
        var text = (printed ?? "").Trim();
        var length = text.Length - text.AsSpan().TrimStart("+-−0123456789., \u00A0\u202F").Length;
        var unit = text[length..];
        if (unit.Any(char.IsAsciiDigit) || unit.Length > 24 || unit.Contains(' ', StringComparison.Ordinal))
            return false;
        var digits = string.Concat(text[..length].Where(c => !char.IsWhiteSpace(c))).Replace('−', '-').Replace(',', '.');
        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return false;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        number = new PrintedNumber(value, point < 0 ? 0 : digits.Length - point - 1);
        return true;
    }
}
