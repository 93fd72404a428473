using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Search;

/// <summary>A piece of a text that is shown as a hit; <paramref name="IsHit"/>: the piece is a word that was searched for.</summary>
public readonly record struct TextPart(string Text, bool IsHit);

/// <summary>
/// What is searched for: words that must all be found, each at the beginning of a word. A single letter or digit must be a word
/// by itself, or almost everything would be found. Everything else that is written, quotes and operators included, only
/// separates words. <paramref name="Text"/> is what was written, in composed form.
/// </summary>
public sealed record SearchQuery(string Text, Sequence<string> Words)
{
    public const string TooLong = "SOK-001";
    public const string TooManyWords = "SOK-002";

    /// <summary>The most characters that are searched for at a time.</summary>
    public const int MaxLength = 400;

    /// <summary>The most words that are searched for at a time.</summary>
    public const int MaxWords = 50;

    // How much of a text is shown round the words that were found, in characters.
    private const int ShownBefore = 60;
    private const int Shown = 220;

    /// <summary>Whether there is anything to search for.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>Reads what was written; null is nothing. Refusals: SOK-001 longer than 400 characters, SOK-002 more than 50 words.</summary>
    public static Outcome<SearchQuery> Read(string? text)
    {
        text = (text ?? "").Trim();
        if (text.Length > MaxLength)
            return Refusal.Of(TooLong, $"{MaxLength}");
        text = SearchWords.Composed(text);
        var words = SearchWords.AsWritten(text).Select(found => found.Word).Distinct(StringComparer.Ordinal).ToSequence();
        return words.Count > MaxWords ? Refusal.Of(TooManyWords, $"{MaxWords}") : new SearchQuery(text, words);
    }

    /// <summary>Whether other words may begin with this one and be found.</summary>
    public static bool IsBeginning(string word) => word.Length > 1;

    /// <summary>The whole of a composed text with the found words marked.</summary>
    public Sequence<TextPart> Mark(string text) => Parts(text, 0, text.Length, Spans(text)).ToSequence();

    /// <summary>
    /// Of the lines of a composed text those that hold words which the title does not, with the found words marked and "…" where
    /// something is left out of a long line; empty when the title says it all.
    /// </summary>
    public Sequence<TextPart> Excerpt(string title, string text)
    {
        var missing = Words.Except(Spans(title).Select(span => span.Word), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        List<TextPart> parts = [];
        foreach (var line in text.Split('\n'))
        {
            var spans = missing.Count > 0 ? Spans(line) : [];
            if (!spans.Exists(span => missing.Contains(span.Word)))
                continue;
            missing.ExceptWith(spans.Select(span => span.Word));
            if (parts.Count > 0)
                parts.Add(new TextPart(" · ", false));
            parts.AddRange(Piece(line, spans));
        }
        return parts.ToSequence();
    }

    // The piece of a line where most of the words stand together.
    private static IEnumerable<TextPart> Piece(string line, List<(int Start, int End, string Word)> spans)
    {
        var best = spans.MaxBy(span => spans.Where(other => other.Start >= span.Start && other.End <= span.Start + Shown - ShownBefore)
            .Select(other => other.Word).Distinct(StringComparer.Ordinal).Count());
        var start = line.Length <= Shown ? 0 : WordStart(line, best.Start - ShownBefore);
        var end = line.Length <= Shown ? line.Length : WordEnd(line, Math.Max(start + Shown, best.End));
        if (start > 0)
            yield return new TextPart("… ", false);
        foreach (var part in Parts(line, start, end, spans))
            yield return part;
        if (end < line.Length)
            yield return new TextPart(" …", false);
    }

    private List<(int Start, int End, string Word)> Spans(string text)
    {
        var spans = new List<(int Start, int End, string Word)>();
        foreach (var found in SearchWords.Of(text))
        {
            if (Words.FirstOrDefault(word => Finds(word, found.Word)) is not { } word)
                continue;
            var (start, end) = (found.Start, found.Start + found.Length);
            // A part of a word, or words found as one, may lie over what is marked already.
            while (spans.Count > 0 && start < spans[^1].End)
            {
                (start, end) = (Math.Min(spans[^1].Start, start), Math.Max(spans[^1].End, end));
                spans.RemoveAt(spans.Count - 1);
            }
            spans.Add((start, end, word));
        }
        return spans;
    }

    private static bool Finds(string word, string found) =>
        IsBeginning(word) ? found.StartsWith(word, StringComparison.Ordinal) : found == word;

    private static IEnumerable<TextPart> Parts(string text, int start, int end, List<(int Start, int End, string Word)> spans)
    {
        var at = start;
        foreach (var span in spans.Where(span => span.Start >= start && span.End <= end))
        {
            if (span.Start > at)
                yield return new TextPart(text[at..span.Start], false);
            yield return new TextPart(text[span.Start..span.End], true);
            at = span.End;
        }
        if (at < end)
            yield return new TextPart(text[at..end], false);
    }

    private static int WordStart(string text, int at)
    {
        if (at <= 0)
            return 0;
        var space = text.IndexOf(' ', at, Math.Min(ShownBefore, text.Length - at));
        return space < 0 ? Whole(text, at) : space + 1;
    }

    private static int WordEnd(string text, int at)
    {
        if (at >= text.Length)
            return text.Length;
        var space = text.LastIndexOf(' ', at, Math.Min(at, ShownBefore));
        return space < 0 ? Whole(text, at) : space;
    }

    // A pair of surrogates is never cut in two.
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
