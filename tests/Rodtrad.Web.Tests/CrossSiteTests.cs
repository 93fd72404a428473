using System.Net;
using Rodtrad.App.Documents;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Documents;

namespace Rodtrad.Web.Tests;

/// <summary>What is not reading is refused when it comes from another site, and when it comes too often.</summary>
public sealed class CrossSiteTests(DocumentSite documents)
{
    private const string Path = "/norrbotten/dokument/rn-rs-2020/pdf/00/avbryt";

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "")]
    [InlineData("Sec-Fetch-Site", "Same-Origin")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "http://127.0.0.1")]
    [InlineData("Origin", "http://localhost:HERE")]
    [InlineData("Origin", "http://127.0.0.1:HERE.evil.example")]
    [InlineData("Origin", "inte en adress")]
    public async Task From_elsewhere_it_is_refused(string header, string value)
    {
        using var response = await documents.Post(Path, (header, Here(value)));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var page = Markup.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        // SRV-003
        Assert.Contains("Anropet kom från en annan webbplats och har nekats.", page.One("main").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_browser_says_of_the_site_counts_before_the_origin()
    {
        using var response = await documents.Post(Path, ("Sec-Fetch-Site", "cross-site"), ("Origin", Here("http://127.0.0.1:HERE")));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    [InlineData("PROV")]
    public async Task So_is_every_other_way_of_not_reading(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/norrbotten/planer");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");
        using var response = await documents.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "http://127.0.0.1:HERE")]
    [InlineData("Origin", "https://127.0.0.1:HERE")]
    [InlineData("X-Nothing", "told")]
    public async Task From_here_it_is_not(string header, string value)
    {
        using var response = await documents.Post(Path, (header, Here(value)));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Reading_may_come_from_anywhere(string site)
    {
        using var response = await documents.Site.Get("/norrbotten/planer", ("Sec-Fetch-Site", site));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Too_many_in_a_minute_are_refused_with_when_to_come_back()
    {
        await using var site = new LoadedSite();
        await site.Start(services => services.AddSingleton<IPlanAsWord, TitleAsWord>().Configure<PdfOptions>(options => options.StartsPerMinute = 2), LoadedSite.Norrbotten);
        for (var i = 0; i < 2; i++)
        {
            using var early = await site.Post("/norrbotten/dokument/rn-rs-2020/pdf");
            Assert.NotEqual(HttpStatusCode.TooManyRequests, early.StatusCode);
        }
        using var response = await site.Post("/norrbotten/dokument/rn-rs-2020/pdf");
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (response.StatusCode, response.Headers.GetValues("Retry-After").Single()));
        // SRV-004
        Assert.Contains("För många anrop", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var reading = await site.Get("/norrbotten/dokument/rn-rs-2020");
        Assert.Equal(HttpStatusCode.OK, reading.StatusCode);
    }

    private string Here(string value) => value.Replace("HERE", $"{documents.Site.Address.Port}", StringComparison.Ordinal);
}
