using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Audit;
using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.People;

/// <summary>Which person.</summary>
public sealed record PersonRequest(string Organisation, string Person);

/// <summary>Someone who signs in as the person; <paramref name="Fingerprint"/> is what the record knows it by.</summary>
public sealed record IdentityRow(string Issuer, string Subject, string Fingerprint);

/// <summary>How a grant or delegation stands today.</summary>
public enum PostState
{
    Now,
    Later,
    Past,
    TakenBack,
}

/// <summary>A post given to a person.</summary>
public sealed record GrantRow(string Code, PersonName Person, PostName Post, Validity Validity, string Reason, PostState State, ReviewState Review, PersonName? ReviewedBy, DateTimeOffset? ReviewedAt);

/// <summary>A post handed over from one to another.</summary>
public sealed record DelegationRow(string Code, PersonName Giver, PersonName Delegate, PostName Post, Validity Validity, string Reason, PostState State);

/// <summary>A browser in which the person is signed in, or was lately.</summary>
public sealed record SessionRow(string Code, DateTimeOffset OpenedAt, DateTimeOffset SeenAt, DateTimeOffset? EndedAt, bool IsOpen, string Issuer, string Origin, string Agent);

/// <summary>What the page of a person shows. What the actor may not read is empty. The revisions are for the forms.</summary>
public sealed record PersonPageView(
    string Organisation, string Region, string Code, string Name, string Email, bool IsActive, string PersonRevision, string ProfileRevision,
    Sequence<IdentityRow> Identities, string UserName, Sequence<GrantRow> Grants, Sequence<DelegationRow> Given, Sequence<DelegationRow> Received,
    Sequence<SessionRow> Sessions, Sequence<AuditLine> History, Sequence<Choice> Units, bool MayManage, bool MayReadPersonal, bool MayReadHistory);

/// <summary>One person: posts, delegations, ways to sign in, sessions, and how the access has changed.</summary>
public sealed class PersonView(RegionDatabases databases, Regions regions, Callers callers, AccessReads reads, SessionSettings settings, TimeProvider clock)
    : UseCase<PersonRequest, PersonPageView>
{
    private const int LatestSessions = 20;

    public override Permission Needs => Permission.ReadAccess;

    protected override async Task<Outcome<PersonPageView>> Handle(Actor actor, PersonRequest request, CancellationToken cancel)
    {
        var known = Code.TryParse(request.Person, out var code);
        var opened = await PeopleRoom.Open(regions, databases, callers, reads, actor, request.Organisation, known ? $"person/{code}" : null, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var room = opened.Unwrap();
        var reading = room.Reading;
        if (!known || await room.Record.People.FirstOrDefaultAsync(row => row.Code == code, cancel) is not { } person)
            return Refusal.Of(GiveRole.PersonUnknown, request.Person);
        var grants = (await GrantRows.Of(room, row => row.Person == code, cancel)).Where(row => reading.May(Code.Of(row.Post.Unit.Code))).ToSequence();
        if (!reading.MayAll && grants.Count == 0)
            return AccessRefusals.NotAllowed(Needs);
        var (mayPersonal, mayHistory) = (actor.May(Permission.ReadPersonal), AuditScope.ReachesPeople(actor));
        var profile = await room.People.Profiles.FirstOrDefaultAsync(row => row.Person == code, cancel);
        var delegations = (await DelegationRows.Of(room, row => row.Giver == code || row.Delegate == code, cancel)).Where(row => reading.May(Code.Of(row.Post.Unit.Code))).ToList();
        return new PersonPageView(
            room.Region.Slug.Text, room.Region.Name, code.Text, profile?.Name ?? "", mayPersonal ? profile?.Email ?? "" : "", person.IsActive,
            Revisions.Of(room.Record, person), profile is null ? "" : Revisions.Of(room.People, profile),
            mayPersonal ? await Identities(room.People, code, cancel) : [],
            mayPersonal ? await room.People.Accounts.AsNoTracking().Where(row => row.Person == code).Select(row => row.UserName).FirstOrDefaultAsync(cancel) ?? "" : "",
            grants, delegations.Where(row => row.Giver.Code == code.Text).ToSequence(), delegations.Where(row => row.Delegate.Code == code.Text).ToSequence(),
            actor.May(Permission.ManagePeople) ? await Sessions(room.People, code, cancel) : [],
            mayHistory ? await AuditLines.OfPerson(room, code, cancel) : [],
            room.Region.Units.Select(unit => new Choice(unit.Code.Text, unit.Name)).OrderBy(choice => choice.Text, Sorting.Swedish).ToSequence(),
            actor.May(Permission.ManagePeople), mayPersonal, mayHistory);
    }

    private static async Task<Sequence<IdentityRow>> Identities(PeopleContext people, Code code, CancellationToken cancel) =>
        (await people.Identities.AsNoTracking().Where(row => row.Person == code).ToListAsync(cancel))
            .Select(row => new IdentityRow(row.Issuer, row.Subject, AddPerson.Fingerprint(new GivenIdentity(row.Issuer, row.Subject))))
            .OrderBy(row => row.Issuer, StringComparer.Ordinal).ThenBy(row => row.Subject, StringComparer.Ordinal).ToSequence();

    private async Task<Sequence<SessionRow>> Sessions(PeopleContext people, Code code, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return (await people.Sessions.AsNoTracking().Where(row => row.Person == code).ToListAsync(cancel))
            .OrderByDescending(row => row.OpenedAt).Take(LatestSessions).Select(row => new SessionRow(
                row.Code, row.OpenedAt, row.SeenAt, row.EndedAt, settings.IsOpen(row.OpenedAt, row.SeenAt, row.EndedAt, now), row.Issuer, row.Origin, row.Agent)).ToSequence();
    }
}
