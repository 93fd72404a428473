using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.People;

/// <summary>Whose name to take away, and why.</summary>
public sealed record PseudonymisePersonRequest(string Organisation, string Person, string Reason);

/// <summary>
/// Takes a person's name, address, identities, account and sessions out of what is live; the person can do nothing any more and is
/// told of by the code alone. What was decided stays as it was decided. The record is written first, without the name; the same
/// request again finishes what was cut short.
/// </summary>
public sealed class PseudonymisePerson(RegionDatabases databases, Regions regions, Callers callers, TimeProvider clock)
    : UseCase<PseudonymisePersonRequest, int>
{
    public override Permission Needs => Permission.ErasePersonal;

    protected override async Task<Outcome<int>> Handle(Actor actor, PseudonymisePersonRequest request, CancellationToken cancel)
    {
        if (AccessTexts.OfReason(request.Reason) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        Code slug, code;
        await using (var change = opened.Unwrap())
        {
            if (await change.Person(request.Person, cancel) is not { } person)
                return Refusal.Of(GiveRole.PersonUnknown, request.Person);
            if (person.IsActive && await Administrators.WouldBeLast(change.Context, callers.Today, except: null, exceptPerson: person.Code, cancel))
                return Refusal.Of(TakeBackRole.LastAdministrator);
            (slug, code) = (change.Region.Slug, person.Code);
            change.Context.Entry(person).CurrentValues.SetValues(person with { IsActive = false, Identities = [] });
            await change.Save("person.pseudonymise", $"person/{code}", new { }, cancel, request.Reason.Trim());
        }
        await using var people = databases.People(slug);
        await using (var held = await Transactions.BeginChange(people, cancel))
        {
            var gone = await PersonErasure.Erase(people, code, cancel);
            await held.CommitAsync(cancel);
            await PersonErasure.Compact(people, cancel);
            return gone;
        }
    }
}
