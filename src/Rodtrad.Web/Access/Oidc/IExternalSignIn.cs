using Rodtrad.App.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>What happens when an identity provider has answered.</summary>
public interface IExternalSignIn
{
    /// <summary>Opens a session for the identity and puts its cookie on the answer, or says why not. The caller leads the browser on.</summary>
    Task<Refusal?> Complete(string organisation, ExternalIdentity identity, HttpContext context);

    /// <summary>Told of every sign-in that came to nothing, for the access log. The code says why; there is nothing secret in it.</summary>
    Task Refused(string organisation, Refusal refusal, HttpContext context);
}
