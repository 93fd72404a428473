using System.Text;
using Rodtrad.Exchange.Csv;
using Rodtrad.Exchange.Excel;
using Rodtrad.Exchange.Sheets;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Tests.Excel;

/// <summary>No text becomes anything but text, in either file.</summary>
public sealed class HostileCellTests
{
    public static TheoryData<string> Texts =>
    [
        "=HYPERLINK(\"https://evil.example\";\"klicka\")", "=1+1", "+1+1", "-1+1", "-5", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", "\r\n=1+1", "\n=1+1", "\0=1+1", "=cmd|' /C calc'!A0", "'=1+1",
        "<script>alert(1)</script>", "&lt;b&gt; & \"citat\" 'apostrof'", "]]>", "\u202Egnitnellä\u202C", "rad\u0001med\u0008styrtecken\uFFFE", "halv \uD83D", "\uDE00 halv", "hel \uD83D\uDE00",
        "_x0041_ är inte A", "_X003D_1+1", "  mellanslag runt  ", "{=1+1}", "DDE(\"cmd\";\"/C calc\";\"x\")",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Words_stay_words(string text)
    {
        var book = ExcelFileTests.Read(ExcelFileTests.Of([text, "B"], [Cell.Of(text), Cell.Of(-5)]) with { Title = text });
        Assert.Empty(book.All("f"));
        Assert.Empty(book.All("hyperlink"));
        Assert.Equal(("inlineStr", Readable(text)), (book.Cell("A2")!.Value.Type, book.Cell("A2")!.Value.Value));
        Assert.Equal("=+-@\t\r\n\0".Contains(text[0], StringComparison.Ordinal), book.IsQuoted("A2"));
        Assert.Equal(("n", "-5", "#,##0"), book.Cell("B2"));
    }

    [Fact]
    public void Long_words_are_kept_to_the_last_letter_that_a_cell_can_hold()
    {
        var (long10, long40) = (new string('a', 10_000), new string('b', 40_000));
        var pairs = new string('c', 32_765) + "\uD83D\uDE00\uD83D\uDE00";
        var book = ExcelFileTests.Read(ExcelFileTests.Of(["A", "B", "C"], [Cell.Of(long10), Cell.Of(long40), Cell.Of(pairs)]));
        Assert.Equal(long10, book.Cell("A2")!.Value.Value);
        Assert.Equal(long40[..32_766] + "…", book.Cell("B2")!.Value.Value);
        // Never in the middle of a sign.
        Assert.Equal(pairs[..32_765] + "…", book.Cell("C2")!.Value.Value);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\0=1", "'\0=1")]
    [InlineData("-5", "-5")]
    [InlineData("-5-5", "'-5-5")]
    [InlineData("a;b", "\"a;b\"")]
    public void In_csv_a_formula_is_marked_as_words(string text, string written) =>
        Assert.Equal($"Text\r\n{written}\r\n", Csv([Cell.Of(text)]));

    [Fact]
    public void In_csv_numbers_days_and_answers_are_written_so_that_they_are_read_as_such() =>
        Assert.Equal("Text;;;;;;;\r\n-5;-1234,50;7,1 %;2020-09-11;ja;nej;;2020\r\n", Csv(
            [Cell.Of(-5), Cell.Of(-1234.5m, 2), Cell.Printed("7,1 %"), Cell.Of(new DateOnly(2020, 9, 11)), Cell.Of(true), Cell.Of(false), Cell.Empty, Cell.Year(2020)]));

    private static string Csv(Sequence<Cell> row) => Encoding.UTF8.GetString(CsvTable.Write(new Sheet("S", row.Select((_, i) => new SheetColumn(i == 0 ? "Text" : "")).ToSequence(), [row]), "ja", "nej")).TrimStart('\uFEFF');

    /// <summary>What can be read of a text: line breaks are line feeds, and what XML cannot carry shows as U+FFFD.</summary>
    private static string Readable(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD')
        .Replace('\u0001', '\uFFFD').Replace('\u0008', '\uFFFD').Replace('\uFFFE', '\uFFFD').Replace("halv \uD83D", "halv \uFFFD", StringComparison.Ordinal).Replace("\uDE00 halv", "\uFFFD halv", StringComparison.Ordinal);
}
