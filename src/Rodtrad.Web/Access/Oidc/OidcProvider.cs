using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>
/// An identity provider that an organisation trusts. <paramref name="Authority"/> is the issuer, letter for letter;
/// <paramref name="SecretSource"/> tells where the client secret is read, see <see cref="ClientSecrets"/>. <paramref name="SubjectClaim"/>
/// is the claim that stays the same for a person; empty is "sub". <paramref name="GroupsClaim"/> empty = no groups are read.
/// <paramref name="RequiredAssurance"/>: one of these levels is demanded; empty = none is.
/// </summary>
public sealed record OidcProvider(
    Code Code, string Name, string Authority, string ClientId, string SecretSource, string Scopes, string SubjectClaim, string GroupsClaim,
    Sequence<string> RequiredAssurance);

/// <summary>Where the settings of identity providers are found.</summary>
public interface IOidcProviders
{
    /// <summary>Those in use at the organisation, in the order they are offered; none for an organisation that does not exist.</summary>
    Task<IReadOnlyList<OidcProvider>> Active(string organisation, CancellationToken cancel);
}
