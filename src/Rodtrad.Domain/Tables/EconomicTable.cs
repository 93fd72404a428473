using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>What the figures of a column are. Source: domain, section 2.5 (column kinds).</summary>
public enum ColumnKind
{
    /// <summary>Nothing is printed but the year.</summary>
    Unsaid,

    /// <summary>Utfall.</summary>
    Outcome,

    /// <summary>Bokslut.</summary>
    Accounts,

    /// <summary>Prognos.</summary>
    Forecast,

    /// <summary>Årsprognos of a month.</summary>
    FullYearForecast,

    Budget,
    Plan,

    /// <summary>Ram.</summary>
    Frame,

    /// <summary>A change between two years.</summary>
    Change,

    /// <summary>A total over other columns.</summary>
    Total,

    /// <summary>Words: "Orsak", "Effekt".</summary>
    Words,
}

/// <summary>
/// A column: its year and kind, and what it measures when several columns share a year ("int", "kost", "netto").
/// <paramref name="Label"/> is as printed and belongs to the table: the same year may be called Budget in one and Plan in another.
/// </summary>
public sealed record FigureColumn(Code Code, string Label, int? Year, ColumnKind Kind)
{
    /// <summary>The heading over this and its neighbours with the same: "Budget 2020".</summary>
    public string Group { get; init; } = "";

    /// <summary>Which of several figures of the same year; empty when there is one.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Its own unit of measure; null = the row's or the table's.</summary>
    public FigureUnit? MeasuredIn { get; init; }

    /// <summary>Its own number of decimals when nothing was printed; null = the table's.</summary>
    public int? Decimals { get; init; }
}

/// <summary>
/// A cell: what was printed, to the letter, and the exact value in the base of its unit (kronor, per cent, pieces) when that is
/// known apart from the print. At least one of them is there: an empty cell is no cell.
/// </summary>
public sealed record TableCell(Code Row, Code Column, string Printed, decimal? Exact);

/// <summary>A note below a table, with its mark.</summary>
public sealed record TableNote(string Mark, string Text);

/// <summary>
/// A table of a plan: a template bound to columns, to a unit and to a version of a plan. <paramref name="Code"/> is its name in the plan.
/// </summary>
public sealed record EconomicTable(Code Code, string Title, TableTemplate Template, Sequence<FigureColumn> Columns, Sequence<TableCell> Cells)
{
    /// <summary>The unit of the organisation that it is about; default = the plan's.</summary>
    public Code Unit { get; init; }

    /// <summary>The section of the plan where it is printed; default for none of its own.</summary>
    public Code Section { get; init; }

    /// <summary>The figures stand in running text in the source and are gathered here; no table is printed.</summary>
    public bool IsFromText { get; init; }

    public Sequence<TableNote> Notes { get; init; } = [];

    /// <summary>"löpande priser"; empty when nothing is said.</summary>
    public string PriceBasis { get; init; } = "";

    /// <summary>The heading in the source document, where it differs from the title.</summary>
    public string SourceHeading { get; init; } = "";

    /// <summary>What is to be known of how the table was read: an empty cell placed by the sums, a unit that is not printed.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The unit of measure of a cell: the column's own, else the row's, else the table's.</summary>
    public FigureUnit UnitOf(TemplateRow row, FigureColumn column) => column.MeasuredIn ?? row.MeasuredIn ?? Template.Unit;

    /// <summary>
    /// The same table with its cells in the one order they are kept and compared in: row by row, each in the order of the columns.
    /// Cells of no row or column stand last.
    /// </summary>
    public EconomicTable InOrder()
    {
        var rows = Template.Rows.Select((row, i) => (row.Code, i)).DistinctBy(row => row.Code).ToDictionary(row => row.Code, row => row.i);
        var columns = Columns.Select((column, i) => (column.Code, i)).DistinctBy(column => column.Code).ToDictionary(column => column.Code, column => column.i);
        return this with
        {
            Cells = Cells.OrderBy(cell => rows.GetValueOrDefault(cell.Row, int.MaxValue))
                .ThenBy(cell => columns.GetValueOrDefault(cell.Column, int.MaxValue)).ToSequence(),
        };
    }
}

/// <summary>How a text rounds the figure it tells.</summary>
public enum RoundingWord
{
    /// <summary>Nothing is said: as exact as it is printed.</summary>
    None,

    /// <summary>"cirka", "ca", "ungefär", "omkring".</summary>
    About,

    /// <summary>"drygt", "över", "mer än".</summary>
    JustOver,

    /// <summary>"närmare", "knappt", "nästan".</summary>
    JustUnder,

    /// <summary>"minst", "lägst".</summary>
    AtLeast,

    /// <summary>"högst", "upp till", "maximalt".</summary>
    AtMost,
}

/// <summary>
/// A number in running text and what it stands for: <paramref name="Quote"/> is the number as written with its words ("cirka 190
/// miljoner kronor"), <paramref name="Formula"/> the figure it must agree with, in the language of <see cref="Tables.Formula"/>; empty when no
/// table holds it, with <paramref name="Why"/> saying so.
/// </summary>
public sealed record BoundFigure(Code Code, Code Section, string Quote, string Printed, FigureUnit Unit, RoundingWord Word, string Formula)
{
    public string Why { get; init; } = "";
}
