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

    public static IReadOnlyList<int> Even(int columns, int whole) => Shared(Enumerable.Repeat(1L, columns).ToList(), whole);

    /// <summary>
    /// By the shares that the columns are told, but no narrower than their longest word where the others can spare it: a word
    /// that breaks in the middle is worse than a text with a line more.
    /// </summary>
    public static IReadOnlyList<int> Of(DocumentTable table, int whole)
    {
        var told = Shared(table.Columns.Select(column => (long)Math.Max(column.Width, 1)).ToList(), whole);
        var least = table.Columns.Select((column, i) => Math.Min(Least(table, i), whole / 3)).ToList();
        if (told.Zip(least).All(pair => pair.First >= pair.Second) || least.Sum() > whole * 6 / 5)
            return told;
        // The estimate is generous: a little too much of it still keeps most words whole.
        if (least.Sum() >= whole)
            return Shared(least.Select(width => (long)width).ToList(), whole);
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

    private static int Least(DocumentTable table, int column)
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
        var gap = column > 0 && table.Columns[column].Align == ColumnAlign.Start && table.Columns[column - 1].Align == ColumnAlign.End ? Gap : 0;
        return (Math.Min(longest, 60) * Letter) + Padding + gap;
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
