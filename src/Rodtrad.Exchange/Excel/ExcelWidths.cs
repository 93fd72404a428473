using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.Exchange.Excel;

/// <summary>
/// How wide the columns are: as given, else as the first rows need. Where they need more than a paper lying down has, the widest
/// share what is left and their words break into lines.
/// </summary>
internal sealed class ExcelWidths
{
    /// <summary>From so many rows the widths are measured.</summary>
    public const int RowsToMeasure = 200;

    private const int Least = 7;
    private const int Most = 52;

    /// <summary>No column is made narrower than this for the sake of the others.</summary>
    private const int LeastOfTheWide = 22;

    /// <summary>So many letters of the usual size, made somewhat smaller, go across an A4 lying down.</summary>
    private const int Paper = 190;

    /// <summary>Room for the button of the filter.</summary>
    private const int Button = 3;

    private readonly Sequence<SheetColumn> _columns;
    private readonly int[] _widths;
    private readonly bool?[] _areNumbers;
    private int _cap = Most;

    public ExcelWidths(Sequence<SheetColumn> columns, IReadOnlyList<string> headings)
    {
        _columns = columns;
        // Headings break between words: the longest word must have room, and a short heading all of it.
        _widths = [.. headings.Select(heading => Math.Max(heading.Split(' ').Max(word => word.Length), Math.Min(heading.Length, 16)) + Button)];
        _areNumbers = new bool?[columns.Count];
    }

    public void Measure(Sequence<Cell> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var length = row[i] switch
            {
                Cell.Text text => text.Value.Split('\n').Max(line => line.Length) + 1,
                // The digits, a mark at every third, the sign and the percent.
                Cell.Number number => (ExcelText.Number(Rounding.ToDecimals(Math.Abs(number.Value), 0)).Length * 4 / 3) + number.Decimals + 4,
                Cell.Day => 11,
                Cell.YesNo => 8,
                _ => 0,
            };
            _widths[i] = Math.Max(_widths[i], Math.Min(length, Most));
            if (row[i] is not Cell.Nothing)
                _areNumbers[i] = _areNumbers[i] is not false && row[i] is Cell.Number;
        }
    }

    /// <summary>When all that is to be measured has been.</summary>
    public void Settle()
    {
        while (_cap > LeastOfTheWide && Enumerable.Range(0, _widths.Length).Sum(Of) > Paper)
            _cap--;
    }

    public int Of(int column) => _columns[column].Width ?? Math.Clamp(_widths[column], Least, _cap);

    /// <summary>Every cell that was measured in the column is a number: its heading stands to the right as they do.</summary>
    public bool IsNumbers(int column) => _areNumbers[column] is true;

    /// <summary>How many lines the words take in the column, breaking between them.</summary>
    public int Lines(int column, string text)
    {
        // A letter is on the whole narrower than the digit that widths are counted in.
        var width = Of(column) * 11 / 10;
        if (text.Length < Of(column) && !text.Contains('\n', StringComparison.Ordinal))
            return 1;
        var lines = 0;
        foreach (var paragraph in text.AsSpan().Split('\n'))
        {
            lines++;
            var used = 0;
            foreach (var part in text.AsSpan(paragraph).Split(' '))
            {
                var word = text.AsSpan(paragraph)[part].Length;
                if (used > 0 && used + 1 + word > width)
                    (lines, used) = (lines + 1, 0);
                // A word longer than a line breaks anywhere.
                lines += Math.Max(word - 1, 0) / width;
                used += (used > 0 ? 1 : 0) + (word > width ? word % width : word);
            }
        }
        return lines;
    }
}
