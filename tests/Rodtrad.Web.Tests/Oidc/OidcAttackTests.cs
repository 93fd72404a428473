using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Oidc;

/// <summary>R17 and its kin: every token that must not be trusted is not, and nobody is let in by it.</summary>
public sealed class OidcAttackTests(OidcSite site) : IClassFixture<OidcSite>, IAsyncLifetime
{
    private OidcTrial trial = null!;

    public async ValueTask InitializeAsync() => trial = await site.Trial();

    public ValueTask DisposeAsync() => trial.DisposeAsync();

    public static TheoryData<string, string, object?, string> Claims => new()
    {
        { "wrong issuer", "iss", "http://127.0.0.1:1", "OIC-009" },
        { "no issuer", "iss", null, "OIC-009" },
        { "wrong audience", "aud", "annan-klient", "OIC-009" },
        { "no audience", "aud", null, "OIC-009" },
        { "several audiences, asked for by nobody", "aud", new[] { FakeProvider.ClientId, "annan-klient" }, "OIC-009" },
        { "asked for by another", "azp", "annan-klient", "OIC-009" },
        { "wrong nonce", "nonce", "en-annan-nonce-som-ingen-har-bett-om", "OIC-010" },
        { "no nonce", "nonce", null, "OIC-010" },
        { "hash of another access token", "at_hash", "MTIzNDU2Nzg5MDEyMzQ1Ng", "OIC-008" },
        { "low level", "acr", "http://id.sambi.se/loa/loa2", "OIC-012" },
        { "no level", "acr", null, "OIC-012" },
        { "several levels", "acr", new[] { FakeProvider.Loa3, "http://id.sambi.se/loa/loa1" }, "OIC-012" },
        { "no subject", "sub", null, "OIC-013" },
        { "two subjects", "sub", new[] { "sub-1", "sub-2" }, "OIC-008" },
        { "a subject that is no text to keep", "sub", "sub\n1", "OIC-013" },
        { "a subject too long", "sub", new string('s', 256), "OIC-013" },
    };

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task A_token_that_claims_wrongly_is_refused(string what, string claim, object? value, string code)
    {
        Assert.NotEmpty(what);
        Assert.Equal(code, await trial.Refused(new()
        {
            Spoil = claims =>
            {
                if (value is null)
                    claims.Remove(claim);
                else
                    claims[claim] = value;
            },
        }));
    }

    [Theory]
    [InlineData("exp", -300)]
    [InlineData("exp", null)]
    [InlineData("iat", 300)]
    [InlineData("iat", null)]
    [InlineData("nbf", 300)]
    [InlineData("auth_time", 300)]
    public async Task A_token_of_another_time_is_refused(string claim, int? seconds)
    {
        Assert.Equal("OIC-011", await trial.Refused(new()
        {
            Spoil = claims =>
            {
                if (seconds is { } moved)
                    claims[claim] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + moved;
                else
                    claims.Remove(claim);
            },
        }));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("RS256")]
    public async Task A_token_without_signature_is_refused(string algorithm) =>
        Assert.Equal("OIC-008", await trial.Refused(new() { Sign = claims => SigningKey.Unsigned(claims, algorithm) }));

    [Fact]
    public async Task A_token_signed_with_what_everyone_knows_is_refused() =>
        Assert.Equal("OIC-008", await trial.Refused(new() { Sign = trial.Provider.Key.SignWithPublic }));

    [Theory]
    [InlineData("nyckel-1")]
    [InlineData("okand-nyckel")]
    public async Task A_token_signed_with_another_key_is_refused_whatever_it_calls_itself(string id)
    {
        using var stranger = SigningKey.Rsa(id);
        Assert.Equal("OIC-008", await trial.Refused(new() { Sign = claims => stranger.Sign(claims) }));
    }

    [Fact]
    public async Task An_unknown_key_makes_us_ask_again_but_not_as_often_as_someone_likes()
    {
        using var stranger = SigningKey.Rsa("okand-nyckel");
        for (var time = 0; time < 4; time++)
            Assert.Equal("OIC-008", await trial.Refused(new() { Sign = claims => stranger.Sign(claims) }));
        Assert.Equal(2, trial.Provider.Asked["/jwks"]);
    }

    [Fact]
    public async Task A_token_that_brings_its_own_key_or_demands_what_we_do_not_know_is_refused()
    {
        using var stranger = SigningKey.Rsa("nyckel-1");
        var own = new Dictionary<string, object> { ["jwk"] = stranger.Public() };
        Assert.Equal("OIC-008", await trial.Refused(new() { Sign = claims => stranger.Sign(claims, header: own) }));
        var critical = new Dictionary<string, object> { ["crit"] = new[] { "exp" } };
        Assert.Equal("OIC-008", await trial.Refused(new() { Sign = claims => trial.Provider.Key.Sign(claims, header: critical) }));
    }

    [Fact]
    public async Task A_weak_key_proves_nothing()
    {
        using var weak = SigningKey.Rsa("svag", bits: 1024);
        trial.Provider.Rotate(weak);
        Assert.Equal("OIC-008", await trial.Refused(new()));
    }

    [Fact]
    public async Task What_stands_in_a_signed_token_cannot_be_changed() => Assert.Equal("OIC-008", await trial.Refused(new()
    {
        Sign = claims =>
        {
            var parts = trial.Provider.Sign(claims).Split('.');
            var changed = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(parts[1])).Replace("sub-1", "sub-2", StringComparison.Ordinal);
            return $"{parts[0]}.{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(changed))}.{parts[2]}";
        },
    }));

    [Theory]
    [InlineData("inget intyg")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.")]
    public async Task What_is_no_token_is_refused(string text) =>
        Assert.Equal("OIC-008", await trial.Refused(new() { Sign = _ => text }));

    [Fact]
    public async Task A_claim_of_a_form_that_nobody_expects_is_refused_and_breaks_nothing()
    {
        object[] odd = [5, true, 1e300, new Dictionary<string, object> { ["a"] = 1 }, new object[] { 1, "b" }, Array.Empty<string>(), "", "\ud83e\uddf5", -1];
        foreach (var claim in (string[])["iss", "aud", "azp", "nonce", "exp", "iat", "nbf", "auth_time", "acr", "at_hash"])
        {
            foreach (var value in odd)
            {
                // Some of it is no fault: a point in time long past, a time that is not told.
                trial.Provider.Misbehaviour = new() { Spoil = claims => claims[claim] = value };
                var place = await trial.SignInOnce();
                if (claim is not ("nbf" or "auth_time" or "iat" or "exp" or "azp"))
                    Assert.True(place.StartsWith("/prov/logga-in?fel=OIC-", StringComparison.Ordinal), $"{claim} {value}: {place}");
                else
                    Assert.True(place == "/prov/planer" || place.StartsWith("/prov/logga-in?fel=OIC-", StringComparison.Ordinal), $"{claim} {value}: {place}");
                trial.SignIn.Completed.Clear();
            }
        }
    }

    [Fact]
    public async Task A_wrong_state_is_refused() => Assert.Equal("OIC-003", await trial.Refused(new() { State = "ett-annat-state-som-ingen-har-skickat" }));

    [Fact]
    public async Task An_answer_works_once()
    {
        using var browser = trial.Browser();
        var callback = await browser.Follow("/prov/logga-in/oidc", 2);
        var kept = browser.Cookies["rodtrad-oidc-prov"];
        Assert.Equal("/prov/planer", await browser.Follow(callback, 1));
        trial.SignIn.Completed.Clear();
        Assert.Equal("OIC-003", trial.CodeOf(await browser.Follow(callback, 1)));
        // Whoever kept the cookie comes no further.
        browser.Cookies["rodtrad-oidc-prov"] = kept;
        Assert.Equal("OIC-003", trial.CodeOf(await browser.Follow(callback, 1)));
        Assert.Equal(1, trial.Provider.Asked["/token"]);
    }

    [Fact]
    public async Task A_code_that_has_been_used_or_was_given_to_another_is_refused_by_the_provider()
    {
        using var victim = trial.Browser();
        using var attacker = trial.Browser();
        var stolen = QueryHelpers.ParseQuery(new Uri(await victim.Follow("/prov/logga-in/oidc", 2)).Query)["code"].ToString();
        // Not used yet, and put into a sign-in of one's own: the verifier is another (PKCE).
        Assert.Equal("OIC-007", trial.CodeOf(await attacker.Follow(await WithCode(attacker, stolen), 1)));
        // Used.
        var used = QueryHelpers.ParseQuery(new Uri(await attacker.Follow("/prov/logga-in/oidc", 2)).Query)["code"].ToString();
        await attacker.Follow(await WithCode(attacker, used), 1);
        trial.SignIn.Completed.Clear();
        Assert.Equal("OIC-007", trial.CodeOf(await attacker.Follow(await WithCode(attacker, used), 1)));
    }

    [Fact]
    public async Task An_answer_in_another_browser_is_refused()
    {
        using var victim = trial.Browser();
        using var attacker = trial.Browser();
        var callback = await attacker.Follow("/prov/logga-in/oidc", 2);
        Assert.Equal("OIC-003", trial.CodeOf(await victim.Follow(callback, 1)));
        // Also when it has a sign-in of its own going.
        await victim.Follow("/prov/logga-in/oidc", 1);
        Assert.Equal("OIC-003", trial.CodeOf(await victim.Follow(callback, 1)));
    }

    [Fact]
    public async Task The_cookie_of_another_organisation_is_refused()
    {
        using var browser = trial.Browser();
        var callback = await browser.Follow("/annan/logga-in/oidc", 2);
        browser.Cookies["rodtrad-oidc-prov"] = browser.Cookies["rodtrad-oidc-annan"];
        Assert.Equal("OIC-003", trial.CodeOf(await browser.Follow(callback.Replace("/annan/", "/prov/", StringComparison.Ordinal), 1)));
    }

    [Theory]
    [InlineData(11, "OIC-003")]
    [InlineData(9, "OIC-011")]
    public async Task After_ten_minutes_it_is_too_late(int minutes, string code)
    {
        using var browser = trial.Browser();
        var callback = await browser.Follow("/prov/logga-in/oidc", 2);
        trial.Clock.By = TimeSpan.FromMinutes(minutes);
        // Within them only the token is too old, as the provider's clock has not moved.
        Assert.Equal(code, trial.CodeOf(await browser.Follow(callback, 1)));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("")]
    public async Task An_answer_of_another_issuer_or_of_none_is_refused_before_the_code_is_shown_to_anyone(string issuer)
    {
        Assert.Equal("OIC-006", await trial.Refused(new() { AnswerIssuer = issuer }));
        Assert.False(trial.Provider.Asked.ContainsKey("/token"));
    }

    [Fact]
    public async Task A_code_of_one_provider_never_reaches_another()
    {
        await using var evil = await FakeProvider.Start();
        trial.Settings.Use(trial.Of(trial.Provider), trial.Of(evil, "ond"));
        using var browser = trial.Browser();
        // The browser is on its way to the evil one, which leads it on to the honest one with its own state.
        var asked = QueryHelpers.ParseQuery(new Uri(await browser.Follow("/prov/logga-in/oidc?via=ond", 1)).Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        var callback = await browser.Follow(QueryHelpers.AddQueryString($"{trial.Provider.Issuer}/authorize", asked), 1);
        Assert.Equal("OIC-006", trial.CodeOf(await browser.Follow(callback, 1)));
        Assert.False(evil.Asked.ContainsKey("/token"));
    }

    [Theory]
    [InlineData("access_denied", "OIC-004")]
    [InlineData("server_error", "OIC-005")]
    [InlineData("<b>påhittat</b>", "OIC-005")]
    public async Task What_the_provider_says_of_an_error_is_not_even_logged(string error, string code)
    {
        Assert.Equal(code, await trial.Refused(new() { Error = error }));
        Assert.DoesNotContain(trial.Log.Lines, line => line.Contains("internt", StringComparison.Ordinal) || line.Contains("<b>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("&state=ett-till", "OIC-003")]
    [InlineData("&code=en-till", "OIC-005")]
    [InlineData("&iss=en-till", "OIC-006")]
    public async Task A_parameter_given_twice_is_refused(string more, string code)
    {
        using var browser = trial.Browser();
        Assert.Equal(code, trial.CodeOf(await browser.Follow(await browser.Follow("/prov/logga-in/oidc", 2) + more, 1)));
    }

    // The callback of a new sign-in of the browser, with another code in it.
    private static async Task<string> WithCode(TrialBrowser browser, string code)
    {
        var callback = new Uri(await browser.Follow("/prov/logga-in/oidc", 2));
        var answer = QueryHelpers.ParseQuery(callback.Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        answer["code"] = code;
        return QueryHelpers.AddQueryString(callback.GetLeftPart(UriPartial.Path), answer);
    }
}
