using Rodtrad.Domain.Documents;

namespace Rodtrad.Exchange.Word;

/// <summary>How wide columns are, in twentieths of a point: together exactly the whole.</summary>
internal static class ColumnWidths
{
    /// <summary>The room before a text that follows a figure.</summary>
    public const int Gap = 170;

    // A letter of the table's type at its broadest average, and the room at a cell's end.
    private const int Letter = 102;
    private const int Padding = 160;

    // A word longer than this is broken rather than given a third of a page.
    private const int LongestWhole = 28;

    public static IReadOnlyList<int> Even(int columns, int whole) => Shared(Enumerable.Repeat(1L, columns).ToList(), whole);

    /// <summary>
    /// By the shares that the columns are told, but no narrower than their longest word where the others can spare it: a word
    /// that breaks in the middle is worse than a text with a line more.
    /// </summary>
    public static IReadOnlyList<int> Of(DocumentTable table, int whole)
    {
        var told = Shared(table.Columns.Select(column => (long)Math.Max(column.Width, 1)).ToList(), whole);
        var words = table.Columns.Select((_, i) => LongestWord(table, i)).ToList();
        var least = words;
        // Where not all words have room, the longest break first.
        for (var most = Math.Min(words.Max(), LongestWhole); most > 0; most--)
        {
            least = words.Select((word, i) => (Math.Min(word, most) * Letter) + Padding + (FollowsFigure(table, i) ? Gap : 0)).ToList();
            if (least.Sum() <= whole)
                break;
        }
        if (told.Zip(least).All(pair => pair.First >= pair.Second) || least.Sum() > whole)
            return told;
        // What the narrow ones lack is taken from what the others have above their own least.
        var spare = told.Zip(least).Sum(pair => (long)Math.Max(0, pair.First - pair.Second));
        var lack = told.Zip(least).Sum(pair => (long)Math.Max(0, pair.Second - pair.First));
        return Shared(told.Zip(least).Select(pair => pair.First < pair.Second ? pair.Second * spare : ((pair.First - pair.Second) * (spare - lack)) + (pair.Second * spare)).ToList(), whole);
    }

    private static int[] Shared(List<long> shares, int whole)
    {
        var all = shares.Sum();
        var widths = new int[shares.Count];
        var (so, far) = (0L, 0);
        for (var i = 0; i < widths.Length; i++)
        {
            so += shares[i];
            widths[i] = (int)((decimal)whole * so / all) - far;
            far += widths[i];
        }
        return widths;
    }

    private static bool FollowsFigure(DocumentTable table, int column) =>
        column > 0 && table.Columns[column].Align == ColumnAlign.Start && table.Columns[column - 1].Align == ColumnAlign.End;

    private static int LongestWord(DocumentTable table, int column)
    {
        var longest = LongestWord(table.Columns[column].Heading);
        foreach (var row in table.Rows)
        {
            if (row.Kind != RowKind.Group && column < row.Cells.Count)
            {
                foreach (var run in row.Cells[column].Runs)
                    longest = Math.Max(longest, LongestWord(run.Text));
            }
        }
        return longest;
    }

    private static int LongestWord(ReadOnlySpan<char> text)
    {
        var longest = 0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(" -\n\t\u2013");
            longest = Math.Max(longest, end < 0 ? text.Length : end);
            text = end < 0 ? [] : text[(end + 1)..];
        }
        return longest;
    }
}
