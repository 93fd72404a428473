using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Rodtrad.Tests.Shared;

/// <summary>
/// A small identity provider on loopback: OpenID Connect with the code flow and PKCE, for one client. It is strict in what it takes;
/// what it gives can be spoiled by <see cref="Misbehaviour"/>, so that a client's care can be tried.
/// </summary>
public sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "rodtrad";
    public const string Secret = "hemlig & konstig: nyckel+1 å";
    public const string Loa3 = "http://id.sambi.se/loa/loa3";

    // Making a key takes longer than all the rest: every provider begins with the same.
    static readonly SigningKey First = SigningKey.Rsa("nyckel-1");

    readonly WebApplication app;
    readonly ConcurrentDictionary<string, Granted> codes = new();

    FakeProvider(WebApplication app) => this.app = app;

    /// <summary>The issuer, and the address everything lies under.</summary>
    public string Issuer { get; private set; } = "";

    public SigningKey Key { get; private set; } = First;

    /// <summary>Who signs in there: the claims of the token beside those of the protocol.</summary>
    public Dictionary<string, object> Person { get; } = new()
    {
        ["sub"] = "sub-1",
        ["name"] = "Prov Person",
        ["email"] = "prov@example.org",
        ["acr"] = Loa3,
        ["sid"] = "session-1",
        ["groups"] = new[] { "controllers", "chefer" },
    };

    public Misbehaviour Misbehaviour { get; set; } = new();

    /// <summary>How many times each address was asked.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = new();

    /// <summary>The form of the last request to the token endpoint, and how the client proved itself there.</summary>
    public IReadOnlyDictionary<string, string> TokenForm { get; private set; } = new Dictionary<string, string>();

    public string TokenAuthorization { get; private set; } = "";

    public static async Task<FakeProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        var provider = new FakeProvider(site);
        site.Use((context, next) =>
        {
            provider.Asked.AddOrUpdate(context.Request.Path, 1, (_, count) => count + 1);
            return next(context);
        });
        site.MapGet("/.well-known/openid-configuration", () => provider.Misbehaviour.Document ?? Results.Json(provider.Document()));
        site.MapGet("/jwks", () => Results.Json(new { keys = new[] { provider.Key.Public() } }));
        site.MapGet("/authorize", provider.Authorize);
        site.MapPost("/token", provider.Redeem);
        await site.StartAsync();
        provider.Issuer = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return provider;
    }

    /// <summary>From now on another key signs, and is the only one published. It stays the caller's.</summary>
    public void Rotate(SigningKey key) => Key = key;

    /// <summary>The claims of a token for the client, from this provider and of this moment.</summary>
    public Dictionary<string, object> Claims(DateTimeOffset? at = null)
    {
        var now = (at ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds();
        return new() { ["iss"] = Issuer, ["aud"] = ClientId, ["iat"] = now, ["exp"] = now + 300 };
    }

    /// <summary>A token as the provider signs it.</summary>
    public string Sign(Dictionary<string, object> claims, string type = "JWT") => Key.Sign(claims, type);

    /// <summary>A token that says that someone has signed out here.</summary>
    public Dictionary<string, object> SignOut() => new(Claims())
    {
        ["sub"] = Person["sub"],
        ["sid"] = Person["sid"],
        ["jti"] = Guid.NewGuid().ToString(),
        ["events"] = new Dictionary<string, object> { ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>() },
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Dictionary<string, object> Document() => new()
    {
        ["issuer"] = Misbehaviour.DocumentIssuer ?? Issuer,
        ["authorization_endpoint"] = $"{Issuer}/authorize",
        ["token_endpoint"] = Misbehaviour.TokenEndpoint ?? $"{Issuer}/token",
        ["jwks_uri"] = $"{Issuer}/jwks",
        ["token_endpoint_auth_methods_supported"] = Misbehaviour.TakesSecretInForm ? ["client_secret_post"] : (string[])["client_secret_basic"],
        ["authorization_response_iss_parameter_supported"] = true,
    };

    // A person is always signed in here: the answer comes at once.
    IResult Authorize(HttpRequest request)
    {
        var asked = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || !asked["scope"].Split(' ').Contains("openid")
            || asked["code_challenge_method"] != "S256" || asked["code_challenge"].Length != 43 || asked["nonce"].Length < 22 || asked["state"].Length < 22)
            return Results.BadRequest();
        var answer = new Dictionary<string, string?> { ["state"] = Misbehaviour.State ?? asked["state"] };
        if (Misbehaviour.AnswerIssuer is not "")
            answer["iss"] = Misbehaviour.AnswerIssuer ?? Issuer;
        if (Misbehaviour.Error is { } error)
        {
            answer["error"] = error;
            answer["error_description"] = "<script>alert(1)</script> internt";
            return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"], answer));
        }
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        codes[code] = new(asked["redirect_uri"], asked["code_challenge"], asked["nonce"]);
        answer["code"] = code;
        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"], answer));
    }

    async Task<IResult> Redeem(HttpRequest request)
    {
        var form = (await request.ReadFormAsync()).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        (TokenForm, TokenAuthorization) = (form, request.Headers.Authorization.ToString());
        if (Misbehaviour.Token is { } spoiled)
            return spoiled;
        if (!IsClient(form, TokenAuthorization))
            return Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
        // A code works once, for whoever asked for it.
        if (form.GetValueOrDefault("grant_type") != "authorization_code" || !codes.TryRemove(form.GetValueOrDefault("code", ""), out var granted)
            || form.GetValueOrDefault("redirect_uri") != granted.Callback || Hash(form.GetValueOrDefault("code_verifier", "")) != granted.Challenge)
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        const string access = "an-access-token";
        var claims = new Dictionary<string, object>(Claims()) { ["nonce"] = granted.Nonce, ["at_hash"] = AccessHash(access) };
        foreach (var (name, value) in Person)
            claims[name] = value;
        Misbehaviour.Spoil?.Invoke(claims);
        var token = Misbehaviour.Sign is { } sign ? sign(claims) : Sign(claims);
        return Results.Json(new { id_token = token, access_token = access, token_type = "Bearer", expires_in = 300 });
    }

    bool IsClient(Dictionary<string, string> form, string authorization) => Misbehaviour.TakesSecretInForm
        ? form.GetValueOrDefault("client_id") == ClientId && form.GetValueOrDefault("client_secret") == Secret
        : authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FormEncoded(ClientId)}:{FormEncoded(Secret)}"));

    static string FormEncoded(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    static string Hash(string verifier) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    static string AccessHash(string access) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(access))[..16]);

    sealed record Granted(string Callback, string Challenge, string Nonce);
}

/// <summary>What a provider does wrong, or differently. Null is as it should be.</summary>
public sealed record Misbehaviour
{
    /// <summary>Changes the claims of the identity token before it is signed.</summary>
    public Action<Dictionary<string, object>>? Spoil { get; init; }

    /// <summary>Signs the identity token in another way.</summary>
    public Func<Dictionary<string, object>, string>? Sign { get; init; }

    /// <summary>The whole answer of the token endpoint.</summary>
    public IResult? Token { get; init; }

    /// <summary>The whole document.</summary>
    public IResult? Document { get; init; }

    /// <summary>Whom the document says it speaks for.</summary>
    public string? DocumentIssuer { get; init; }

    /// <summary>The token endpoint that the document names.</summary>
    public string? TokenEndpoint { get; init; }

    /// <summary>The parameter iss of the answer; empty = none is given.</summary>
    public string? AnswerIssuer { get; init; }

    public string? State { get; init; }

    /// <summary>The error that is answered instead of a code.</summary>
    public string? Error { get; init; }

    /// <summary>Takes the client's secret in the form and nowhere else.</summary>
    public bool TakesSecretInForm { get; init; }
}
