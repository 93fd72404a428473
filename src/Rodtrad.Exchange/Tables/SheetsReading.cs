using Rodtrad.Exchange.Excel;

namespace Rodtrad.Exchange.Tables;

/// <summary>A sheet with a table as it came back: its keys with where they stand, and its other cells.</summary>
internal sealed record ReturnedSheet(string Name, string Table, IReadOnlyDictionary<(int Row, int Column), ReadCell> Cells)
{
    private const int KeyColumn = TableGrid.KeyColumn + 1;
    private const int LabelColumn = TableGrid.LabelColumn + 1;

    public IEnumerable<(string Key, int At)> RowKeys => Keys(cell => cell.Column == KeyColumn && cell.Row != TableGrid.KeyRow && cell.Text != TableTab.NoFigures).Select(cell => (cell.Text, cell.Row));

    public IEnumerable<(string Key, int At)> ColumnKeys => Keys(cell => cell.Row == TableGrid.KeyRow && cell.Column > LabelColumn).Select(cell => (cell.Text, cell.Column));

    /// <summary>The rows of keys and of headings, which hold no figures.</summary>
    public IEnumerable<int> Headings => Keys(cell => cell.Column == KeyColumn && cell.Text == TableTab.NoFigures).Select(cell => cell.Row).Append(TableGrid.KeyRow);

    private IEnumerable<ReadCell> Keys(Func<ReadCell, bool> wanted) => Cells.Values.Where(wanted).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column);
}

/// <summary>Takes from the cells of a workbook what belongs to tables; sheets that somebody has put in are passed over.</summary>
internal sealed class SheetsReading
{
    private readonly List<ReturnedSheet> _sheets = [];
    private readonly List<IReadOnlyList<string>> _keys = [];
    private Dictionary<(int, int), ReadCell>? _cells;
    private string _sheet = "";
    private bool _isKeys;

    public IReadOnlyList<ReturnedSheet> Sheets => _sheets;

    /// <summary>The rows of the sheet of keys.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Keys => _keys;

    /// <summary>Takes a cell; false when nothing more of its sheet is wanted.</summary>
    public bool Take(ReadCell cell)
    {
        if (_sheet != cell.Sheet || (cell.Row == 1 && cell.Column == 1))
        {
            (_sheet, _cells, _isKeys) = (cell.Sheet, null, false);
            if (cell.Row != 1 || cell.Column != 1)
                return false;
            if (cell.Text == TableTab.Marker)
                _cells = [];
            else if (cell.Text == WorkbookKeys.Marker && _keys.Count == 0)
                _isKeys = true;
        }
        if (_isKeys)
            return Key(cell);
        if (_cells is null)
            return false;
        _cells[(cell.Row, cell.Column)] = cell;
        if (cell.Row == 1 && cell.Column == TableGrid.LabelColumn + 1)
            _sheets.Add(new ReturnedSheet(cell.Sheet, cell.Text, _cells));
        return true;
    }

    private bool Key(ReadCell cell)
    {
        if (cell.Row > ExcelLimits.Cells || cell.Column > WorkbookKeys.Widest)
            return true;
        while (_keys.Count < cell.Row)
            _keys.Add(new List<string>());
        var row = (List<string>)_keys[cell.Row - 1];
        while (row.Count < cell.Column - 1)
            row.Add("");
        if (row.Count == cell.Column - 1)
            row.Add(cell.Text);
        return true;
    }
}
