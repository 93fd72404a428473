using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>Which session to end: the one with this secret.</summary>
public sealed record SignOutRequest(string Organisation, string Token);

/// <summary>Ends the session that asks. Whoever has none is signed out already.</summary>
public sealed class SignOut(Regions regions, Sessions sessions) : UseCase<SignOutRequest, bool>
{
    public override Permission Needs => Permission.SignIn;

    protected override async Task<Outcome<bool>> Handle(Actor actor, SignOutRequest request, CancellationToken cancel)
    {
        if (await regions.SlugOf(request.Organisation, cancel) is not { } slug)
            return Refusal.Of(Regions.Unknown, request.Organisation);
        await sessions.End(slug, request.Token, actor.Origin, cancel);
        return true;
    }
}
