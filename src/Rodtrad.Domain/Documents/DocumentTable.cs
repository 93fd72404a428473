using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Documents;

/// <summary>Which side of its column a text stands at. Figures stand at the end.</summary>
public enum ColumnAlign
{
    Start,
    End,
}

/// <summary>What a row of a table is.</summary>
public enum RowKind
{
    Normal,

    /// <summary>A heading over the rows that follow; its first cell spans the table.</summary>
    Group,

    /// <summary>A sum of others, printed strong.</summary>
    Total,
}

/// <summary>
/// A table. <paramref name="Name"/> names it within the document in letters of a code (a file name, a place);
/// <paramref name="Caption"/> says what it holds, also where it is not shown. Every row has a cell for each column, a group row
/// one cell.
/// </summary>
public sealed record DocumentTable(string Name, string Caption, bool ShowsCaption, Sequence<TableColumn> Columns, Sequence<TableRow> Rows)
{
    /// <summary>A table of figures, which is read down its columns: it is never laid out as cards.</summary>
    public bool IsFigures { get; init; }
}

/// <summary>
/// A column: <paramref name="Key"/> names it in data ("ingangsvarde", "mal-2020"), <paramref name="Heading"/> in print;
/// <paramref name="Width"/> is its share of the table's width against the other columns', at least 1.
/// </summary>
public sealed record TableColumn(string Key, string Heading, int Width, ColumnAlign Align)
{
    /// <summary>The heading over this and the neighbours with the same: "Förändring jmf 2019"; empty for none.</summary>
    public string Group { get; init; } = "";
}

/// <summary>A row; <paramref name="Anchor"/> as for a heading.</summary>
public sealed record TableRow(RowKind Kind, Sequence<DocumentCell> Cells, string Anchor)
{
    /// <summary>How deep a "varav" row stands, 0–4.</summary>
    public int Indent { get; init; }
}

/// <summary>
/// A cell: its printed text, and the figure or day behind it where it has one, unrounded. A cell without text is empty: nothing
/// is told, which is not zero.
/// </summary>
public sealed record DocumentCell(Sequence<TextRun> Runs)
{
    public static DocumentCell Empty { get; } = new(Sequence<TextRun>.Empty);

    /// <summary>A cell with plain text.</summary>
    public static DocumentCell Of(string text) => text.Length == 0 ? Empty : new([new TextRun(text)]);

    /// <summary>More text below, in small Markdown.</summary>
    public string Markdown { get; init; } = "";

    public decimal? Number { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>The cell's own text without its looks.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));
}
