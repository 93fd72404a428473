using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>Which person to disable or enable, and why. <paramref name="Revision"/> is that of the form; null = not seen in one.</summary>
public sealed record SetPersonActiveRequest(string Organisation, string Person, bool IsActive, string Reason, string? Revision);

/// <summary>
/// Disables a person, whose sessions end at once and whose posts give nothing, or enables one again. What was held is kept. Gives
/// whether anything changed.
/// </summary>
public sealed class SetPersonActive(Regions regions, Callers callers, Sessions sessions, TimeProvider clock) : UseCase<SetPersonActiveRequest, bool>
{
    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<bool>> Handle(Actor actor, SetPersonActiveRequest request, CancellationToken cancel)
    {
        if (AccessTexts.OfReason(request.Reason) is { } unsaid)
            return unsaid;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        if (await change.Person(request.Person, cancel) is not { } person)
            return Refusal.Of(GiveRole.PersonUnknown, request.Person);
        if (Revisions.Changed(change.Context, person, request.Revision) is { } changed)
            return changed;
        if (person.IsActive == request.IsActive)
            return false;
        if (!request.IsActive && await Administrators.WouldBeLast(change.Context, callers.Today, except: null, exceptPerson: person.Code, cancel))
            return Refusal.Of(TakeBackRole.LastAdministrator);
        change.Context.Entry(person).CurrentValues.SetValues(person with { IsActive = request.IsActive });
        await change.Save(request.IsActive ? "person.enable" : "person.disable", $"person/{person.Code}", new { }, cancel, request.Reason.Trim());
        if (!request.IsActive)
            await sessions.EndAll(change.Region.Slug, person.Code, null, actor.Origin, cancel);
        return true;
    }
}

/// <summary>What a person is to be called, and where mail reaches the person.</summary>
public sealed record ChangePersonRequest(string Organisation, string Person, string Name, string Email, string? Revision);

/// <summary>
/// Changes a person's name and address. They stand beside the record, where they can be erased, so no row of the chain tells of it;
/// the access log tells that it was done, and by whom, without the names. Gives whether anything changed.
/// </summary>
public sealed class ChangePerson(RegionDatabases databases, Regions regions, Callers callers, TimeProvider clock) : UseCase<ChangePersonRequest, bool>
{
    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<bool>> Handle(Actor actor, ChangePersonRequest request, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(request.Name))
            return Refusal.Of(AddPerson.NameMissing);
        if (AccessTexts.OfLines(request.Name, request.Email) is { } unfit)
            return unfit;
        // The record is held meanwhile, so that nobody else changes people; nothing in it changes.
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        if (await change.Person(request.Person, cancel) is not { } person)
            return Refusal.Of(GiveRole.PersonUnknown, request.Person);
        await using var people = databases.People(change.Region.Slug);
        var profile = new Profile(person.Code, request.Name.Trim(), request.Email.Trim());
        var stored = await people.Profiles.FirstOrDefaultAsync(row => row.Person == person.Code, cancel);
        if (stored is not null && Revisions.Changed(people, stored, request.Revision) is { } changed)
            return changed;
        if (stored == profile)
            return false;
        if (stored is null)
            people.Profiles.Add(profile);
        else
            people.Entry(stored).CurrentValues.SetValues(profile);
        people.Log.Add(new AccessLogRow(0, clock.GetUtcNow(), actor.Name, AccessEvent.ProfileChanged, $"person/{person.Code}", "", actor.Origin));
        await people.SaveChangesAsync(cancel);
        return true;
    }
}
