using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Templates;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Word;

public sealed class WordChartTests
{
    static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static readonly WordFile Whole = WordFile.Of(SampleDocument.Whole);

    [Fact]
    public void A_chart_says_its_finding_and_stands_under_its_title()
    {
        var picture = Whole.Body.Descendants().Single(element => element.Name.LocalName == "docPr" && ((string?)element.Attribute("descr"))!.StartsWith("Förtroendet har ökat", StringComparison.Ordinal));
        Assert.Equal("Förtroende för hälso- och sjukvården (%)", WordFile.Words(picture.Ancestors(WordFile.W + "p").Single().ElementsBeforeSelf().Last()));
        Assert.StartsWith("Förtroendet har ökat", WordFile.Words(picture.Ancestors(WordFile.W + "p").Single().ElementsAfterSelf().First()), StringComparison.Ordinal);
    }

    [Fact]
    public void Series_differ_in_style_as_well_as_in_colour_and_only_the_target_is_red()
    {
        var series = Whole.Part("word/charts/chart1.xml").Descendants(C + "ser").ToList();
        Assert.Equal([("7A4A9E", "lgDash"), ("0F7A7A", "sysDot"), ("C4122F", "solid")],
            series.Select(one => ((string)one.Element(C + "spPr")!.Descendants(A + "srgbClr").First().Attribute("val")!, (string)one.Descendants(A + "prstDash").Single().Attribute("val")!)));
        var red = WordFile.Of(SampleDocument.Whole with { Front = SampleDocument.Front with { Profile = new RegionProfile("#C4122F", null) } });
        Assert.DoesNotContain("C4122F", red.Text("word/charts/chart2.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_is_a_gap_and_not_zero()
    {
        var chart = Whole.Part("word/charts/chart1.xml");
        Assert.Equal("gap", (string?)chart.Descendants(C + "dispBlanksAs").Single().Attribute("val"));
        Assert.Equal(["0", "1", "3", "4"], chart.Descendants(C + "ser").First().Element(C + "val")!.Descendants(C + "pt").Select(point => (string?)point.Attribute("idx")));
    }

    [Fact]
    public void The_figures_are_in_a_workbook_that_can_be_edited()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Whole.Content("word/embeddings/chart1.xlsx")), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book, TestContext.Current.CancellationToken).Select(error => error.Description));
        using var archive = new ZipArchive(new MemoryStream(Whole.Content("word/embeddings/chart1.xlsx")));
        using var sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var rows = XDocument.Load(sheet).Descendants().Where(element => element.Name.LocalName == "row").Select(row => string.Join('|', row.Elements().Select(cell => $"{(string?)cell.Attribute("r")}={cell.Value}"))).ToList();
        Assert.Equal("A1=%|B1=Kvinnor|C1=Män|D1=Mål", rows[0]);
        Assert.Equal("A4=2017|C4=61|D4=70", rows[3]);
    }

    [Fact]
    public void No_text_becomes_a_formula()
    {
        var file = WordFile.Of(HostileDocument.Whole);
        foreach (var name in file.Names.Where(name => name.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using var archive = new ZipArchive(new MemoryStream(file.Content(name)));
            using var sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
            Assert.DoesNotContain(XDocument.Load(sheet).Descendants(), element => element.Name.LocalName == "f");
        }
    }

    [Theory]
    [InlineData(57.5, 72.5, 55, 75)]
    [InlineData(2, 98, 0, 100)]
    [InlineData(-4, 9, -5, 10)]
    public void The_scale_of_lines_is_round_figures_close_round_them(double low, double high, int from, int to)
    {
        var chart = SampleDocument.Development(1) with { Series = [new("a", SeriesRole.Main, [(decimal)low, null, (decimal)high])] };
        var scale = WordFile.Of(SampleDocument.Decided with { Blocks = [new DocumentBlock.Chart(chart)] }).Part("word/charts/chart1.xml").Descendants(C + "valAx").Single().Element(C + "scaling")!;
        Assert.Equal((from, to), ((int)(decimal)scale.Element(C + "min")!.Attribute("val")!, (int)(decimal)scale.Element(C + "max")!.Attribute("val")!));
    }
}
