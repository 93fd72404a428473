using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.Exchange.Excel;

/// <summary>How wide the columns are: as given, else as the first rows need, within bounds; what needs more breaks into lines.</summary>
internal sealed class ExcelWidths
{
    /// <summary>From so many rows the widths are measured.</summary>
    public const int RowsToMeasure = 200;

    private const int Least = 7;
    private const int Most = 52;

    /// <summary>Room for the button of the filter.</summary>
    private const int Button = 3;

    private readonly Sequence<SheetColumn> _columns;
    private readonly int[] _widths;
    private readonly bool?[] _areNumbers;

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
                Cell.Number number => (ExcelText.Number(Rounding.ToDecimals(Math.Abs(number.Value), 0)).Length * 4 / 3) + number.Decimals + 3,
                Cell.Day => 11,
                Cell.YesNo => 8,
                _ => 0,
            };
            _widths[i] = Math.Max(_widths[i], Math.Min(length, Most));
            if (row[i] is not Cell.Nothing)
                _areNumbers[i] = _areNumbers[i] is not false && row[i] is Cell.Number;
        }
    }

    public int Of(int column) => _columns[column].Width ?? Math.Clamp(_widths[column], Least, Most);

    /// <summary>Every cell that was measured in the column is a number: its heading stands to the right as they do.</summary>
    public bool IsNumbers(int column) => _areNumbers[column] is true;

    public bool Wraps(int column, string text) => text.Length >= Of(column) || text.Contains('\n', StringComparison.Ordinal);
}
