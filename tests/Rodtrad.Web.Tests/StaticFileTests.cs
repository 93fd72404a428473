using System.Text.RegularExpressions;

namespace Rodtrad.Web.Tests;

public sealed partial class StaticFileTests(Site site)
{
    [Fact]
    public async Task Every_file_a_page_names_exists_and_is_kept_for_ever()
    {
        var page = await site.Text("/prov");
        var files = Named().Matches(page).Select(match => match.Groups[1].Value.Split('#')[0]).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains(files, file => file.StartsWith("/lib/echarts.min.js?v=", StringComparison.Ordinal));
        Assert.Contains(files, file => file.StartsWith("/lib/icons.svg?v=", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Matches(@"\?v=[0-9a-f]{12}$", file));
        foreach (var file in files)
        {
            using var response = await site.Get(file);
            Assert.True(response.IsSuccessStatusCode, file);
            Assert.Equal("public, max-age=31536000, immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
        }
    }

    [Fact]
    public async Task Without_a_version_the_browser_asks_first()
    {
        using var response = await site.Get("/js/charts.js");
        Assert.Equal("public, no-cache", Assert.Single(response.Headers.GetValues("Cache-Control")));
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task The_chart_library_is_loaded_only_where_there_is_a_chart() =>
        Assert.DoesNotContain("echarts", await site.Text("/tillganglighet"), StringComparison.Ordinal);

    [Fact]
    public async Task Files_come_from_the_site_itself() =>
        Assert.DoesNotMatch("""(src|<link[^>]*href)="(https?:)?//""", await site.Text("/prov"));

    [GeneratedRegex("""(?:href|src)="(/(?:lib|css|js|favicon)[^"]*)""")]
    private static partial Regex Named();
}
