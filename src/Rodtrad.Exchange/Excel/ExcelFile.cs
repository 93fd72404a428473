using System.Text;
using System.Xml;
using Rodtrad.Exchange.OpenXml;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.Exchange.Excel;

/// <summary>
/// A workbook as an .xlsx file. Every cell is written as it is asked for and nothing is kept, so that a list of any length takes
/// the same memory; the same workbook gives the same bytes. There are no macros or links out, no formulas but those that a sheet of
/// a plan's tables makes itself, and nothing that tells who made it or where.
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
        Write(title, workbook.Language, [.. workbook.Sheets.Select((sheet, i) => new ExcelSheet(sheet, names[i], i + 1, title, styles))], styles, stream);
    }

    /// <summary>Writes sheets of any kind as a workbook; <paramref name="styles"/> are what they look by.</summary>
    internal static void Write(string title, string language, IReadOnlyList<ExcelTab> tabs, ExcelStyles styles, Stream stream)
    {
        using var zip = new PartArchive(stream);
        Part(zip, "[Content_Types].xml", xml => ContentTypes(xml, tabs));
        Part(zip, "_rels/.rels", xml => Links(xml, [("officeDocument", "xl/workbook.xml", Relations), ("metadata/core-properties", "docProps/core.xml", PackageRelations)]));
        Part(zip, "docProps/core.xml", xml => Properties(xml, ExcelText.OneLine(title, LongestTitle), language));
        Part(zip, "xl/workbook.xml", xml => Book(xml, tabs));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => Links(
            xml, [.. tabs.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml", Relations)), ("styles", "styles.xml", Relations)]));
        foreach (var (tab, i) in tabs.Select((tab, i) => (tab, i)))
        {
            Part(zip, $"xl/worksheets/sheet{i + 1}.xml", tab.Write);
            if (!tab.HasTable)
                continue;
            Part(zip, $"xl/worksheets/_rels/sheet{i + 1}.xml.rels", xml => Links(xml, [("table", $"../tables/table{i + 1}.xml", Relations)]));
            Part(zip, $"xl/tables/table{i + 1}.xml", tab.WriteTable);
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

    private static void Part(PartArchive zip, string name, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(zip.Bytes(name), Plain);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void ContentTypes(XmlWriter xml, IReadOnlyList<ExcelTab> tabs)
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
        for (var i = 1; i <= tabs.Count; i++)
        {
            Type($"/xl/worksheets/sheet{i}.xml", Types + "worksheet+xml");
            if (tabs[i - 1].HasTable)
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

    private static void Book(XmlWriter xml, IReadOnlyList<ExcelTab> tabs)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        foreach (var (tab, i) in tabs.Select((tab, i) => (tab, i)))
        {
            xml.WriteStartElement("sheet", Main);
            Attributes(xml, ("name", ExcelText.Escaped(tab.Name)), ("sheetId", ExcelText.Number(i + 1)));
            if (tab.IsHidden)
                Attributes(xml, ("state", "hidden"));
            xml.WriteAttributeString("r", "id", Relations, $"rId{i + 1}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("definedNames", Main);
        foreach (var (tab, i) in tabs.Select((tab, i) => (tab, i)).Where(pair => pair.tab.Repeated.Count > 0))
        {
            xml.WriteStartElement("definedName", Main);
            Attributes(xml, ("name", "_xlnm.Print_Titles"), ("localSheetId", ExcelText.Number(i)));
            xml.WriteString(string.Join(',', tab.Repeated.Select(place => $"{ExcelTab.Quoted(tab.Name)}!{place}")));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        // What formulas come to is written beside them, and reckoned again by the program that opens the file.
        if (tabs.Any(tab => tab.HasFormulas))
            Element(xml, "calcPr", ("calcId", "0"), ("fullCalcOnLoad", "1"));
        xml.WriteEndElement();
    }
}
