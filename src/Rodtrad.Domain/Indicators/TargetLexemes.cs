using System.Globalization;
using System.Text;

namespace Rodtrad.Domain.Indicators;

/// <summary>What a word, a phrase or a sign of a target text is for.</summary>
internal enum Sense
{
    /// <summary>A sign that says nothing here.</summary>
    Sign,

    /// <summary>A word without a meaning of its own here.</summary>
    Word,
    Number,
    NumberWord,
    Percent,
    Points,
    Unit,
    Slash,
    Open,
    Close,
    Colon,
    Semicolon,
    Comma,
    Stop,
    Dash,
    Above,
    Below,
    AtLeast,
    AtMost,
    Exactly,
    OrMore,
    OrLess,
    Between,
    Increase,
    Decrease,
    Improve,
    Keep,
    To,
    With,
    PerYear,
    OnAverage,
    LevelWith,
    National,
    Gap,
    BetweenSexes,
    Versus,
    PreviousYear,
    SameQuarter,
    Frame,
    Within,
    Yes,
    No,
    Partly,
    Cluster,
    Parameters,
    Latest,
    YearWord,
    GoalsOf,
    HasBeenReached,
    Has,
    Of,
    MoneyWord,
    That,
    And,
    Follow,
    Activity,
    Interim,
    Tertial,
    April,
    August,
    Approximately,
    Milestone,
}

/// <summary>
/// A piece of a text: where it stands, what it is for, and its number when it is one.
/// <paramref name="IsGlued"/>: nothing stands between it and the piece before.
/// </summary>
internal readonly record struct Lexeme(Sense Sense, int Start, int End, decimal Number, int Decimals, bool IsGlued);

/// <summary>
/// Takes a text to pieces in one pass: numbers as the plans print them, words with the hyphens of broken lines taken out, signs.
/// Every piece is looked at a bounded number of times, so that the work grows with the length and no more.
/// </summary>
internal static class TargetLexemes
{
    // A number that is longer is no measure of anything; kept short, sums over it cannot overflow.
    private const int MaxDigits = 12;
    private const int MaxDecimals = 6;

    public static List<Lexeme> Of(string text)
    {
        List<Lexeme> pieces = [];
        for (var at = 0; at < text.Length;)
        {
            if (IsSpace(text[at]))
                at++;
            else if (NumberAt(text, at, pieces) is { } number)
                at = Add(pieces, number);
            else if (char.IsLetter(text[at]))
                at = WordAt(text, at, pieces);
            else
                at = Add(pieces, SignAt(text, at));
        }
        return pieces;
    }

    public static bool IsSpace(char sign) => char.IsWhiteSpace(sign);

    /// <summary>The word without the hyphens that a narrow column put into it ("Hjärt-sjukdom", "utveckling-en").</summary>
    public static string Joined(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAny(Hyphens))
            return word.ToString();
        var joined = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsHyphen(word[i]) || (word[i] != SoftHyphen && i + 1 < word.Length && !char.IsLower(word[i + 1])))
                joined.Append(word[i]);
        }
        return joined.ToString();
    }

    private const char SoftHyphen = '\u00AD';
    private const string Hyphens = "-\u2010\u2011\u00AD";

    private static bool IsHyphen(char sign) => Hyphens.Contains(sign, StringComparison.Ordinal);

    private static int Add(List<Lexeme> pieces, Lexeme piece)
    {
        pieces.Add(piece);
        return piece.End;
    }

    private static bool IsGlued(string text, int at) => at > 0 && !IsSpace(text[at - 1]);

    // "1 232", "16,8", "-0,5", "04". A sign before a number is minus only where no number or word ends.
    private static Lexeme? NumberAt(string text, int start, List<Lexeme> before)
    {
        var at = start;
        var isNegative = text[at] is '-' or '\u2212';
        if (isNegative || text[at] == '+')
        {
            if (IsGlued(text, start) && before.Count > 0 && before[^1].Sense is Sense.Number or Sense.Word)
                return null;
            at++;
            if (at + 1 < text.Length && IsSpace(text[at]))
                at++;
        }
        var digits = new StringBuilder(MaxDigits);
        at = Digits(text, at, digits);
        if (digits.Length == 0)
            return null;
        var mayGroup = digits.Length <= 3 && digits[0] != '0';
        while (mayGroup && IsGroup(text, at))
            at = Digits(text, at + 1, digits);
        var decimals = 0;
        if (digits.Length <= MaxDigits && at + 1 < text.Length && text[at] is ',' or '.' && char.IsAsciiDigit(text[at + 1]))
        {
            digits.Append('.');
            var whole = digits.Length;
            at = Digits(text, at + 1, digits);
            decimals = digits.Length - whole;
        }
        if (digits.Length - decimals > MaxDigits + 1 || decimals > MaxDecimals)
            return new Lexeme(Sense.Sign, start, at, 0, 0, IsGlued(text, start));
        var value = decimal.Parse(digits.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new Lexeme(Sense.Number, start, at, isNegative ? -value : value, decimals, IsGlued(text, start));
    }

    // Only the first digits count; the rest are passed over so that a long row is one piece.
    private static int Digits(string text, int at, StringBuilder digits)
    {
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            if (digits.Length <= MaxDigits + MaxDecimals + 1)
                digits.Append(text[at]);
        }
        return at;
    }

    // A space between digits parts thousands and nothing else: "10 20" is two numbers.
    private static bool IsGroup(string text, int at) =>
        at + 3 < text.Length && text[at] is ' ' or '\u00A0' or '\u202F'
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static int WordAt(string text, int start, List<Lexeme> pieces)
    {
        var at = start;
        while (at < text.Length && (char.IsLetter(text[at]) || (IsHyphen(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
            at++;
        // The one unit of the plans that ends in a digit: square and cubic metres.
        if (at == start + 1 && text[start] == 'm' && at < text.Length && text[at] is '2' or '3' && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1])))
            at++;
        pieces.Add(new Lexeme(Sense.Word, start, at, 0, 0, IsGlued(text, start)));
        return at;
    }

    private static Lexeme SignAt(string text, int at)
    {
        var isWithEquals = at + 1 < text.Length && text[at + 1] == '=';
        var sense = text[at] switch
        {
            '<' => isWithEquals ? Sense.AtMost : Sense.Below,
            '>' => isWithEquals ? Sense.AtLeast : Sense.Above,
            '\u2264' => Sense.AtMost,
            '\u2265' => Sense.AtLeast,
            '=' => Sense.Exactly,
            '%' => Sense.Percent,
            '/' => Sense.Slash,
            '(' => Sense.Open,
            ')' => Sense.Close,
            ':' => Sense.Colon,
            ';' => Sense.Semicolon,
            ',' => Sense.Comma,
            '.' => Sense.Stop,
            '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => Sense.Dash,
            _ => Sense.Sign,
        };
        return new Lexeme(sense, at, at + (sense is Sense.AtMost or Sense.AtLeast && isWithEquals ? 2 : 1), 0, 0, IsGlued(text, at));
    }
}
