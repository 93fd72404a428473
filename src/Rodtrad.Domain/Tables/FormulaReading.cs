using System.Globalization;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>Reads formulas. See <see cref="Formula"/> for the language.</summary>
public static class FormulaReading
{
    /// <summary>The formula cannot be read: TAB-002 with the formula and the word where it stops.</summary>
    public const string NotRead = "TAB-002";

    /// <summary>The sum of the rows under a row: <c>delar(rad)</c>.</summary>
    public const string PartsWord = "delar(";

    /// <summary>No formula is longer, or deeper in parentheses.</summary>
    public const int MaxWords = 400;
    public const int MaxDepth = 20;
    public const int MaxDecimals = 12;

    public static Outcome<Formula> Read(string text)
    {
        var reading = new Reading(text);
        return reading.Whole() is { } formula ? formula : Refusal.Of(NotRead, text, reading.At);
    }

    /// <summary>Reads an address alone; false when it is none.</summary>
    public static bool TryReference(string text, out FigureReference reference)
    {
        reference = default;
        var (plan, table, rest) = (default(Code), default(Code), text);
        if (rest.IndexOf('!', StringComparison.Ordinal) is > 0 and var mark)
        {
            var where = rest[..mark];
            rest = rest[(mark + 1)..];
            if (where.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash)
            {
                if (!Code.TryParse(where[..slash], out plan))
                    return false;
                where = where[(slash + 1)..];
            }
            if (!Code.TryParse(where, out table))
                return false;
        }
        var (column, step) = (default(Code), 0);
        if (rest.IndexOf('@', StringComparison.Ordinal) is > 0 and var at)
        {
            var place = rest[(at + 1)..];
            if (place.Length is > 1 and < 4 && place[0] is '-' or '+' && int.TryParse(place, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out step))
            {
            }
            else if (!Code.TryParse(place, out column))
                return false;
            rest = rest[..at];
        }
        if (!Code.TryParse(rest, out var row))
            return false;
        reference = new FigureReference(plan, table, row, column, step);
        return true;
    }

    // Words are taken from the front as they are read; what is left when reading stops is what could not be read.
    private sealed class Reading
    {
        private readonly Queue<string> _words;
        private readonly string _text;

        public Reading(string text)
        {
            _text = text;
            _words = new Queue<string>(Words(text));
        }

        /// <summary>Where it stopped.</summary>
        public string At => _words.TryPeek(out var word) ? word : _text;

        public Formula? Whole()
        {
            if (_words.Count is 0 or > MaxWords)
                return null;
            return Sum(0) is { } sum && _words.Count == 0 ? sum : null;
        }

        private static string[] Words(string text) => text
            .Replace(PartsWord, "\u0001", StringComparison.Ordinal).Replace("(", " ( ", StringComparison.Ordinal)
            .Replace(")", " ) ", StringComparison.Ordinal).Replace("\u0001", $" {PartsWord} ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

        private Formula? Sum(int depth)
        {
            var left = Product(depth);
            while (left is not null && (Taken("+") ?? Taken("-")) is { } sign)
                left = Product(depth) is { } right ? sign == "+" ? new Formula.Plus(left, right) : new Formula.Minus(left, right) : null;
            return left;
        }

        private Formula? Product(int depth)
        {
            var left = Factor(depth);
            while (left is not null && (Taken("*") ?? Taken("/")) is { } sign)
                left = Factor(depth) is { } right ? sign == "*" ? new Formula.Times(left, right) : new Formula.Over(left, right) : null;
            return left;
        }

        private Formula? Factor(int depth)
        {
            if (depth > MaxDepth || _words.Count == 0)
                return null;
            if (Taken("-") is not null)
                return Factor(depth + 1) is { } turned ? new Formula.Minus(new Formula.Number(0), turned) : null;
            if (Taken("(") is not null)
                return Sum(depth + 1) is { } inside && Taken(")") is not null ? inside : null;
            if (Taken(PartsWord) is not null)
                return Reference() is { } row && Taken(")") is not null ? new Formula.PartsOf(row) : null;
            // A word in digits alone is a number; a row with such a code is written with its table.
            if (decimal.TryParse(_words.Peek(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                // A constant is no larger and no finer than figures are.
                if (number >= Figure.Limit || number.Scale > MaxDecimals)
                    return null;
                _words.Dequeue();
                return new Formula.Number(number);
            }
            return Reference() is { } at ? new Formula.At(at) : null;
        }

        private FigureReference? Reference()
        {
            if (!_words.TryPeek(out var word) || !TryReference(word, out var reference))
                return null;
            _words.Dequeue();
            return reference;
        }

        private string? Taken(string word) => _words.TryPeek(out var next) && next == word ? _words.Dequeue() : null;
    }
}
