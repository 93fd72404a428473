using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>What an identity provider has been proved to say: that one of its sessions has ended, or all of a person.</summary>
public sealed record SignOutByProviderRequest(string Organisation, string Issuer, string? Subject, string? IssuerSession);

/// <summary>Ends the sessions that came of what has ended at the identity provider; tells how many.</summary>
public sealed class SignOutByProvider(Regions regions, Sessions sessions) : UseCase<SignOutByProviderRequest, int>
{
    public override Permission Needs => Permission.SignIn;

    protected override async Task<Outcome<int>> Handle(Actor actor, SignOutByProviderRequest request, CancellationToken cancel) =>
        await regions.SlugOf(request.Organisation, cancel) is { } slug
            ? await sessions.EndByIssuer(slug, request.Issuer, request.Subject ?? "", request.IssuerSession ?? "", cancel)
            : Refusal.Of(Regions.Unknown, request.Organisation);
}
