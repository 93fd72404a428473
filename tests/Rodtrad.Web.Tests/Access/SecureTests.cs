using System.Net;
using Rodtrad.App.Access;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Access;

namespace Rodtrad.Web.Tests.Access;

/// <summary>R23, R39 and R41: what is served over https stays there, and nobody says by a header where a request comes from.</summary>
public sealed class SecureTests
{
    private const string Planer = "/provlanet/planer";
    private const string Persona = "/provlanet/logga-in/persona";

    [Fact]
    public async Task Over_https_a_session_is_bound_to_this_very_site()
    {
        await using var site = await SecureSite.Start(withHttps: true);
        using var response = await SignIn(site, "https", ("Host", SecureSite.Host));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie")).Split("; ");
        Assert.StartsWith("__Host-rodtrad-session-provlanet=", cookie[0], StringComparison.Ordinal);
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], cookie.Skip(1).Select(part => part.ToLowerInvariant()).Order(StringComparer.Ordinal));
        using var own = await site.Get("https", "/provlanet/mitt-konto", ("Host", SecureSite.Host), ("Cookie", cookie[0]));
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        // The same secret under the name of plain http is nobody's.
        using var plain = await site.Get("https", "/provlanet/mitt-konto", ("Host", SecureSite.Host), ("Cookie", cookie[0]["__Host-".Length..]));
        Assert.Equal(HttpStatusCode.Redirect, plain.StatusCode);
    }

    [Fact]
    public async Task Https_is_asked_for_for_a_year_and_never_of_this_machine_itself()
    {
        await using var site = await SecureSite.Start(withHttps: true);
        foreach (var path in (string[])[Planer, "/saknas", "/css/app.css"])
        {
            using var response = await site.Get("https", path, ("Host", SecureSite.Host));
            Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
        }
        using var here = await site.Get("https", Planer, ("Host", "localhost"));
        Assert.False(here.Headers.Contains("Strict-Transport-Security"));
        using var plain = await site.Get("http", "/halsa");
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Plain_http_leads_reading_to_https_and_refuses_writing()
    {
        await using var site = await SecureSite.Start(withHttps: true);
        using var reading = await site.Get("http", $"{Planer}?a=%C3%A5", ("Host", SecureSite.Host));
        Assert.Equal(HttpStatusCode.PermanentRedirect, reading.StatusCode);
        Assert.Equal($"https://{SecureSite.Host}:{site.Address("https").Port}{Planer}?a=%C3%A5", reading.Headers.Location!.OriginalString);
        using var writing = await SignIn(site, "http", ("Host", SecureSite.Host));
        Assert.Equal(HttpStatusCode.Forbidden, writing.StatusCode);
        Assert.False(writing.Headers.Contains("Set-Cookie"));
        // SRV-006
        Assert.Contains("ska gå över https", await writing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_only_http_is_served_it_stays_http()
    {
        await using var site = await SecureSite.Start(withHttps: false);
        using var reading = await site.Get("http", Planer);
        Assert.Equal(HttpStatusCode.OK, reading.StatusCode);
    }

    [Fact]
    public async Task A_stranger_forges_neither_address_scheme_nor_host()
    {
        await using var site = await SecureSite.Start(withHttps: false);
        using var response = await SignIn(site, "http", ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"), ("Forwarded", "for=203.0.113.9;proto=https;host=evil.example"));
        Assert.Equal((HttpStatusCode.SeeOther, Planer), (response.StatusCode, response.Headers.Location!.OriginalString));
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("rodtrad-session-", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("127.0.0.1", await Origin(site, cookie));
        using var page = await site.Get("http", Planer, ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Prefix", "/evil"), ("X-Forwarded-Proto", "https"));
        Assert.DoesNotContain("evil", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("plan.region.example.evil.example")]
    [InlineData("[::2]")]
    [InlineData("localhost@evil.example")]
    public async Task An_unknown_host_is_refused(string host)
    {
        await using var site = await SecureSite.Start(withHttps: false);
        Assert.StartsWith("HTTP/1.1 400", await site.Raw($"GET {Planer} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_in_front_is_believed_when_the_operator_names_it()
    {
        await using var site = await SecureSite.Start(withHttps: false, ("RODTRAD_PROXIES", "10.0.0.0/8, 127.0.0.1"));
        using var response = await SignIn(site, "http", ("Host", SecureSite.Host), ("X-Forwarded-For", "198.51.100.7, 203.0.113.9, 10.1.2.3"), ("X-Forwarded-Proto", "https, https, https"), ("X-Forwarded-Host", "evil.example"));
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-rodtrad-session-", cookie, StringComparison.Ordinal);
        // The last who is not one of the named: what stands before it was written by a stranger.
        Assert.Equal("203.0.113.9", await Origin(site, cookie));
        using var page = await site.Get("http", Planer, ("Host", SecureSite.Host), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"));
        Assert.DoesNotContain("evil", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(page.Headers.Contains("Strict-Transport-Security"));
    }

    private static Task<HttpResponseMessage> SignIn(SecureSite site, string scheme, params (string Name, string Value)[] headers) => site.Send(
        HttpMethod.Post, scheme, Persona, [(FormTokens.Field, site.App.Services.GetRequiredService<FormTokens>().For(null)), ("persona", "anna")], headers);

    // The address that the session was opened from, as the own account shows it.
    private static async Task<string> Origin(SecureSite site, string cookie)
    {
        var cancel = TestContext.Current.CancellationToken;
        var caller = await site.App.Services.GetRequiredService<Callers>().Of(TrialRegion.Slug, cookie.Split(';')[0].Split('=')[1], "", cancel);
        var own = await site.App.Services.GetRequiredService<OwnAccountView>().Run(caller.Actor, new OwnAccountRequest(TrialRegion.Slug), cancel);
        return Assert.Single(own.Unwrap().Sessions).Origin;
    }
}
