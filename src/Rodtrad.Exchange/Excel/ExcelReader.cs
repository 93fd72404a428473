using System.Globalization;
using System.Text;
using System.Xml;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Excel;

/// <summary>What a cell of a workbook holds.</summary>
internal enum ReadForm
{
    Number,
    Text,

    /// <summary>A number that is shown as a day or a time.</summary>
    Day,
    YesNo,

    /// <summary>"#REF!" and its like.</summary>
    Error,
}

/// <summary>
/// A cell that is not empty: the sheet's name, its row and column from 1, and what stands in it – of a number its digits as they are
/// written in the file, of a formula what it last came to.
/// </summary>
internal sealed record ReadCell(string Sheet, int Row, int Column, ReadForm Form, string Text, bool IsFormula)
{
    public string Place => $"{Sheet}!{ExcelText.ColumnLetters(Column - 1)}{ExcelText.Number(Row)}";
}

/// <summary>
/// Reads the cells of a workbook from outside, straight through: no tree of it is ever made, so that what is held is at most what
/// <see cref="ExcelLimits"/> says, whatever the file holds.
/// </summary>
internal sealed class ExcelReader
{
    private readonly ExcelArchive _archive;
    private readonly CancellationToken _cancel;
    private readonly List<string> _texts = [];
    private readonly List<bool> _isDay = [];
    private int _cells;
    private int _letters;

    private ExcelReader(ExcelArchive archive, CancellationToken cancel) => (_archive, _cancel) = (archive, cancel);

    /// <summary>
    /// Every cell that is not empty, sheet by sheet, to <paramref name="take"/>; the rest of a sheet is passed over when it says false.
    /// </summary>
    /// <exception cref="WorkbookRefusedException">The file is refused.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or took too long.</exception>
    public static void Read(Stream file, Func<ReadCell, bool> take, CancellationToken cancel)
    {
        using var archive = ExcelArchive.Open(file, cancel);
        var reader = new ExcelReader(archive, cancel);
        var book = archive.Relations("").Values.Where(relation => relation.Kind == "officeDocument").Select(relation => relation.Part).FirstOrDefault() ?? "xl/workbook.xml";
        var parts = archive.Relations(book);
        foreach (var (kind, part) in parts.Values)
        {
            if (kind == "styles")
                archive.Read(part, reader.Styles);
            else if (kind == "sharedStrings")
                archive.Read(part, reader.SharedTexts);
        }
        foreach (var (name, id) in reader.Sheets(book))
        {
            if (!parts.TryGetValue(id, out var sheet))
                throw new WorkbookRefusedException(ExcelArchive.NotWorkbook, name);
            if (sheet.Kind == "worksheet")
                archive.Read(sheet.Part, xml => reader.Sheet(name, xml, take));
        }
    }

    private List<(string Name, string Id)> Sheets(string book)
    {
        var sheets = new List<(string, string)>();
        _archive.Read(book, xml =>
        {
            while (xml.Next())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "sheet")
                    continue;
                if (sheets.Count >= ExcelLimits.Sheets)
                    throw ExcelArchive.TooMuchInIt();
                sheets.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("id", ExcelFile.Relations) ?? ""));
            }
        });
        return sheets;
    }

    private void SharedTexts(XmlReader xml)
    {
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            if (_texts.Count >= ExcelLimits.Texts)
                throw ExcelArchive.TooMuchInIt();
            _texts.Add(Words(xml));
        }
    }

    // Which looks show a number as a day or a time: those of the format itself, and those whose code has a letter of the calendar.
    private void Styles(XmlReader xml)
    {
        var own = new HashSet<int>();
        var inCells = false;
        while (xml.Next())
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && Whole(xml.GetAttribute("numFmtId")) is { } id && IsCalendar(xml.GetAttribute("formatCode") ?? ""))
                own.Add(id);
            else if (inCells && xml.LocalName == "xf" && _isDay.Count < ExcelLimits.Texts)
                _isDay.Add(Whole(xml.GetAttribute("numFmtId")) is { } used && (used is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) || own.Contains(used)));
        }
    }

    private static bool IsCalendar(string code)
    {
        var quoted = false;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"')
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (code[i] is '\\' or '_' or '*')
                i++;
            else if (code[i] == '[')
            {
                // A colour, a condition or a language; but [h] counts hours.
                var end = code.IndexOf(']', i);
                if (end < 0)
                    return false;
                if (code[(i + 1)..end].ToUpperInvariant() is "H" or "HH" or "M" or "MM" or "S" or "SS")
                    return true;
                i = end;
            }
            else if (code[i] is 'y' or 'Y' or 'd' or 'D' or 'h' or 'H' or 'm' or 'M' or 's' or 'S' && !code.AsSpan(i).StartsWith("Standard", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private void Sheet(string name, XmlReader xml, Func<ReadCell, bool> take)
    {
        var (row, column) = (0, 0);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
                (row, column) = (Whole(xml.GetAttribute("r")) ?? row + 1, 0);
            else if (xml.LocalName == "c")
            {
                (row, column) = Address(xml.GetAttribute("r")) ?? (row, column + 1);
                _cancel.ThrowIfCancellationRequested();
                if (++_cells > ExcelLimits.Cells)
                    throw ExcelArchive.TooMuchInIt();
                if (Cell(name, row, column, xml) is { } cell && !take(cell))
                    return;
            }
        }
    }

    private ReadCell? Cell(string sheet, int row, int column, XmlReader xml)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = Whole(xml.GetAttribute("s")) ?? 0;
        var (isFormula, text) = (false, "");
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Next() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "f")
                    isFormula = true;
                else if (xml.LocalName == "v")
                    text = Letters(xml);
                else if (xml.LocalName == "is")
                    text = Words(xml);
            }
        }
        if (type == "s")
            text = Whole(text) is { } at && at >= 0 && at < _texts.Count ? _texts[at] : throw new WorkbookRefusedException(ExcelArchive.NotWorkbook, sheet);
        if (text.Length == 0 && !isFormula)
            return null;
        var form = type switch
        {
            "s" or "str" or "inlineStr" => ReadForm.Text,
            "b" => ReadForm.YesNo,
            "e" => ReadForm.Error,
            "d" => ReadForm.Day,
            _ => style >= 0 && style < _isDay.Count && _isDay[style] ? ReadForm.Day : ReadForm.Number,
        };
        return new ReadCell(sheet, row, column, form, form == ReadForm.Text ? ExcelText.Unescaped(text) : text, isFormula);
    }

    /// <summary>The texts of the runs within an element, without what is only there to be read aloud.</summary>
    private string Words(XmlReader xml)
    {
        var words = new StringBuilder();
        if (xml.IsEmptyElement)
            return "";
        var (depth, isAside) = (xml.Depth, false);
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh")
                isAside = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t" && !isAside)
                words.Append(Letters(xml));
        }
        return words.ToString();
    }

    /// <summary>The letters within an element, no more than a cell can hold.</summary>
    private string Letters(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var letters = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            letters.Append(xml.Value);
            if (letters.Length > ExcelText.Most || (_letters += xml.Value.Length) > ExcelLimits.Letters)
                throw ExcelArchive.TooMuchInIt();
        }
        return letters.ToString();
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (int Row, int Column)? Address(string? text)
    {
        var (at, column) = (0, 0);
        for (; text is not null && at < text.Length && char.IsAsciiLetterUpper(text[at]) && at < 3; at++)
            column = (column * 26) + text[at] - 'A' + 1;
        return at > 0 && Whole(text![at..]) is { } row ? (row, column) : null;
    }
}
