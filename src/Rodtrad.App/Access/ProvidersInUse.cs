using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>Whose identity providers to find.</summary>
public sealed record ProvidersInUseRequest(string Organisation);

/// <summary>The identity providers that an organisation uses now, with their settings, in the order they are offered: for the sign-in itself.</summary>
public sealed class ProvidersInUse(Regions regions) : UseCase<ProvidersInUseRequest, Sequence<IdentityProvider>>
{
    public override Permission Needs => Permission.SignIn;

    protected override async Task<Outcome<Sequence<IdentityProvider>>> Handle(Actor actor, ProvidersInUseRequest request, CancellationToken cancel)
    {
        var opened = await regions.Open(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var context = opened.Unwrap();
        var active = await context.IdentityProviders.AsNoTracking().Where(provider => provider.IsActive).ToListAsync(cancel);
        return active.OrderBy(provider => provider.Code).ToSequence();
    }
}
