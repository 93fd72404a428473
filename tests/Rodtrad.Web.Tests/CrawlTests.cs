using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>Follows every link from the start page: none leads nowhere, every answer is protected and every page well made.</summary>
public sealed class CrawlTests(Library library)
{
    private const int Most = 900;
    private readonly LoadedSite site = library.Site;

    [Theory]
    [InlineData("rodtrad-sprak=sv")]
    [InlineData("rodtrad-sprak=en; rodtrad-tema=dark")]
    public async Task Every_link_leads_to_a_page_that_is_well_made(string cookie)
    {
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var anchors = new List<(string From, string Path, string Anchor)>();
        var queue = new Queue<(string From, string Path)>([("", "/"), ("", "/norrbotten/trad?plan=rn-rs-2020&nod=sm-12")]);
        var seen = new HashSet<string>(queue.Select(one => one.Path), StringComparer.Ordinal);
        while (queue.Count > 0 && known.Count < Most)
        {
            var (from, path) = queue.Dequeue();
            using var response = await site.Get(path, ("Cookie", cookie));
            Assert.True((int)response.StatusCode < 400, $"{from} leads to {path}, which answers {(int)response.StatusCode}");
            Protected(path, response);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(TrialRegion.Secret, text, StringComparison.Ordinal);
            known[path] = [];
            if (response.Content.Headers.ContentType?.MediaType != "text/html" || response.Content.Headers.ContentDisposition?.DispositionType == "attachment")
                continue;
            var page = Markup.Parse(text);
            known[path] = page.Elements.Select(element => element["id"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
            WellMade(path, page);
            foreach (var link in page.All("a").Select(link => link["href"]!).Concat(page.All("script").Select(script => script["src"]!)).Concat(page.All("link").Select(link => link["href"]!)))
            {
                var (address, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, "");
                if (address.Length == 0)
                    address = path;
                if (address.StartsWith("https:", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal))
                    continue;
                Assert.True(address.StartsWith('/'), $"{path} has a link to {link}");
                if (anchor.Length > 0)
                    anchors.Add((path, address, anchor));
                // A table can be opened at each of its rows in each way it is shown: one at a time is enough.
                if (address.Contains("/ekonomi/", StringComparison.Ordinal) && address.Contains('&', StringComparison.Ordinal))
                    continue;
                // Settings come back to where they were set: one of each is enough.
                if (!address.StartsWith("/installningar", StringComparison.Ordinal) && seen.Add(address))
                    queue.Enqueue((path, address));
            }
        }
        Assert.InRange(known.Count, 250, Most);
        foreach (var (from, path, anchor) in anchors.Where(one => known.ContainsKey(one.Path)))
            Assert.True(known[path].Contains(Uri.UnescapeDataString(anchor)), $"{from} leads to #{anchor} of {path}, where nothing has that id");
    }

    [Theory]
    [InlineData("/norrbotten/okant")]
    [InlineData("/tillganglighet")]
    [InlineData("/provlanet/planer/lang")]
    [InlineData("/provlanet/trad?plan=lang&oppna=alla")]
    [InlineData("/norrbotten/trad?plan=rn-rs-2020&kalla=x")]
    [InlineData("/norrbotten/sok?q=regionstyrelsen")]
    [InlineData("/norrbotten/sok?q=inget+att+finna")]
    [InlineData("/provlanet/sok?q=plan")]
    public async Task So_are_pages_that_no_link_leads_to(string path)
    {
        using var response = await site.Get(path);
        Protected(path, response);
        WellMade(path, Markup.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    internal static void WellMade(string path, Markup page)
    {
        Assert.True(page.All("h1").Count() == 1, $"{path} has {page.All("h1").Count()} h1");
        Assert.True(page.One("title").Text.EndsWith("Rödtråd", StringComparison.Ordinal), path);
        Assert.NotEmpty(page.One("h1").Text);
        Assert.Contains(page.One("html")["lang"], (string[])["sv", "en"]);
        var level = 0;
        foreach (var heading in page.Elements.Where(element => element.Name is ['h', >= '1' and <= '6']))
        {
            var next = heading.Name[1] - '0';
            Assert.True(next <= level + 1, $"{path}: from h{level} to {heading.Name} “{heading.Text}”");
            level = next;
        }
        var ids = page.Elements.Select(element => element["id"]).OfType<string>().ToList();
        Assert.True(ids.Distinct().Count() == ids.Count, $"{path}: twice the id {ids.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1)?.Key}");
        foreach (var attribute in (string[])["aria-labelledby", "aria-describedby", "for"])
            Assert.All(page.Elements.Where(element => element[attribute] is not null), element => Assert.Contains(element[attribute]!, ids));
        Assert.Single(page.All("main"));
        Assert.Equal("#innehall", page.One("a", link => link.Has("ds-skip-link"))["href"]);
        Assert.All(page.All("th"), head => Assert.NotNull(head["scope"]));
    }

    private static void Protected(string path, HttpResponseMessage response)
    {
        string One(string name) => response.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : $"{path}: no {name}";
        Assert.Contains("script-src 'self';", One("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", One("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", One("X-Content-Type-Options"));
        Assert.Equal("same-origin", One("Referrer-Policy"));
        Assert.Equal("same-origin", One("Cross-Origin-Opener-Policy"));
        Assert.Contains("camera=()", One("Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }
}
