using System.Globalization;
using CsvHelper;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.Exchange.Csv;

/// <summary>
/// A list as CSV that Swedish Excel opens as it is: semicolons, decimal comma, UTF-8 with mark, one heading row. A text that a
/// spreadsheet would take for a formula is given an apostrophe before it; a number is a number and keeps its minus.
/// </summary>
public static class CsvTable
{
    private static readonly CsvWriterOptions Swedish = new() { Separator = ';', NewLine = "\r\n", WriteByteOrderMark = true };

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "" };

    /// <summary>The list; <paramref name="yes"/> and <paramref name="no"/> are the reader's words.</summary>
    public static byte[] Write(Sheet sheet, string yes, string no)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Swedish, leaveOpen: true))
        {
            foreach (var column in sheet.Columns)
                csv.WriteField(Harmless(column.Heading));
            csv.EndRecord();
            foreach (var row in sheet.Rows)
            {
                foreach (var cell in row)
                    csv.WriteField(Written(cell, yes, no));
                csv.EndRecord();
            }
        }
        return stream.ToArray();
    }

    private static string Written(Cell cell, string yes, string no) => cell switch
    {
        Cell.Text text => Harmless(text.Value),
        Cell.Number { Form: NumberForm.Percent } share => Number(share.Value * 100, share.Decimals) + " %",
        Cell.Number number => Number(number.Value, number.Decimals),
        Cell.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Cell.YesNo answer => answer.IsYes ? yes : no,
        _ => "",
    };

    // Rounded once, to as many decimals as are shown on the page.
    private static string Number(decimal value, int decimals) =>
        Rounding.ToDecimals(value, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), Comma);

    // A text that is a number and nothing else cannot be a formula.
    private static string Harmless(string text) =>
        FormulaSigns.Begin(text) && !PrintedNumber.TryParse(text, out _) ? "'" + text : text;
}
