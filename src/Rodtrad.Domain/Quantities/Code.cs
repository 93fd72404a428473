using System.Buffers;

namespace Rodtrad.Domain.Quantities;

/// <summary>
/// A natural key: the code of a unit, plan, level, node, indicator or document. Stable for ever, readable in an address.
/// Allowed: 1–80 characters, starting with a letter a–z or A–Z or a digit, then such letters, digits, '.', '_' and '-'.
/// Two codes are equal when their text is equal, letter case included.
/// </summary>
public readonly record struct Code : IComparable<Code>
{
    public const int MaxLength = 80;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private readonly string? _text;

    private Code(string text) => _text = text;

    /// <summary>The text of the code; empty only for <c>default</c>, which no rule accepts.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether this is <c>default</c>, a code that was never given.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>Reads a code; false when the text breaks the pattern above.</summary>
    public static bool TryParse(string? text, out Code code)
    {
        var good = text is { Length: > 0 and <= MaxLength } && char.IsAsciiLetterOrDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(Allowed);
        code = good ? new Code(text!) : default;
        return good;
    }

    /// <summary>Reads a code that is known to be good; a bad one is a bug.</summary>
    /// <exception cref="FormatException">The text is no code.</exception>
    public static Code Of(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no code.");

    public int CompareTo(Code other) => string.CompareOrdinal(Text, other.Text);

    public override string ToString() => Text;
}
