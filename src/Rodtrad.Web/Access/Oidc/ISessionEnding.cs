namespace Rodtrad.Web.Access.Oidc;

/// <summary>What happens when an identity provider says that someone has signed out there.</summary>
public interface ISessionEnding
{
    /// <summary>
    /// Ends the organisation's sessions that came of the issuer's session <paramref name="session"/> (sid), or of any session of
    /// <paramref name="subject"/> (sub, see <see cref="App.Access.ExternalIdentity.IssuerSubject"/>) where no session is named. One of
    /// the two may be null. That there is none to end is no error.
    /// </summary>
    Task EndAll(string organisation, string issuer, string? subject, string? session, CancellationToken cancel);
}
