using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>Gives the code of an answer back to the provider and gets the tokens for it.</summary>
internal sealed class CodeExchange(BackChannel channel, ClientSecrets secrets, ILogger<CodeExchange> log)
{
    private const string InForm = "client_secret_post";
    private const string InHeader = "client_secret_basic";

    public async Task<Outcome<Tokens>> Redeem(
        IdentityProvider provider, OpenIdConnectConfiguration document, BegunSignIn begun, string code, CancellationToken cancel)
    {
        var secret = secrets.Read(provider.SecretSource);
        if (secret.Refusal is { } refusal)
            return refusal;
        if (ProviderAddress.ToAsk(provider.Authority, document.TokenEndpoint) is not { } endpoint)
            return Refusal.Of(OidcRefusals.ProviderUnreachable);
        List<KeyValuePair<string, string>> form =
        [
            new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", begun.Callback), new("code_verifier", begun.Verifier),
        ];
        var authorization = Authorize(provider.ClientId, secret.Unwrap(), document.TokenEndpointAuthMethodsSupported, form);
        if (await channel.Post(endpoint, form, authorization, cancel) is not { } reply)
            return Refusal.Of(OidcRefusals.ProviderUnreachable);
        if (reply.IsOk && Read(reply.Body) is { } tokens)
            return tokens;
        log.LogWarning("{Provider} did not take the code of a sign-in: {Status}", provider.Code, reply.Status);
        return Refusal.Of(OidcRefusals.CodeRefused);
    }

    // The header is what every provider must know of (RFC 6749, 2.3.1); the form is for those who say that they take nothing else.
    private static AuthenticationHeaderValue? Authorize(string client, string secret, ICollection<string> methods, List<KeyValuePair<string, string>> form)
    {
        if (secret.Length > 0 && (methods.Count == 0 || methods.Contains(InHeader) || !methods.Contains(InForm)))
            return new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FormEncoded(client)}:{FormEncoded(secret)}")));
        form.Add(new("client_id", client));
        if (secret.Length > 0)
            form.Add(new("client_secret", secret));
        return null;
    }

    private static string FormEncoded(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static Tokens? Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Text(json.RootElement, "id_token") is { Length: > 0 } identity ? new(identity, Text(json.RootElement, "access_token")) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The tokens. The access token is never used: it is only held against what the identity token says of it.</summary>
    internal sealed record Tokens(string Identity, string? Access);
}
