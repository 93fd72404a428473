using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Csv;
using Rodtrad.Exchange.Excel;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.App;

/// <summary>The sorts of file that a list can be taken out as.</summary>
public enum ListFormat
{
    Csv,
    Excel,
}

/// <summary>What a list is called, and the words in the reader's language. <paramref name="Language"/> as in "sv-SE".</summary>
public sealed record ListNames(string Title, string Language, string Yes, string No);

/// <summary>
/// A list to take out as a file. The rows come from the list's own use case, which has asked for the permission; the words in
/// the cells are the page's, in the reader's language.
/// </summary>
public static class ListFile
{
    /// <summary>The rows under the columns, the same in every format.</summary>
    public static byte[] Write<TRow>(ListFormat format, ListNames names, IReadOnlyList<ListColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        var sheet = new Sheet(
            names.Title, columns.Select(column => new SheetColumn(column.Heading)).ToSequence(),
            rows.Select(row => columns.Select(column => column.Cell(row)).ToSequence()));
        return format == ListFormat.Csv ? CsvTable.Write(sheet, names.Yes, names.No) : ExcelFile.Write(new Workbook(names.Title, names.Language, [sheet]));
    }

    public static string MediaType(ListFormat format) => format == ListFormat.Csv ? "text/csv; charset=utf-8" : ExcelFile.MediaType;

    /// <summary>How the name of such a file ends, without the point.</summary>
    public static string Ending(ListFormat format) => format == ListFormat.Csv ? "csv" : "xlsx";
}
