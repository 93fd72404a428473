using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.Extensions.Primitives;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Settings;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>The two halves of a sign-in: the way to the provider, and the answer from it.</summary>
internal sealed class OidcSignIn(
    IOidcProviders providers, ProviderDocuments documents, SealedCookie cookie, UsedOnce used, CodeExchange exchange, IdentityCheck check,
    TimeProvider clock, ILogger<OidcSignIn> log)
{
    /// <summary>The address at the provider to lead the browser to. Without <paramref name="via"/> the first provider is meant.</summary>
    public async Task<Outcome<string>> Begin(string organisation, string? via, string? back, HttpContext context)
    {
        var active = await providers.Active(organisation, context.RequestAborted);
        if (active.FirstOrDefault(one => string.IsNullOrEmpty(via) || one.Code.Text == via) is not { } provider)
            return Refusal.Of(OidcRefusals.NotSetUp);
        if (await documents.Of(provider.Authority, context.RequestAborted) is not { } document)
            return Refusal.Of(OidcRefusals.ProviderUnreachable);
        var begun = BegunSignIn.New(provider, OidcAddresses.Callback(context.Request, organisation), LocalPath.OrStart(back), clock.GetUtcNow());
        cookie.Write(context, SealedCookie.Begun, organisation, begun);
        return QueryHelpers.AddQueryString(document.AuthorizationEndpoint, Asked(provider, begun));
    }

    /// <summary>Whom the provider's answer tells of, and the page to lead the browser back to.</summary>
    public async Task<Outcome<Answer>> Receive(string organisation, HttpContext context)
    {
        var query = context.Request.Query;
        var cancel = context.RequestAborted;
        var begun = cookie.Take<BegunSignIn>(context, SealedCookie.Begun, organisation);
        if (begun is null || clock.GetUtcNow() - begun.At >= BegunSignIn.Patience || !begun.IsState(One(query["state"]))
            || !used.TryUse($"state {begun.State}", BegunSignIn.Patience))
            return Refusal.Of(OidcRefusals.NotBegunHere);
        if ((await providers.Active(organisation, cancel)).FirstOrDefault(one => one.Code.Text == begun.Provider) is not { } provider)
            return Refusal.Of(OidcRefusals.NotSetUp);
        if (await documents.Of(provider.Authority, cancel) is not { } document)
            return Refusal.Of(OidcRefusals.ProviderUnreachable);
        // RFC 9207. Before anything of the answer is used, also its errors: a code must never reach another provider than gave it.
        if (query.ContainsKey("iss") ? One(query["iss"]) != document.Issuer : document.AuthorizationResponseIssParameterSupported)
            return Refusal.Of(OidcRefusals.OtherIssuer);
        if (query.ContainsKey("error"))
            return Failed(provider, One(query["error"]));
        if (One(query["code"]) is not { Length: > 0 } code)
            return Refusal.Of(OidcRefusals.ProviderRefused);

        var tokens = await exchange.Redeem(provider, document, begun, code, cancel);
        if (tokens.Refusal is { } notRedeemed)
            return notRedeemed;
        var told = await check.Check(provider, document, tokens.Unwrap(), begun.Nonce, cancel);
        return told.Refusal is { } untrue ? untrue : new Answer(told.Unwrap(), begun.Back);
    }

    private static Dictionary<string, string?> Asked(IdentityProvider provider, BegunSignIn begun)
    {
        var asked = new Dictionary<string, string?>
        {
            ["response_type"] = OpenIdConnectResponseType.Code,
            ["client_id"] = provider.ClientId,
            ["redirect_uri"] = begun.Callback,
            ["scope"] = Scopes(provider.Scopes),
            ["state"] = begun.State,
            ["nonce"] = begun.Nonce,
            ["code_challenge"] = begun.Challenge,
            ["code_challenge_method"] = "S256",
        };
        if (provider.RequiredAssurance.Count > 0)
            asked["acr_values"] = string.Join(' ', provider.RequiredAssurance);
        return asked;
    }

    private static string Scopes(string scopes)
    {
        var all = scopes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', all.Contains(OpenIdConnectScope.OpenId) ? all : [OpenIdConnectScope.OpenId, .. all]);
    }

    private Refusal Failed(IdentityProvider provider, string? error)
    {
        var isKnown = error is { Length: > 0 and <= 60 } && error.All(letter => char.IsAsciiLetterLower(letter) || letter == '_');
        log.LogWarning("{Provider} refused a sign-in: {Error}", provider.Code, isKnown ? error : "unknown error");
        return Refusal.Of(error == "access_denied" ? OidcRefusals.Declined : OidcRefusals.ProviderRefused);
    }

    // A parameter given twice is a sign of someone who wants two readers to see two things.
    private static string? One(StringValues values) => values.Count == 1 ? values[0] : null;

    /// <summary>What came of the answer.</summary>
    internal sealed record Answer(ToldIdentity Told, string Back);
}
