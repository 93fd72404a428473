using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Rodtrad.Tests.Shared;

/// <summary>An .xlsx file read part by part, by its own format and not by the writer that is tested.</summary>
sealed class ReadWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly Dictionary<string, XDocument> _parts = [];

    public ReadWorkbook(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            _parts[entry.FullName] = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
            Times.Add(entry.LastWriteTime.DateTime);
        }
    }

    public List<DateTime> Times { get; } = [];

    public IEnumerable<string> Parts => _parts.Keys;

    public XDocument Part(string name) => _parts[name];

    public IEnumerable<XElement> All(string element) => _parts.Values.SelectMany(part => part.Descendants(Main + element));

    public IReadOnlyList<string> Formats => [.. Part("xl/styles.xml").Descendants(Main + "cellXfs").Elements().Select(xf =>
        Part("xl/styles.xml").Descendants(Main + "numFmt").FirstOrDefault(format => format.Attribute("numFmtId")!.Value == xf.Attribute("numFmtId")!.Value)?.Attribute("formatCode")?.Value ?? "")];

    /// <summary>A cell of the first sheet: its type, what stands in it as Excel reads it, and its number format.</summary>
    public (string Type, string Value, string Format)? Cell(string place)
    {
        var cell = Part("xl/worksheets/sheet1.xml").Descendants(Main + "c").FirstOrDefault(cell => cell.Attribute("r")!.Value == place);
        if (cell?.Attribute("t") is null)
            return null;
        var style = int.Parse(cell.Attribute("s")?.Value ?? "0", CultureInfo.InvariantCulture);
        return (cell.Attribute("t")!.Value, Text(cell), Formats[style]);
    }

    /// <summary>The rows of the first sheet, headings first, every cell as the same list in Swedish CSV tells it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows => RowsOf(1);

    /// <summary>The names of the sheets, in their order.</summary>
    public IReadOnlyList<string> Sheets => [.. Part("xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value)];

    /// <summary>The same of another sheet, the first being 1.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RowsOf(int sheet)
    {
        var formats = Formats;
        var width = Part($"xl/tables/table{sheet}.xml").Descendants(Main + "tableColumn").Count();
        return [.. Part($"xl/worksheets/sheet{sheet}.xml").Descendants(Main + "row").Select(row =>
        {
            var cells = row.Elements().ToDictionary(cell => string.Concat(cell.Attribute("r")!.Value.TakeWhile(char.IsAsciiLetter)));
            return (IReadOnlyList<string>)[.. Enumerable.Range(0, width).Select(i => cells.TryGetValue(Letters(i), out var cell)
                ? Told(cell, formats[int.Parse(cell.Attribute("s")?.Value ?? "0", CultureInfo.InvariantCulture)]) : "")];
        })];
    }

    private static string Told(XElement cell, string format)
    {
        var text = Text(cell);
        if (cell.Attribute("t") is null)
            return "";
        if (cell.Attribute("t")!.Value == "b")
            return text == "1" ? "ja" : "nej";
        if (cell.Attribute("t")!.Value == "inlineStr")
            return text;
        var number = decimal.Parse(text, CultureInfo.InvariantCulture);
        if (format.StartsWith('y'))
            return new DateOnly(1899, 12, 30).AddDays((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var decimals = format.Split('.') is [_, var after] ? after.TakeWhile(sign => sign == '0').Count() : 0;
        var written = (format.Contains('%', StringComparison.Ordinal) ? number * 100 : number).ToString($"F{decimals}", CultureInfo.InvariantCulture).Replace('.', ',');
        return format.Contains('%', StringComparison.Ordinal) ? written + " %" : written;
    }

    private static string Letters(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letters((index / 26) - 1) + Letters(index % 26);

    public bool IsQuoted(string place)
    {
        var cell = Part("xl/worksheets/sheet1.xml").Descendants(Main + "c").First(cell => cell.Attribute("r")!.Value == place);
        return Part("xl/styles.xml").Descendants(Main + "cellXfs").Elements().ElementAt(int.Parse(cell.Attribute("s")!.Value, CultureInfo.InvariantCulture)).Attribute("quotePrefix")?.Value == "1";
    }

    private static string Text(XElement cell) => Regex.Replace(
        cell.Value, "_x(?<code>[0-9A-Fa-f]{4})_", match => ((char)int.Parse(match.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        RegexOptions.None, TimeSpan.FromSeconds(1));
}
