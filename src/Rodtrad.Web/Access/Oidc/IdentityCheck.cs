using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>Whom an identity token tells of, when it belongs to this sign-in and the person was identified well enough.</summary>
internal sealed class IdentityCheck(TokenCheck tokens)
{
    private const string Subject = "sub";
    private const int LongestSubject = 255;

    public async Task<Outcome<ToldIdentity>> Check(
        IdentityProvider provider, OpenIdConnectConfiguration document, CodeExchange.Tokens told, string nonce, CancellationToken cancel)
    {
        var proved = await tokens.Prove(provider, document, told.Identity, cancel);
        if (proved.Refusal is { } refusal)
            return refusal;
        var token = proved.Unwrap();
        if (!IsForUs(token, provider.ClientId))
            return Refusal.Of(OidcRefusals.TokenForOther);
        if (token.One("nonce") != nonce)
            return Refusal.Of(OidcRefusals.OtherNonce);
        if (token.Has("at_hash") && !IsHashOf(told.Access, token.One("at_hash")))
            return Refusal.Of(OidcRefusals.TokenUnproved);
        var assurance = token.One("acr") ?? "";
        if (provider.RequiredAssurance.Count > 0 && !provider.RequiredAssurance.Contains(assurance))
            return Refusal.Of(OidcRefusals.AssuranceTooLow);
        var subjects = token.All(provider.SubjectClaim.Length == 0 ? Subject : provider.SubjectClaim);
        if (token.One(Subject) is not { } issuerSubject || subjects.Count == 0 || !subjects.All(IsSubject) || (provider.SubjectClaim is "" or Subject && subjects.Count > 1))
            return Refusal.Of(OidcRefusals.NoSubject);
        return new ToldIdentity(
            new ExternalIdentity(document.Issuer, subjects[0], Name(token), token.One("email") ?? "", assurance, Groups(token, provider.GroupsClaim))
            {
                IssuerSubject = issuerSubject,
                IssuerSession = token.One("sid") ?? "",
            },
            subjects);
    }

    // A token for several must say that it was asked for by us; one that names the party that asked for it must name us.
    private static bool IsForUs(JsonWebToken token, string client) =>
        token.Has("azp") ? token.One("azp") == client : token.All("aud").Count == 1;

    // All algorithms we take are of SHA-256.
    private static bool IsHashOf(string? access, string? hash) =>
        access is not null && hash == WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(access)).AsSpan(0, SHA256.HashSizeInBytes / 2));

    private static bool IsSubject(string text) => text.Length <= LongestSubject && !text.Any(char.IsControl) && !string.IsNullOrWhiteSpace(text);

    private static string Name(JsonWebToken token) =>
        token.One("name") ?? string.Join(' ', new[] { token.One("given_name"), token.One("family_name") }.Where(part => part is not null));

    private static Sequence<string> Groups(JsonWebToken token, string claim) => claim.Length == 0 ? [] : token.All(claim);
}

/// <summary>
/// An identity with every stable subject that the provider tells of. One person may hold several posts with a subject each (several
/// employeeHsaId); then the person chooses which to act as, and <paramref name="Identity"/> is as the first of them.
/// </summary>
internal sealed record ToldIdentity(ExternalIdentity Identity, Sequence<string> Subjects);
