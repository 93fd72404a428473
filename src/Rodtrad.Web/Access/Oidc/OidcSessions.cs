using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>Settings from the organisation's database, and sessions in the organisation: what the flow leads to here.</summary>
internal sealed class OidcSessions(
    ProvidersInUse providers, SignInByProvider signIn, SignOutByProvider signOut, Denials denials, CurrentActor current)
    : IOidcProviders, IExternalSignIn, ISessionEnding
{
    public async Task<IReadOnlyList<IdentityProvider>> Active(string organisation, CancellationToken cancel) =>
        (await providers.Run(Actor.Reader, new ProvidersInUseRequest(organisation), cancel)).Value ?? [];

    public async Task<Refusal?> Complete(string organisation, ExternalIdentity identity, HttpContext context)
    {
        await SignInEndpoints.ForgetFormer(context, organisation, current.Actor, context.RequestAborted);
        var request = new SignInByProviderRequest(organisation, identity, context.Request.Headers.UserAgent.ToString());
        var outcome = await signIn.Run(Actor.Reader with { Origin = current.Actor.Origin }, request, context.RequestAborted);
        if (outcome.Refusal is { } refusal)
            return refusal;
        SessionCookie.Set(context, outcome.Unwrap().Organisation, outcome.Unwrap().Token);
        return null;
    }

    // Where nobody has begun to prove anything there is nothing to tell of, and anyone could fill the log with it.
    public Task Refused(string organisation, Refusal refusal, HttpContext context) =>
        refusal.Code is OidcRefusals.NotSetUp or OidcRefusals.ProviderUnreachable or OidcRefusals.NotBegunHere
            ? Task.CompletedTask
            : denials.NoteSignIn(organisation, current.Actor, "oidc", refusal.Code, context.RequestAborted);

    public async Task EndAll(string organisation, string issuer, string? subject, string? session, CancellationToken cancel) =>
        await signOut.Run(Actor.Reader, new SignOutByProviderRequest(organisation, issuer, subject, session), cancel);
}
