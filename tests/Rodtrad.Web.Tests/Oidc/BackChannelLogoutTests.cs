using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Oidc;

/// <summary>A provider's word that someone has signed out is heeded when it is the provider's, and no other.</summary>
public sealed class BackChannelLogoutTests(OidcSite site) : IClassFixture<OidcSite>, IAsyncLifetime
{
    private OidcTrial trial = null!;

    public async ValueTask InitializeAsync() => trial = await site.Trial();

    public ValueTask DisposeAsync() => trial.DisposeAsync();

    [Theory]
    [InlineData("logout+jwt")]
    [InlineData("JWT")]
    public async Task The_sessions_it_names_are_ended(string type)
    {
        using var response = await Post(trial.Provider.Sign(trial.Provider.SignOut(), type));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(("prov", trial.Provider.Issuer, "sub-1", "session-1"), Assert.Single(trial.Ending.Ended));
    }

    [Theory]
    [InlineData("sub", null, "session-1")]
    [InlineData("sid", "sub-1", null)]
    public async Task One_of_person_and_session_is_enough(string without, string? subject, string? session)
    {
        var claims = trial.Provider.SignOut();
        claims.Remove(without);
        using var response = await Post(trial.Provider.Sign(claims));
        Assert.Equal(("prov", trial.Provider.Issuer, subject, session), Assert.Single(trial.Ending.Ended));
    }

    public static TheoryData<string, Action<Dictionary<string, object>>> Spoiled => new()
    {
        { "for another client", claims => claims["aud"] = "annan-klient" },
        { "by another issuer", claims => claims["iss"] = "https://idp.example" },
        { "tells of something else", claims => claims["events"] = new Dictionary<string, object> { ["http://schemas.openid.net/event/annat"] = new Dictionary<string, object>() } },
        { "tells of it in the wrong form", claims => claims["events"] = "http://schemas.openid.net/event/backchannel-logout" },
        { "tells of nothing", claims => claims.Remove("events") },
        { "a token of sign-in", claims => claims["nonce"] = "en-nonce" },
        { "names nobody", claims => { claims.Remove("sub"); claims.Remove("sid"); } },
        { "has no name of its own", claims => claims.Remove("jti") },
        { "has no time", claims => claims.Remove("iat") },
        { "too old", claims => claims["iat"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 900 },
        { "of the future", claims => claims["iat"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 900 },
        { "past its end", claims => claims["exp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 300 },
    };

    [Theory]
    [MemberData(nameof(Spoiled), DisableDiscoveryEnumeration = true)]
    public async Task A_token_that_tells_it_wrongly_ends_nothing(string what, Action<Dictionary<string, object>> spoil)
    {
        Assert.NotEmpty(what);
        var claims = trial.Provider.SignOut();
        spoil(claims);
        await Refused(trial.Provider.Sign(claims));
    }

    [Fact]
    public async Task Nor_does_one_that_the_provider_has_not_signed()
    {
        using var stranger = SigningKey.Rsa("nyckel-1");
        await Refused(stranger.Sign(trial.Provider.SignOut()));
        await Refused(SigningKey.Unsigned(trial.Provider.SignOut()));
        await Refused(trial.Provider.Key.SignWithPublic(trial.Provider.SignOut()));
        await Refused(trial.Provider.Sign(trial.Provider.SignOut(), "at+jwt"));
        await Refused("inget intyg");
        await Refused("");
    }

    [Fact]
    public async Task One_that_has_been_heard_is_not_heard_again()
    {
        var token = trial.Provider.Sign(trial.Provider.SignOut());
        using var first = await Post(token);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        trial.Ending.Ended.Clear();
        await Refused(token);
    }

    [Fact]
    public async Task What_is_no_form_or_far_too_large_is_refused()
    {
        using var client = new HttpClient { BaseAddress = trial.Address };
        using var text = new StringContent("logout_token=x");
        using var notForm = await client.PostAsync(new Uri("/prov/logga-in/utloggad", UriKind.Relative), text, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, notForm.StatusCode);
        await Refused(new string('x', 300_000));
    }

    [Fact]
    public async Task An_organisation_without_the_provider_hears_nothing() =>
        await Refused(trial.Provider.Sign(trial.Provider.SignOut()), "okand");

    private async Task Refused(string token, string organisation = "prov")
    {
        using var response = await Post(token, organisation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("""{"error":"invalid_request"}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(trial.Ending.Ended);
    }

    private async Task<HttpResponseMessage> Post(string token, string organisation = "prov")
    {
        using var client = new HttpClient { BaseAddress = trial.Address };
        using var form = new FormUrlEncodedContent([new("logout_token", token)]);
        return await client.PostAsync(new Uri($"/{organisation}/logga-in/utloggad", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }
}
