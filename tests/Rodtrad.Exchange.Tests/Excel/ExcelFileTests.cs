using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Excel;
using Rodtrad.Exchange.Sheets;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Excel;

/// <summary>Lists as workbooks: typed cells, headings, nothing that is not in the list, and the same bytes every time.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class ExcelFileTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Cells_keep_their_types_and_what_is_missing_is_empty()
    {
        var book = Read(Of(
            ["Kod", "Antal", "Belopp", "Andel", "År", "Dag", "Klart", "Saknas"],
            [Cell.Of("a1"), Cell.Of(1234), Cell.Of(-5.25m, 2), Cell.Printed("61 %"), Cell.Year(2020), Cell.Of(new DateOnly(2020, 9, 11)), Cell.Of(true), Cell.Empty]));

        Assert.Equal(("inlineStr", "a1", ""), book.Cell("A2"));
        Assert.Equal(("n", "1234", "#,##0"), book.Cell("B2"));
        Assert.Equal(("n", "-5.25", "#,##0.00"), book.Cell("C2"));
        Assert.Equal(("n", "0.61", "0\\ %"), book.Cell("D2"));
        Assert.Equal(("n", "2020", "0"), book.Cell("E2"));
        Assert.Equal(("n", "44085", "yyyy\\-mm\\-dd"), book.Cell("F2"));
        Assert.Equal(("b", "1", ""), book.Cell("G2"));
        Assert.Null(book.Cell("H2"));
    }

    [Theory]
    [InlineData("16,8", "n", "16.8", "#,##0.0")]
    [InlineData("4 200", "n", "4200", "#,##0")]
    [InlineData("-5", "n", "-5", "#,##0")]
    [InlineData("−5,50", "n", "-5.50", "#,##0.00")]
    [InlineData("2020", "n", "2020", "0")]
    [InlineData("61%", "n", "0.61", "0\\ %")]
    [InlineData("7,1 %", "n", "0.071", "0.0\\ %")]
    [InlineData("0", "n", "0", "#,##0")]
    [InlineData("+5", "inlineStr", "+5", "")]
    [InlineData("007", "inlineStr", "007", "")]
    [InlineData("290 st", "inlineStr", "290 st", "")]
    [InlineData("K 16,0 M 17,2", "inlineStr", "K 16,0 M 17,2", "")]
    [InlineData("5 %%", "inlineStr", "5 %%", "")]
    [InlineData("1234567890123456", "inlineStr", "1234567890123456", "")]
    public void What_is_printed_is_a_number_when_nothing_of_it_is_lost(string printed, string type, string value, string format) =>
        Assert.Equal((type, value, format), Read(Of(["Mål"], [Cell.Printed(printed)])).Cell("A2"));

    [Fact]
    public void Days_before_the_count_of_days_begins_are_words() =>
        Assert.Equal(("inlineStr", "1863-01-21", ""), Read(Of(["Dag"], [Cell.Of(new DateOnly(1863, 1, 21))])).Cell("A2"));

    [Fact]
    public void The_head_stays_in_sight_repeats_in_print_and_is_that_of_a_table()
    {
        var book = Read(Of(["Kod", "Mål 2020", "kod", ""], [Cell.Of("a"), Cell.Of(1), Cell.Empty, Cell.Empty], [Cell.Of("b"), Cell.Of(2), Cell.Empty, Cell.Empty]));
        var sheet = book.Part("xl/worksheets/sheet1.xml");
        var pane = sheet.Descendants(Main + "pane").Single();
        Assert.Equal(("1", "frozen"), (pane.Attribute("ySplit")!.Value, pane.Attribute("state")!.Value));
        Assert.Equal("'Provlista'!$1:$1", book.All("definedName").Single(name => name.Attribute("name")!.Value == "_xlnm.Print_Titles").Value);
        Assert.Equal(("landscape", "1", "0"), (Value("orientation"), Value("fitToWidth"), Value("fitToHeight")));
        Assert.Equal("1", sheet.Descendants(Main + "pageSetUpPr").Single().Attribute("fitToPage")!.Value);
        var table = book.Part("xl/tables/table1.xml").Root!;
        Assert.Equal("A1:D3", table.Attribute("ref")!.Value);
        Assert.Equal("A1:D3", table.Element(Main + "autoFilter")!.Attribute("ref")!.Value);
        // Headings of a table differ, and stand word for word in its first row.
        Assert.Equal(["Kod", "Mål 2020", "kod (2)", "4"], table.Descendants(Main + "tableColumn").Select(column => column.Attribute("name")!.Value));
        Assert.Equal(["Kod", "Mål 2020", "kod (2)", "4"], sheet.Descendants(Main + "row").First().Elements().Select(cell => cell.Value));
        var head = book.Part("xl/styles.xml").Descendants(Main + "cellXfs").Elements().ElementAt(int.Parse(sheet.Descendants(Main + "c").First().Attribute("s")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal(("1", "1"), (head.Attribute("fontId")!.Value, head.Element(Main + "alignment")!.Attribute("wrapText")!.Value));
        Assert.NotNull(book.Part("xl/styles.xml").Descendants(Main + "font").ElementAt(1).Element(Main + "b"));

        string Value(string name) => sheet.Descendants(Main + "pageSetup").Single().Attribute(name)!.Value;
    }

    [Fact]
    public void Widths_suit_what_stands_there_and_long_words_break_into_lines()
    {
        var book = Read(Of(["Kod", "Text", "Antal"], [Cell.Of("a1"), Cell.Of(string.Join(' ', Enumerable.Repeat("ord", 100))), Cell.Of(1_234_567)]));
        var widths = book.All("col").Select(column => decimal.Parse(column.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(widths[0], 5, 10);
        Assert.InRange(widths[1], 45, 60);
        Assert.InRange(widths[2], 9, 15);
        // A row is as high as its words need, and a column that many share gives way.
        Assert.Equal(["103.50"], book.Part("xl/worksheets/sheet1.xml").Descendants(Main + "row").Select(row => row.Attribute("ht")?.Value).OfType<string>());
        var crowded = Read(Of([.. Enumerable.Range(0, 12).Select(i => $"K{i}")], [.. Enumerable.Range(0, 12).Select(_ => Cell.Of(string.Join(' ', Enumerable.Repeat("ord", 30))))]));
        Assert.All(crowded.All("col"), column => Assert.Equal("23.7", column.Attribute("width")!.Value));
        var given = Read(new Workbook("T", "sv-SE", [new Sheet("S", [new("A", 33)], [[Cell.Of("x")]])]));
        Assert.Equal("34.7", given.All("col").Single().Attribute("width")!.Value);
    }

    [Fact]
    public void The_file_tells_its_title_and_language_and_nobody()
    {
        var book = Read(Of(["Kod"], [Cell.Of("a")]));
        var core = book.Part("docProps/core.xml").Root!.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
        Assert.Equal(new Dictionary<string, string> { ["title"] = "Prov & lista", ["language"] = "sv-SE" }, core);
        Assert.DoesNotContain(book.Parts, part => part.Contains("app.xml", StringComparison.Ordinal) || part.Contains("vba", StringComparison.OrdinalIgnoreCase) || part.Contains("externalLink", StringComparison.Ordinal));
        Assert.All(book.Times, time => Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), time));
    }

    [Fact]
    public async Task The_same_list_gives_the_same_bytes()
    {
        var workbook = Of(["Kod", "Antal"], [.. Enumerable.Range(0, 500).Select(i => (Cell[])[Cell.Of($"a{i}"), Cell.Of(i)])]);
        var first = ExcelFile.Write(workbook);
        // The clock of a zip file counts in steps of two seconds.
        await Task.Delay(2100, TestContext.Current.CancellationToken);
        Assert.Equal(first, ExcelFile.Write(workbook));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    public void It_is_valid(int rows)
    {
        var cells = Enumerable.Range(0, rows).Select(i => (Cell[])[Cell.Of($"=a{i}"), Cell.Of(i), Cell.Of(i / 3m, 4), Cell.Of(new DateOnly(2020, 1, 1).AddDays(i)), Cell.Of(i % 2 == 0), Cell.Printed("5 %")]);
        var workbook = Of(["A", "B", "C", "D", "E", "F"], [.. cells]);
        Valid(ExcelFile.Write(workbook with { Sheets = [.. workbook.Sheets, new Sheet("Provlista", [new("X")], []), new Sheet("[a]:*?/\\'", [new("X")], [])] }));
    }

    [Fact]
    public void Names_of_tabs_are_clean_short_and_different()
    {
        string[] wanted = ["Mål/mått: [a]*?\\", "'citat'", "", new('x', 40), new('x', 50), "History", "A", "a"];
        var names = Read(new Workbook("T", "sv-SE", [.. wanted.Select(name => new Sheet(name, [new("A")], []))])).All("sheet").Select(sheet => sheet.Attribute("name")!.Value).ToList();
        Assert.Equal(["Mål mått a", "citat", "3", new string('x', 30) + "…"], names.Take(4));
        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain("History", names);
    }

    [Fact]
    public void A_hundred_thousand_rows_take_the_memory_of_one()
    {
        var held = new List<WeakReference>();
        var before = new List<long>();
        IEnumerable<Sequence<Cell>> Rows()
        {
            for (var i = 0; i < 100_000; i++)
            {
                Sequence<Cell> row = [Cell.Of($"Rad {i} med några ord i"), Cell.Of(i), Cell.Of(i / 7m, 3), Cell.Of(new DateOnly(2020, 1, 1))];
                if (i is 50_000 or 99_999)
                {
                    GC.Collect();
                    before.Add(GC.GetTotalMemory(forceFullCollection: true));
                }
                if (i % 1000 == 0)
                    held.Add(new WeakReference(row));
                yield return row;
            }
        }

        ExcelFile.Write(new Workbook("Lång", "sv-SE", [new Sheet("Lång", [new("A"), new("B"), new("C"), new("D")], Rows())]), new Counting());
        Assert.Equal(2, before.Count);
        Assert.InRange(before[1] - before[0], long.MinValue, 1_000_000);
        Assert.InRange(held.Count(row => row.IsAlive), 0, 1);
    }

    internal static Workbook Of(string[] headings, params IEnumerable<Cell[]> rows) => new(
        "Prov & lista", "sv-SE", [new Sheet("Provlista", headings.Select(heading => new SheetColumn(heading)).ToSequence(), rows.Select(row => row.ToSequence()))]);

    internal static ReadWorkbook Read(Workbook workbook)
    {
        var bytes = ExcelFile.Write(workbook);
        Valid(bytes);
        return new ReadWorkbook(bytes);
    }

    internal static void Valid(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    /// <summary>Takes what is written and keeps nothing of it.</summary>
    private sealed class Counting : Stream
    {
        private long written;

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => written;
        public override long Position { get => written; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => written += count;
        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
