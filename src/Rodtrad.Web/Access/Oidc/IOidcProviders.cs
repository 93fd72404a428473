using Rodtrad.Domain.Access;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>Where the settings of identity providers are found.</summary>
public interface IOidcProviders
{
    /// <summary>Those in use at the organisation, in the order they are offered; none for an organisation that does not exist.</summary>
    Task<IReadOnlyList<IdentityProvider>> Active(string organisation, CancellationToken cancel);
}
