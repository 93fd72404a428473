using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>
/// The same measure has the same words and figures wherever it is read: on the page, in Word, HTML, Excel, CSV and JSON, each
/// file fetched from its address and read by its own format.
/// </summary>
public sealed class SameWordsTests(Examples examples)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const char More = '\u0001';

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    /// <summary>A plan, and how many measures it has at least in tables and lists together.</summary>
    public static TheoryData<string, string, int> Plans => new()
    {
        { "norrbotten", "rn-rs-2020", 62 },
        { "vasternorrland", "rvn-regionplan-2020", 18 },
        { "vasternorrland", "rvn-rlf-2020", 19 },
        { "vasternorrland", "rvn-rs-2025", 22 },
        { "vastmanland", "rvm-rk-2019", 13 },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Every_measure_says_the_same_in_every_format(string region, string plan, int measures)
    {
        var address = $"/{region}/dokument/{plan}/plan";
        using var zip = new ZipArchive(new MemoryStream(await Bytes($"{address}.zip")));
        var json = JsonDocument.Parse(Text(zip, "dokument.json")).RootElement;
        var blocks = json.GetProperty("blocks").EnumerateArray().ToList();
        var tables = blocks.Where(block => block.GetProperty("type").GetString() == "table").ToList();
        Assert.InRange(tables.Sum(table => table.GetProperty("rows").GetArrayLength()) + Items(blocks).Count(), measures, 1000);

        var page = Of(Markup.Parse(await Text($"/{region}/planer/{plan}")));
        var html = Of(Markup.Parse(await Text($"{address}.html")));
        var book = new ReadWorkbook(await Bytes($"{address}.xlsx"));
        var word = Word(await Bytes($"{address}.docx"));
        var sheets = book.Rows.Where(row => row[0].StartsWith("Blad: ", StringComparison.Ordinal)).Select((_, i) => book.RowsOf(i + 2)).ToList();
        Assert.Equal(tables.Count, page.Count);
        Assert.Equal(tables.Count, html.Count);
        for (var i = 0; i < tables.Count; i++)
        {
            var told = Rows(tables[i]).ToList();
            // Charts have sheets too, in their place among the tables.
            var sheet = sheets[blocks.Where(block => block.GetProperty("type").GetString() is "table" or "chart").ToList().IndexOf(tables[i])];
            // Headings over headings are a row of their own where they are laid out, and part of the heading where they are data.
            var heads = tables[i].GetProperty("columns").EnumerateArray().Any(column => column.GetProperty("group").GetString() is { Length: > 0 }) ? 2 : 0;
            var laid = told.Skip(heads == 0 ? 0 : 1).ToList();
            Same($"{plan} page", laid, [.. page[i].Skip(heads)]);
            Same($"{plan} html", laid, [.. html[i].Skip(heads)]);
            Same($"{plan} word", laid, heads > 0 ? [.. word.First(rows => rows.Count == laid.Count + heads && rows[heads][0].StartsWith(laid[0][0].TrimEnd(More), StringComparison.Ordinal)).Skip(heads)] : word.First(rows => rows.Count == told.Count && rows[0].Zip(told[0]).All(pair => pair.First == pair.Second) && rows.Count > 1 && rows[1][0].StartsWith(told[1][0].TrimEnd(More), StringComparison.Ordinal)));
            Same($"{plan} excel", told, [.. sheet.Select(row => row.Select(Bare).ToList())]);
            Same($"{plan} csv", told, [.. ListTests.Csv(Text(zip, tables[i].GetProperty("file").GetString()!)).Select(row => row.Select(cell => Bare(cell.TrimStart('\''))).ToList())]);
        }
        var (onPage, inHtml) = (Bare(Markup.Parse(await Text($"/{region}/planer/{plan}")).One("article").Text), Bare(Markup.Parse(await Text($"{address}.html")).One("main").Text));
        var inWord = Bare(await WordText($"{address}.docx"));
        var listed = sheets.Concat([[]]).SelectMany(sheet => sheet).SelectMany(row => row).Select(Bare).ToList();
        var inCsv = zip.Entries.Any(entry => entry.FullName == "listor.csv") ? Bare(Text(zip, "listor.csv").Replace("\"\"", "\"", StringComparison.Ordinal)) : "";
        foreach (var item in Items(blocks).Select(Bare))
        {
            Assert.Contains(item, onPage, StringComparison.Ordinal);
            Assert.Contains(item, inHtml, StringComparison.Ordinal);
            Assert.Contains(item, inWord, StringComparison.Ordinal);
            Assert.Contains(listed, cell => cell.StartsWith(item, StringComparison.Ordinal));
            Assert.Contains(item, inCsv, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_comparison_sees_a_figure_that_differs() =>
        Assert.Throws<Xunit.Sdk.TrueException>(() => Same("", [["Mått", "Mål2020"], ["Andel", "61%"]], [["Mått", "Mål2020"], ["Andel", "61,0%"]]));

    private static void Same(string where, List<List<string>> told, List<List<string>> read)
    {
        Assert.True(told.Count == read.Count, $"{where}: {told.Count} rows are {read.Count}");
        foreach (var (row, other) in told.Zip(read))
        {
            for (var i = 0; i < row.Count; i++)
            {
                // Where the document has more text, or the mark of a note, that follows; a figure is itself and nothing else.
                var isSame = row[i].EndsWith(More) ? other[i].StartsWith(row[i].TrimEnd(More), StringComparison.Ordinal) : other[i] == row[i];
                Assert.True(isSame, $"{where}: “{row[i]}” is “{other[i]}” beside “{row[0]}”");
            }
        }
    }

    private static IEnumerable<List<string>> Rows(JsonElement table)
    {
        yield return [.. table.GetProperty("columns").EnumerateArray().Select(column => Bare(column.GetProperty("group").GetString() + column.GetProperty("heading").GetString()))];
        foreach (var row in table.GetProperty("rows").EnumerateArray())
            yield return [.. row.GetProperty("cells").EnumerateArray().Select(cell => Bare(cell.GetProperty("text").GetString()!) + (HasMore(cell) ? $"{More}" : ""))];
    }

    private static bool HasMore(JsonElement cell) =>
        cell.GetProperty("markdown").GetString() is { Length: > 0 } || cell.GetProperty("runs").EnumerateArray().Any(run => run.GetProperty("noteMark").GetString() is { Length: > 0 });

    private static IEnumerable<string> Items(IEnumerable<JsonElement> blocks) => blocks.SelectMany(Groups).SelectMany(group => group.GetProperty("items").EnumerateArray()).Select(item => item.GetProperty("text").GetString()!);

    private static IEnumerable<JsonElement> Groups(JsonElement block) => block.GetProperty("type").GetString() switch
    {
        "items" => block.GetProperty("groups").EnumerateArray(),
        "columns" => block.GetProperty("columns").EnumerateArray().SelectMany(column => column.GetProperty("groups").EnumerateArray()),
        _ => [],
    };

    // The tables of a page as rows of bare words; the figures of a chart are in a figure.
    private static List<List<List<string>>> Of(Markup page) => [.. page.All("table")
        .Where(table => !page.Elements.Any(element => element.Name == "figure" && table.IsIn(element)) && (page.All("article").Any(article => table.IsIn(article)) || !page.All("article").Any()))
        .Select(table => page.In(table, "tr").Select(row => page.Elements.Where(cell => cell.Name is "th" or "td" && ReferenceEquals(cell.Parent, row)).Select(cell => Bare(cell.Text)).ToList()).ToList())];

    private static List<List<List<string>>> Word(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return [.. XDocument.Load(part).Descendants(W + "tbl").Select(table => table.Elements(W + "tr")
            .Select(row => row.Elements(W + "tc").Select(cell => Bare(string.Join(' ', cell.Descendants(W + "r")
                .Where(run => !run.Descendants(W + "footnoteReference").Any() && run.Element(W + "rPr")?.Element(W + "rStyle")?.Attribute(W + "val")?.Value != "FootnoteReference")
                .SelectMany(run => run.Elements(W + "t")).Select(text => text.Value)))).ToList()).ToList())];
    }

    private async Task<string> WordText(string path)
    {
        using var zip = new ZipArchive(new MemoryStream(await Bytes(path)));
        await using var part = await zip.GetEntry("word/document.xml")!.OpenAsync(Cancel);
        return string.Concat((await XDocument.LoadAsync(part, LoadOptions.PreserveWhitespace, Cancel)).Descendants(W + "t").Select(text => text.Value));
    }

    // Words and figures without what a format sets them apart with.
    private static string Bare(string text) => string.Concat(
        System.Text.RegularExpressions.Regex.Replace(text, @" \[[^\]]{1,3}\]", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            .Where(letter => !char.IsWhiteSpace(letter))).Replace('−', '-');

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private Task<string> Text(string path) => examples.Site.Text(path);

    private Task<byte[]> Bytes(string path) => examples.Site.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative), Cancel);
}
