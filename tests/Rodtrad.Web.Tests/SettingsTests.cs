using System.Net;
using Rodtrad.Web.Settings;

namespace Rodtrad.Web.Tests;

public sealed class SettingsTests(Site site)
{
    [Fact]
    public async Task The_choice_is_kept_in_a_cookie_and_the_reader_comes_back()
    {
        using var response = await site.Get("/installningar?tema=dark&sprak=en&tillbaka=%2Fnorrbotten%2Fmål%3Fperiod%3D2020");
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/norrbotten/m%C3%A5l?period=2020", response.Headers.Location?.OriginalString);
        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("rodtrad-tema=dark; max-age=31536000; path=/; samesite=lax; httponly", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("rodtrad-sprak=en;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/%0d%0aSet-Cookie:x=1", "/%250d%250aSet-Cookie:x=1")]
    [InlineData("/\r\nSet-Cookie:x=1")]
    [InlineData("evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~/prov")]
    [InlineData("\\\\evil.example")]
    [InlineData("")]
    public async Task It_never_leads_to_another_site(string back, string leadsTo = "/")
    {
        using var response = await site.Get("/installningar?tema=dark&tillbaka=" + Uri.EscapeDataString(back));
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        var location = response.Headers.Location!.OriginalString;
        Assert.Equal("127.0.0.1", new Uri(site.Client.BaseAddress!, location).Host);
        // A percent sign that was part of the address stays one; whether it is written %25 or % matters to no one.
        Assert.Contains(location, new[] { leadsTo, leadsTo.Replace("%25", "%", StringComparison.Ordinal) });
        Assert.DoesNotContain(response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("x=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_choices_are_ignored()
    {
        using var response = await site.Get("/installningar?tema=rosa&sprak=de");
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var page = await site.Text("/prov", ("Cookie", "rodtrad-tema=\"><script>; rodtrad-sprak=de"));
        Assert.Contains("""<html lang="sv" data-color-scheme="auto">""", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_draws_the_page_in_the_chosen_theme_and_language()
    {
        var page = await site.Text("/prov?punkt=3", ("Cookie", "rodtrad-tema=dark; rodtrad-sprak=en"));
        Assert.Contains("""<html lang="en" data-color-scheme="dark">""", page, StringComparison.Ordinal);
        Assert.Contains("Skip to content", page, StringComparison.Ordinal);
        Assert.Contains("""<h1 lang="sv">""", page, StringComparison.Ordinal);
        Assert.Contains("/installningar?tema=auto&amp;tillbaka=%2Fprov%3Fpunkt%3D3", page, StringComparison.Ordinal);
        Assert.Contains("""/installningar?sprak=sv&amp;tillbaka=%2Fprov%3Fpunkt%3D3""", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swedish_is_the_language_when_nothing_is_chosen()
    {
        var page = await site.Text("/prov", ("Accept-Language", "en"));
        Assert.Contains("Till innehållet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("""<h1 lang""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_https_the_cookie_is_bound_to_the_host()
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = "https";
        context.Request.Headers.Cookie = "rodtrad-tema=light; __Host-rodtrad-tema=dark";
        Assert.Equal("dark", ReaderSettings.Read(context).Theme);
    }
}
