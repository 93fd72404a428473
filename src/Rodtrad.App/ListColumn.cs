using Rodtrad.Exchange.Sheets;

namespace Rodtrad.App;

/// <summary>
/// A column of a list as a file: its heading, and what stands under it in a row. What a cell is follows from what is told of the
/// row: words, a number, a day, yes or no; null and empty words leave it empty.
/// </summary>
public sealed record ListColumn<TRow>
{
    private ListColumn(string heading, Func<TRow, Cell> cell) => (Heading, Cell) = (heading, cell);

    public ListColumn(string heading, Func<TRow, string?> words)
        : this(heading, row => Exchange.Sheets.Cell.Of(words(row)))
    {
    }

    public ListColumn(string heading, Func<TRow, int?> number)
        : this(heading, row => Exchange.Sheets.Cell.Of(number(row)))
    {
    }

    public ListColumn(string heading, Func<TRow, DateOnly?> day)
        : this(heading, row => Exchange.Sheets.Cell.Of(day(row)))
    {
    }

    public ListColumn(string heading, Func<TRow, bool?> answer)
        : this(heading, row => Exchange.Sheets.Cell.Of(answer(row)))
    {
    }

    public string Heading { get; }

    internal Func<TRow, Cell> Cell { get; }

    /// <summary>Years: numbers without a mark between the thousands.</summary>
    public static ListColumn<TRow> Year(string heading, Func<TRow, int?> year) => new(heading, row => Exchange.Sheets.Cell.Year(year(row)));

    /// <summary>What a plan prints: a number where it is one and nothing else, "16,8" or "61 %", else words.</summary>
    public static ListColumn<TRow> Printed(string heading, Func<TRow, string?> printed) => new(heading, row => Exchange.Sheets.Cell.Printed(printed(row)));

    /// <summary>A number with every decimal that it has.</summary>
    public static ListColumn<TRow> Exact(string heading, Func<TRow, decimal?> number) =>
        new(heading, row => number(row) is { } told ? Exchange.Sheets.Cell.Of(told, Tables.RowOrigin.Scale(told)) : Exchange.Sheets.Cell.Empty);
}
