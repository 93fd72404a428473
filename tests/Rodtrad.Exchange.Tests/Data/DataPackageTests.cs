using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Data;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Data;

/// <summary>A document as data: JSON that keeps to its schema, and a CSV for every table.</summary>
public sealed class DataPackageTests
{
    private static readonly DocumentOrigin Origin = new("exempel", "rs-2020", "1.0", "7f3a9c2e51d0");

    [Fact]
    public void The_whole_document_is_told_and_keeps_to_the_schema()
    {
        var files = Files(SampleDocument.Whole);
        var json = JsonDocument.Parse(files["dokument.json"]).RootElement;
        Assert.Empty(SchemaShape.Breaches(Schema(files), json));
        Assert.Equal(File.ReadAllText(RepositoryRoot.Of("docs", "schema", "dokument.schema.json")), files["dokument.schema.json"]);
        Assert.Equal(("exempel", "rs-2020", "1.0", "7f3a9c2e51d0"), (Told(json, "organisation"), Told(json, "plan"), Told(json, "version"), Told(json, "snapshot")));
        var blocks = json.GetProperty("blocks").EnumerateArray().ToList();
        Assert.Equal(SampleDocument.Whole.Blocks.Count, blocks.Count);
        Assert.Equal(SampleDocument.Whole.Notes.Count, json.GetProperty("notes").GetArrayLength());
        var figure = blocks.First(block => Told(block, "type") == "table" && Told(block, "name") == "fotnoter").GetProperty("rows")[0].GetProperty("cells")[1];
        Assert.Equal(("1 582", "1582", JsonValueKind.Null), (Told(figure, "text"), Told(figure, "number"), figure.GetProperty("day").ValueKind));
        // A missing value is none, and not zero.
        var chart = blocks.First(block => Told(block, "type") == "chart");
        Assert.Equal(["57.5", "58.2", null, "61", "64.1"], chart.GetProperty("series")[0].GetProperty("values").EnumerateArray().Select(value => value.GetString()));
    }

    [Fact]
    public void The_schema_notices_what_breaks_it()
    {
        var files = Files(SampleDocument.Whole);
        foreach (var (right, wrong) in ((string, string)[])[("\"type\": \"prose\"", "\"type\": \"poem\""), ("\"isDraft\": true", "\"isDraft\": \"ja\""), ("\"57.5\"", "\"57,5\""), ("\"layout\": \"landscape\"", "\"layout\": \"A4\""), ("\"snapshot\"", "\"hash\"")])
        {
            Assert.Contains(right, files["dokument.json"], StringComparison.Ordinal);
            Assert.NotEmpty(SchemaShape.Breaches(Schema(files), JsonDocument.Parse(files["dokument.json"].Replace(right, wrong, StringComparison.Ordinal)).RootElement));
        }
    }

    [Fact]
    public void Each_table_has_one_file_that_the_json_and_the_list_name()
    {
        var files = Files(SampleDocument.Whole);
        var json = JsonDocument.Parse(files["dokument.json"]).RootElement;
        var named = json.GetProperty("blocks").EnumerateArray().Where(block => block.TryGetProperty("file", out _)).ToList();
        Assert.Equal(SampleDocument.Whole.Blocks.Count(block => block is DocumentBlock.Table or DocumentBlock.Chart), named.Count);
        Assert.Equal(named.Count, named.Select(block => Told(block, "file")).Distinct().Count());
        foreach (var table in named.Where(block => Told(block, "type") == "table"))
        {
            var lines = files[Told(table, "file")].TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(table.GetProperty("rows").GetArrayLength() + 1, lines.Length);
        }
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), files["innehall.csv"].TrimStart('\uFEFF').Split("\r\n").Skip(1).Select(line => line.Split(';')[0]).Where(name => name.Length > 0).Order(StringComparer.Ordinal));
        Assert.Contains("7f3a9c2e51d0", files["innehall.csv"], StringComparison.Ordinal);
        Assert.Equal("\uFEFFMått;Värde\r\nBruttokostnad [1];1582\r\nvarav primärvård [1];-228,5\r\n\"Se inledningen\nMer text med fetstil och lista:\nett\ntvå\";\r\n", files["tabeller/fotnoter.csv"].Replace("−", "-", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_with_the_same_name_do_not_meet_and_no_name_leads_out_of_the_package()
    {
        DocumentBlock Named(string name) => new DocumentBlock.Table(SampleDocument.Measures(1, 1) with { Name = name });
        var files = Files(SampleDocument.Whole with { Blocks = [Named("a"), Named("A"), Named("a-2"), Named("../../etc/passwd"), Named(""), Named("a\0b\n"), Named(new string('x', 500))] });
        Assert.Equal(
            ["tabeller/a.csv", "tabeller/a-2.csv", "tabeller/a-2-2.csv", "tabeller/etc-passwd.csv", "tabeller/tabell.csv", "tabeller/a-b.csv", $"tabeller/{new string('x', 80)}.csv"],
            files.Keys.Where(name => name.StartsWith("tabeller/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_without_time_or_place()
    {
        var bytes = Bytes(SampleDocument.Whole);
        Assert.Equal(bytes, Bytes(SampleDocument.Whole));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.All(zip.Entries, entry => Assert.Empty(entry.Comment));
    }

    [Fact]
    public void Hostile_texts_are_texts()
    {
        foreach (var text in (string[])["=HYPERLINK(\"https://evil.example\")", "<script>alert(1)</script>", "\u202Egnitnellä", new('x', 10_000), "a;b\"c\r\nd", "@SUM(A1)", "a\u0008b"])
        {
            var files = Files(OneText.Everywhere(text));
            var json = JsonDocument.Parse(files["dokument.json"]).RootElement;
            Assert.Empty(SchemaShape.Breaches(Schema(files), json));
            Assert.Equal(text, Told(json.GetProperty("front"), "title"));
            foreach (var (name, csv) in files.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)))
                Assert.DoesNotContain(Cells(csv.TrimStart('\uFEFF')), cell => cell is ['=' or '@', ..] && name.Length > 0);
        }
    }

    // A cell in quotes ends at the quote that is not doubled.
    private static IEnumerable<string> Cells(string csv)
    {
        for (var at = 0; at < csv.Length; at++)
        {
            var cell = new StringBuilder();
            var isQuoted = csv[at] == '"';
            for (at += isQuoted ? 1 : 0; at < csv.Length && (isQuoted || csv[at] is not (';' or '\r')); at++)
            {
                if (isQuoted && csv[at] == '"' && !(at + 1 < csv.Length && csv[++at] == '"'))
                    break;
                cell.Append(csv[at]);
            }
            yield return cell.ToString();
            if (at < csv.Length && csv[at] == '\r')
                at++;
        }
    }

    private static Dictionary<string, string> Files(Document document)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(document)));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var bytes = new MemoryStream();
            using (var part = entry.Open())
                part.CopyTo(bytes);
            return Encoding.UTF8.GetString(bytes.ToArray());
        });
    }

    private static byte[] Bytes(Document document)
    {
        using var stream = new MemoryStream();
        DataPackage.Write(document, Origin, stream);
        return stream.ToArray();
    }

    private static JsonElement Schema(Dictionary<string, string> files) => JsonDocument.Parse(files["dokument.schema.json"]).RootElement;

    private static string Told(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
