using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Frames;

/// <summary>
/// How the columns of a table of frames are read: which one tells the frame of a year, and which tell why it changed. A year before the
/// first that is printed follows from the printed reasons of change, as in a table that prints next year's frame and the change.
/// Source: domain, section 2.5 (bridge tables: index, utökning–neddragning, omfördelning).
/// </summary>
public static class FrameColumns
{
    /// <summary>What the measure of a column of change, or else its code, begins with.</summary>
    private static readonly (string Beginning, PostingReason Reason)[] Words =
    [
        ("index", PostingReason.Index),
        ("utok", PostingReason.Extension),
        ("omford", PostingReason.Redistribution),
        ("teknisk", PostingReason.Technical),
    ];

    /// <summary>
    /// The place of the column that tells the frame of each year: of several for a year, ram before budget before plan before a bare
    /// year before what came out.
    /// </summary>
    public static IReadOnlyDictionary<int, int> OfYears(EconomicTable table) => table.Columns
        .Select((column, place) => (column, place, rank: Rank(column.Kind)))
        .Where(one => one.column.Year is not null && one.rank is not null && (one.column.MeasuredIn is not { } unit || unit.IsMoney()))
        .OrderBy(one => one.rank).ThenBy(one => one.column.Measure.Length > 0).ThenBy(one => one.place)
        .GroupBy(one => one.column.Year!.Value)
        .ToDictionary(group => group.Key, group => group.First().place);

    /// <summary>Why a column says that a frame changed; null when it does not say.</summary>
    public static PostingReason? Reason(FigureColumn column) =>
        column.Kind == ColumnKind.Change ? Worded(column.Measure) ?? Worded(column.Code.Text) : null;

    /// <summary>The places of the columns that tell why the frame of a year changed from the year before.</summary>
    public static IReadOnlyList<int> Changes(EconomicTable table, int year) =>
        [.. Enumerable.Range(0, table.Columns.Count).Where(at => Reason(table.Columns[at]) is not null && (table.Columns[at].Year ?? year) == year)];

    /// <summary>What a place holds, in kronor; null when it is empty or words.</summary>
    public static decimal? Amount(TableFigures figures, int row, int column) =>
        row >= 0 && figures[row, column] is { Counts: true } figure && figures.UnitAt(row, column).IsMoney() ? figure.Value : null;

    /// <summary>The printed string of a place; empty when nothing was printed.</summary>
    public static string Printed(TableFigures figures, int row, int column) => row < 0 ? "" : figures.Cell(row, column)?.Printed ?? "";

    /// <summary>Whether frames can be read out of a table.</summary>
    public static bool AreIn(EconomicTable table) =>
        table.Template.Kind is TableKind.Frames or TableKind.FrameBridge && table.Template.Unit.IsMoney() && OfYears(table).Count > 0;

    private static PostingReason? Worded(string text)
    {
        foreach (var (beginning, reason) in Words)
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal))
                return reason;
        }
        return null;
    }

    private static int? Rank(ColumnKind kind) => kind switch
    {
        ColumnKind.Frame => 0,
        ColumnKind.Budget => 1,
        ColumnKind.Plan => 2,
        ColumnKind.Unsaid => 3,
        ColumnKind.Accounts => 4,
        ColumnKind.Outcome => 5,
        ColumnKind.FullYearForecast => 6,
        ColumnKind.Forecast => 7,
        _ => null,
    };
}
