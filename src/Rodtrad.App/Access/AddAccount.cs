using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Access;

/// <summary>A local account for a person that is there.</summary>
public sealed record AddAccountRequest(string Organisation, string Person, string UserName);

/// <summary>Gives a person a local account. The person chooses a password by the link.</summary>
public sealed class AddAccount(RegionDatabases databases, Regions regions, Callers callers, TimeProvider clock) : UseCase<AddAccountRequest, OneTimeLink>
{
    public const string NameTaken = "KON-009";
    public const string HasAlready = "KON-010";

    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<OneTimeLink>> Handle(Actor actor, AddAccountRequest request, CancellationToken cancel)
    {
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        if (!Code.TryParse(request.Person, out var code) || await change.Context.People.FirstOrDefaultAsync(row => row.Code == code, cancel) is not { } person)
            return Refusal.Of(GiveRole.PersonUnknown, request.Person);
        await using var people = databases.People(change.Region.Slug);
        var mark = Accounts.Fingerprint(code);
        var link = await Accounts.Open(change, people, code, person.Identities.Contains(mark), request.UserName, clock.GetUtcNow(), cancel);
        if (link.Refusal is { } wrong)
            return wrong;
        change.Context.Entry(person).CurrentValues.SetValues(person with { Identities = [.. person.Identities, mark] });
        await people.SaveChangesAsync(cancel);
        await change.Save("account.add", $"person/{code}", new { }, cancel);
        return link;
    }
}

/// <summary>A role that a new person has from the beginning. Without a unit it is held at the top of the region.</summary>
public sealed record FirstRole(Role Role, string Unit, bool WithSubtree, string Reason);

/// <summary>A person to add, with a local account, and a role if any.</summary>
public sealed record AddUserRequest(AddPersonRequest Person, string UserName, FirstRole? Role);

/// <summary>Adds a person with a local account and a first role, all of it or nothing. So comes the first administrator of a region.</summary>
public sealed class AddUser(RegionDatabases databases, Regions regions, Callers callers, TimeProvider clock) : UseCase<AddUserRequest, OneTimeLink>
{
    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<OneTimeLink>> Handle(Actor actor, AddUserRequest request, CancellationToken cancel)
    {
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Person.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        await using var people = databases.People(change.Region.Slug);
        var added = await AddPerson.Prepare(change, people, request.Person, withAccount: true, cancel);
        if (added.Refusal is { } notAdded)
            return notAdded;
        var person = added.Unwrap();
        var grant = "";
        if (request.Role is { } role)
        {
            var unit = role.Unit.Length > 0 ? role.Unit : change.Region.Units.FirstOrDefault(one => one.Parent is null)?.Code.Text ?? "";
            var given = await GiveRole.Prepare(
                change, new GiveRoleRequest(request.Person.Organisation, person.Text, role.Role, unit, role.WithSubtree, Validity.Always, role.Reason), cancel);
            if (given.Refusal is { } notGiven)
                return notGiven;
            grant = given.Unwrap().Code.Text;
        }
        var link = await Accounts.Open(change, people, person, hasOne: false, request.UserName, clock.GetUtcNow(), cancel);
        if (link.Refusal is { } noAccount)
            return noAccount;
        await people.SaveChangesAsync(cancel);
        await change.Save("person.add", $"person/{person}", new { Account = true, Grant = grant, Role = request.Role?.Role.ToString() ?? "" }, cancel, request.Role?.Reason ?? "");
        return link;
    }
}
