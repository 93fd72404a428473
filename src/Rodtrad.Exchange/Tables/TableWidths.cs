using Rodtrad.Domain.Tables;

namespace Rodtrad.Exchange.Tables;

/// <summary>How wide the columns of a table's sheet are, and how many lines its rows take.</summary>
internal sealed class TableWidths
{
    private const int WidestLabel = 52;
    private const int NarrowestLabel = 24;
    private const int WidestWords = 48;
    private const int Narrowest = 9;

    private readonly TableGrid _grid;
    private readonly int[] _widths;

    public TableWidths(TableGrid grid)
    {
        _grid = grid;
        var table = grid.Table;
        _widths = new int[grid.Width];
        var label = table.Table.Template.Rows.Select(row => TableTab.Label(row).Length + (2 * row.Indent) + 2).DefaultIfEmpty(0).Max();
        _widths[TableGrid.LabelColumn] = Math.Clamp(label, NarrowestLabel, WidestLabel);
        for (var column = 0; column < table.Columns; column++)
        {
            var most = table.ColumnAt(column).Kind == ColumnKind.Words ? WidestWords : 24;
            var longest = Enumerable.Range(0, table.Rows).Select(row => table.Cell(row, column)?.Printed.Length ?? 0).DefaultIfEmpty(0).Max();
            _widths[TableGrid.ColumnOf(column)] = Math.Clamp(Math.Max(longest + 3, LongestWord(table.ColumnAt(column).Label) + 2), Narrowest, most);
        }
        for (var n = 0; n < grid.Printed.Count; n++)
            _widths[grid.PrintedColumn(n)] = Math.Max(_widths[TableGrid.ColumnOf(grid.Printed[n])] + 2, LongestWord(TableTab.PrintedHeading(grid, n)) + 2);
        if (grid.HasAccounts)
            _widths[grid.AccountsColumn] = Math.Clamp(table.Table.Template.Rows.Max(row => row.Accounts.Length) + 2, Narrowest, WidestWords);
        HeadingLines = Enumerable.Range(0, table.Columns).Select(column => Lines(table.ColumnAt(column).Label, _widths[TableGrid.ColumnOf(column)]))
            .Concat(Enumerable.Range(0, grid.Printed.Count).Select(n => Lines(TableTab.PrintedHeading(grid, n), _widths[grid.PrintedColumn(n)]))).DefaultIfEmpty(1).Max();
    }

    public int HeadingLines { get; }

    /// <summary>What is seen of the sheet, in letters.</summary>
    public decimal Total => _widths.Sum();

    public int Of(int column) => _widths[column];

    public int Lines(int row)
    {
        var table = _grid.Table;
        var lines = Lines(TableTab.Label(table.RowAt(row)), _widths[TableGrid.LabelColumn] - (2 * table.RowAt(row).Indent));
        for (var column = 0; column < table.Columns; column++)
        {
            if (table.ColumnAt(column).Kind == ColumnKind.Words && table.Cell(row, column) is { } cell)
                lines = Math.Max(lines, Lines(cell.Printed, _widths[TableGrid.ColumnOf(column)]));
        }
        return _grid.HasAccounts ? Math.Max(lines, Lines(table.RowAt(row).Accounts, _widths[_grid.AccountsColumn])) : lines;
    }

    // Lines break between words, and within a word that is longer than a line.
    private static int Lines(string text, int width)
    {
        var (lines, most) = (0, Math.Max(width - 1, 8));
        foreach (var paragraph in text.Split('\n'))
        {
            lines++;
            var used = 0;
            foreach (var word in paragraph.Split(' '))
            {
                if (used > 0 && used + 1 + word.Length > most)
                    (lines, used) = (lines + 1, 0);
                lines += Math.Max(word.Length - 1, 0) / most;
                used += (used > 0 ? 1 : 0) + (word.Length > most ? word.Length % most : word.Length);
            }
        }
        return lines;
    }

    private static int LongestWord(string text) => text.Split(' ').Max(word => word.Length);
}
