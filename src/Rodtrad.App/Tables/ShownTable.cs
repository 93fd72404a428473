using Rodtrad.App.Checks;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>
/// How a table is to be shown: in which unit, with the changes from year to year, and with which row told of in full (a code; null for
/// none).
/// </summary>
public sealed record TableShowing(FigureShow Figures, bool WithChanges, string? Row)
{
    /// <summary>As the document has it.</summary>
    public static TableShowing AsPrinted { get; } = new(FigureShow.AsPrinted, false, null);
}

/// <summary>
/// What a table is shown from. <paramref name="Before"/> is the same table of another version of the plan, to compare with, null for
/// none; <paramref name="Inhabitants"/> how many live in the region, by year; <paramref name="Relations"/> are those of the plan.
/// </summary>
public sealed record TableSubject(
    TableFigures Figures, TableSet Tables, Sequence<TableRelation> Relations, Sequence<FindingRow> Findings, TableFigures? Before,
    IReadOnlyDictionary<int, decimal> Inhabitants)
{
    /// <summary>The first year of the plan, which bars are drawn of.</summary>
    public int BudgetYear { get; init; }
}

/// <summary>What a shown column holds.</summary>
public enum ShownColumnKind
{
    Figures,

    /// <summary>The change from the column before, in the unit of the table.</summary>
    Change,

    /// <summary>The change in per cent of the column before.</summary>
    Percent,

    Words,
}

/// <summary>
/// A column as shown. <paramref name="Code"/> is that of the table's column, also for its changes; <paramref name="Unit"/> its own unit of
/// measure, null when it is the table's; <paramref name="BeginsGroup"/>: a line stands before it.
/// </summary>
public sealed record ShownColumn(string Code, string Label, string Group, ShownColumnKind Kind, FigureUnit? Unit, bool BeginsGroup);

/// <summary>Neighbouring columns, or rows, under one heading; empty when they have none.</summary>
public sealed record ShownGroup<T>(string Heading, Sequence<T> Members);

/// <summary>What a row looks like.</summary>
public enum ShownWeight
{
    Plain,

    /// <summary>A sum within the table.</summary>
    Partial,

    /// <summary>A sum of the table.</summary>
    Total,

    /// <summary>A heading without figures.</summary>
    Heading,
}

/// <summary>A row as shown. <paramref name="Unit"/> is its own unit of measure, null when it is the table's; <paramref name="Indent"/> 0–4.</summary>
public sealed record ShownRow(
    string Code, string Prefix, string Label, ShownWeight Weight, int Indent, FigureUnit? Unit, Sequence<string> Notes, Sequence<ShownCell> Cells)
{
    /// <summary>Its place on the page.</summary>
    public string Anchor => $"rad-{Code}";
}

/// <summary>
/// A cell as shown. <paramref name="Text"/> is empty for an empty cell; <paramref name="Before"/> and <paramref name="Difference"/> are what
/// the compared version had and how much was added since, null when nothing differs; <paramref name="Findings"/> are the places, from 1,
/// in the list of the table's findings.
/// </summary>
public sealed record ShownCell(string Anchor, string Text, bool IsWords, bool IsComputed, string? Before, string? Difference, Sequence<int> Findings);

/// <summary>
/// A table as a page shows it, with every figure a text. <paramref name="Others"/> are findings about the table that no cell of it
/// shows; <paramref name="Origin"/> what the row that is asked about comes from.
/// </summary>
public sealed record ShownTable(
    Sequence<ShownColumn> Columns, Sequence<ShownGroup<ShownRow>> Groups, FigureUnit Unit, bool IsMixed, TableSums Sums, Sequence<FigureFinding> Findings,
    RowOrigin? Origin, TableChart? Chart, int Changed, bool CanTurn, bool CanChange, bool LacksInhabitants)
{
    /// <summary>The table of a plan, shown in the way that is asked for.</summary>
    public static ShownTable Of(TableSubject subject, TableShowing showing) => new TableDrawing(subject, showing).Draw();
}

/// <summary>
/// A finding at a figure: <paramref name="Anchor"/> is that of its cell, empty when the table has no such cell; the texts are as the page
/// prints figures, <paramref name="Difference"/> empty when the two cannot be subtracted.
/// </summary>
public sealed record FigureFinding(FindingRow Row, string Anchor, string RowLabel, string ColumnLabel, string Printed, string Computed, string Difference);
