using System.IO.Compression;
using System.Xml.Linq;

namespace Rodtrad.Exchange.Tests.Tables;

/// <summary>A workbook changed by hand in its own XML, as a spreadsheet program or somebody worse would.</summary>
static class SheetEdit
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The workbook with every part given to the change, which may leave it as it is.</summary>
    public static byte[] Change(byte[] file, Action<string, XDocument> change)
    {
        using var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(file)))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                var part = XDocument.Load(source, LoadOptions.PreserveWhitespace);
                change(entry.FullName, part);
                using var target = to.CreateEntry(entry.FullName).Open();
                part.Save(target, SaveOptions.DisableFormatting);
            }
        }
        return made.ToArray();
    }

    public static byte[] Sheet(byte[] file, int sheet, Action<XDocument> change) =>
        Change(file, (name, part) =>
        {
            if (name == $"xl/worksheets/sheet{sheet}.xml")
                change(part);
        });

    /// <summary>The workbook with another content in a cell of its first sheet: type ("n", "inlineStr", "b" …) and what stands there.</summary>
    public static byte[] Cell(byte[] file, string place, string type, string text) => Sheet(file, 1, sheet =>
    {
        var cell = sheet.Descendants(Main + "c").Single(cell => cell.Attribute("r")!.Value == place);
        cell.RemoveNodes();
        cell.SetAttributeValue("t", type);
        cell.Add(type == "inlineStr" ? new XElement(Main + "is", new XElement(Main + "t", text)) : new XElement(Main + "v", text));
    });

    /// <summary>The workbook without what its formulas came to: only who reckons them can tell.</summary>
    public static byte[] Unreckoned(byte[] file) => Change(file, (_, part) =>
    {
        foreach (var cell in part.Descendants(Main + "c").Where(cell => cell.Element(Main + "f") is not null).ToList())
            cell.Element(Main + "v")?.Remove();
    });

    /// <summary>A file of parts as they are given.</summary>
    public static byte[] Zip(params IReadOnlyList<(string Name, byte[] Bytes)> parts)
    {
        using var made = new MemoryStream();
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var target = to.CreateEntry(name, CompressionLevel.Optimal).Open();
                target.Write(bytes);
            }
        }
        return made.ToArray();
    }

    public static IReadOnlyList<(string Name, byte[] Bytes)> Parts(byte[] file)
    {
        using var from = new ZipArchive(new MemoryStream(file));
        return [.. from.Entries.Select(entry =>
        {
            using var bytes = new MemoryStream();
            using var source = entry.Open();
            source.CopyTo(bytes);
            return (entry.FullName, bytes.ToArray());
        })];
    }
}
