using System.Globalization;
using System.Text;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The lists, their filters and orders, and the same rows as a file.</summary>
public sealed class ListTests(Library library)
{
    private readonly LoadedSite site = library.Site;

    [Theory]
    [InlineData("/norrbotten/uppdrag", 17)]
    [InlineData("/norrbotten/uppdrag?mottagare=run", 4)]
    [InlineData("/norrbotten/uppdrag?sok=finns%20inte%20alls", 0)]
    [InlineData("/norrbotten/uppdrag?ordning=uppdrag", 17)]
    [InlineData("/norrbotten/uppdrag?ordning=uppdrag&fallande=ja", 17)]
    [InlineData("/norrbotten/uppdrag?ordning=mottagare", 17)]
    [InlineData("/norrbotten/uppdrag?ordning=tid&fallande=ja", 17)]
    [InlineData("/norrbotten/uppdrag?plan=rn-rs-2020", 17)]
    [InlineData("/norrbotten/uppdrag?givare=rs&senast=2020-12-31", null)]
    [InlineData("/norrbotten/uppdrag?tidsslag=ingen", null)]
    [InlineData("/norrbotten/indikatorer", 62)]
    [InlineData("/norrbotten/indikatorer?utankalla=ja", 2)]
    [InlineData("/norrbotten/indikatorer?utanmal=ja&ordning=kalla&fallande=ja", null)]
    [InlineData("/norrbotten/indikatorer?kalla=datalager&ordning=antal", null)]
    [InlineData("/norrbotten/indikatorer?sok=finns%20inte", 0)]
    [InlineData("/norrbotten/aktiviteter", 0)]
    [InlineData("/norrbotten/styrdokument", null)]
    [InlineData("/norrbotten/styrdokument?typ=Strategi", null)]
    [InlineData("/norrbotten/styrdokument?omfattning=lan&ordning=giltighet", null)]
    [InlineData("/norrbotten/styrdokument?omfattning=region", null)]
    [InlineData("/norrbotten/styrdokument?datum=2020-06-01&ordning=typ&fallande=ja", null)]
    [InlineData("/norrbotten/styrdokument?sok=strategi", null)]
    public async Task The_file_holds_the_rows_of_the_page(string path, int? expected)
    {
        var page = await site.Page(path);
        var rows = page.All("tbody").SelectMany(body => page.In(body, "th")).ToList();
        if (expected is { } count)
            Assert.Equal(count, rows.Count);
        Assert.StartsWith($"{rows.Count} av ", page.One("p", p => p["role"] == "status" && p["id"] is null).Text, StringComparison.Ordinal);

        var link = page.One("a", a => a["href"]?.Contains(".csv", StringComparison.Ordinal) == true)["href"]!;
        var lines = Csv(await site.Text(link));
        Assert.Equal(rows.Count, lines.Count - 1);
        foreach (var (row, line) in rows.Zip(lines.Skip(1)))
            Assert.StartsWith(line[1], row.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_and_orders_order()
    {
        Task<List<string>> Names(string query) => NamesOf($"/norrbotten/uppdrag?{query}");
        var all = await Names("");
        var byName = await Names("ordning=uppdrag");
        Assert.Equal(all.Order(StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true)), byName);
        Assert.Equal(byName.AsEnumerable().Reverse(), await Names("ordning=uppdrag&fallande=ja"));
        var board = await Names("mottagare=run");
        Assert.InRange(board.Count, 1, 16);
        Assert.All(board, name => Assert.Contains(name, all));
        var documents = await NamesOf("/norrbotten/styrdokument");
        var county = await NamesOf("/norrbotten/styrdokument?omfattning=lan");
        var region = await NamesOf("/norrbotten/styrdokument?omfattning=region");
        Assert.Equal(documents.Count, county.Count + region.Count);
        Assert.Empty(county.Intersect(region));
        Assert.InRange((await NamesOf("/norrbotten/styrdokument?datum=2027-01-01")).Count, 0, documents.Count - 1);
    }

    [Fact]
    public async Task The_head_tells_how_the_list_is_sorted()
    {
        var page = await site.Page("/norrbotten/uppdrag?ordning=tid&fallande=ja");
        Assert.Equal("descending", page.One("th", head => head["aria-sort"] is not null)["aria-sort"]);
        Assert.Equal("/norrbotten/uppdrag?ordning=tid", page.Id("ordna-tid")["href"]);
        Assert.Equal("/norrbotten/uppdrag?ordning=uppdrag", page.Id("ordna-uppdrag")["href"]);
    }

    [Theory]
    [InlineData("/norrbotten/uppdrag.csv", "norrbotten-uppdrag.csv", "Kod;Uppdrag;Givare;Mottagare;Roll;Genomförs av;Nyckelord;Tid;Slag av tid;Börjar;Klart senast;Plan")]
    [InlineData("/norrbotten/aktiviteter.csv", "norrbotten-aktiviteter.csv", "Kod;Aktivitet;Ligger under;Hör till;Ansvarig;Enheter;")]
    [InlineData("/norrbotten/indikatorer.csv", "norrbotten-indikatorer.csv", "Kod;Indikator;Slag;Parametrar;Enhet;Riktning;Källa;")]
    [InlineData("/norrbotten/kontroll.csv", "norrbotten-kontroll.csv", "Kontroll;Slag;Allvar;Plan;Kod;Punkt;Tabell;Rad;Kolumn;Iakttagelse;Som tryckt;")]
    [InlineData("/norrbotten/styrdokument.csv", "norrbotten-styrdokument.csv", "Kod;Titel;Typ;Omfattar;Gäller från;Gäller till;Beteckning;")]
    public async Task A_download_is_a_file_for_a_spreadsheet_and_for_no_cache(string path, string name, string heading)
    {
        using var response = await site.Get(path);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        Assert.StartsWith(heading, Encoding.UTF8.GetString(bytes.AsSpan(3)), StringComparison.Ordinal);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(name, response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/provlanet/uppdrag.csv?plan=oppen")]
    [InlineData("/provlanet/styrdokument.csv")]
    public async Task A_text_that_looks_like_a_formula_is_a_text_in_the_spreadsheet(string path)
    {
        var lines = Csv(await site.Text(path));
        var names = lines.Skip(1).Select(line => line[1]).ToList();
        Assert.All(TrialRegion.Formulas, formula => Assert.Contains("'" + formula.Trim(), names.Select(name => name.Replace("\t", "", StringComparison.Ordinal))));
        Assert.All(lines.SelectMany(line => line), cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), cell));
    }

    [Fact]
    public async Task Headings_follow_the_reader_and_the_rows_do_not()
    {
        var english = Csv(await site.Text("/norrbotten/uppdrag.csv", ("Cookie", "rodtrad-sprak=en")));
        var swedish = Csv(await site.Text("/norrbotten/uppdrag.csv"));
        Assert.NotEqual(swedish[0], english[0]);
        // The kind of time is told in the reader's language; everything else is the plan's.
        Assert.Equal(swedish.Skip(1).Select(line => line.Where((_, i) => i != 8)), english.Skip(1).Select(line => line.Where((_, i) => i != 8)));
    }

    private async Task<List<string>> NamesOf(string path)
    {
        var page = await site.Page(path);
        return [.. page.All("tbody").SelectMany(body => page.In(body, "th")).Select(cell => cell.Text)];
    }

    internal static List<List<string>> Csv(string text)
    {
        List<List<string>> lines = [[""]];
        var isQuoted = false;
        foreach (var letter in text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            var cells = lines[^1];
            if (letter == '"')
                (isQuoted, cells[^1]) = (!isQuoted, !isQuoted && cells[^1].Length > 0 ? cells[^1] + '"' : cells[^1]);
            else if (letter == ';' && !isQuoted)
                cells.Add("");
            else if (letter == '\n' && !isQuoted)
                lines.Add([""]);
            else
                cells[^1] += letter;
        }
        lines.RemoveAt(lines.Count - 1);
        return lines;
    }
}
