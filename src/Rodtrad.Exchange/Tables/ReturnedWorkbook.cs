using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Excel;

namespace Rodtrad.Exchange.Tables;

/// <summary>
/// A workbook of tables that comes back: which plan and version it was made of, the hash of its content then, and what it holds.
/// </summary>
public sealed class ReturnedWorkbook
{
    public const string NoKeys = "INL-010";
    public const string KeyUnknown = "INL-014";
    public const string KeyTwice = "INL-015";
    public const string NotRead = "INL-021";
    public const string KeyMissing = "INL-022";
    public const string NoTable = "INL-023";
    public const string NotThere = "INL-024";

    private readonly WorkbookKeys _keys;
    private readonly IReadOnlyList<ReturnedSheet> _sheets;

    private ReturnedWorkbook(WorkbookKeys keys, IReadOnlyList<ReturnedSheet> sheets) => (_keys, _sheets) = (keys, sheets);

    public string Plan => _keys.Plan;

    public string Version => _keys.Version;

    /// <summary>The hash of the plan's content when the workbook was made.</summary>
    public string Hash => _keys.Hash;

    /// <summary>Reads a file from outside, or says why it is refused: INL-001 to INL-008 for what it is, INL-010 without whole keys.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, or took too long.</exception>
    public static Outcome<ReturnedWorkbook> Read(Stream file, CancellationToken cancel)
    {
        var reading = new SheetsReading();
        try
        {
            ExcelReader.Read(file, reading.Take, cancel);
        }
        catch (WorkbookRefusedException refused)
        {
            return refused.Refusal;
        }
        return WorkbookKeys.Of(reading.Keys) is { } keys && reading.Sheets.Count > 0 ? new ReturnedWorkbook(keys, reading.Sheets) : Refusal.Of(NoKeys);
    }

    /// <summary>What every cell of the tables holds beside what it held when it went out; every problem with its sheet and cell.</summary>
    public (Sequence<EnteredCell> Cells, Sequence<Problem> Problems) Cells(TableSet tables)
    {
        var (cells, problems) = (new List<EnteredCell>(), new List<Problem>());
        var met = new HashSet<Code>();
        foreach (var sheet in _sheets)
        {
            if (!Code.TryParse(sheet.Table, out var code) || tables.Table(code) is not { } table)
                problems.Add(Problem.Error(NoTable, $"{sheet.Name}!B1", sheet.Table));
            else if (!met.Add(code))
                problems.Add(Problem.Error(KeyTwice, $"{sheet.Name}!B1", sheet.Table));
            else
                Sheet(sheet, table, cells, problems);
        }
        foreach (var gone in _keys.Given.Keys.Select(key => key.Table).Distinct().Where(code => !met.Contains(code)).Order())
            problems.Add(Problem.Finding(NotThere, gone.Text, tables.Table(gone)?.Table.Title ?? gone.Text));
        return (cells.ToSequence(), problems.ToSequence());
    }

    private void Sheet(ReturnedSheet sheet, TableFigures table, List<EnteredCell> cells, List<Problem> problems)
    {
        var rows = Places(sheet.RowKeys, table.Row, at => $"{sheet.Name}!A{ExcelText.Number(at)}", problems);
        var columns = Places(sheet.ColumnKeys, table.Column, at => $"{sheet.Name}!{ExcelText.ColumnLetters(at - 1)}1", problems);
        foreach (var row in Enumerable.Range(0, table.Rows).Where(row => table.RowAt(row).Form != RowForm.Heading && !rows.ContainsKey(row)))
            problems.Add(Problem.Error(KeyMissing, sheet.Name, table.RowAt(row).Label));
        foreach (var column in Enumerable.Range(0, table.Columns).Where(column => !columns.ContainsKey(column)))
            problems.Add(Problem.Error(KeyMissing, sheet.Name, table.ColumnAt(column).Label));
        foreach (var (row, inRow) in rows)
        {
            foreach (var (column, inColumn) in columns)
            {
                var (code, at, of) = (table.Table.Code, table.RowAt(row).Code, table.ColumnAt(column).Code);
                var given = _keys.Given.GetValueOrDefault((code, at, of))?.Content(table.UnitAt(row, column)) ?? CellContent.Empty;
                var (found, problem) = CellReading.Content(sheet.Cells.GetValueOrDefault((inRow, inColumn)), given, table, row, column);
                if (problem is not null)
                    problems.Add(problem);
                else
                    cells.Add(new EnteredCell(code, at, of, $"{sheet.Name}!{TableGrid.Address(inRow, inColumn - 1, absolute: false)}", given, found));
            }
        }
        // Something stands among the figures where no key is: a row that was put in.
        var (ofRows, ofColumns) = (rows.Values.Concat(sheet.Headings).ToHashSet(), columns.Values.ToHashSet());
        foreach (var cell in sheet.Cells.Values.Where(cell => !ofRows.Contains(cell.Row) && ofColumns.Contains(cell.Column)).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column))
            problems.Add(Problem.Finding(NotRead, cell.Place, cell.Text));
    }

    // Which row or column of the sheet each of the table has: by its key, wherever it has been moved.
    private static Dictionary<int, int> Places(IEnumerable<(string Key, int At)> keys, Func<Code, int> find, Func<int, string> place, List<Problem> problems)
    {
        var places = new Dictionary<int, int>();
        foreach (var (key, at) in keys)
        {
            if (!Code.TryParse(key, out var code) || find(code) is not (>= 0 and var found))
                problems.Add(Problem.Error(KeyUnknown, place(at), key));
            else if (!places.TryAdd(found, at))
                problems.Add(Problem.Error(KeyTwice, place(at), key));
        }
        return places;
    }
}
