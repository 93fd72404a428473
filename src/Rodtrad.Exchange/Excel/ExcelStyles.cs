using System.Xml;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.Exchange.Excel;

/// <summary>To which side of its cell something stands; as is usual for what it is, when not told.</summary>
internal enum ExcelSide
{
    Usual,
    Left,
    Right,
}

/// <summary>How a cell looks: its number format (null = none), whether words break into lines, and whether they are marked as words.</summary>
internal readonly record struct ExcelStyle(string? Format = null, bool Wraps = false, bool IsQuoted = false, bool IsHeading = false, ExcelSide Side = default)
{
    public ExcelLetters Letters { get; init; }

    /// <summary>How far from the left the words stand, in steps.</summary>
    public int Indent { get; init; }

    /// <summary>Something is to be seen here: the cell has a colour.</summary>
    public bool IsMarked { get; init; }

    /// <summary>No line below: what stands round a table and not in it.</summary>
    public bool IsBare { get; init; }
}

/// <summary>How the letters of a cell look.</summary>
internal enum ExcelLetters
{
    Plain,
    Strong,
    Title,
    Small,
}

/// <summary>The looks that a workbook uses, each with the number that its cells name; written when all cells are.</summary>
internal sealed class ExcelStyles
{
    private const int FirstOwnFormat = 164;

    /// <summary>The look of what lies outside the list: the first in a workbook, and no cell's.</summary>
    private static readonly ExcelStyle Outside = new("");

    private readonly Dictionary<ExcelStyle, int> _numbers = new() { [Outside] = 0 };

    public int Of(ExcelStyle style)
    {
        if (!_numbers.TryGetValue(style, out var number))
            _numbers[style] = number = _numbers.Count;
        return number;
    }

    public static string Format(Cell.Number number)
    {
        var decimals = number.Decimals > 0 ? "." + new string('0', Math.Min(number.Decimals, 15)) : "";
        return number.Form switch
        {
            // The comma is the reader's own mark between thousands: a space in Swedish.
            NumberForm.Amount => "#,##0" + decimals,
            NumberForm.Percent => $"0{decimals}\\ %",
            _ => "0" + decimals,
        };
    }

    public const string Day = "yyyy\\-mm\\-dd";

    public void Write(XmlWriter xml)
    {
        var formats = _numbers.Keys.Select(style => style.Format ?? "").Where(format => format.Length > 0).Distinct().ToList();
        xml.WriteStartElement("styleSheet", ExcelFile.Main);
        if (formats.Count > 0)
        {
            Start(xml, "numFmts", formats.Count);
            foreach (var (format, i) in formats.Select((format, i) => (format, i)))
                Element(xml, "numFmt", ("numFmtId", ExcelText.Number(FirstOwnFormat + i)), ("formatCode", format));
            xml.WriteEndElement();
        }
        Start(xml, "fonts", 4);
        Font(xml, 10, isBold: false);
        Font(xml, 10, isBold: true);
        Font(xml, 14, isBold: true);
        Font(xml, 9, isBold: false);
        xml.WriteEndElement();
        Start(xml, "fills", 4);
        Fill(xml, "none");
        Fill(xml, "gray125");
        Fill(xml, "solid", "FFEDEDE8");
        Fill(xml, "solid", "FFFFF0B3");
        xml.WriteEndElement();
        Start(xml, "borders", 3);
        Border(xml, null);
        Border(xml, "FF555555");
        Border(xml, "FFD9D9D4");
        xml.WriteEndElement();
        Start(xml, "cellStyleXfs", 1);
        Element(xml, "xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"));
        xml.WriteEndElement();
        Start(xml, "cellXfs", _numbers.Count);
        foreach (var style in _numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key))
            CellFormat(xml, style, string.IsNullOrEmpty(style.Format) ? 0 : FirstOwnFormat + formats.IndexOf(style.Format));
        xml.WriteEndElement();
        Start(xml, "cellStyles", 1);
        Element(xml, "cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void CellFormat(XmlWriter xml, ExcelStyle style, int format)
    {
        xml.WriteStartElement("xf", ExcelFile.Main);
        Attributes(xml, ("numFmtId", ExcelText.Number(format)), ("fontId", ExcelText.Number(style.IsHeading ? 1 : (int)style.Letters)), ("fillId", style.IsMarked ? "3" : style.IsHeading ? "2" : "0"), ("borderId", style.IsHeading ? "1" : style == Outside || style.IsBare ? "0" : "2"), ("xfId", "0"));
        if (style.IsQuoted)
            Attributes(xml, ("quotePrefix", "1"));
        Attributes(xml, ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyFill", "1"), ("applyBorder", "1"), ("applyAlignment", "1"));
        xml.WriteStartElement("alignment", ExcelFile.Main);
        if (style.Side == ExcelSide.Right)
            Attributes(xml, ("horizontal", "right"), ("indent", "1"));
        else if (style.Side == ExcelSide.Left)
            Attributes(xml, ("horizontal", "left"));
        if (style.Side == ExcelSide.Left && style.Indent > 0)
            Attributes(xml, ("indent", ExcelText.Number(style.Indent)));
        Attributes(xml, ("vertical", style.IsHeading ? "bottom" : "top"));
        if (style.Wraps)
            Attributes(xml, ("wrapText", "1"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Font(XmlWriter xml, int size, bool isBold)
    {
        xml.WriteStartElement("font", ExcelFile.Main);
        if (isBold)
            Element(xml, "b");
        Element(xml, "sz", ("val", ExcelText.Number(size)));
        Element(xml, "name", ("val", "Arial"));
        Element(xml, "family", ("val", "2"));
        xml.WriteEndElement();
    }

    private static void Fill(XmlWriter xml, string pattern, string? colour = null)
    {
        xml.WriteStartElement("fill", ExcelFile.Main);
        xml.WriteStartElement("patternFill", ExcelFile.Main);
        Attributes(xml, ("patternType", pattern));
        if (colour is not null)
            Element(xml, "fgColor", ("rgb", colour));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Border(XmlWriter xml, string? below)
    {
        xml.WriteStartElement("border", ExcelFile.Main);
        foreach (var side in (string[])["left", "right", "top"])
            Element(xml, side);
        xml.WriteStartElement("bottom", ExcelFile.Main);
        if (below is not null)
        {
            Attributes(xml, ("style", "thin"));
            Element(xml, "color", ("rgb", below));
        }
        xml.WriteEndElement();
        Element(xml, "diagonal");
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, int count)
    {
        xml.WriteStartElement(name, ExcelFile.Main);
        Attributes(xml, ("count", ExcelText.Number(count)));
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes) => ExcelFile.Element(xml, name, attributes);

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes) => ExcelFile.Attributes(xml, attributes);
}
