using System.Text;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>What became of a piece of text.</summary>
public enum PieceKind
{
    /// <summary>Stands in both.</summary>
    Common,

    /// <summary>Stands only in the first.</summary>
    Removed,

    /// <summary>Stands only in the second.</summary>
    Added,
}

/// <summary>A piece of two texts held against each other.</summary>
public readonly record struct TextPiece(PieceKind Kind, string Text);

/// <summary>
/// Two texts held against each other, word by word and sign by sign, so that a comma is seen. Without the pieces added it is the
/// first text, without those removed the second.
/// </summary>
public sealed record TextDifference(Sequence<TextPiece> Pieces)
{
    // As many steps as two thousand words on each side; longer texts differ as a whole where they differ.
    private const long MaxSteps = 4_000_000;

    /// <summary>The difference from <paramref name="first"/> to <paramref name="second"/>: few pieces, the longest common order kept.</summary>
    public static TextDifference Between(string first, string second)
    {
        var (a, b) = (Tokens(first), Tokens(second));
        var from = 0;
        while (from < a.Count && from < b.Count && a[from] == b[from])
            from++;
        var (endA, endB) = (a.Count, b.Count);
        while (endA > from && endB > from && a[endA - 1] == b[endB - 1])
            (endA, endB) = (endA - 1, endB - 1);
        var pieces = new Writing();
        pieces.Add(PieceKind.Common, a, 0, from);
        if ((long)(endA - from) * (endB - from) <= MaxSteps)
            Walk(pieces, a.GetRange(from, endA - from), b.GetRange(from, endB - from));
        else
        {
            pieces.Add(PieceKind.Removed, a, from, endA);
            pieces.Add(PieceKind.Added, b, from, endB);
        }
        pieces.Add(PieceKind.Common, a, endA, a.Count);
        return new TextDifference(pieces.Done());
    }

    // The longest common order by the table of lengths, from the end, so that the walk goes forward.
    private static void Walk(Writing pieces, List<string> a, List<string> b)
    {
        var longest = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                longest[i, j] = a[i] == b[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }
        var (atA, atB) = (0, 0);
        while (atA < a.Count || atB < b.Count)
        {
            if (atA < a.Count && atB < b.Count && a[atA] == b[atB])
            {
                pieces.Add(PieceKind.Common, a[atA++]);
                atB++;
            }
            else if (atB == b.Count || (atA < a.Count && longest[atA + 1, atB] >= longest[atA, atB + 1]))
                pieces.Add(PieceKind.Removed, a[atA++]);
            else
                pieces.Add(PieceKind.Added, b[atB++]);
        }
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            while (end < text.Length && Kind(text[at]) is var kind and not 0 && Kind(text[end]) == kind)
                end++;
            tokens.Add(text[at..end]);
            at = end;
        }
        return tokens;
    }

    // Words hold together and white space does; every other sign stands alone.
    private static int Kind(char sign) => char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) ? 1 : char.IsWhiteSpace(sign) ? 2 : 0;

    private sealed class Writing
    {
        private readonly List<(PieceKind Kind, StringBuilder Text)> _pieces = [];

        public void Add(PieceKind kind, List<string> tokens, int from, int to)
        {
            for (var i = from; i < to; i++)
                Add(kind, tokens[i]);
        }

        public void Add(PieceKind kind, string text)
        {
            if (_pieces.Count == 0 || _pieces[^1].Kind != kind)
                _pieces.Add((kind, new StringBuilder()));
            _pieces[^1].Text.Append(text);
        }

        public Sequence<TextPiece> Done() => _pieces.Select(piece => new TextPiece(piece.Kind, piece.Text.ToString())).ToSequence();
    }
}
