using CsvHelper;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Csv;

/// <summary>
/// A list as CSV that Swedish Excel opens as it is: semicolons, UTF-8 with mark, one heading row. A text that a spreadsheet
/// would take for a formula is given an apostrophe before it.
/// </summary>
public static class CsvTable
{
    private static readonly CsvWriterOptions Swedish = new() { Separator = ';', NewLine = "\r\n", WriteByteOrderMark = true };

    public static byte[] Write(Sequence<string> headings, IEnumerable<Sequence<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Swedish, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(headings))
            {
                foreach (var cell in row)
                    csv.WriteField(Harmless(cell));
                csv.EndRecord();
            }
        }
        return stream.ToArray();
    }

    // A number keeps its minus; anything else that begins like a formula is text and is marked as text.
    private static string Harmless(string cell) =>
        cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !PrintedNumber.TryParse(cell, out _) ? "'" + cell : cell;
}
