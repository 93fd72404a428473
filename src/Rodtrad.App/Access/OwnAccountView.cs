using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>Whose account: the one who asks.</summary>
public sealed record OwnAccountRequest(string Organisation);

/// <summary>
/// What a person sees of the own sign-in. <paramref name="UserName"/> is null for who has no local account;
/// <paramref name="MustSetUpCode"/>: the role of system administrator waits for an authenticator.
/// </summary>
public sealed record OwnAccount(
    string Organisation, string Region, string Person, string Name, string? UserName, bool HasCode, bool MustSetUpCode, Sequence<OwnSession> Sessions,
    Sequence<OwnEvent> Events);

/// <summary>A session that is open. <paramref name="IsThis"/>: the one the person asks in.</summary>
public sealed record OwnSession(string Code, DateTimeOffset OpenedAt, DateTimeOffset SeenAt, string Origin, string Agent, bool IsThis);

/// <summary>A row of the access log on the person. <paramref name="Event"/> is the identifier of what happened.</summary>
public sealed record OwnEvent(DateTimeOffset At, string Event, string Detail, string Origin);

/// <summary>One's own sign-in: sessions, password, authenticator, and what the access log says of one.</summary>
public sealed class OwnAccountView(RegionDatabases databases, Regions regions, Callers callers) : UseCase<OwnAccountRequest, OwnAccount>
{
    private const int Events = 50;

    public override Permission Needs => Permission.UseOwnAccount;

    protected override async Task<Outcome<OwnAccount>> Handle(Actor actor, OwnAccountRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var person = actor.Person!.Value;
        await using var people = databases.People(region.Content.Slug);
        var account = await people.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Person == person, cancel);
        var name = await people.Profiles.AsNoTracking().Where(row => row.Person == person).Select(row => row.Name).FirstOrDefaultAsync(cancel);
        var sessions = (await people.Sessions.AsNoTracking().Where(row => row.Person == person && row.EndedAt == null).ToListAsync(cancel))
            .Where(row => callers.EndOf(row) is not null).OrderByDescending(row => row.Code == actor.Session).ThenByDescending(row => row.SeenAt)
            .Select(row => new OwnSession(row.Code, row.OpenedAt, row.SeenAt, row.Origin, row.Agent, row.Code == actor.Session));
        var rows = await people.Log.AsNoTracking().Where(row => row.Person == person.Text).OrderByDescending(row => row.Number).Take(Events).ToListAsync(cancel);
        var holder = await callers.ActorOf(region.Context, person, [], "", cancel);
        var hasCode = account?.TotpSecret.Length > 0;
        return new OwnAccount(
            region.Content.Slug.Text, region.Content.Name, person.Text, name is { Length: > 0 } ? name : person.Text, account?.UserName, hasCode,
            account is not null && !hasCode && holder?.Posts.Any(held => held.Post.Role == Role.SystemAdministrator) is true, sessions.ToSequence(),
            rows.Select(row => new OwnEvent(row.At, row.Event.ToString(), row.Detail, row.Origin)).ToSequence());
    }
}
