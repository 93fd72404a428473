using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Audit;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.People;

/// <summary>Whose everything.</summary>
public sealed record ExportPersonRequest(string Organisation, string Person);

/// <summary>What is known of a local account; never its secrets.</summary>
public sealed record AccountFacts(string UserName, bool HasPassword, bool HasAuthenticator, DateTimeOffset? LockedUntil);

/// <summary>A review that the person has made.</summary>
public sealed record ReviewMade(string Grant, int Year, DateTimeOffset At);

/// <summary>A change that the person has made; the chain holds the whole of it.</summary>
public sealed record ChangeMade(long Number, DateTimeOffset At, string Action, string Subject, string Reason);

/// <summary>Everything held about one person, in both databases.</summary>
public sealed record PersonExport(
    string Organisation, string Region, DateTimeOffset MadeAt, string Person, bool IsActive, string Name, string Email, Sequence<IdentityRow> Identities,
    AccountFacts? Account, Sequence<SessionRow> Sessions, Sequence<AccessLogLine> AccessLog, Sequence<GrantRow> Grants, Sequence<DelegationRow> Given,
    Sequence<DelegationRow> Received, Sequence<ReviewMade> Reviews, Sequence<ChangeMade> Changes);

/// <summary>Everything on one person, for who asks what is held about oneself (article 15). That it was done is written in the access log.</summary>
public sealed class ExportPerson(RegionDatabases databases, Regions regions, Callers callers, AccessReads reads, SessionSettings settings, TimeProvider clock)
    : UseCase<ExportPersonRequest, PersonExport>
{
    public override Permission Needs => Permission.ReadPersonal;

    protected override async Task<Outcome<PersonExport>> Handle(Actor actor, ExportPersonRequest request, CancellationToken cancel)
    {
        var known = Code.TryParse(request.Person, out var code);
        var opened = await PeopleRoom.Open(regions, databases, callers, reads, actor, request.Organisation, known ? $"export person/{code}" : null, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var room = opened.Unwrap();
        if (!known || await room.Record.People.AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, cancel) is not { } person)
            return Refusal.Of(GiveRole.PersonUnknown, request.Person);
        var profile = await room.People.Profiles.AsNoTracking().FirstOrDefaultAsync(row => row.Person == code, cancel);
        var account = await room.People.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Person == code, cancel);
        var delegations = await DelegationRows.Of(room, row => row.Giver == code || row.Delegate == code, cancel);
        var now = clock.GetUtcNow();
        return new PersonExport(
            room.Region.Slug.Text, room.Region.Name, now, code.Text, person.IsActive, profile?.Name ?? "", profile?.Email ?? "",
            (await room.People.Identities.AsNoTracking().Where(row => row.Person == code).ToListAsync(cancel))
                .Select(row => new IdentityRow(row.Issuer, row.Subject, AddPerson.Fingerprint(new GivenIdentity(row.Issuer, row.Subject)))).ToSequence(),
            account is null ? null : new AccountFacts(account.UserName, account.PasswordHash.Length > 0, account.TotpSecret.Length > 0, account.LockedUntil),
            (await room.People.Sessions.AsNoTracking().Where(row => row.Person == code).ToListAsync(cancel)).OrderBy(row => row.OpenedAt).Select(row => new SessionRow(
                row.Code, row.OpenedAt, row.SeenAt, row.EndedAt, settings.IsOpen(row.OpenedAt, row.SeenAt, row.EndedAt, now), row.Issuer, row.Origin, row.Agent)).ToSequence(),
            (await room.People.Log.AsNoTracking().Where(row => row.Person == code.Text || row.Subject == $"person/{code}").OrderBy(row => row.Number).ToListAsync(cancel))
                .Select(row => new AccessLogLine(row.Number, row.At, row.Person.Length > 0 ? room.Reading.Named(row.Person) : null, row.Event.ToString(), row.Subject, row.Detail, row.Origin)).ToSequence(),
            (await GrantRows.Of(room, row => row.Person == code, cancel)).ToSequence(),
            delegations.Where(row => row.Giver.Code == code.Text).ToSequence(), delegations.Where(row => row.Delegate.Code == code.Text).ToSequence(),
            (await room.Record.AccessReviews.AsNoTracking().Where(row => row.By == code).ToListAsync(cancel))
                .OrderBy(row => row.Year).ThenBy(row => row.Grant).Select(row => new ReviewMade(row.Grant.Text, row.Year, row.At)).ToSequence(),
            (await room.Record.Audit.AsNoTracking().Where(row => row.Actor == code.Text).OrderBy(row => row.Number)
                .Select(row => new { row.Number, row.At, row.Action, row.Subject, row.Reason }).ToListAsync(cancel))
                .Select(row => new ChangeMade(row.Number, row.At, row.Action, row.Subject, row.Reason)).ToSequence());
    }
}
