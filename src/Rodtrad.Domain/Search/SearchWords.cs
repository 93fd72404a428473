using System.Globalization;
using System.Text;

namespace Rodtrad.Domain.Search;

/// <summary>A word found in a text: where it begins, how many characters it takes there, and the word in the form it is compared in.</summary>
public readonly record struct FoundWord(int Start, int Length, string Word);

/// <summary>
/// Divides texts into words, the same way for what is searched in and for what is searched for, so that a database only has to
/// compare words and every database gives the same hits. A word is a run of letters and digits in small letters. Nothing is
/// folded or stemmed: å, ä and ö are letters of their own. A paragraph sign belongs to the word after it ("§ 186").
/// Source: own.
/// </summary>
public static class SearchWords
{
    /// <summary>Longer words are cut here, in the text and in the question alike.</summary>
    public const int MaxLength = 60;

    private enum Kind
    {
        Separator,
        Letter,
        Digit,
        Paragraph,

        /// <summary>Stands inside a word without being seen: a soft hyphen, a joiner.</summary>
        Unseen,
    }

    /// <summary>The text in composed form, where a letter with its mark is one character; what is no character becomes U+FFFD.</summary>
    public static string Composed(string text)
    {
        if (IsPlain(text))
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append((IsCharacter(rune.Value) ? rune : Rune.ReplacementChar).ToString());
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    // Latin letters without loose marks, and dashes and quotes, are as they should be already: nearly every text.
    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (letter is not ((> '\0' and < '\u0300') or (>= '\u2010' and < '\u205f')))
                return false;
        }
        return true;
    }

    // Unicode says of some numbers that they never are characters.
    private static bool IsCharacter(int value) => value != 0 && (value & 0xfffe) != 0xfffe && value is not (>= 0xfdd0 and <= 0xfdef);

    /// <summary>The words as they stand in a composed text, from left to right.</summary>
    public static IEnumerable<FoundWord> AsWritten(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var kind = KindAt(text, at);
            if (kind is Kind.Separator or Kind.Unseen)
            {
                at += Step(text, at);
                continue;
            }
            var start = at;
            var word = new StringBuilder();
            if (kind == Kind.Paragraph)
            {
                word.Append('§');
                at = WordAfterParagraph(text, at);
            }
            var end = start + word.Length;
            for (; at < text.Length && KindAt(text, at) is var here and (Kind.Letter or Kind.Digit or Kind.Unseen); at += Step(text, at))
            {
                if (here == Kind.Unseen)
                    continue;
                Append(word, text, at);
                end = at + Step(text, at);
            }
            yield return new FoundWord(start, end - start, Cut(word.ToString()));
        }
    }

    /// <summary>
    /// Everything that a composed text can be found by: its words, the parts of words that mix letters and digits ("19RS2753"
    /// also as 19, rs and 2753; "§ 186" also as § and 186), and words joined by hyphens also as one ("e-hälsa" as ehälsa).
    /// </summary>
    public static IEnumerable<FoundWord> Of(string text)
    {
        var (chain, former) = (default(FoundWord), default(FoundWord));
        foreach (var found in AsWritten(text))
        {
            yield return found;
            foreach (var part in Parts(text, found))
                yield return part;
            var isJoined = former.Length > 0 && found.Start == former.Start + former.Length + 1 && text[found.Start - 1] is ('-' or '\u2010' or '\u2011');
            if (isJoined)
            {
                chain = new FoundWord(chain.Start, found.Start + found.Length - chain.Start, chain.Word + found.Word);
                if (chain.Word.Length <= MaxLength)
                    yield return chain;
            }
            else
            {
                chain = found;
            }
            former = found;
        }
    }

    // Where the word after the sign begins, on the same line; right after the sign when there is none.
    private static int WordAfterParagraph(string text, int sign)
    {
        var next = sign + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && text[next] is not ('\n' or '\r'))
            next++;
        return next < text.Length && KindAt(text, next) is (Kind.Letter or Kind.Digit) ? next : sign + 1;
    }

    private static IEnumerable<FoundWord> Parts(string text, FoundWord found)
    {
        var end = found.Start + found.Length;
        var (start, kind) = (found.Start, KindAt(text, found.Start));
        var word = new StringBuilder();
        for (var at = found.Start; at < end; at += Step(text, at))
        {
            var here = KindAt(text, at);
            if (here is Kind.Unseen or Kind.Separator)
                continue;
            if (here != kind)
            {
                yield return new FoundWord(start, at - start, Cut(word.ToString()));
                (start, kind) = (at, here);
                word.Clear();
            }
            Append(word, text, at);
        }
        if (start > found.Start)
            yield return new FoundWord(start, end - start, Cut(word.ToString()));
    }

    private static Kind KindAt(string text, int at)
    {
        var letter = text[at];
        if (letter < 128)
            return char.IsAsciiLetter(letter) ? Kind.Letter : char.IsAsciiDigit(letter) ? Kind.Digit : Kind.Separator;
        return letter == '§' ? Kind.Paragraph : CharUnicodeInfo.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Kind.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Kind.Digit,
            UnicodeCategory.Format => Kind.Unseen,
            _ => Kind.Separator,
        };
    }

    private static int Step(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static void Append(StringBuilder word, string text, int at)
    {
        if (Step(text, at) == 2)
            word.Append(Rune.ToLowerInvariant(Rune.GetRuneAt(text, at)).ToString());
        else
            word.Append(char.ToLowerInvariant(text[at]));
    }

    // A pair of surrogates is never cut in two.
    private static string Cut(string word) => word.Length <= MaxLength ? word
        : word[..(char.IsHighSurrogate(word[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
