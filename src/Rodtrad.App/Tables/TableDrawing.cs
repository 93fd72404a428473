using Rodtrad.App.Checks;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>Makes the shown table of a subject.</summary>
internal sealed class TableDrawing
{
    /// <summary>Changes are offered for at most so many columns with figures: a wider table could not be read with them.</summary>
    private const int MostChanged = 8;

    private readonly TableSubject _subject;
    private readonly TableShowing _showing;
    private readonly TableFigures _figures;
    private readonly CellPrint _print;
    private readonly TableComparison? _comparison;
    private readonly Sequence<FigureFinding> _findings;
    private readonly Dictionary<string, List<int>> _marks;

    public TableDrawing(TableSubject subject, TableShowing showing)
    {
        (_subject, _figures) = (subject, subject.Figures);
        _showing = showing with { WithChanges = showing.WithChanges && CanChange };
        _print = new CellPrint(_figures, subject.Tables, showing.Figures, subject.Inhabitants);
        _comparison = subject.Before is { } before ? new TableComparison(_figures, before, _print, new CellPrint(before, subject.Tables, showing.Figures, subject.Inhabitants)) : null;
        _findings = subject.Findings.Select(Finding).ToSequence();
        _marks = _findings.Select((finding, i) => (finding.Anchor, Place: i + 1)).Where(pair => pair.Anchor.Length > 0)
            .GroupBy(pair => pair.Anchor, pair => pair.Place, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    private bool CanChange => Enumerable.Range(0, _figures.Columns).Count(IsFigures) <= MostChanged && Enumerable.Range(0, _figures.Columns).Any(column => Prior(column) >= 0);

    public ShownTable Draw()
    {
        var rows = Enumerable.Range(0, _figures.Rows).Select(Row).ToList();
        var template = _figures.Table.Template;
        return new ShownTable(
            Columns().ToSequence(),
            Groups(rows).ToSequence(),
            TableUnit,
            template.Rows.Any(row => row.MeasuredIn is { } unit && unit != template.Unit),
            TableSums.Of(_subject.Tables, _subject.Relations).GetValueOrDefault(_figures.Table.Code),
            _findings,
            _showing.Row is { } code && Code.TryParse(code, out var asked) && _figures.Row(asked) is >= 0 and var row
                ? RowOrigin.Of(_subject, row) : null,
            TableChart.Of(_figures, _subject.BudgetYear),
            _comparison?.Changed ?? 0,
            Cells.Any(cell => _figures.UnitAt(cell.Row, cell.Column).IsMoney() && _figures[cell.Row, cell.Column].State == FigureState.Number),
            CanChange,
            _showing.Figures == FigureShow.PerInhabitant && Cells.Any(cell => _figures.UnitAt(cell.Row, cell.Column).IsMoney()
                && _figures[cell.Row, cell.Column].State == FigureState.Number && !(_figures.ColumnAt(cell.Column).Year is { } year && _subject.Inhabitants.ContainsKey(year))));
    }

    /// <summary>The address of a cell on its page.</summary>
    public static string Anchor(Code row, Code column) => $"{row}.{column}";

    private IEnumerable<(int Row, int Column)> Cells =>
        from row in Enumerable.Range(0, _figures.Rows) from column in Enumerable.Range(0, _figures.Columns) select (row, column);

    private FigureUnit TableUnit => !_figures.Table.Template.Unit.IsMoney() ? _figures.Table.Template.Unit : _showing.Figures switch
    {
        FigureShow.Kronor => FigureUnit.Kronor,
        FigureShow.Thousands => FigureUnit.Thousands,
        FigureShow.Millions => FigureUnit.Millions,
        FigureShow.PerInhabitant => FigureUnit.KronorPerInhabitant,
        _ => _figures.Table.Template.Unit,
    };

    private bool IsFigures(int column) => _figures.ColumnAt(column).Kind != ColumnKind.Words;

    // The column of the year before, that a change is counted from; −1 for none.
    private int Prior(int column)
    {
        var (at, before) = (_figures.ColumnAt(column), _figures.Stepped(column, -1));
        return before >= 0 && at.Year is { } year && _figures.ColumnAt(before).Year is { } earlier && earlier < year
            && at.Kind is not (ColumnKind.Words or ColumnKind.Change or ColumnKind.Total) ? before : -1;
    }

    private IEnumerable<ShownColumn> Columns()
    {
        var before = "";
        for (var i = 0; i < _figures.Columns; i++)
        {
            var column = _figures.ColumnAt(i);
            var begins = i > 0 && column.Group != before;
            before = column.Group;
            yield return new ShownColumn(
                column.Code.Text, column.Label, column.Group, IsFigures(i) ? ShownColumnKind.Figures : ShownColumnKind.Words, OwnUnit(column), begins);
            if (!_showing.WithChanges || Prior(i) < 0)
                continue;
            yield return new ShownColumn(column.Code.Text, column.Label, column.Group, ShownColumnKind.Change, null, false);
            yield return new ShownColumn(column.Code.Text, column.Label, column.Group, ShownColumnKind.Percent, FigureUnit.Percent, false);
        }
    }

    // Money that is shown in another unit than its own is shown in one and the same.
    private FigureUnit? OwnUnit(FigureColumn column) =>
        column.MeasuredIn is { } unit && unit != _figures.Table.Template.Unit && !(_showing.Figures != FigureShow.AsPrinted && unit.IsMoney()) ? unit : null;

    private IEnumerable<ShownGroup<ShownRow>> Groups(List<ShownRow> rows)
    {
        var group = new List<ShownRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && _figures.RowAt(i).Group != _figures.RowAt(i - 1).Group)
            {
                yield return new ShownGroup<ShownRow>(_figures.RowAt(i - 1).Group, group.ToSequence());
                group.Clear();
            }
            group.Add(rows[i]);
        }
        if (rows.Count > 0)
            yield return new ShownGroup<ShownRow>(_figures.RowAt(rows.Count - 1).Group, group.ToSequence());
    }

    private ShownRow Row(int at)
    {
        var row = _figures.RowAt(at);
        var weight = row.Form switch
        {
            RowForm.Heading => ShownWeight.Heading,
            RowForm.Sum or RowForm.Difference => row.Indent == 0 ? ShownWeight.Total : ShownWeight.Partial,
            _ => ShownWeight.Plain,
        };
        var unit = row.MeasuredIn is { } own && own != _figures.Table.Template.Unit ? own : (FigureUnit?)null;
        return new ShownRow(row.Code.Text, row.Prefix, row.Label, weight, row.Indent, unit, row.Notes, CellsOf(at).ToSequence());
    }

    private IEnumerable<ShownCell> CellsOf(int row)
    {
        var isComputed = _print.IsComputed(row);
        for (var column = 0; column < _figures.Columns; column++)
        {
            var anchor = Anchor(_figures.RowAt(row).Code, _figures.ColumnAt(column).Code);
            var text = _print.Text(row, column);
            var (before, difference) = _comparison?.At(row, column) ?? (null, null);
            yield return new ShownCell(
                anchor, text, _figures[row, column].State == FigureState.Words, isComputed && text.Length > 0, before, difference,
                _marks.TryGetValue(anchor, out var places) ? places.ToSequence() : []);
            if (!_showing.WithChanges || Prior(column) is not (>= 0 and var prior))
                continue;
            var (amount, percent) = Change(row, prior, column);
            yield return new ShownCell("", amount, false, false, null, null, []);
            yield return new ShownCell("", percent, false, false, null, null, []);
        }
    }

    private (string Amount, string Percent) Change(int row, int prior, int column)
    {
        var (from, to) = (_figures[row, prior], _figures[row, column]);
        // From nothing told to something told is no change that can be counted.
        if (!from.Counts || !to.Counts || (from.State == FigureState.Nil && to.State == FigureState.Nil) || _figures.UnitAt(row, prior) != _figures.UnitAt(row, column))
            return ("", "");
        var decimals = Math.Max(CellPrint.Decimals(_figures, row, prior), CellPrint.Decimals(_figures, row, column));
        return (
            _print.Change(from.Value, to.Value, row, prior, column, decimals),
            from.Value == 0 ? FigurePrint.Nil : FigurePrint.Change((to.Value - from.Value) / Math.Abs(from.Value) * 100, FigureUnit.Percent, 1));
    }

    private FigureFinding Finding(FindingRow row)
    {
        var figure = row.Finding.Place.Figure;
        var (at, column) = (figure is { } place ? _figures.Row(place.Row) : -1, figure is { } where ? _figures.Column(where.Column) : -1);
        var (printed, computed) = (FigurePrint.AsPrinted(row.Finding.Printed), FigurePrint.AsPrinted(row.Finding.Computed));
        return new FigureFinding(
            row,
            at >= 0 && column >= 0 ? Anchor(_figures.RowAt(at).Code, _figures.ColumnAt(column).Code) : "",
            row.Finding.Place.Row ?? (at >= 0 ? _figures.RowAt(at).Label : ""),
            row.Finding.Place.Column ?? (column >= 0 ? _figures.ColumnAt(column).Label : ""),
            printed, computed, Difference(row.Finding.Printed, row.Finding.Computed));
    }

    // What was printed more than it comes to.
    private static string Difference(string printed, string computed) =>
        PrintedNumber.TryParse(printed, out var one) && PrintedNumber.TryParse(computed, out var other)
            ? FigurePrint.Change(one.Value - other.Value, FigureUnit.Number, Math.Max(one.Decimals, other.Decimals)) : "";
}
