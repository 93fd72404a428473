using System.IO.Compression;
using System.Net;
using System.Text;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>A plan as files at their addresses: protected as the page is, and harmless to open.</summary>
public sealed class DocumentFileTests(Library library, HostileSite hostile)
{
    public static TheoryData<string, string> Endings => new()
    {
        { "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "html", "text/html; charset=utf-8" },
        { "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "zip", "application/zip" },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task The_page_leads_to_a_file_that_is_kept_and_not_opened(string ending, string type)
    {
        var page = await library.Site.Page("/norrbotten/dokument/rn-rs-2020");
        var link = page.One("a", link => link["href"]?.Contains($"/plan.{ending}", StringComparison.Ordinal) == true);
        Assert.Equal($"/norrbotten/dokument/rn-rs-2020/plan.{ending}?version=0.32", link["href"]);
        using var file = await library.Site.Get(link["href"]!);
        Assert.Equal((HttpStatusCode.OK, type), (file.StatusCode, file.Content.Headers.ContentType?.ToString()));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"Regionstyrelsens plan 2020–2022.{ending}", file.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.True(file.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        // Asked for again, also in another language, it is the same to the byte.
        using var again = await library.Site.Get(link["href"]!, ("Cookie", "rodtrad-sprak=en"));
        Assert.Equal(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task What_may_not_be_read_has_no_file(string ending, string type)
    {
        Assert.NotEmpty(type);
        foreach (var path in (string[])["/provlanet/dokument/hemlig", "/norrbotten/dokument/okand", "/okant/dokument/oppen"])
        {
            using var hidden = await library.Site.Get($"{path}/plan.{ending}");
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }
        using var version = await library.Site.Get($"/norrbotten/dokument/rn-rs-2020/plan.{ending}?version=9.9");
        Assert.Equal(HttpStatusCode.NotFound, version.StatusCode);
        using var open = await library.Site.Get($"/provlanet/dokument/oppen/plan.{ending}");
        Assert.DoesNotContain(TrialRegion.Secret, await Words(open), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_text_of_a_package_becomes_more_than_text()
    {
        foreach (var (plan, _) in HostileRegion.Plans.Take(3))
        {
            var html = Markup.Parse(await hostile.Site.Text($"/elak/dokument/{plan}/plan.html"));
            Assert.DoesNotContain(html.Elements, element => element.Name is "script" or "iframe" or "object" or "embed" or "form" or "input" or "base");
            Assert.DoesNotContain(html.Elements.SelectMany(element => element.Attributes.Keys), name => name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.All(html.All("a"), link => Assert.Matches("^(#|https?:|mailto:)", link["href"]));
            var book = new ReadWorkbook(await hostile.Site.Client.GetByteArrayAsync(new Uri($"/elak/dokument/{plan}/plan.xlsx", UriKind.Relative), TestContext.Current.CancellationToken));
            Assert.Empty(book.All("f"));
            Assert.Empty(book.All("hyperlink"));
        }
    }

    private static async Task<string> Words(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var text = new StringBuilder(Encoding.UTF8.GetString(bytes));
        if (bytes is [(byte)'P', (byte)'K', ..])
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
                text.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
            }
        }
        return text.ToString();
    }
}
