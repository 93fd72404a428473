using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Documents;

/// <summary>The name of an uppdrag with its keywords strong, wherever in it they stand.</summary>
public static class KeywordRuns
{
    /// <summary>
    /// The text parted into runs. Several keywords may be given with commas between ("kompetensförsörjning, systematiskt
    /// arbetsmiljöarbete"); a keyword that does not stand in the text leaves it as it is.
    /// </summary>
    public static Sequence<TextRun> Of(string text, string keyword, DocumentLink? link)
    {
        if (text.Length == 0)
            return [];
        var strong = new bool[text.Length];
        string[] sought = text.Contains(keyword, StringComparison.OrdinalIgnoreCase) ? [keyword] : keyword.Split(", ");
        foreach (var word in sought.Where(word => word.Length > 0))
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                Array.Fill(strong, true, at, word.Length);
        }
        var runs = new List<TextRun>();
        for (var (from, to) = (0, 1); to <= text.Length; to++)
        {
            if (to < text.Length && strong[to] == strong[from])
                continue;
            runs.Add(new TextRun(text[from..to], strong[from] ? TextStyle.Strong : TextStyle.Plain, link));
            from = to;
        }
        return runs.ToSequence();
    }
}
