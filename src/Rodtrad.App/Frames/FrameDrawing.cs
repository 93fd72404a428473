using Rodtrad.App.Tables;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Frames;

/// <summary>Makes the rows of the frames: figures printed as the document prints them, or turned to another unit.</summary>
internal sealed class FrameDrawing
{
    private const int PercentDecimals = 1;

    private readonly FrameSubject _subject;
    private readonly FigureShow _show;
    private readonly TableFigures _figures;
    private readonly CellPrint _print;
    private readonly int _shown;

    public FrameDrawing(FrameSubject subject, FigureShow show, int year)
    {
        (_subject, _show, _figures) = (subject, show, new TableFigures(FrameTables.ByYear(subject.Ledger)));
        _print = new CellPrint(_figures, new TableSet(default, [_figures.Table]), show, subject.Inhabitants);
        _shown = Ledger.Years.ToList().IndexOf(year);
    }

    /// <summary>The year that changes are counted from; null when the year in view is the first.</summary>
    public int? Previous => _shown > 0 ? Ledger.Years[_shown - 1] : null;

    public FigureUnit Unit => _figures.Rows == 0 ? Ledger.Table.Template.Unit : _print.UnitAt(FirstFrame, 0);

    private FrameLedger Ledger => _subject.Ledger;

    private int FirstFrame => Math.Max(0, Enumerable.Range(0, _figures.Rows).FirstOrDefault(row => _figures.RowAt(row).Form != RowForm.Heading));

    public string Label(int column) => _figures.ColumnAt(column).Label;

    public IEnumerable<FrameRow> Rows()
    {
        for (var row = 0; row < _figures.Rows; row++)
        {
            var of = _figures.RowAt(row);
            var place = Ledger.Tree.Place(of.Code);
            var kind = of.Form == RowForm.Heading ? FrameRowKind.Heading : place < 0 ? FrameRowKind.Total : FrameRowKind.Frame;
            var years = Enumerable.Range(0, Ledger.Years.Count);
            var (change, percent, isLess) = kind == FrameRowKind.Heading ? ("", "", false) : Changed(row);
            yield return new FrameRow(
                of.Code.Text, kind, of.Prefix, of.Label, of.Indent, kind != FrameRowKind.Frame || Ledger.Tree.Depth(place) == 0, of.Notes,
                kind == FrameRowKind.Heading ? [] : years.Select(column => Cell(row, column)).ToSequence(),
                change, percent, isLess, kind == FrameRowKind.Heading ? [] : years.Select(column => Told(row, column)).ToSequence(),
                of.Unit.IsEmpty ? "" : _subject.UnitName(of.Unit), of.Producer.IsEmpty || of.Producer == of.Unit ? "" : _subject.UnitName(of.Producer));
        }
    }

    private FrameCell Cell(int row, int column)
    {
        var (code, year) = (_figures.RowAt(row).Code, Ledger.Years[column]);
        var now = Amount(Ledger, code, year);
        var was = _subject.Before is { } before && before.Years.Contains(year) ? Amount(before, code, year) : now;
        return new FrameCell(
            _print.Text(row, column), column == _shown,
            was == now ? null : was is { } amount ? _print.Value(amount, row, column) : "");
    }

    private (string Change, string Percent, bool IsLess) Changed(int row)
    {
        if (_shown <= 0 || Told(row, _shown) is not { } to || Told(row, _shown - 1) is not { } from)
            return (FigurePrint.Nil, FigurePrint.Nil, false);
        var (now, before) = (_figures[row, _shown].Value, _figures[row, _shown - 1].Value);
        return (
            _print.Change(before, now, row, _shown - 1, _shown, CellPrint.Decimals(_figures, row, _shown)),
            from == 0 ? FigurePrint.Nil : FigurePrint.Change((to - from) / Math.Abs(from) * 100, FigureUnit.Percent, PercentDecimals),
            to < from);
    }

    /// <summary>What a figure is told as: itself, or its share for each inhabitant; null when there is nothing to tell.</summary>
    private decimal? Told(int row, int column) => !_figures[row, column].Counts ? null
        : _show != FigureShow.PerInhabitant ? _figures[row, column].Value
        : _subject.Inhabitants.TryGetValue(Ledger.Years[column], out var people) ? _figures[row, column].Value / people : null;

    private static decimal? Amount(FrameLedger ledger, Code frame, int year) =>
        frame == ledger.Tree.Total?.Code ? ledger.Total(year) : ledger.Balance(frame, year);
}
