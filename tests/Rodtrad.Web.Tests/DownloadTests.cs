using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.Tests;

/// <summary>Every list as a workbook: protected as its page is, and with the same rows as its CSV.</summary>
public sealed class DownloadTests(Library library, HostileSite hostile, Examples examples)
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The address of each list before its ending, its query, and a page that leads to it.</summary>
    public static TheoryData<string, string, string> Lists => new()
    {
        { "/norrbotten/uppdrag", "", "/norrbotten/uppdrag" },
        { "/norrbotten/uppdrag", "?mottagare=run&ordning=tid&fallande=ja", "/norrbotten/uppdrag?mottagare=run&ordning=tid&fallande=ja" },
        { "/norrbotten/aktiviteter", "", "/norrbotten/aktiviteter" },
        { "/norrbotten/indikatorer", "?ordning=kalla", "/norrbotten/indikatorer?ordning=kalla" },
        { "/norrbotten/styrdokument", "?typ=Strategi", "/norrbotten/styrdokument?typ=Strategi" },
        { "/norrbotten/kontroll", "", "/norrbotten/kontroll" },
        { "/norrbotten/styrkort", "?plan=rn-rs-2020", "/norrbotten/styrkort?plan=rn-rs-2020" },
        { "/norrbotten/trad", "?plan=rn-rs-2020", "/norrbotten/trad?plan=rn-rs-2020" },
        { "/norrbotten/trad", "?plan=rn-rs-2020&luckor=ja", "/norrbotten/trad?plan=rn-rs-2020&luckor=ja" },
        { "/norrbotten/trad", "?plan=rn-rs-2020&nod=ff-09", "/norrbotten/planer/rn-rs-2020/ff-09" },
        { "/norrbotten/tackning", "?plan=rn-rs-2020", "/norrbotten/tackning/rn-rs-2020" },
        { "/norrbotten/planer", "", "/norrbotten/planer" },
        { "/norrbotten/organisation", "", "/norrbotten/organisation" },
        { "/norrbotten/enhet", "?kod=rs", "/norrbotten/organisation/rs" },
        { "/norrbotten/matt", "?kod=oplanerade-aterinskrivningar", "/norrbotten/matt/oplanerade-aterinskrivningar" },
        { "/norrbotten/sa-lases-malet", "", "/norrbotten/sa-lases-malet" },
        { "/norrbotten/sok", "?q=regionstyrelsen", "/norrbotten/sok?q=regionstyrelsen" },
        { "/styrmodeller", "", "/styrmodeller" },
        { "/provlanet/uppdrag", "?plan=oppen", "" },
        { "/provlanet/styrdokument", "", "" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_workbook_has_the_rows_of_the_csv_and_the_page_leads_to_both(string list, string query, string page)
    {
        using var response = await library.Site.Get($"{list}.xlsx{query}");
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(MediaType, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Matches("^[a-z0-9-]+\\.xlsx$", response.Content.Headers.ContentDisposition?.FileName ?? "");
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));

        var book = new ReadWorkbook(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Empty(book.All("f"));
        var csv = ListTests.Csv(await library.Site.Text($"{list}.csv{query}"));
        var rows = book.Rows;
        Assert.Equal(csv.Count, rows.Count);
        foreach (var (line, row) in csv.Zip(rows))
            Assert.Equal(line.Select(Unmarked), row.Select(cell => cell.Replace("\r\n", "\n", StringComparison.Ordinal)));

        if (page.Length > 0)
        {
            var links = (await library.Site.Page(page)).All("a").Where(link => link.Parent!.Has("take-out")).ToList();
            Assert.Equal(["Hämta som Excel", "Hämta som CSV"], links.Select(link => link.Text));
            foreach (var link in links)
            {
                using var answer = await library.Site.Get(link["href"]!);
                Assert.Equal(200, (int)answer.StatusCode);
                Assert.Equal(response.Content.Headers.ContentDisposition?.FileName?.Split('.')[0], answer.Content.Headers.ContentDisposition?.FileName?.Split('.')[0]);
            }
        }
    }

    [Fact]
    public void Every_file_asks_for_the_permission_and_no_cache_keeps_it()
    {
        var files = library.Site.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.EndsWith(".csv", StringComparison.Ordinal) || endpoint.RoutePattern.RawText.EndsWith(".xlsx", StringComparison.Ordinal))
            // Documents and economic tables are no lists, and have tests of their own.
            .Where(endpoint => !endpoint.RoutePattern.RawText!.Contains("/dokument/", StringComparison.Ordinal) && !endpoint.RoutePattern.RawText.Contains("/ekonomi/", StringComparison.Ordinal)).ToList();
        Assert.InRange(files.Count, 28, 60);
        Assert.Equal(files.Count, 2 * files.Select(file => file.RoutePattern.RawText!.Split('.')[0]).Distinct().Count());
        Assert.All(files, file => Assert.DoesNotContain(file.Metadata, data => data.GetType().Name.Contains("OutputCache", StringComparison.Ordinal)));
        // Lists of people and what they have done are not for everyone, and have tests of their own.
        var closed = files.Where(file => file.RoutePattern.RawText!.Contains("/admin/", StringComparison.Ordinal) || file.RoutePattern.RawText.Contains("/revision", StringComparison.Ordinal)).ToList();
        Assert.All(closed, file => Assert.Contains(file.Metadata.GetMetadata<IAuthorizeData>()?.Policy, (string[])["ReadAccess", "ReadAccessLog", "ReadHistory"]));
        files = [.. files.Except(closed)];
        Assert.All(files, file => Assert.Equal(AccessPolicies.ReadPublished, file.Metadata.GetMetadata<IAuthorizeData>()?.Policy));
        // The table above has each of them.
        Assert.Equal(
            files.Select(file => file.RoutePattern.RawText!.Replace("{organisation}", "norrbotten", StringComparison.Ordinal).Split('.')[0]).Distinct().Order(StringComparer.Ordinal),
            Lists.Select(row => row.Data.Item1).Where(list => !list.StartsWith("/provlanet", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/provlanet/uppdrag.xlsx")]
    [InlineData("/provlanet/planer.xlsx")]
    [InlineData("/provlanet/planer.csv")]
    [InlineData("/provlanet/kontroll.xlsx")]
    [InlineData("/provlanet/organisation.xlsx")]
    [InlineData("/provlanet/sok.xlsx?q=hemlig")]
    [InlineData("/provlanet/sok.csv?q=text")]
    [InlineData("/provlanet/enhet.xlsx?kod=nya")]
    [InlineData("/provlanet/matt.xlsx?kod=lang")]
    [InlineData("/provlanet/sa-lases-malet.xlsx")]
    [InlineData("/styrmodeller.xlsx")]
    public async Task What_is_not_published_is_in_no_file(string path)
    {
        using var response = await library.Site.Get(path);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var text = new StringBuilder(Encoding.UTF8.GetString(bytes));
        if (path.Contains(".xlsx", StringComparison.Ordinal) && response.IsSuccessStatusCode)
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
                text.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
            }
        }
        Assert.DoesNotContain(TrialRegion.Secret, text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/provlanet/trad.xlsx?plan=hemlig")]
    [InlineData("/provlanet/tackning.xlsx?plan=hemlig")]
    [InlineData("/provlanet/styrkort.xlsx?plan=hemlig")]
    [InlineData("/provlanet/styrkort.csv?plan=hemlig")]
    public async Task A_plan_that_is_not_published_has_no_file(string path)
    {
        using var response = await library.Site.Get(path);
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task No_text_of_a_package_becomes_more_than_text_in_a_workbook()
    {
        string[] plans = [.. HostileRegion.Plans.SelectMany(plan => new[] { $"trad.xlsx?plan={plan.Plan}", $"styrkort.xlsx?plan={plan.Plan}", $"tackning.xlsx?plan={plan.Plan}" })];
        foreach (var list in (string[])["uppdrag.xlsx", "aktiviteter.xlsx", "indikatorer.xlsx", "styrdokument.xlsx", "kontroll.xlsx", "planer.xlsx", "organisation.xlsx", "sa-lases-malet.xlsx", "sok.xlsx?q=alert", "matt.xlsx?kod=i1", "enhet.xlsx?kod=e1", .. plans])
        {
            var book = new ReadWorkbook(await hostile.Site.Client.GetByteArrayAsync(new Uri($"/elak/{list}", UriKind.Relative), TestContext.Current.CancellationToken));
            Assert.Empty(book.All("f"));
            Assert.Empty(book.All("hyperlink"));
            Assert.Equal(9, book.Parts.Count());
        }
    }

    [Fact]
    public async Task The_thread_has_a_column_for_each_level_and_a_row_for_each_node_with_its_targets()
    {
        var rows = new ReadWorkbook(await Bytes("/norrbotten/trad.xlsx?plan=rn-rs-2020")).Rows;
        Assert.Equal(
            ["Vision", "Perspektiv", "Strategiskt mål", "Framgångsfaktor", "Styrmått", "Kod", "Nivå", "Nummer", "Punkt", "Text", "Saknas", "Ingångsvärde", "Mål 2020", "Mål 2022", "Källa", "Följs upp", "Ansvarig", "Följs"], rows[0]);
        Assert.Equal(62, rows.Count(row => row[6] == "Styrmått"));
        var readmissions = rows.Single(row => row[5] == "sm-12");
        Assert.StartsWith("Tillsammans för Norrbotten", readmissions[0], StringComparison.Ordinal);
        Assert.Equal("Medborgarperspektivet", readmissions[1]);
        Assert.Equal(readmissions[8], readmissions[4]);
        Assert.Equal(["K 16,0 M 17,2", "K15,0 M 15,5", "Datalager"], readmissions.Skip(12).Take(3));

        var below = new ReadWorkbook(await Bytes("/norrbotten/trad.xlsx?plan=rn-rs-2020&nod=ff-09")).Rows;
        Assert.Equal("ff-09", below[1][5]);
        Assert.All(below.Skip(1), row => Assert.Equal(below[1][3], row[3]));
        Assert.InRange(below.Count, 3, rows.Count - 1);
    }

    [Fact]
    public async Task The_styrmodeller_of_all_regions_stand_level_by_level()
    {
        var rows = new ReadWorkbook(await examples.Site.Client.GetByteArrayAsync(new Uri("/styrmodeller.xlsx", UriKind.Relative), TestContext.Current.CancellationToken)).Rows;
        Assert.Equal(3, rows.Skip(1).Select(row => row[0]).Distinct().Count());
        var factor = rows.Single(row => row[5] == "Framgångsfaktor" && row[0] == "Region Norrbotten");
        Assert.Equal(("Framgångsfaktorer", "30"), (factor[6], factor[8]));
    }

    private async Task<byte[]> Bytes(string path)
    {
        using var response = await library.Site.Get(path);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    // In CSV a text that looks like a formula has an apostrophe before it.
    private static string Unmarked(string cell) => cell is ['\'', '=' or '+' or '-' or '@' or '\t', ..] ? cell[1..] : cell;
}
