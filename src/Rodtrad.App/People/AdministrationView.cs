using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.People;

/// <summary>The administration of an organisation.</summary>
public sealed record AdministrationRequest(string Organisation);

/// <summary>How many there are of each: of what the actor may read.</summary>
public sealed record AdministrationPageView(
    string Organisation, string Region, int People, int Inactive, int WithoutRole, int Grants, int EndingSoon, int Delegations, int ToReview, int Overdue,
    int OpenSessions, int Providers, int Administrators);

/// <summary>The administration at a glance: what there is, and what needs doing.</summary>
public sealed class AdministrationView(RegionDatabases databases, Regions regions, Callers callers, SessionSettings settings, TimeProvider clock)
    : UseCase<AdministrationRequest, AdministrationPageView>
{
    private const int Soon = 30;

    public override Permission Needs => Permission.ReadAccess;

    protected override async Task<Outcome<AdministrationPageView>> Handle(Actor actor, AdministrationRequest request, CancellationToken cancel)
    {
        var opened = await PeopleRoom.Open(regions, databases, callers, null, actor, request.Organisation, null, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var room = opened.Unwrap();
        var reading = room.Reading;
        var now = (await GrantRows.Of(room, row => !row.IsWithdrawn, cancel)).Where(row => row.State == PostState.Now && reading.May(Code.Of(row.Post.Unit.Code))).ToList();
        var holders = now.Select(row => row.Person.Code).ToHashSet(StringComparer.Ordinal);
        var people = (await room.Record.People.AsNoTracking().ToListAsync(cancel)).Where(person => reading.MayAll || holders.Contains(person.Code.Text)).ToList();
        var delegations = (await room.Record.Delegations.AsNoTracking().Where(row => !row.IsWithdrawn).ToListAsync(cancel))
            .Count(row => row.Holds(reading.Today) && reading.May(row.Unit));
        var review = now.Where(row => actor.May(Permission.ReviewAccess, Code.Of(row.Post.Unit.Code))).ToList();
        return new AdministrationPageView(
            room.Region.Slug.Text, room.Region.Name, people.Count(person => person.IsActive), people.Count(person => !person.IsActive),
            people.Count(person => person.IsActive && !holders.Contains(person.Code.Text)), now.Count,
            now.Count(row => row.Validity.To is { } to && to <= reading.Today.AddDays(Soon)), delegations,
            review.Count(row => row.Review is ReviewState.Due or ReviewState.Overdue), review.Count(row => row.Review == ReviewState.Overdue),
            actor.May(Permission.ManagePeople) ? await OpenSessions(room, cancel) : 0,
            await room.Record.IdentityProviders.CountAsync(row => row.IsActive, cancel),
            now.Where(row => row.Post.Role == Role.SystemAdministrator).Select(row => row.Person.Code).Distinct().Count());
    }

    private async Task<int> OpenSessions(PeopleRoom room, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return (await room.People.Sessions.AsNoTracking().Where(row => row.EndedAt == null).Select(row => new { row.OpenedAt, row.SeenAt }).ToListAsync(cancel))
            .Count(row => settings.IsOpen(row.OpenedAt, row.SeenAt, null, now));
    }
}
