using System.Net;

namespace Rodtrad.Web.Tests;

public sealed class HeaderTests(Site site)
{
    public static TheoryData<string, HttpStatusCode> Answers => new()
    {
        { "/prov", HttpStatusCode.OK },
        { "/halsa", HttpStatusCode.OK },
        { "/tillganglighet", HttpStatusCode.OK },
        { "/installningar?tema=dark", HttpStatusCode.Found },
        { "/css/app.css", HttpStatusCode.OK },
        { "/lib/htmx.min.js", HttpStatusCode.OK },
        { "/css/saknas.css", HttpStatusCode.NotFound },
        { "/saknas", HttpStatusCode.NotFound },
        { "/prov/fel", HttpStatusCode.InternalServerError },
        { "/prov/rita-fel", HttpStatusCode.InternalServerError },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_carries_the_protective_headers(string path, HttpStatusCode status)
    {
        using var response = await site.Get(path);
        Assert.Equal(status, response.StatusCode);
        Protected(response);
    }

    [Fact]
    public async Task An_unknown_host_is_refused_with_the_headers_on()
    {
        using var response = await site.Get("/prov", ("Host", "evil.example"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Protected(response);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("TRACK")]
    public async Task Trace_is_refused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/prov");
        request.Headers.Add("Cookie", "rodtrad-tema=dark");
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.DoesNotContain("rodtrad-tema", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Protected(response);
    }

    [Theory]
    [InlineData("/appsettings.json")]
    [InlineData("/appsettings.Development.json")]
    [InlineData("/.git/config")]
    [InlineData("/Rodtrad.Web.pdb")]
    [InlineData("/lib/")]
    [InlineData("/css")]
    [InlineData("/..%2f..%2fRodtrad.Web.dll")]
    public async Task Nothing_but_the_page_files_can_be_fetched(string path)
    {
        using var response = await site.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static void Protected(HttpResponseMessage response)
    {
        string One(string name) => Assert.Single(response.Headers.GetValues(name));
        var policy = One("Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("style-src 'self'", policy);
        Assert.Contains("object-src 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain(policy, directive => directive.Contains("unsafe", StringComparison.Ordinal));
        Assert.Equal("nosniff", One("X-Content-Type-Options"));
        Assert.Equal("same-origin", One("Cross-Origin-Opener-Policy"));
        Assert.NotEmpty(One("Referrer-Policy"));
        Assert.NotEmpty(One("Permissions-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }
}
