using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Access.Oidc;

namespace Rodtrad.Web.Tests.Oidc;

/// <summary>Sign-in by an identity provider that behaves, and settings of every kind.</summary>
public sealed class OidcSignInTests(OidcSite site) : IClassFixture<OidcSite>, IAsyncLifetime
{
    private OidcTrial trial = null!;

    public async ValueTask InitializeAsync() => trial = await site.Trial();

    public ValueTask DisposeAsync() => trial.DisposeAsync();

    [Fact]
    public async Task Whoever_signs_in_there_is_let_in_here_and_comes_back_to_the_page()
    {
        Assert.Equal("/prov/planer", await trial.SignInOnce());

        var (organisation, identity) = Assert.Single(trial.SignIn.Completed);
        Assert.Equal("prov", organisation);
        Assert.Equal(
            (trial.Provider.Issuer, "sub-1", "Prov Person", "prov@example.org", FakeProvider.Loa3, "sub-1", "session-1"),
            (identity.Issuer, identity.Subject, identity.Name, identity.Email, identity.Assurance, identity.IssuerSubject, identity.IssuerSession));
        Assert.Equal(["controllers", "chefer"], identity.Groups);
        Assert.Empty(trial.SignIn.Refusals);
    }

    [Fact]
    public async Task The_browser_is_sent_with_state_nonce_challenge_and_the_level_demanded()
    {
        using var browser = trial.Browser();
        var place = new Uri(await browser.Follow("/prov/logga-in/oidc", 1));
        Assert.Equal(trial.Provider.Issuer + "/authorize", place.GetLeftPart(UriPartial.Path));
        var asked = QueryHelpers.ParseQuery(place.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        Assert.Equal(
            ["acr_values", "client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri", "response_type", "scope", "state"],
            asked.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((FakeProvider.Loa3, "code", "S256", "openid profile"), (asked["acr_values"], asked["response_type"], asked["code_challenge_method"], asked["scope"]));
        Assert.Equal(new Uri(trial.Address, "/prov/logga-in/svar").AbsoluteUri, asked["redirect_uri"]);
        Assert.Equal(3, new[] { asked["state"], asked["nonce"], asked["code_challenge"] }.Where(text => text.Length == 43).Distinct().Count());
        // Another sign-in has others.
        var again = QueryHelpers.ParseQuery(new Uri(await browser.Follow("/prov/logga-in/oidc", 1)).Query);
        Assert.All(["state", "nonce", "code_challenge"], name => Assert.NotEqual(asked[name], again[name].ToString()));
    }

    [Fact]
    public async Task The_code_is_redeemed_with_the_verifier_and_the_secret_in_the_header()
    {
        await trial.SignInOnce();
        Assert.Equal(["code", "code_verifier", "grant_type", "redirect_uri"], trial.Provider.TokenForm.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("Basic ", trial.Provider.TokenAuthorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Or_in_the_form_where_the_provider_takes_nothing_else()
    {
        trial.Provider.Misbehaviour = new() { TakesSecretInForm = true };
        Assert.Equal("/prov/planer", await trial.SignInOnce());
        Assert.Equal("", trial.Provider.TokenAuthorization);
        Assert.Equal(FakeProvider.Secret, trial.Provider.TokenForm["client_secret"]);
    }

    [Fact]
    public async Task The_cookie_of_the_way_there_is_sealed_short_and_gone_afterwards()
    {
        using var browser = trial.Browser();
        var there = await browser.Follow("/prov/logga-in/oidc", 1);
        var line = Assert.Single(browser.Set);
        Assert.StartsWith("rodtrad-oidc-prov=", line, StringComparison.Ordinal);
        Assert.EndsWith("; max-age=600; path=/; samesite=lax; httponly", line, StringComparison.Ordinal);
        Assert.DoesNotContain(QueryHelpers.ParseQuery(new Uri(there).Query)["state"].ToString(), line, StringComparison.Ordinal);
        await browser.Follow(there, 2);
        Assert.Equal(["inloggad"], browser.Cookies.Keys);
    }

    [Fact]
    public async Task Over_https_its_name_promises_that_no_other_site_has_set_it()
    {
        using var browser = trial.Browser();
        using var response = await browser.Go("/prov/logga-in/oidc", isHttps: true);
        var line = Assert.Single(browser.Set);
        Assert.StartsWith("__Host-rodtrad-oidc-prov=", line, StringComparison.Ordinal);
        Assert.EndsWith("; max-age=600; path=/; secure; samesite=lax; httponly", line, StringComparison.Ordinal);
        Assert.Contains("redirect_uri=https%3A%2F%2F127.0.0.1", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_led_back_to_another_site(string back)
    {
        using var browser = trial.Browser();
        Assert.Equal("/prov/planer", await browser.Follow("/prov/logga-in/oidc?tillbaka=" + Uri.EscapeDataString(back), 3));
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("PS256")]
    public async Task Every_algorithm_that_proves_something_is_taken(string algorithm)
    {
        using var key = algorithm == "ES256" ? SigningKey.Curve("kurva") : SigningKey.Rsa("pss", algorithm);
        trial.Provider.Rotate(key);
        Assert.Equal("/prov/planer", await trial.SignInOnce());
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_a_token_names_it()
    {
        await trial.SignInOnce();
        await trial.SignInOnce();
        Assert.Equal(1, trial.Provider.Asked["/jwks"]);
        using var next = SigningKey.Rsa("nyckel-2");
        trial.Provider.Rotate(next);
        Assert.Equal("/prov/planer", await trial.SignInOnce());
        Assert.Equal("/prov/planer", await trial.SignInOnce());
        Assert.Equal(2, trial.Provider.Asked["/jwks"]);
    }

    [Fact]
    public async Task What_a_provider_tells_of_itself_is_kept_an_hour_and_good_for_a_day()
    {
        await trial.SignInOnce();
        trial.Provider.Misbehaviour = new() { Document = Results.StatusCode(503) };
        trial.Clock.By = TimeSpan.FromHours(2);
        using var browser = trial.Browser();
        Assert.StartsWith(trial.Provider.Issuer, await browser.Follow("/prov/logga-in/oidc", 1), StringComparison.Ordinal);
        Assert.Equal(2, trial.Provider.Asked["/.well-known/openid-configuration"]);
        trial.Clock.By = TimeSpan.FromHours(25);
        Assert.Equal("OIC-002", (await browser.Follow("/prov/logga-in/oidc", 1))[^7..]);
    }

    [Fact]
    public async Task Whoever_is_not_known_here_is_told_so()
    {
        trial.SignIn.IsClosed = true;
        Assert.Equal("/prov/logga-in?fel=" + TrialSignIn.Unknown, await trial.SignInOnce());
    }

    [Theory]
    [InlineData("/prov/logga-in/oidc?via=okand", "/prov/logga-in?fel=OIC-001")]
    [InlineData("/okand/logga-in/oidc", "/okand/logga-in?fel=OIC-001")]
    public async Task Without_a_provider_there_is_none_to_go_to(string address, string place)
    {
        using var browser = trial.Browser();
        Assert.Equal(place, await browser.Follow(address, 1));
    }

    [Theory]
    [InlineData("/pr%20ov/logga-in/oidc")]
    [InlineData("/a%3Bb/logga-in/svar")]
    public async Task What_is_no_organisation_is_not_found(string address)
    {
        using var browser = trial.Browser();
        using var response = await browser.Go(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_level_is_demanded_only_where_the_region_does()
    {
        trial.Settings.Change(provider => provider with { RequiredAssurance = [] });
        trial.Provider.Person.Remove("acr");
        Assert.Equal("/prov/planer", await trial.SignInOnce());
        Assert.Equal("", trial.SignIn.Completed.Single().Identity.Assurance);
    }

    [Theory]
    [InlineData("file:/etc/hostname")]
    [InlineData("file:../klient")]
    [InlineData("file:okand")]
    [InlineData("file:")]
    [InlineData("env:PATH")]
    [InlineData("env:RODTRAD_OIDC_SAKNAS")]
    [InlineData("hemligheten i klartext")]
    public async Task A_secret_is_read_only_where_the_operator_puts_them(string source)
    {
        trial.Settings.Change(provider => provider with { SecretSource = source });
        Assert.Equal("OIC-014", await trial.Refused(new()));
        Assert.False(trial.Provider.Asked.ContainsKey("/token"));
    }

    [Fact]
    public async Task A_secret_may_stand_in_a_variable_or_be_named_within_the_folder()
    {
        Environment.SetEnvironmentVariable("RODTRAD_OIDC_PROV", FakeProvider.Secret);
        trial.Settings.Change(provider => provider with { SecretSource = "env:RODTRAD_OIDC_PROV" });
        Assert.Equal("/prov/planer", await trial.SignInOnce());
        trial.Settings.Change(provider => provider with { SecretSource = "file:klient" });
        Assert.Equal("/prov/planer", await trial.SignInOnce());
    }

    [Fact]
    public async Task Nothing_secret_and_nothing_of_a_person_is_logged()
    {
        using var stranger = SigningKey.Rsa("nyckel-1");
        await trial.SignInOnce();
        trial.SignIn.Completed.Clear();
        foreach (var misbehaviour in new Misbehaviour[] { new() { Sign = claims => stranger.Sign(claims) }, new() { Spoil = claims => claims["aud"] = "annan" }, new() { Error = "server_error" } })
            await trial.Refused(misbehaviour);
        var log = string.Join('\n', trial.Log.Lines);
        Assert.Contains("was refused, OIC-008", log, StringComparison.Ordinal);
        Assert.All(
            [FakeProvider.Secret, trial.Provider.TokenForm["code"], trial.Provider.TokenForm["code_verifier"], "Prov Person", "prov@example.org", "sub-1", "eyJ"],
            secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }
}
