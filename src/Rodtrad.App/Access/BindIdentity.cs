using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>An identity to bind to a person: who vouches, and the subject that stays the same there.</summary>
public sealed record BindIdentityRequest(string Organisation, string Person, GivenIdentity Identity, string Reason);

/// <summary>
/// Lets an identity sign in as a person. The record gets its fingerprint, so that none is bound in silence; the identity itself lies
/// with the personal data. The record is written first: until the rest is, the identity opens nothing, and the same request finishes it.
/// </summary>
public sealed class BindIdentity(RegionDatabases databases, Regions regions, Callers callers, TimeProvider clock) : UseCase<BindIdentityRequest, bool>
{
    public const string Incomplete = "PER-024";

    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<bool>> Handle(Actor actor, BindIdentityRequest request, CancellationToken cancel)
    {
        var given = new GivenIdentity(request.Identity.Issuer.Trim(), request.Identity.Subject.Trim());
        if (given.Issuer.Length == 0 || given.Subject.Length == 0)
            return Refusal.Of(Incomplete);
        if (AccessTexts.OfReason(request.Reason) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        if (await change.Person(request.Person, cancel) is not { } person)
            return Refusal.Of(GiveRole.PersonUnknown, request.Person);
        await using var people = databases.People(change.Region.Slug);
        var bound = await people.Identities.AsNoTracking().FirstOrDefaultAsync(row => row.Issuer == given.Issuer && row.Subject == given.Subject, cancel);
        if (bound is not null && bound.Person != person.Code)
            return Refusal.Of(AddPerson.IdentityTaken, given.Issuer, given.Subject, bound.Person.Text);
        var fingerprint = AddPerson.Fingerprint(given);
        var isNew = !person.Identities.Contains(fingerprint);
        if (isNew)
        {
            change.Context.Entry(person).CurrentValues.SetValues(person with { Identities = [.. person.Identities, fingerprint] });
            await change.Save("identity.bind", $"person/{person.Code}", new { Fingerprint = fingerprint }, cancel, request.Reason.Trim());
        }
        if (bound is null)
        {
            people.Identities.Add(new Identity(given.Issuer, given.Subject, person.Code));
            await people.SaveChangesAsync(cancel);
        }
        return isNew || bound is null;
    }
}

/// <summary>
/// An identity that is to sign in as the person no more, by its fingerprint; its sessions end. The personal data are written first: what
/// is cut short half-way has taken the way in away.
/// </summary>
public sealed record UnbindIdentityRequest(string Organisation, string Person, string Fingerprint, string Reason);

/// <summary>Takes an identity away from a person.</summary>
public sealed class UnbindIdentity(RegionDatabases databases, Regions regions, Callers callers, TimeProvider clock) : UseCase<UnbindIdentityRequest, bool>
{
    public const string NotBound = "PER-025";

    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<bool>> Handle(Actor actor, UnbindIdentityRequest request, CancellationToken cancel)
    {
        if (AccessTexts.OfReason(request.Reason) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        if (await change.Person(request.Person, cancel) is not { } person)
            return Refusal.Of(GiveRole.PersonUnknown, request.Person);
        await using var people = databases.People(change.Region.Slug);
        var rows = (await people.Identities.Where(row => row.Person == person.Code).ToListAsync(cancel))
            .Where(row => AddPerson.Fingerprint(new GivenIdentity(row.Issuer, row.Subject)) == request.Fingerprint).ToList();
        if (rows.Count == 0 && !person.Identities.Contains(request.Fingerprint))
            return Refusal.Of(NotBound, person.Code.Text);
        people.Identities.RemoveRange(rows);
        foreach (var row in rows)
        {
            foreach (var session in await people.Sessions.Where(one => one.Issuer == row.Issuer && one.Subject == row.Subject && one.EndedAt == null).ToListAsync(cancel))
            {
                session.EndedAt = clock.GetUtcNow();
                people.Log.Add(new AccessLogRow(0, clock.GetUtcNow(), session.Person.Text, AccessEvent.SessionEnded, session.Code, "", actor.Origin));
            }
        }
        await people.SaveChangesAsync(cancel);
        change.Context.Entry(person).CurrentValues.SetValues(person with { Identities = person.Identities.Where(one => one != request.Fingerprint).ToSequence() });
        await change.Save("identity.unbind", $"person/{person.Code}", new { request.Fingerprint }, cancel, request.Reason.Trim());
        return true;
    }
}
