using System.Text;

namespace Rodtrad.Exchange.Looks;

/// <summary>Text that cannot reorder what stands round it.</summary>
internal static class SafeLetters
{
    private const char PopDirection = '\u202C';
    private const char PopIsolate = '\u2069';

    /// <summary>
    /// The text with every change of direction that it opens closed again, so that a right-to-left mark is kept and reaches no
    /// further than the text it stands in.
    /// </summary>
    public static string Closed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u202A', '\u202E') && !text.AsSpan().ContainsAnyInRange('\u2066', '\u2069'))
            return text;
        var open = new Stack<char>();
        var closed = new StringBuilder(text.Length + 4);
        foreach (var letter in text)
        {
            if (letter is '\u202A' or '\u202B' or '\u202D' or '\u202E')
                open.Push(PopDirection);
            else if (letter is >= '\u2066' and <= '\u2068')
                open.Push(PopIsolate);
            else if (letter is PopDirection or PopIsolate && !(open.TryPeek(out var top) && top == letter && open.Pop() == letter))
                continue;
            closed.Append(letter);
        }
        while (open.TryPop(out var close))
            closed.Append(close);
        return closed.ToString();
    }
}
