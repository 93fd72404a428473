using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.People;

/// <summary>What people can be sorted by.</summary>
public enum PersonOrder
{
    Name,
    Code,
    Seen,
}

/// <summary>Which people, and how they stand. <paramref name="Words"/> are sought in code, name and address.</summary>
public sealed record PersonListRequest(string Organisation, string? Words, Role? Role, string? Unit, bool? IsActive, PersonOrder Order, bool IsDescending);

/// <summary>A person in the list, with the posts held today that the actor may read of.</summary>
public sealed record PersonRow(string Code, string Name, string Email, bool IsActive, Sequence<PostName> Posts, DateTimeOffset? SeenAt, bool HasSignIn);

/// <summary>The people of an organisation.</summary>
public sealed record PersonListPageView(
    string Organisation, string Region, PersonListRequest Request, int Total, Sequence<Choice> Units, Sequence<PersonRow> Rows, bool MayManage, bool MayReadPersonal);

/// <summary>
/// The people that the actor may read of: all of them where the permission reaches everywhere, else those with a role at a unit
/// within reach, with those roles only. Addresses are told to who may read personal data.
/// </summary>
public sealed class PersonListView(RegionDatabases databases, Regions regions, Callers callers, AccessReads reads) : UseCase<PersonListRequest, PersonListPageView>
{
    public override Permission Needs => Permission.ReadAccess;

    protected override async Task<Outcome<PersonListPageView>> Handle(Actor actor, PersonListRequest request, CancellationToken cancel)
    {
        var opened = await PeopleRoom.Open(regions, databases, callers, reads, actor, request.Organisation, "people", cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var room = opened.Unwrap();
        var (reading, mayPersonal) = (room.Reading, actor.May(Permission.ReadPersonal));
        var persons = await room.Record.People.AsNoTracking().ToListAsync(cancel);
        var grants = (await room.Record.Grants.AsNoTracking().Where(row => !row.IsWithdrawn).ToListAsync(cancel))
            .Where(grant => grant.Holds(reading.Today) && reading.May(grant.Unit)).ToLookup(grant => grant.Person);
        var emails = mayPersonal ? await room.People.Profiles.AsNoTracking().ToDictionaryAsync(row => row.Person, row => row.Email, cancel) : [];
        var signIns = (await room.People.Identities.AsNoTracking().Select(row => row.Person).Distinct().ToListAsync(cancel)).ToHashSet();
        var seen = (await room.People.Sessions.AsNoTracking().Select(row => new { row.Person, row.SeenAt }).ToListAsync(cancel))
            .GroupBy(row => row.Person).ToDictionary(rows => rows.Key, rows => rows.Max(row => row.SeenAt));
        var all = persons.Where(person => reading.MayAll || grants[person.Code].Any()).Select(person => new PersonRow(
            person.Code.Text, reading.Person(person.Code).Name, emails.GetValueOrDefault(person.Code, ""), person.IsActive,
            grants[person.Code].Select(grant => reading.Post(grant.Role, grant.Unit, grant.WithSubtree)).OrderBy(post => post.Role).ThenBy(post => post.Unit.Full, Sorting.Swedish).ToSequence(),
            mayPersonal && seen.TryGetValue(person.Code, out var at) ? at : null, signIns.Contains(person.Code))).ToList();
        return new PersonListPageView(
            room.Region.Slug.Text, room.Region.Name, request, all.Count,
            all.SelectMany(row => row.Posts).Select(post => new Choice(post.Unit.Code, post.Unit.Full)).Distinct().OrderBy(choice => choice.Text, Sorting.Swedish).ToSequence(),
            Ordered(all.Where(row => IsAsked(row, request)), request).ToSequence(), actor.May(Permission.ManagePeople), mayPersonal);
    }

    private static bool IsAsked(PersonRow row, PersonListRequest request) =>
        ListWords.Hold(request.Words, row.Code, row.Name, row.Email) && (request.IsActive is not { } active || row.IsActive == active)
        && ((request.Role is null && request.Unit is null)
            || row.Posts.Any(post => (request.Role is not { } role || post.Role == role) && (request.Unit is not { } unit || post.Unit.Code == unit)));

    private static IEnumerable<PersonRow> Ordered(IEnumerable<PersonRow> rows, PersonListRequest request)
    {
        var ordered = request.Order switch
        {
            PersonOrder.Code => rows.OrderBy(row => row.Code, StringComparer.Ordinal),
            PersonOrder.Seen => rows.OrderBy(row => row.SeenAt ?? DateTimeOffset.MinValue).ThenBy(row => row.Code, StringComparer.Ordinal),
            _ => rows.OrderBy(row => row.Name.Length > 0 ? row.Name : row.Code, Sorting.Swedish).ThenBy(row => row.Code, StringComparer.Ordinal),
        };
        return request.IsDescending ? ordered.Reverse() : ordered;
    }
}
