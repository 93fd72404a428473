using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Csv;

namespace Rodtrad.App;

/// <summary>
/// A list to take out as a file. The rows come from the list's own use case, which has asked for the permission; the words in
/// the cells are the page's, in the reader's language.
/// </summary>
public static class ListCsv
{
    public static byte[] Write(Sequence<string> headings, IEnumerable<Sequence<string>> rows) => CsvTable.Write(headings, rows);
}
