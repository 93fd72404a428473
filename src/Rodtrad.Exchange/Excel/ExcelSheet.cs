using System.Xml;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.Exchange.Excel;

/// <summary>
/// One sheet: a row of headings that stays in sight, and the rows below it as a table, so that filters, sorting and whoever has
/// the sheet read aloud know which heading a cell stands under. A sheet has at least one column.
/// </summary>
internal sealed class ExcelSheet : ExcelTab
{
    private const int MostRows = 1_048_576;
    private const int LongestHeading = 200;
    private const decimal LineHeight = 12.75m;
    private const int HighestRow = 409;

    private readonly int _number;
    private readonly string _title;
    private readonly ExcelStyles _styles;
    private readonly IReadOnlyList<string> _headings;
    private readonly string[] _letters;
    private readonly Sheet _sheet;
    private int _rows;

    public ExcelSheet(Sheet sheet, string name, int number, string title, ExcelStyles styles) : base(name)
    {
        (_sheet, _number, _title, _styles) = (sheet, number, title, styles);
        _headings = ExcelText.Different(sheet.Columns.Select(column => ExcelText.OneLine(column.Heading, LongestHeading)), LongestHeading);
        _letters = [.. sheet.Columns.Select((_, i) => ExcelText.ColumnLetters(i))];
    }

    // A table has at least one row below its headings, empty when there is nothing to tell.
    private string Range => $"A1:{_letters[^1]}{ExcelText.Number(Math.Max(_rows, 2))}";

    public override bool HasTable => true;

    public override IReadOnlyList<string> Repeated => ["$1:$1"];

    public override void Write(XmlWriter xml)
    {
        using var rows = _sheet.Rows.GetEnumerator();
        var widths = new ExcelWidths(_sheet.Columns, _headings);
        var first = new List<Sequence<Cell>>();
        while (first.Count < ExcelWidths.RowsToMeasure && rows.MoveNext())
        {
            first.Add(rows.Current);
            widths.Measure(rows.Current);
        }
        widths.Settle();
        xml.WriteStartElement("worksheet", ExcelFile.Main);
        Head(xml, widths);
        xml.WriteStartElement("sheetData", ExcelFile.Main);
        StartRow(xml, Enumerable.Range(0, _headings.Count).Max(i => widths.Lines(i, _headings[i])));
        for (var i = 0; i < _headings.Count; i++)
            Words(xml, i, _headings[i], new ExcelStyle(Wraps: true, IsHeading: true, Side: widths.IsNumbers(i) ? ExcelSide.Right : ExcelSide.Left));
        xml.WriteEndElement();
        foreach (var row in first)
            Row(xml, row, widths);
        first.Clear();
        while (rows.MoveNext())
            Row(xml, rows.Current, widths);
        xml.WriteEndElement();
        Foot(xml);
        xml.WriteEndElement();
    }

    public override void WriteTable(XmlWriter xml)
    {
        xml.WriteStartElement("table", ExcelFile.Main);
        ExcelFile.Attributes(
            xml, ("id", ExcelText.Number(_number)), ("name", $"Lista_{_number}"), ("displayName", $"Lista_{_number}"), ("ref", Range), ("totalsRowShown", "0"));
        ExcelFile.Element(xml, "autoFilter", ("ref", Range));
        xml.WriteStartElement("tableColumns", ExcelFile.Main);
        ExcelFile.Attributes(xml, ("count", ExcelText.Number(_headings.Count)));
        for (var i = 0; i < _headings.Count; i++)
            ExcelFile.Element(xml, "tableColumn", ("id", ExcelText.Number(i + 1)), ("name", ExcelText.Escaped(_headings[i])));
        xml.WriteEndElement();
        ExcelFile.Element(xml, "tableStyleInfo", ("name", "TableStyleLight1"), ("showFirstColumn", "0"), ("showLastColumn", "0"), ("showRowStripes", "0"), ("showColumnStripes", "0"));
        xml.WriteEndElement();
    }

    private void Head(XmlWriter xml, ExcelWidths widths)
    {
        xml.WriteStartElement("sheetPr", ExcelFile.Main);
        ExcelFile.Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews", ExcelFile.Main);
        xml.WriteStartElement("sheetView", ExcelFile.Main);
        if (_number == 1)
            ExcelFile.Attributes(xml, ("tabSelected", "1"));
        ExcelFile.Attributes(xml, ("workbookViewId", "0"));
        ExcelFile.Element(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        ExcelFile.Element(xml, "selection", ("pane", "bottomLeft"), ("activeCell", "A2"), ("sqref", "A2"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        ExcelFile.Element(xml, "sheetFormatPr", ("defaultRowHeight", "12.75"));
        xml.WriteStartElement("cols", ExcelFile.Main);
        for (var i = 0; i < _headings.Count; i++)
        {
            var place = ExcelText.Number(i + 1);
            ExcelFile.Element(xml, "col", ("min", place), ("max", place), ("width", ExcelText.Number(widths.Of(i) + 1.7m)), ("customWidth", "1"));
        }
        xml.WriteEndElement();
    }

    private void Foot(XmlWriter xml)
    {
        ExcelFile.Element(xml, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        ExcelFile.Element(xml, "pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.WriteStartElement("headerFooter", ExcelFile.Main);
        // In a foot an ampersand begins a code; doubled it is itself. A digit after a code would be taken for a size.
        xml.WriteElementString("oddFooter", ExcelFile.Main, $"&L {ExcelText.Escaped(ExcelText.OneLine(_title, 100)).Replace("&", "&&", StringComparison.Ordinal)}&R&P (&N)");
        xml.WriteEndElement();
        xml.WriteStartElement("tableParts", ExcelFile.Main);
        ExcelFile.Attributes(xml, ("count", "1"));
        xml.WriteStartElement("tablePart", ExcelFile.Main);
        xml.WriteAttributeString("r", "id", ExcelFile.Relations, "rId1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Row(XmlWriter xml, Sequence<Cell> row, ExcelWidths widths)
    {
        var lines = 1;
        for (var i = 0; i < row.Count; i++)
            lines = row[i] is Cell.Text text ? Math.Max(lines, widths.Lines(i, text.Value)) : lines;
        StartRow(xml, lines);
        for (var i = 0; i < row.Count; i++)
        {
            switch (row[i])
            {
                case Cell.Text text:
                    Words(xml, i, ExcelText.Clean(text.Value), new ExcelStyle(Wraps: widths.Lines(i, text.Value) > 1, IsQuoted: FormulaSigns.Begin(text.Value)));
                    break;
                case Cell.Number number:
                    Value(xml, i, "n", ExcelText.Number(number.Value), new ExcelStyle(ExcelStyles.Format(number), Side: ExcelSide.Right));
                    break;
                // Days before March 1900 have no number in a workbook that all programs agree on.
                case Cell.Day { Value: var day } when day < new DateOnly(1900, 3, 1):
                    Words(xml, i, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), default);
                    break;
                case Cell.Day { Value: var day }:
                    Value(xml, i, "n", ExcelText.Number(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber), new ExcelStyle(ExcelStyles.Day, Side: ExcelSide.Left));
                    break;
                case Cell.YesNo answer:
                    Value(xml, i, "b", answer.IsYes ? "1" : "0", new ExcelStyle(Side: ExcelSide.Left));
                    break;
                // Nothing stands there, and the line under the row goes on.
                default:
                    StartCell(xml, i, null, default);
                    xml.WriteEndElement();
                    break;
            }
        }
        xml.WriteEndElement();
    }

    // Not every program works out how high a row must be for all its lines to be seen, so it is told.
    private void StartRow(XmlWriter xml, int lines)
    {
        if (++_rows > MostRows)
            throw new InvalidOperationException($"A sheet holds {MostRows} rows and the list has more.");
        xml.WriteStartElement("row", ExcelFile.Main);
        ExcelFile.Attributes(xml, ("r", ExcelText.Number(_rows)));
        if (lines > 1)
            ExcelFile.Attributes(xml, ("ht", ExcelText.Number(Math.Min((lines * LineHeight) + 1.5m, HighestRow))), ("customHeight", "1"));
    }

    private void Words(XmlWriter xml, int column, string clean, ExcelStyle style)
    {
        StartCell(xml, column, "inlineStr", style);
        xml.WriteStartElement("is", ExcelFile.Main);
        xml.WriteStartElement("t", ExcelFile.Main);
        if (clean.Length > 0 && (char.IsWhiteSpace(clean[0]) || char.IsWhiteSpace(clean[^1]) || clean.Contains('\n', StringComparison.Ordinal)))
            xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(ExcelText.Escaped(clean));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Value(XmlWriter xml, int column, string type, string value, ExcelStyle style)
    {
        StartCell(xml, column, type, style);
        xml.WriteElementString("v", ExcelFile.Main, value);
        xml.WriteEndElement();
    }

    private void StartCell(XmlWriter xml, int column, string? type, ExcelStyle style)
    {
        xml.WriteStartElement("c", ExcelFile.Main);
        ExcelFile.Attributes(xml, ("r", _letters[column] + ExcelText.Number(_rows)), ("s", ExcelText.Number(_styles.Of(style))));
        if (type is not null)
            ExcelFile.Attributes(xml, ("t", type));
    }
}
