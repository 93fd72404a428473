using System.IO.Compression;
using System.Text;

namespace Rodtrad.Tests.Shared;

/// <summary>A Word file written by hand: a title, two levels of headings, a table with a head, Swedish; and what a test adds.</summary>
public static class MinimalWord
{
    const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006";
    const string Package = "http://schemas.openxmlformats.org/package/2006";
    const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The file as bytes, the same for the same texts.</summary>
    public static byte[] Bytes(string title, params IReadOnlyList<string> paragraphs)
    {
        using var stream = new MemoryStream();
        Write(stream, title, paragraphs);
        return stream.ToArray();
    }

    public static void Write(Stream stream, string title, params IReadOnlyList<string> paragraphs) => Write(stream, title, paragraphs, picture: null);

    /// <summary>As above, with a picture that lies at an address elsewhere.</summary>
    public static void Write(Stream stream, string title, IReadOnlyList<string> paragraphs, Uri? picture)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Put(archive, "[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """);
        Put(archive, "_rels/.rels", Relations(
            ($"{Office}/relationships/officeDocument", "word/document.xml", false), ($"{Package}/relationships/metadata/core-properties", "docProps/core.xml", false)));
        Put(archive, "word/_rels/document.xml.rels", Relations(
            [($"{Office}/relationships/styles", "styles.xml", false), .. picture is null ? [] : new[] { ($"{Office}/relationships/image", picture.ToString(), true) }]));
        Put(archive, "docProps/core.xml", $"""
            <cp:coreProperties xmlns:cp="{Package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{Text(title)}</dc:title><dc:language>sv-SE</dc:language></cp:coreProperties>
            """);
        Put(archive, "word/styles.xml", $"""
            <w:styles xmlns:w="{Word}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>{Heading(1)}{Heading(2)}</w:styles>
            """);
        Put(archive, "word/document.xml", $"""
            <w:document xmlns:w="{Word}" xmlns:r="{Office}/relationships"><w:body>{Paragraph(title, "Heading1")}{string.Concat(paragraphs.Select(text => Paragraph(text)))}{Paragraph("Mått", "Heading2")}{Table}{(picture is null ? "" : Picture)}</w:body></w:document>
            """);
    }

    static string Heading(int level) =>
        $"""<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>""";

    static string Paragraph(string text, string? style = null) =>
        $"<w:p>{(style is null ? "" : $"""<w:pPr><w:pStyle w:val="{style}"/></w:pPr>""")}<w:r><w:t xml:space=\"preserve\">{Text(text)}</w:t></w:r></w:p>";

    static string Table =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>{Cell("Mått")}{Cell("Mål")}</w:tr><w:tr>{Cell("Sjukfrånvaro")}{Cell("5,6 %")}</w:tr></w:tbl><w:p/>""";

    static string Cell(string text) => $"<w:tc>{Paragraph(text)}</w:tc>";

    static string Picture => """
        <w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><wp:inline><wp:extent cx="990000" cy="990000"/><wp:docPr id="1" name="p" descr="Bild"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="r2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="990000" cy="990000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        """;

    static string Relations(params IReadOnlyList<(string Type, string Target, bool IsOutside)> relations) =>
        $"""<Relationships xmlns="{Package}/relationships">{string.Concat(relations.Select((one, i) => $"""<Relationship Id="r{i + 1}" Type="{one.Type}" Target="{Text(one.Target)}"{(one.IsOutside ? " TargetMode=\"External\"" : "")}/>"""))}</Relationships>""";

    static string Text(string text) => System.Security.SecurityElement.Escape(text);

    static void Put(ZipArchive archive, string name, string content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write(Declaration + content);
    }
}
