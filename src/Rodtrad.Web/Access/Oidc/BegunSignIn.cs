using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Rodtrad.Domain.Access;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>
/// A sign-in that has been sent to a provider and not come back. <paramref name="State"/> binds the answer to this browser,
/// <paramref name="Nonce"/> the token to this sign-in, and <paramref name="Verifier"/> the code to whoever asked for it (PKCE).
/// <paramref name="Callback"/> is the address the answer comes to, <paramref name="Back"/> the page that was asked for before.
/// </summary>
internal sealed record BegunSignIn(string Provider, string State, string Nonce, string Verifier, string Callback, string Back, DateTimeOffset At)
{
    /// <summary>How long someone may take at the provider.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const int SecretBytes = 32;

    /// <summary>What the provider is told of the verifier: its SHA-256 (method S256).</summary>
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static BegunSignIn New(IdentityProvider provider, string callback, string back, DateTimeOffset now) =>
        new(provider.Code.Text, Secret(), Secret(), Secret(), callback, back, now);

    /// <summary>Whether the answer's state is the one that was sent. Takes as long whatever differs.</summary>
    public bool IsState(string? state) =>
        state is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(State));

    /// <summary>A text that nobody guesses.</summary>
    internal static string Secret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));
}
