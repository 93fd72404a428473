using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Access;

/// <summary>The people of an organisation.</summary>
public sealed record PeopleListRequest(string Organisation);

/// <summary>A person with what the person is called, the name of the local account if there is one, and the roles held today.</summary>
public sealed record ListedPerson(string Person, string Name, string Email, bool IsActive, string? UserName, bool HasCode, Sequence<ListedRole> Roles);

/// <summary>A role held, or to be held, at a unit; both days are included and may be missing.</summary>
public sealed record ListedRole(string Grant, Role Role, string Unit, bool WithSubtree, DateOnly? From, DateOnly? To);

/// <summary>Everyone who can sign in to an organisation, by code.</summary>
public sealed class PeopleListView(RegionDatabases databases, Regions regions, Callers callers) : UseCase<PeopleListRequest, Sequence<ListedPerson>>
{
    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<Sequence<ListedPerson>>> Handle(Actor actor, PeopleListRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        await using var people = databases.People(region.Content.Slug);
        var profiles = await people.Profiles.AsNoTracking().ToDictionaryAsync(row => row.Person, cancel);
        var accounts = await people.Accounts.AsNoTracking().ToDictionaryAsync(row => row.Person, cancel);
        var grants = (await region.Context.Grants.AsNoTracking().Where(row => !row.IsWithdrawn).ToListAsync(cancel))
            .Where(grant => grant.Validity.To is null || grant.Validity.To >= callers.Today).ToLookup(grant => grant.Person);
        return (await region.Context.People.AsNoTracking().ToListAsync(cancel)).OrderBy(person => person.Code).Select(person =>
        {
            var (profile, account) = (profiles.GetValueOrDefault(person.Code), accounts.GetValueOrDefault(person.Code));
            return new ListedPerson(
                person.Code.Text, profile?.Name ?? "", profile?.Email ?? "", person.IsActive, account?.UserName, account?.TotpSecret.Length > 0,
                grants[person.Code].OrderBy(grant => grant.Code).Select(grant => new ListedRole(
                    grant.Code.Text, grant.Role, grant.Unit.Text, grant.WithSubtree, grant.Validity.From, grant.Validity.To)).ToSequence());
        }).ToSequence();
    }
}
