using System.IO.Compression;
using System.Text;
using System.Xml;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.Exchange.Excel;

/// <summary>
/// A workbook as an .xlsx file. Every cell is written as it is asked for and nothing is kept, so that a list of any length takes
/// the same memory; the same workbook gives the same bytes. There are no formulas, macros or links out, and nothing that tells
/// who made it or where.
/// </summary>
public static class ExcelFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    internal const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Core = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private const int LongestTitle = 200;

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(false), CloseOutput = true };

    public static byte[] Write(Workbook workbook)
    {
        using var stream = new MemoryStream();
        Write(workbook, stream);
        return stream.ToArray();
    }

    /// <summary>Writes the workbook, which has at least one sheet, and leaves the stream open.</summary>
    public static void Write(Workbook workbook, Stream stream)
    {
        var names = ExcelText.SheetNames(workbook.Sheets.Select(sheet => sheet.Name));
        var title = ExcelText.OneLine(workbook.Title, LongestTitle);
        var styles = new ExcelStyles();
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", xml => ContentTypes(xml, names.Count));
        Part(zip, "_rels/.rels", xml => Links(xml, [("officeDocument", "xl/workbook.xml", Relations), ("metadata/core-properties", "docProps/core.xml", PackageRelations)]));
        Part(zip, "docProps/core.xml", xml => Properties(xml, title, workbook.Language));
        Part(zip, "xl/workbook.xml", xml => Book(xml, names));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => Links(
            xml, [.. names.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml", Relations)), ("styles", "styles.xml", Relations)]));
        foreach (var (sheet, i) in workbook.Sheets.Select((sheet, i) => (sheet, i)))
        {
            var written = new ExcelSheet(sheet, i + 1, title, styles);
            Part(zip, $"xl/worksheets/sheet{i + 1}.xml", written.Write);
            Part(zip, $"xl/worksheets/_rels/sheet{i + 1}.xml.rels", xml => Links(xml, [("table", $"../tables/table{i + 1}.xml", Relations)]));
            Part(zip, $"xl/tables/table{i + 1}.xml", written.WriteTable);
        }
        // Last: only now it is known which looks are used.
        Part(zip, "xl/styles.xml", styles.Write);
    }

    internal static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        Attributes(xml, attributes);
        xml.WriteEndElement();
    }

    internal static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value);
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var xml = XmlWriter.Create(entry.Open(), Plain);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        const string Space = "http://schemas.openxmlformats.org/package/2006/content-types";
        void Type(string part, string type)
        {
            xml.WriteStartElement("Override", Space);
            Attributes(xml, ("PartName", part), ("ContentType", type));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("Types", Space);
        xml.WriteStartElement("Default", Space);
        Attributes(xml, ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        xml.WriteEndElement();
        Type("/docProps/core.xml", Core);
        Type("/xl/workbook.xml", Types + "sheet.main+xml");
        Type("/xl/styles.xml", Types + "styles+xml");
        for (var i = 1; i <= sheets; i++)
        {
            Type($"/xl/worksheets/sheet{i}.xml", Types + "worksheet+xml");
            Type($"/xl/tables/table{i}.xml", Types + "table+xml");
        }
        xml.WriteEndElement();
    }

    private static void Links(XmlWriter xml, IReadOnlyList<(string Type, string Target, string Space)> links)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        foreach (var (link, i) in links.Select((link, i) => (link, i)))
        {
            xml.WriteStartElement("Relationship", PackageRelations);
            Attributes(xml, ("Id", $"rId{i + 1}"), ("Type", $"{link.Space}/{link.Type}"), ("Target", link.Target));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Properties(XmlWriter xml, string title, string language)
    {
        xml.WriteStartElement("cp", "coreProperties", CoreProperties);
        xml.WriteElementString("dc", "title", DublinCore, title);
        xml.WriteElementString("dc", "language", DublinCore, language);
        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, IReadOnlyList<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
        {
            xml.WriteStartElement("sheet", Main);
            Attributes(xml, ("name", ExcelText.Escaped(name)), ("sheetId", ExcelText.Number(i + 1)));
            xml.WriteAttributeString("r", "id", Relations, $"rId{i + 1}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("definedNames", Main);
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
        {
            xml.WriteStartElement("definedName", Main);
            Attributes(xml, ("name", "_xlnm.Print_Titles"), ("localSheetId", ExcelText.Number(i)));
            xml.WriteString($"'{name.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
