using System.IO.Compression;
using System.Text;
using Rodtrad.Exchange.Word;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Word;

public sealed class WordTemplateTests
{
    const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    // As Word in Swedish writes them: the ids are Swedish, the names of what is built in are not.
    const string Styles = $"""
        <w:styles {Names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:ascii="Garamond" w:hAnsi="Garamond"/><w:color w:val="007A33"/><w:sz w:val="44"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Punktlista"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
        <w:style w:type="character" w:default="1" w:styleId="Standardstycketeckensnitt"><w:name w:val="Default Paragraph Font"/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="Normaltabell"><w:name w:val="Normal Table"/></w:style></w:styles>
        """;

    const string Lists = $"""
        <w:numbering {Names}><w:numPicBullet w:numPicBulletId="0"><w:pict/></w:numPicBullet><w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="»"/><w:lvlPicBulletId w:val="0"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="4"/></w:num></w:numbering>
        """;

    const string Text = $"""<w:document {Names}><w:body><w:p/><w:sectPr><w:pgMar w:top="2000" w:right="1000" w:bottom="1500" w:left="1700" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr></w:body></w:document>""";

    static readonly (string, string)[] Whole = [("[Content_Types].xml", Types), ("word/styles.xml", Styles), ("word/numbering.xml", Lists), ("word/document.xml", Text)];

    [Fact]
    public void A_template_changes_fonts_colours_lists_and_margins_and_the_file_stays_valid()
    {
        var template = WordTemplate.Read(Packed(Whole)).Unwrap();
        var (plain, own) = (WordFile.Of(SampleDocument.Whole), WordFile.Of(SampleDocument.Whole, template));
        Assert.Empty(own.Errors());
        Assert.NotEqual(plain.Bytes, own.Bytes);
        Assert.Equal("Rubrik1", WordFile.Style(own.Paragraphs.Last(paragraph => WordFile.Words(paragraph) == "1\tInledning")));
        Assert.Contains("Garamond", own.Text("word/styles.xml"), StringComparison.Ordinal);
        Assert.Contains("007A33", own.Text("word/styles.xml"), StringComparison.Ordinal);
        Assert.Equal("1700", (string?)own.Body.Descendants(WordFile.W + "pgMar").First().Attribute(WordFile.W + "left"));
        Assert.Equal(11906 - 2700, own.Table("Styrmått med mål").Element(WordFile.W + "tblGrid")!.Elements().Sum(column => (int)column.Attribute(WordFile.W + "w")!));
        Assert.Contains("»", own.Text("word/numbering.xml"), StringComparison.Ordinal);
        Assert.Equal(WordFile.Words(plain.Body), WordFile.Words(own.Body));
    }

    [Fact]
    public void What_a_template_lacks_is_added_and_points_at_what_is_there()
    {
        var styles = WordFile.Of(SampleDocument.Whole, WordTemplate.Read(Packed(Whole)).Unwrap()).Part("word/styles.xml").Elements(WordFile.W + "style").ToList();
        var ids = styles.Select(style => (string)style.Attribute(WordFile.W + "styleId")!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("RtTableFigure", ids);
        Assert.Equal("Rubrik1", WordFile.Val(styles.Single(style => WordFile.Val(style, "name") == "Rubrik 1 utanför innehåll"), "basedOn"));
        Assert.All(styles.Select(style => WordFile.Val(style, "basedOn")).OfType<string>(), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void A_file_of_our_own_is_a_template_too()
    {
        var template = WordTemplate.Read(new MemoryStream(WordFile.Of(SampleDocument.Decided).Bytes)).Unwrap();
        Assert.Empty(WordFile.Of(SampleDocument.Whole, template).Errors());
    }

    [Fact]
    public void What_is_no_word_file_is_refused_WMA_001()
    {
        Assert.Equal("WMA-001", Code(new MemoryStream("inget zip"u8.ToArray())));
        Assert.Equal("WMA-001", Code(Packed([("[Content_Types].xml", Types)])));
        Assert.Equal("WMA-001", Code(Packed([("[Content_Types].xml", Types), ("word/styles.xml", "<w:styles")])));
        Assert.Equal("WMA-001", Code(Packed([("[Content_Types].xml", Types), ("word/styles.xml", "<other/>")])));
        Assert.Equal("WMA-001", Code(new MemoryStream(Packed(Whole).ToArray()[..300])));
        // A tree without an end would end the program; a letter of markup in an id would become markup.
        Assert.Equal("WMA-001", Code(Packed([("[Content_Types].xml", Types), ("word/styles.xml", SheetOf(string.Concat(Enumerable.Repeat("<w:a>", 600)) + string.Concat(Enumerable.Repeat("</w:a>", 600))))])));
        Assert.Equal("WMA-001", Code(Packed([("[Content_Types].xml", Types), ("word/styles.xml", SheetOf("<w:style w:type=\"character\" w:styleId=\"a&quot;/&gt;\"/>"))])));
    }

    [Fact]
    public void A_large_file_is_refused_before_it_is_read_WMA_002() =>
        Assert.Equal("WMA-002", Code(new MemoryStream(new byte[(5 * 1024 * 1024) + 1])));

    [Fact]
    public void A_bomb_is_refused_by_what_it_holds_and_not_by_what_it_says_WMA_003()
    {
        Assert.Equal("WMA-003", Code(Packed([.. Whole, ("word/media/bomb.bin", new string('0', 60 * 1024 * 1024))])));
        Assert.Equal("WMA-003", Code(Packed([.. Whole, .. Enumerable.Range(0, 1_001).Select(i => ($"word/media/{i}.png", ""))])));
        Assert.Equal("WMA-003", Code(Packed([.. Whole, .. Enumerable.Range(0, 60).Select(i => ($"word/media/{i}.png", new string('0', 1024 * 1024)))])));
    }

    [Fact]
    public void Programs_are_refused_WMA_004()
    {
        Assert.Equal("WMA-004", Code(Packed([.. Whole, ("word/vbaProject.bin", "x")])));
        Assert.Equal("WMA-004", Code(Packed([("[Content_Types].xml", Types.Replace("application/xml", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml", StringComparison.Ordinal)), .. Whole[1..]])));
        Assert.Equal("WMA-004", Code(Packed([.. Whole, ("word/activeX/activeX1.xml", "<x/>")])));
    }

    [Theory]
    [InlineData("attachedTemplate", true)]
    [InlineData("image", true)]
    [InlineData("oleObject", true)]
    [InlineData("hyperlink", false)]
    public void What_would_be_fetched_from_outside_is_refused_and_a_link_in_the_text_is_not_WMA_005(string type, bool isRefused)
    {
        var relations = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"https://evil.example/x\" TargetMode=\"External\"/></Relationships>";
        var read = WordTemplate.Read(Packed([.. Whole, ("word/_rels/settings.xml.rels", relations)]));
        Assert.Equal(isRefused ? "WMA-005" : null, read.Refusal?.Code);
    }

    [Fact]
    public void Entities_are_refused_also_in_a_part_that_is_not_used_WMA_006()
    {
        const string Laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>";
        Assert.Equal("WMA-006", Code(Packed([.. Whole, ("word/settings.xml", Laughs)])));
        Assert.Equal("WMA-006", Code(Packed([("[Content_Types].xml", Types), ("word/styles.xml", Laughs)])));
    }

    static string? Code(Stream file) => WordTemplate.Read(file).Refusal?.Code;

    static MemoryStream Packed((string Name, string Text)[] parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        file.Position = 0;
        return file;
    }

    private static string SheetOf(string inside) => $"<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{inside}</w:styles>";
}
