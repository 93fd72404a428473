using Rodtrad.App.Tables;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Frames;

/// <summary>What frames are shown from. <paramref name="Before"/> is the ledger of another version of the plan, null for none.</summary>
public sealed record FrameSubject(FrameLedger Ledger, FrameLedger? Before, IReadOnlyDictionary<int, decimal> Inhabitants, Func<Code, string> UnitName);

/// <summary>A year of the table. <paramref name="IsDerived"/>: it is not printed but follows from the printed changes.</summary>
public sealed record FrameYear(int Year, string Label, bool IsShown, bool IsDerived);

/// <summary>A figure of a frame. <paramref name="Was"/> is what the compared version had, null when nothing differs.</summary>
public sealed record FrameCell(string Text, bool IsShown, string? Was);

/// <summary>What a row of frames is.</summary>
public enum FrameRowKind
{
    Frame,
    Heading,
    Total,
}

/// <summary>
/// A frame as a row. <paramref name="Change"/> and <paramref name="Percent"/> are against the year before; <paramref name="Line"/> the amounts
/// for a small line, in kronor or kronor per inhabitant; <paramref name="Producer"/> is empty when the owner carries the work out.
/// </summary>
public sealed record FrameRow(
    string Code, FrameRowKind Kind, string Prefix, string Label, int Indent, bool IsStrong, Sequence<string> Notes, Sequence<FrameCell> Cells,
    string Change, string Percent, bool IsLess, Sequence<decimal?> Line, string Owner, string Producer);

/// <summary>
/// The frames as a page shows them. <paramref name="Year"/> is the year that is looked at, <paramref name="Previous"/> the one its change is
/// from, null for the first; <paramref name="Changed"/> how many figures differ from the compared version.
/// </summary>
public sealed record ShownFrames(
    Sequence<FrameYear> Years, int Year, int? Previous, Sequence<FrameRow> Rows, FigureUnit Unit, FrameScale Scale, int Changed, bool LacksInhabitants)
{
    public static ShownFrames Of(FrameSubject subject, FrameShowing showing)
    {
        var ledger = subject.Ledger;
        var year = showing.Year is { } asked && ledger.Years.Contains(asked) ? asked : ledger.Years.FirstOrDefault(one => one >= ledger.Open.First);
        var drawing = new FrameDrawing(subject, showing.Figures, year);
        var rows = drawing.Rows().ToSequence();
        return new ShownFrames(
            ledger.Years.Select((one, i) => new FrameYear(one, drawing.Label(i), one == year, ledger.IsDerived(one))).ToSequence(),
            year, drawing.Previous, rows, drawing.Unit, FrameScale.Of(ledger, showing.Figures),
            rows.Sum(row => row.Cells.Count(cell => cell.Was is not null)),
            showing.Figures == FigureShow.PerInhabitant && ledger.Years.Any(one => !subject.Inhabitants.ContainsKey(one)));
    }
}
