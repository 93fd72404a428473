using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Excel;

namespace Rodtrad.Exchange.Tables;

/// <summary>
/// Where on its sheet each part of a table stands. Column A and row 1 are hidden and hold the keys that the table comes back by:
/// the codes of the rows and of the columns.
/// </summary>
internal sealed class TableGrid
{
    public const int KeyRow = 1;
    public const int TitleRow = 2;
    public const int AboutRow = 3;
    public const int PlanRow = 4;

    /// <summary>The columns from 0: the keys, the labels, and the first with figures.</summary>
    public const int KeyColumn = 0;
    public const int LabelColumn = 1;
    public const int FirstColumn = 2;

    private readonly int[] _rows;
    private readonly int[] _printed;

    public TableGrid(string sheet, TableFigures table, ComputedCells cells)
    {
        (Sheet, Table) = (sheet, table);
        HasGroups = table.Table.Columns.Any(column => column.Group.Length > 0);
        HeadRow = HasGroups ? 6 : 5;
        var next = HeadRow + 1;
        _rows = new int[table.Rows];
        for (var row = 0; row < table.Rows; row++)
        {
            // A heading of a group of rows has a row of its own.
            if (StartsGroup(row))
                next++;
            _rows[row] = next++;
        }
        LastRow = next - 1;
        _printed = [.. Enumerable.Range(0, table.Columns).Where(column => Enumerable.Range(0, table.Rows).Any(row => cells.IsPrintedOtherwise(new FigureCell(table, row, column))))];
        HasAccounts = table.Table.Template.Rows.Any(row => row.Accounts.Length > 0);
    }

    public string Sheet { get; }

    public TableFigures Table { get; }

    public bool HasGroups { get; }

    public bool HasAccounts { get; }

    /// <summary>The row with the headings of the columns; one above it when columns have headings together.</summary>
    public int HeadRow { get; }

    public int LastRow { get; }

    /// <summary>The columns of the table that print something else than what they compute to somewhere.</summary>
    public IReadOnlyList<int> Printed => _printed;

    /// <summary>How many columns the sheet has.</summary>
    public int Width => AccountsColumn + (HasAccounts ? 1 : 0);

    public int AccountsColumn => FirstColumn + Table.Columns + _printed.Length;

    public int RowOf(int row) => _rows[row];

    public static int ColumnOf(int column) => FirstColumn + column;

    /// <summary>The column beside the figures with what the plan prints in the n-th of <see cref="Printed"/>.</summary>
    public int PrintedColumn(int n) => FirstColumn + Table.Columns + n;

    public bool StartsGroup(int row) => Table.RowAt(row).Group is { Length: > 0 } group && (row == 0 || Table.RowAt(row - 1).Group != group);

    /// <summary>The address of a figure, as in "C8".</summary>
    public string Address(int row, int column) => Address(_rows[row], ColumnOf(column), absolute: false);

    public static string Address(int row, int column, bool absolute) =>
        absolute ? $"${ExcelText.ColumnLetters(column)}${ExcelText.Number(row)}" : ExcelText.ColumnLetters(column) + ExcelText.Number(row);
}
