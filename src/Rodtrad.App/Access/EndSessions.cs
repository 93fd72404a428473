using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>Which of a person's sessions to end, by its code; null = all of them.</summary>
public sealed record EndSessionsRequest(string Organisation, string Person, string? Session);

/// <summary>Ends another's sessions: whoever uses them must sign in again. Tells how many; the access log tells who ended them.</summary>
public sealed class EndSessions(Regions regions, Sessions sessions) : UseCase<EndSessionsRequest, int>
{
    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<int>> Handle(Actor actor, EndSessionsRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        if (!Code.TryParse(request.Person, out var person) || !await region.Context.People.AnyAsync(row => row.Code == person, cancel))
            return Refusal.Of(GiveRole.PersonUnknown, request.Person);
        var slug = region.Content.Slug;
        return request.Session is { Length: > 0 } one
            ? await sessions.EndOne(slug, person, one, actor.Origin, cancel, actor.Name) : await sessions.EndAll(slug, person, null, actor.Origin, cancel, actor.Name);
    }
}
