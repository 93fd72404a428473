using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Sheets;

/// <summary>Lists to take out together. <paramref name="Language"/> is that of the words in it, as in "sv-SE".</summary>
public sealed record Workbook(string Title, string Language, Sequence<Sheet> Sheets);

/// <summary>A list. The rows are asked for once, one at a time, so that a long list need not be held; each has a cell for every column.</summary>
public sealed record Sheet(string Name, Sequence<SheetColumn> Columns, IEnumerable<Sequence<Cell>> Rows);

/// <summary>A column; <paramref name="Width"/> in letters, measured from the first rows when it is not given.</summary>
public sealed record SheetColumn(string Heading, int? Width = null);
