namespace Rodtrad.Domain.Access;

/// <summary>
/// Personnummer and samordningsnummer in free text. Rule: no reason or remark holds one; a person is told by the code. Recognised
/// as six or eight digits of a day and four more with the right check digit (Luhn), written together or with "-", "+" or a space.
/// </summary>
public static class PersonalNumber
{
    private const int Short = 10;
    private const int Long = 12;
    private const int CoordinationDays = 60;

    /// <summary>Whether the text holds something that can be one.</summary>
    public static bool IsIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && Digits(text.AsSpan(at)) is { Length: Short or Long } digits && IsOne(digits))
                return true;
        }
        return false;
    }

    // The digits that begin here: one run, or two with one sign between when the second is the four last.
    private static string Digits(ReadOnlySpan<char> text)
    {
        var first = Run(text);
        if (first is not (Short - 4 or Long - 4) || first == text.Length || text[first] is not ('-' or '+' or ' ' or '\u2013' or '\u2212'))
            return text[..first].ToString();
        var rest = text[(first + 1)..];
        return Run(rest) == 4 ? string.Concat(text[..first], rest[..4]) : "";
    }

    private static int Run(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        return length;
    }

    private static bool IsOne(string digits)
    {
        var number = digits[^Short..];
        var (month, day) = (Two(number, 2), Two(number, 4));
        var isDay = month is >= 1 and <= 12 && (day is >= 1 and <= 31 || day - CoordinationDays is >= 1 and <= 31);
        return isDay && (digits.Length == Short || digits[..2] is "18" or "19" or "20") && HasCheckDigit(number);
    }

    private static int Two(string digits, int at) => (digits[at] - '0') * 10 + digits[at + 1] - '0';

    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var part = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += part > 9 ? part - 9 : part;
        }
        return sum % 10 == 0;
    }
}
