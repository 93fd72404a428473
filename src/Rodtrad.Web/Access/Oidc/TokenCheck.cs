using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>
/// What must hold of every token: that the provider has signed it, with a key of its own and in a way that proves it; that it is by
/// that provider and for us; and that its time is now.
/// </summary>
internal sealed class TokenCheck(ProviderDocuments documents, TimeProvider clock, ILogger<TokenCheck> log)
{
    /// <summary>How far two clocks may differ.</summary>
    public const int SkewSeconds = 120;

    private const int LeastRsaBits = 2048;
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    public decimal Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>The token as text read, with nothing proved; null when it is none.</summary>
    public static JsonWebToken? Read(string text)
    {
        try
        {
            return Handler.CanReadToken(text) ? Handler.ReadJsonWebToken(text) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The token, proved; or why it is not to be trusted.</summary>
    public async Task<Outcome<JsonWebToken>> Prove(IdentityProvider provider, OpenIdConnectConfiguration document, string text, CancellationToken cancel)
    {
        // Before any key is looked for. A header "crit" demands something that we do not know.
        if (Read(text) is not { } token || !Algorithms.Contains(token.Alg) || token.TryGetHeaderValue<object>("crit", out _))
            return Refused(provider, OidcRefusals.TokenUnproved, "form or algorithm");
        var keys = Keys(document, token);
        if (keys.Count == 0 && await documents.Renewed(provider.Authority, cancel) is { } renewed)
            keys = Keys(document = renewed, token);
        if (keys.Count == 0)
            return Refused(provider, OidcRefusals.TokenUnproved, "unknown key");
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            IssuerSigningKeys = keys,
            ValidIssuer = document.Issuer,
            ValidAudience = provider.ClientId,
            ValidateLifetime = false, // below, by our own clock
        });
        if (!result.IsValid)
            return result.Exception is SecurityTokenInvalidIssuerException or SecurityTokenInvalidAudienceException
                ? Refused(provider, OidcRefusals.TokenForOther, result.Exception.GetType().Name)
                : Refused(provider, OidcRefusals.TokenUnproved, result.Exception?.GetType().Name ?? "");
        return IsTimely(token) ? token : Refused(provider, OidcRefusals.OutOfTime, "time");
    }

    // It must say when it was made and when it ends. Nothing in it has happened later than now, and nobody has signed in there
    // after the token that says so.
    private bool IsTimely(JsonWebToken token)
    {
        return token.Seconds("exp") + SkewSeconds > Now && token.Seconds("iat") is { } made && made - SkewSeconds <= Now
            && !IsLater("nbf", Now) && !IsLater("auth_time", Math.Min(Now, made));

        bool IsLater(string claim, decimal time) => token.Has(claim) && !(token.Seconds(claim) - SkewSeconds <= time);
    }

    private static IReadOnlyList<SecurityKey> Keys(OpenIdConnectConfiguration document, JsonWebToken token) =>
        [.. document.SigningKeys.Where(key => (string.IsNullOrEmpty(token.Kid) || key.KeyId == token.Kid) && IsStrong(key))];

    private static bool IsStrong(SecurityKey key) => key switch
    {
        RsaSecurityKey or X509SecurityKey => key.KeySize >= LeastRsaBits,
        JsonWebKey { Kty: JsonWebAlgorithmsKeyTypes.RSA } => key.KeySize >= LeastRsaBits,
        _ => true,
    };

    private Refusal Refused(IdentityProvider provider, string code, string why)
    {
        // The kind of fault and never the token: it holds what is told of a person.
        log.LogWarning("A token of {Provider} was refused, {Code}: {Why}", provider.Code, code, why);
        return Refusal.Of(code);
    }
}
