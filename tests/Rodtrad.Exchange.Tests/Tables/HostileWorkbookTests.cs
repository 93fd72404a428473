using System.Text;
using Rodtrad.Exchange.Tables;

namespace Rodtrad.Exchange.Tests.Tables;

/// <summary>Workbooks made to do harm are refused for what is in them, before anything is made of it.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class HostileWorkbookTests
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The first cell of a sheet that is read and not passed over.</summary>
    private const string Ours = """<c r="A1" t="inlineStr"><is><t>rodtrad-tabell</t></is></c>""";

    private static readonly byte[] Good = ExampleTables.Written(ExampleTables.Source(ExampleTables.Of(ExampleTables.Norrbotten), ExampleTables.Frames));

    [Fact]
    public void What_is_no_workbook_is_refused()
    {
        Assert.Equal("INL-001", Refused("rad;kolumn\n"u8.ToArray()));
        Assert.Equal("INL-001", Refused([]));
        Assert.Equal("INL-001", Refused(Good[..(Good.Length / 2)]));
        Assert.Equal("INL-001", Refused(SheetEdit.Zip(("word/document.xml", "<a/>"u8.ToArray()))));
        Assert.Equal("INL-001", Refused(With("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"u8.ToArray())));
        Assert.Equal("INL-001", Refused(With("xl/worksheets/sheet1.xml", Bytes(string.Concat(Enumerable.Repeat("<a>", 2000))))));
        Assert.Equal("INL-001", Refused(With("xl/worksheets/sheet1.xml", Bytes("<a>" + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<n{i}/>")) + "</a>"))));
        // A shared text that is not there.
        Assert.Equal("INL-001", Refused(With("xl/worksheets/sheet1.xml", Sheet("""<c r="A1" t="s"><v>99</v></c>"""))));
        // A document that calls itself a workbook.
        Assert.Equal("INL-001", Refused(Replaced("[Content_Types].xml", "spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml")));
    }

    [Fact]
    public void What_is_too_large_is_refused()
    {
        Assert.Equal("INL-002", Refused(new byte[(25 * Megabyte) + 1]));
        Assert.Equal("INL-003", Refused(SheetEdit.Zip([.. SheetEdit.Parts(Good), .. Enumerable.Range(0, 2000).Select(i => ($"xl/media/{i}.png", Array.Empty<byte>()))])));
        // More cells than any plan has.
        Assert.Equal("INL-003", Refused(With("xl/worksheets/sheet1.xml", Sheet(Ours + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 250_001))))));
        // A text longer than a cell can hold, and one that is never to end.
        Assert.Equal("INL-003", Refused(With("xl/worksheets/sheet1.xml", Sheet($"""<c r="A1" t="inlineStr"><is><t>{Random(40_000)}</t></is></c>"""))));
        Assert.Equal("INL-003", Refused(With("xl/worksheets/sheet1.xml", Sheet($"""<c r="A1" t="inlineStr" x="{Random(3 * Megabyte)}"></c>"""))));
    }

    [Fact]
    public void A_bomb_is_refused_before_it_has_unfolded()
    {
        // 300 MB of spaces, packed to less than half a megabyte: in a part that is read, and in one that nobody would read.
        var bomb = new byte[301 * Megabyte];
        Array.Fill(bomb, (byte)' ');
        var files = new[] { With("xl/worksheets/sheet1.xml", bomb), SheetEdit.Zip([.. SheetEdit.Parts(Good), ("docProps/thumbnail.jpeg", bomb)]) };
        bomb = null;
        GC.Collect();
        foreach (var file in files)
        {
            Assert.InRange(file.Length, 1, 2 * Megabyte);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal("INL-003", Refused(file));
            // What is taken is a few times the file, and nothing of what it would become.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * Megabyte);
        }
    }

    [Fact]
    public void A_large_sheet_is_read_straight_through()
    {
        // Twenty megabytes of cells take no more memory than the cells themselves.
        var sheet = Sheet(Ours + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"""<c r="C{i + 2}" s="0"><v>{i}.12345678901234567890123456789012345678901234567890</v></c>""")));
        var file = With("xl/worksheets/sheet1.xml", sheet);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Assert.Equal("INL-010", Refused(file));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: false) - before, long.MinValue, 200 * Megabyte);
    }

    [Theory]
    [InlineData("xl/vbaProject.bin")]
    [InlineData("xl/macrosheets/sheet1.xml")]
    [InlineData("xl/embeddings/oleObject1.bin")]
    [InlineData("xl/activeX/activeX1.xml")]
    [InlineData("customUI/customUI14.xml")]
    public void Programs_are_refused_whatever_the_file_is_called(string part) =>
        Assert.Equal("INL-004", Refused(SheetEdit.Zip([.. SheetEdit.Parts(Good), (part, "x"u8.ToArray())])));

    [Theory]
    [InlineData("application/vnd.ms-excel.sheet.macroEnabled.main+xml")]
    [InlineData("application/vnd.ms-excel.addin.macroEnabled.main+xml")]
    [InlineData("application/vnd.ms-excel.macrosheet+xml")]
    [InlineData("application/vnd.ms-excel.sheet.binary.macroEnabled.main")]
    public void Types_of_programs_are_refused(string type) => Assert.Equal("INL-004", Refused(Replaced(
        "[Content_Types].xml", "</Types>", $"<Override PartName=\"/xl/x.xml\" ContentType=\"{type}\"/></Types>")));

    [Theory]
    [InlineData("externalLink", "")]
    [InlineData("image", " TargetMode=\"External\"")]
    [InlineData("connections", "")]
    [InlineData("attachedTemplate", " TargetMode=\"External\"")]
    public void What_leads_out_is_refused(string kind, string mode) => Assert.Equal("INL-005", Refused(Replaced(
        "xl/_rels/workbook.xml.rels", "</Relationships>", $"<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"https://example.org/x\"{mode}/></Relationships>")));

    [Fact]
    public void A_link_in_a_cell_is_only_words() => Assert.Null(Refused(Replaced(
        "xl/_rels/workbook.xml.rels", "</Relationships>", "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://example.org/x\" TargetMode=\"External\"/></Relationships>")));

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>")]
    [InlineData("<!DOCTYPE x SYSTEM \"https://example.org/x.dtd\"><x/>")]
    public void Definitions_of_its_own_are_refused(string xml)
    {
        foreach (var part in (string[])["xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml", "_rels/.rels"])
            Assert.Equal("INL-006", Refused(With(part, Bytes(xml))));
    }

    [Fact]
    public void An_encrypted_or_old_file_is_refused() =>
        Assert.Equal("INL-007", Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]]));

    [Theory]
    [InlineData("../../evil.xml")]
    [InlineData("xl/../../evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/evil.xml")]
    [InlineData("xl\\evil.xml")]
    [InlineData("xl/evil\0.xml")]
    [InlineData("XL/WORKBOOK.XML")]
    public void Names_that_lead_elsewhere_or_stand_twice_are_refused(string name)
    {
        Assert.Equal("INL-008", Refused(SheetEdit.Zip([.. SheetEdit.Parts(Good), (name, "<x/>"u8.ToArray())])));
        Assert.Equal("INL-008", Refused(SheetEdit.Zip([.. SheetEdit.Parts(Good), ($"xl/{new string('n', 300)}.xml", [])])));
    }

    [Fact]
    public void Without_its_keys_a_workbook_is_not_read()
    {
        Assert.Equal("INL-010", Refused(With("xl/worksheets/sheet2.xml", Sheet(""))));
        // A key that somebody has changed: the checksum tells.
        Assert.Equal("INL-010", Refused(Replaced("xl/worksheets/sheet2.xml", "0.32", "0.33")));
        // A list from another page has no keys.
        Assert.Equal("INL-010", Refused(With("xl/worksheets/sheet1.xml", Sheet("""<c r="A1" t="inlineStr"><is><t>Namn</t></is></c>"""))));
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ReturnedWorkbook.Read(new MemoryStream(Good), cancelled.Token));
    }

    private static string? Refused(byte[] file) => ReturnedWorkbook.Read(new MemoryStream(file), TestContext.Current.CancellationToken).Refusal?.Code;

    private static byte[] With(string part, byte[] content) => SheetEdit.Zip([.. SheetEdit.Parts(Good).Select(one => one.Name == part ? (part, content) : one)]);

    private static byte[] Replaced(string part, string from, string to)
    {
        var text = Encoding.UTF8.GetString(SheetEdit.Parts(Good).Single(one => one.Name == part).Bytes);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return With(part, Bytes(text.Replace(from, to, StringComparison.Ordinal)));
    }

    private static byte[] Sheet(string cells) =>
        Bytes($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // Letters that do not pack: always the same.
    private static string Random(int length)
    {
        var (letters, state) = (new char[length], 12345u);
        for (var i = 0; i < length; i++)
            letters[i] = (char)('a' + ((state = unchecked((state * 1664525u) + 1013904223u)) >> 24) % 26);
        return new string(letters);
    }
}
