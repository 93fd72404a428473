using Rodtrad.Tests.Shared;
using Rodtrad.Web.Access.Oidc;

namespace Rodtrad.Web.Tests.Oidc;

/// <summary>What the server asks providers itself: how much it takes, and where it goes.</summary>
public sealed class BackChannelTests(OidcSite site) : IClassFixture<OidcSite>, IAsyncLifetime
{
    private OidcTrial trial = null!;

    public async ValueTask InitializeAsync() => trial = await site.Trial();

    public ValueTask DisposeAsync() => trial.DisposeAsync();

    [Theory]
    [InlineData("https://idp.example", "https://idp.example/.well-known/openid-configuration")]
    [InlineData("https://idp.example/realms/prov/", "https://idp.example/realms/prov/.well-known/openid-configuration")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/.well-known/openid-configuration")]
    [InlineData("http://localhost:8080", "http://localhost:8080/.well-known/openid-configuration")]
    [InlineData("http://idp.example", null)]
    [InlineData("https://user:pass@idp.example", null)]
    [InlineData("https://idp.example?x=1", null)]
    [InlineData("https://idp.example/#x", null)]
    [InlineData("ftp://127.0.0.1", null)]
    [InlineData("file:///etc/hostname", null)]
    [InlineData("idp.example", null)]
    [InlineData("", null)]
    public void An_authority_is_https_or_on_the_machine_itself(string authority, string? metadata) =>
        Assert.Equal(metadata, ProviderAddress.OfMetadata(authority)?.AbsoluteUri);

    [Theory]
    [InlineData("https://idp.example", "https://idp.example/token", true)]
    [InlineData("https://idp.example", "https://keys.example:8443/jwks", true)]
    [InlineData("https://10.1.2.3", "https://10.1.2.3/token", true)]
    [InlineData("http://127.0.0.1:1", "http://127.0.0.1:1/token", true)]
    [InlineData("https://idp.example", "http://idp.example/token", false)]
    [InlineData("https://idp.example", "https://127.0.0.1/token", false)]
    [InlineData("https://idp.example", "https://localhost/token", false)]
    [InlineData("https://idp.example", "http://127.0.0.1/token", false)]
    [InlineData("https://idp.example", "https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://idp.example", "https://[::1]/token", false)]
    [InlineData("https://idp.example", "https://a:b@idp.example/token", false)]
    [InlineData("https://idp.example", "file:///etc/hostname", false)]
    [InlineData("https://idp.example", "/token", false)]
    [InlineData("https://idp.example", null, false)]
    public void Nobody_can_point_us_into_the_machine_or_the_inner_network(string authority, string? address, bool isAsked) =>
        Assert.Equal(isAsked, ProviderAddress.ToAsk(authority, address) is not null);

    [Fact]
    public async Task A_document_that_speaks_for_another_or_names_an_unsafe_address_is_not_used()
    {
        Assert.Equal("OIC-002", await Begun(new() { DocumentIssuer = "https://idp.example" }));
        Assert.Equal("OIC-002", await Begun(new() { TokenEndpoint = "http://idp.example/token" }));
        Assert.Equal("OIC-002", await Begun(new() { Document = Results.Text("{ inte json") }));
        Assert.Equal("OIC-002", await Begun(new() { Document = Results.Json(new { issuer = trial.Provider.Issuer }) }));
        Assert.Equal("OIC-002", await Begun(new() { Document = Results.Text(new string(' ', 2 * 1024 * 1024)) }));
        Assert.Equal("OIC-002", await Begun(new() { Document = Results.Redirect("/jwks") }));
        Assert.Equal(trial.Provider.Issuer, (await Begun(new()))[..trial.Provider.Issuer.Length]);
    }

    [Fact]
    public async Task A_provider_that_is_down_is_not_asked_by_everyone_at_once()
    {
        trial.Provider.Misbehaviour = new() { Document = Results.StatusCode(500) };
        using var browser = trial.Browser();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => browser.Follow("/prov/logga-in/oidc", 1)));
        Assert.Equal(1, trial.Provider.Asked["/.well-known/openid-configuration"]);
    }

    [Fact]
    public async Task Unless_the_authority_is_safe_nothing_is_asked()
    {
        trial.Settings.Change(provider => provider with { Authority = "http://idp.example" });
        Assert.Equal("OIC-002", trial.CodeOf(await trial.Browser().Follow("/prov/logga-in/oidc", 1)));
    }

    [Fact]
    public async Task An_answer_to_the_code_that_is_no_token_lets_nobody_in()
    {
        Assert.Equal("OIC-007", await trial.Refused(new() { Token = Results.Redirect("/jwks") }));
        Assert.Equal(1, trial.Provider.Asked["/jwks"]); // for the keys; the redirect was not followed
        Assert.Equal("OIC-007", await trial.Refused(new() { Token = Results.Text("inte json") }));
        Assert.Equal("OIC-007", await trial.Refused(new() { Token = Results.Json(new[] { "id_token" }) }));
        Assert.Equal("OIC-007", await trial.Refused(new() { Token = Results.Json(new { id_token = 1 }) }));
        Assert.Equal("OIC-002", await trial.Refused(new() { Token = Results.Text(new string(' ', 2 * 1024 * 1024)) }));
    }

    private async Task<string> Begun(Misbehaviour misbehaviour)
    {
        // So long after the last try that another is made.
        trial.Clock.By += TimeSpan.FromSeconds(6);
        trial.Provider.Misbehaviour = misbehaviour;
        using var browser = trial.Browser();
        var place = await browser.Follow("/prov/logga-in/oidc", 1);
        return place.StartsWith('/') ? trial.CodeOf(place) : place;
    }
}
