using System.Xml.Linq;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Word;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Word;

public sealed class WordBodyTests
{
    static readonly XNamespace W = WordFile.W;
    static readonly WordFile Whole = WordFile.Of(SampleDocument.Whole);

    [Fact]
    public void Headings_have_native_styles_with_their_printed_numbers()
    {
        var heading = Whole.Paragraphs.Single(paragraph => WordFile.Words(paragraph) == "2.1\tStrategiskt mål: Region Exempel agerar som en sammanhållande kraft för en hållbar samhällsutveckling i hela länet");
        Assert.Equal("Heading2", WordFile.Style(heading));
        Assert.NotNull(heading.Descendants(W + "ind").Single().Attribute(W + "hanging"));
        var style = Whole.Part("word/styles.xml").Elements(W + "style").Single(one => (string?)one.Attribute(W + "styleId") == "Heading2");
        Assert.Equal("heading 2", WordFile.Val(style, "name"));
        Assert.NotEmpty(style.Descendants(W + "keepNext"));
        Assert.Equal("1", WordFile.Val(style, "outlineLvl"));
    }

    [Fact]
    public void A_chapter_begins_a_page() =>
        Assert.Contains(Whole.Paragraphs, paragraph => WordFile.Words(paragraph) == "2\tMål och styrmått" && paragraph.Descendants(W + "pageBreakBefore").Any());

    [Fact]
    public void A_heading_outside_the_contents_is_no_entry_there_also_when_word_makes_them_anew()
    {
        var heading = Whole.Paragraphs.Where(paragraph => WordFile.Words(paragraph) == "Rubrik utanför innehållet").ToList();
        Assert.Equal("RtOutside2", WordFile.Style(Assert.Single(heading)));
        Assert.DoesNotContain("\\u", Assert.Single(Whole.Body.Descendants(W + "instrText"), field => field.Value.Contains("TOC", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_contents_headings_are_headings()
    {
        var file = WordFile.Of(SampleDocument.Whole with { Frame = SampleDocument.Frame with { ContentsDepth = 0 } });
        Assert.Equal("Heading2", WordFile.Style(file.Paragraph("Rubrik utanför innehållet")));
        Assert.DoesNotContain(file.Body.Descendants(W + "instrText"), field => field.Value.Contains("TOC", StringComparison.Ordinal));
    }

    [Fact]
    public void The_contents_lead_to_their_headings()
    {
        var entries = Whole.Paragraphs.Where(paragraph => WordFile.Style(paragraph) is "TOC1" or "TOC2" or "TOC3").ToList();
        Assert.Equal(10, entries.Count);
        var places = Whole.Body.Descendants(W + "bookmarkStart").Select(mark => (string?)mark.Attribute(W + "name")).ToHashSet();
        Assert.All(entries, entry =>
        {
            var place = (string?)entry.Element(W + "hyperlink")!.Attribute(W + "anchor");
            Assert.Contains(place, places);
            Assert.Contains($"PAGEREF {place} \\h", entry.Value, StringComparison.Ordinal);
        });
        Assert.Equal("true", (string?)Whole.Body.Descendants(W + "fldChar").First().Attribute(W + "dirty"));
    }

    [Fact]
    public void Pages_that_are_known_stand_in_the_contents_and_leave_nothing_to_ask()
    {
        var file = WordFile.Of(SampleDocument.Whole, pageOf: anchor => anchor.Length + 10);
        Assert.Equal("1\tInledning\t19", WordFile.Words(file.Paragraph("Inledning")));
        Assert.DoesNotContain(file.Body.Descendants(W + "fldChar"), field => field.Attribute(W + "dirty") is not null);
    }

    [Fact]
    public void A_file_for_printing_has_page_references_and_no_contents_field()
    {
        var fields = WordFile.Of(SampleDocument.Whole, purpose: WordPurpose.Printing).Body.Descendants(W + "instrText").Select(field => field.Value).ToList();
        Assert.Equal(10, fields.Count);
        Assert.All(fields, field => Assert.StartsWith(" PAGEREF ", field, StringComparison.Ordinal));
    }

    [Fact]
    public void Heading_rows_repeat_and_rows_stay_whole()
    {
        foreach (var document in new[] { SampleDocument.Whole, SampleDocument.OfPages(4) })
        {
            foreach (var table in WordFile.Of(document).Body.Descendants(W + "tbl").Where(table => WordFile.Style(table.Descendants(W + "p").First())?.StartsWith("RtTableHead", StringComparison.Ordinal) == true))
            {
                Assert.NotEmpty(table.Elements(W + "tr").First().Descendants(W + "tblHeader"));
                Assert.NotNull(WordFile.Val(table, "tblCaption"));
            }
        }
        var rows = Whole.Table("Styrmått med mål").Elements(W + "tr").ToList();
        Assert.Equal([true, true, false], rows.Take(3).Select(row => row.Descendants(W + "tblHeader").Any()));
        Assert.All(rows, row => Assert.NotEmpty(row.Descendants(W + "cantSplit")));
    }

    [Fact]
    public void Columns_are_as_wide_as_they_are_told_and_fill_the_page()
    {
        var widths = Widths(Whole.Table("Styrmått med mål"));
        Assert.Equal(11906 - (2 * 1418), widths.Sum());
        Assert.True(widths[0] > 2 * widths[1]);
    }

    [Fact]
    public void A_column_is_not_narrower_than_its_longest_word_when_others_can_spare_it()
    {
        var table = new DocumentTable("t", "Två", false, [new("a", "Ord", 99, ColumnAlign.Start), new("b", "Sjukvårdsbarometern", 1, ColumnAlign.Start)], []);
        var widths = Widths(WordFile.Of(SampleDocument.Decided with { Blocks = [new DocumentBlock.Table(table)] }).Table("Två"));
        Assert.Equal(11906 - (2 * 1418), widths.Sum());
        Assert.InRange(widths[1], 1900, 2300);
    }

    static List<int> Widths(XElement table) => [.. table.Element(W + "tblGrid")!.Elements().Select(column => (int)column.Attribute(W + "w")!)];

    [Fact]
    public void Groups_span_figures_stand_right_and_sums_are_strong()
    {
        var rows = Whole.Table("Styrmått med mål").Elements(W + "tr").ToList();
        Assert.Equal("2", WordFile.Val(rows[0].Elements(W + "tc").ElementAt(2), "gridSpan"));
        Assert.Equal("5", WordFile.Val(rows[2], "gridSpan"));
        Assert.Equal("RtTableFigure", WordFile.Style(rows[3].Elements(W + "tc").ElementAt(1).Element(W + "p")!));
        Assert.NotEmpty(rows[^1].Descendants(W + "b"));
        Assert.Equal("227", (string?)rows[6].Descendants(W + "ind").First().Attribute(W + "left"));
    }

    [Fact]
    public void A_cell_that_is_higher_than_a_page_may_part_and_no_other()
    {
        var rows = WordFile.Of(HostileDocument.Long).Table("Lång cell").Elements(W + "tr").ToList();
        Assert.Equal([true, false, false], rows.Select(row => row.Descendants(W + "cantSplit").Any()));
    }

    [Fact]
    public void A_note_comes_once_with_its_printed_mark_and_the_mark_wherever_it_is_met()
    {
        var references = Whole.Body.Descendants(W + "footnoteReference").ToList();
        Assert.Equal(["1", "2"], references.Select(one => (string?)one.Attribute(W + "id")));
        Assert.All(references, one => Assert.Equal("1", (string?)one.Attribute(W + "customMarkFollows")));
        Assert.Equal(3, Whole.Table("Måtten med noter").Descendants(W + "rStyle").Count(style => (string?)style.Attribute(W + "val") == "FootnoteReference"));
        Assert.Equal(["1 Diarienummer 24RS64-3.", "2 Avser läget den 31 augusti."], Whole.Part("word/footnotes.xml").Elements().Skip(2).Select(WordFile.Words));
        Assert.Equal("*\tNoten hör till ett diagram som inte är med.", WordFile.Words(Whole.Paragraph("Noten hör till")));
        Assert.Equal("Noter", WordFile.Words(Whole.Paragraph("Noten hör till").ElementsBeforeSelf().Last()));
    }

    [Fact]
    public void Running_text_keeps_its_lists_emphasis_and_links()
    {
        Assert.NotEmpty(Whole.Paragraph("Regionen står inför").Descendants(W + "b"));
        var nested = Whole.Paragraph("per perspektiv");
        Assert.Equal("1 1", $"{WordFile.Val(nested, "ilvl")} {WordFile.Val(nested, "numId")}");
        Assert.Equal("2", WordFile.Val(Whole.Paragraphs.First(paragraph => WordFile.Style(paragraph) == "ListNumber"), "numId"));
        Assert.Contains("Target=\"https://www.example.org/plan?a=1&amp;b=2\" TargetMode=\"External\"", Whole.Text("word/_rels/document.xml.rels"), StringComparison.Ordinal);
        Assert.Equal("Quote", WordFile.Style(Whole.Paragraph("ett citat")));
        Assert.EndsWith(" (återgivet i korthet)", WordFile.Words(Whole.Paragraphs.Last(paragraph => WordFile.Words(paragraph).Contains("återgivet", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_beside_an_item_stands_beside_it()
    {
        var row = Whole.Paragraph("gemensamt servicecentrum").Ancestors(W + "tr").Single();
        Assert.Equal(["U3\tUtreda förutsättningarna för ett gemensamt servicecentrum.", "Hälso- och sjukvårdsnämndenDelårsrapport augusti"], row.Elements(W + "tc").Select(WordFile.Words));
        var item = Whole.Paragraph("Bevaka och stödja");
        Assert.Equal("samverkan", WordFile.Words(item.Descendants(W + "r").Single(run => WordFile.Val(run, "rStyle") == "RtKeyword")));
        Assert.EndsWith("beredskapsarbete.1", WordFile.Words(item), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_to_sign_on_stay_together()
    {
        var lines = Enumerable.Range(1, 4).Select(i => new SignatureLine($"Part {i}", ["Ort och datum", "Namn"])).ToSequence();
        var table = WordFile.Of(SampleDocument.Decided with { Blocks = [new DocumentBlock.SignOff(lines)] }).Table("Part 1, Part 2, Part 3, Part 4");
        var rows = table.Elements(W + "tr").ToList();
        Assert.Equal(["Part 1Ort och datumNamnPart 2Ort och datumNamnPart 3Ort och datumNamn", "Part 4Ort och datumNamn"], rows.Select(WordFile.Words));
        Assert.All(rows, row => Assert.NotEmpty(row.Descendants(W + "cantSplit")));
        Assert.All(rows[0].Descendants(W + "p"), paragraph => Assert.NotEmpty(paragraph.Descendants(W + "keepNext")));
    }

    [Fact]
    public void Sections_have_their_sheets_heads_and_feet()
    {
        var sections = Whole.Body.Descendants(W + "sectPr").ToList();
        Assert.Equal([null, null, "landscape", null], sections.Select(section => (string?)section.Element(W + "pgSz")!.Attribute(W + "orient")));
        var foot = Whole.Part("word/foot-portrait.xml");
        Assert.Equal("Underlag 7f3a9c2e51d0\tSida 1 (1)", WordFile.Words(foot));
        Assert.Equal([" PAGE ", " NUMPAGES "], foot.Descendants(W + "instrText").Select(field => field.Value));
        Assert.Equal("Region Exempel · Regionstyrelsens plan\tUtkastDokument-id: RS-2019-0001   ·   Version: 1.0", WordFile.Words(Whole.Part("word/head-landscape.xml")));
        Assert.DoesNotContain("Utkast", WordFile.Words(WordFile.Of(SampleDocument.Decided).Part("word/head-portrait.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_tells_what_the_document_is()
    {
        Assert.Equal("Title", WordFile.Style(Whole.Paragraphs.First(paragraph => WordFile.Words(paragraph) == "Regionstyrelsens plan")));
        Assert.Equal("Utkast", WordFile.Words(Whole.Paragraphs.First(paragraph => WordFile.Style(paragraph) == "RtDraft")));
        var placeholder = Whole.Table("Regionstyrelsens plan").Descendants(W + "r").Single(run => WordFile.Val(run, "rStyle") == "RtPlaceholder");
        Assert.Equal("[Godkänt datum]", WordFile.Words(placeholder));
        Assert.Contains("7FB2D6", Whole.Text("word/head-title.xml"), StringComparison.Ordinal);
        Assert.Equal(SampleDocument.Front.Profile.Logo!.Bytes.ToArray(), Whole.Content("word/media/logo.png"));
        Assert.Equal("Region Exempels logotyp", (string?)Whole.Body.Descendants().First(element => element.Name.LocalName == "docPr").Attribute("descr"));
    }

    [Fact]
    public void Only_what_is_not_known_yet_of_a_fact_is_marked()
    {
        var fact = new DocumentFact("Beslut", [new("Regionstyrelsen", false), new("[Godkänt datum]", true), new("§ xxx", true)], true);
        var file = WordFile.Of(SampleDocument.Whole with { Front = SampleDocument.Front with { Facts = [fact] } });
        var told = file.Table("Regionstyrelsens plan").Descendants(W + "p").Single(paragraph => WordFile.Style(paragraph) == "RtFact");
        Assert.Equal("Regionstyrelsen [Godkänt datum] [§ xxx]", WordFile.Words(told));
        var marked = told.Elements(W + "r").Where(run => WordFile.Val(run, "rStyle") == "RtPlaceholder").Select(WordFile.Words);
        Assert.Equal(["[Godkänt datum]", "[§ xxx]"], marked);
        Assert.Contains("Beslut: Regionstyrelsen [Godkänt datum] [§ xxx]", WordFile.Words(file.Part("word/head-portrait.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_beside_an_item_on_a_poster_is_no_larger_than_the_item()
    {
        var item = new DocumentItem("", null, "", "Förkorta köerna", "", true, ["senast 2020-12-31"]);
        var poster = WordFile.Of(SampleDocument.Whole with { Layout = PageLayout.Poster, Blocks = [new DocumentBlock.Columns([new("Medborgare", [new("", [item])])])], Notes = [] });
        Assert.Equal("RtPosterText", WordFile.Style(poster.Paragraphs.Single(paragraph => WordFile.Words(paragraph).StartsWith("Förkorta köerna", StringComparison.Ordinal))));
        Assert.Equal("RtPosterAside", WordFile.Style(poster.Paragraph("senast 2020-12-31")));
        // The size is that of the items: neither the style beside them nor that of words said in passing has one of its own.
        foreach (var name in (string[])["RtPosterAside", "RtPosterQuiet"])
        {
            var style = poster.Part("word/styles.xml").Elements(W + "style").Single(one => (string?)one.Attribute(W + "styleId") == name);
            Assert.Null(WordFile.Val(style, "sz"));
        }
        Assert.Contains(poster.Body.Descendants(W + "r"), run => WordFile.Val(run, "rStyle") == "RtPosterQuiet");
        Assert.DoesNotContain(poster.Body.Descendants(W + "r"), run => WordFile.Val(run, "rStyle") == "RtQuiet" && WordFile.Words(run).Contains("återgiv", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(1, 22)]
    [InlineData(40, 20)]
    [InlineData(120, 14)]
    public void The_text_of_a_poster_is_as_large_as_there_is_room_for(int items, int size)
    {
        var column = new ItemColumn("Medborgare", [new("Mål", Enumerable.Range(0, items).Select(i => new DocumentItem("", null, $"{i + 1}", "Förkorta köerna", "", false, [])).ToSequence())]);
        var poster = WordFile.Of(SampleDocument.Whole with { Layout = PageLayout.Poster, Blocks = [new DocumentBlock.Columns([column, column, column])], Notes = [] });
        var sizes = new[] { "RtPosterText", "RtPosterGroup", "RtPosterHead" }
            .Select(name => WordFile.Val(poster.Part("word/styles.xml").Elements(W + "style").Single(one => (string?)one.Attribute(W + "styleId") == name), "sz"));
        Assert.Equal([$"{size}", $"{size + 1}", $"{size + 3}"], sizes);
    }

    [Theory]
    [InlineData("#7FB2D6")]
    [InlineData("#FFFFFF")]
    [InlineData("#FFEE00")]
    [InlineData("red; }")]
    public void A_pale_colour_is_darkened_until_it_can_be_read(string colour)
    {
        var file = WordFile.Of(SampleDocument.Whole with { Front = SampleDocument.Front with { Profile = new RegionProfile(colour, null) } });
        var heading = file.Part("word/styles.xml").Elements(W + "style").Single(one => (string?)one.Attribute(W + "styleId") == "Heading1");
        var ink = WordFile.Val(heading, "color")!;
        var light = new[] { 0, 2, 4 }.Select(at => Convert.ToInt32(ink.Substring(at, 2), 16) / 255.0).Select(one => one <= 0.03928 ? one / 12.92 : Math.Pow((one + 0.055) / 1.055, 2.4)).ToList();
        Assert.True(1.05 / ((0.2126 * light[0]) + (0.7152 * light[1]) + (0.0722 * light[2]) + 0.05) >= 4.5, ink);
    }
}
