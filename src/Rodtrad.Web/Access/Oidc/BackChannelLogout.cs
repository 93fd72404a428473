using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>A provider says, server to server, that someone has signed out there (OpenID Connect Back-Channel Logout 1.0).</summary>
internal sealed class BackChannelLogout(IOidcProviders providers, ProviderDocuments documents, TokenCheck tokens, UsedOnce used, ISessionEnding sessions)
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";
    private static readonly string?[] Kinds = [null, "", "JWT", "logout+jwt"];
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Ends what the token names; false when it is not to be trusted.</summary>
    public async Task<bool> Receive(string organisation, string text, CancellationToken cancel)
    {
        // The issuer is read before anything is proved, to know whose keys must prove it.
        if (TokenCheck.Read(text)?.Issuer is not { Length: > 0 } issuer
            || (await providers.Active(organisation, cancel)).FirstOrDefault(one => one.Authority == issuer) is not { } provider
            || await documents.Of(issuer, cancel) is not { } document)
            return false;
        var proved = await tokens.Prove(provider, document, text, cancel);
        if (proved.Refusal is not null || !IsSignOut(proved.Unwrap()))
            return false;
        var token = proved.Unwrap();
        // As long as it could pass the test of time, on either clock.
        if (token.One("jti") is not { } name || !used.TryUse($"logout {issuer} {name}", Life + TimeSpan.FromSeconds(2 * TokenCheck.SkewSeconds)))
            return false;
        await sessions.EndAll(organisation, issuer, token.One("sub"), token.One("sid"), cancel);
        return true;
    }

    // A nonce stands in tokens of sign-in only: without this rule one could pass for the other.
    private bool IsSignOut(JsonWebToken token) =>
        Kinds.Contains(token.Typ, StringComparer.OrdinalIgnoreCase) && !token.Has("nonce") && (token.Has("sub") || token.Has("sid"))
        && token.Seconds("iat") + (decimal)Life.TotalSeconds + TokenCheck.SkewSeconds > tokens.Now && TellsOfSignOut(token);

    private static bool TellsOfSignOut(JsonWebToken token) =>
        token.TryGetPayloadValue<JsonElement>("events", out var events) && events.ValueKind == JsonValueKind.Object
        && events.TryGetProperty(Event, out var told) && told.ValueKind == JsonValueKind.Object;
}
