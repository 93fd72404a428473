using System.Xml;
using Rodtrad.Exchange.Excel;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.Exchange.Tables;

/// <summary>Writes the cells of a sheet, row by row. What comes from a plan is words or digits; a formula is only what is given as one.</summary>
internal sealed class SheetXml(XmlWriter xml, ExcelStyles styles)
{
    private const decimal LineHeight = 12.75m;
    private const int HighestRow = 409;

    private int _row;

    public void Row(int row, bool isHidden = false, int lines = 1)
    {
        _row = row;
        xml.WriteStartElement("row", ExcelFile.Main);
        ExcelFile.Attributes(xml, ("r", ExcelText.Number(row)));
        if (isHidden)
            ExcelFile.Attributes(xml, ("hidden", "1"));
        if (lines > 1)
            ExcelFile.Attributes(xml, ("ht", ExcelText.Number(Math.Min((lines * LineHeight) + 1.5m, HighestRow))), ("customHeight", "1"));
    }

    public void EndRow() => xml.WriteEndElement();

    /// <summary>A text, whatever it begins with; an empty one is an empty cell that looks so.</summary>
    public void Words(int column, string text, ExcelStyle style)
    {
        var clean = ExcelText.Clean(text);
        Start(column, clean.Length > 0 ? "inlineStr" : null, style with { IsQuoted = FormulaSigns.Begin(clean) });
        if (clean.Length > 0)
        {
            xml.WriteStartElement("is", ExcelFile.Main);
            xml.WriteStartElement("t", ExcelFile.Main);
            if (char.IsWhiteSpace(clean[0]) || char.IsWhiteSpace(clean[^1]) || clean.Contains('\n', StringComparison.Ordinal))
                xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(ExcelText.Escaped(clean));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    public void Number(int column, string digits, ExcelStyle style)
    {
        Start(column, "n", style);
        xml.WriteElementString("v", ExcelFile.Main, digits);
        xml.WriteEndElement();
    }

    public void Formula(int column, string formula, string digits, ExcelStyle style)
    {
        Start(column, null, style);
        xml.WriteElementString("f", ExcelFile.Main, formula);
        xml.WriteElementString("v", ExcelFile.Main, digits);
        xml.WriteEndElement();
    }

    private void Start(int column, string? type, ExcelStyle style)
    {
        xml.WriteStartElement("c", ExcelFile.Main);
        ExcelFile.Attributes(xml, ("r", ExcelText.ColumnLetters(column) + ExcelText.Number(_row)), ("s", ExcelText.Number(styles.Of(style))));
        if (type is not null)
            ExcelFile.Attributes(xml, ("t", type));
    }
}
