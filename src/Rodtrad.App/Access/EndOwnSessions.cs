using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>Which of one's own sessions to end; null = all, this one too.</summary>
public sealed record EndOwnSessionsRequest(string Organisation, string? Session);

/// <summary>Signs out elsewhere, or everywhere; tells how many sessions that ended.</summary>
public sealed class EndOwnSessions(Regions regions, Sessions sessions) : UseCase<EndOwnSessionsRequest, int>
{
    public override Permission Needs => Permission.UseOwnAccount;

    protected override async Task<Outcome<int>> Handle(Actor actor, EndOwnSessionsRequest request, CancellationToken cancel)
    {
        if (await regions.SlugOf(request.Organisation, cancel) is not { } slug)
            return Refusal.Of(Regions.Unknown, request.Organisation);
        var person = actor.Person!.Value;
        return request.Session is { } code
            ? await sessions.EndOne(slug, person, code, actor.Origin, cancel) : await sessions.EndAll(slug, person, exceptCode: null, actor.Origin, cancel);
    }
}
