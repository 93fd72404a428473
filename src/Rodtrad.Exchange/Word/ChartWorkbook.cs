using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// The workbook behind a chart, which Word opens when its figures are edited: the categories down, a column for each series,
/// no value where there is none. Texts are texts, never formulas.
/// </summary>
internal static class ChartWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static void Write(Stream target, DocumentChart chart)
    {
        using var archive = new PartArchive(target);
        using (var types = archive.Xml("[Content_Types].xml"))
        {
            types.Raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        }
        using (var root = archive.Xml("_rels/.rels"))
            root.Raw($"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"book\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        using (var book = archive.Xml("xl/workbook.xml"))
            book.Raw($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"sheet\"/></sheets></workbook>");
        using (var relations = archive.Xml("xl/_rels/workbook.xml.rels"))
            relations.Raw($"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"sheet\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        using var sheet = archive.Xml("xl/worksheets/sheet1.xml");
        Sheet(sheet, chart);
    }

    /// <summary>The letters of a column: 0 is A.</summary>
    public static string Column(int index) =>
        index < 26 ? $"{(char)('A' + index)}" : $"{Column((index / 26) - 1)}{(char)('A' + (index % 26))}";

    private static void Sheet(XmlPart sheet, DocumentChart chart)
    {
        sheet.Raw($"<worksheet xmlns=\"{Main}\"><cols><col min=\"1\" max=\"1\" width=\"32\" customWidth=\"1\"/></cols><sheetData><row r=\"1\">");
        Text(sheet, "A1", chart.UnitOfMeasure);
        for (var i = 0; i < chart.Series.Count; i++)
            Text(sheet, $"{Column(i + 1)}1", chart.Series[i].Name);
        sheet.Raw("</row>");
        for (var row = 0; row < chart.Categories.Count; row++)
        {
            sheet.Add($"<row r=\"{row + 2}\">");
            Text(sheet, $"A{row + 2}", chart.Categories[row]);
            for (var i = 0; i < chart.Series.Count; i++)
            {
                if (row < chart.Series[i].Values.Count && chart.Series[i].Values[row] is { } value)
                    sheet.Add($"<c r=\"{Column(i + 1)}{row + 2}\"><v>{value}</v></c>");
            }
            sheet.Raw("</row>");
        }
        sheet.Raw("</sheetData></worksheet>");
    }

    private static void Text(XmlPart sheet, string place, string text) =>
        sheet.Add($"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>");
}
