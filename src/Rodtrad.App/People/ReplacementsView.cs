using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.People;

/// <summary>One's own replacements.</summary>
public sealed record ReplacementsRequest(string Organisation);

/// <summary>A post that the actor may hand over; <paramref name="Value"/> names it in a form.</summary>
public sealed record OwnPost(string Value, PostName Post);

/// <summary>What one may hand over, to whom, and what has been handed over from and to oneself.</summary>
public sealed record ReplacementsPageView(
    string Organisation, string Region, Sequence<OwnPost> Posts, Sequence<Choice> People, Sequence<DelegationRow> Given, Sequence<DelegationRow> Received, DateOnly Today);

/// <summary>The posts one holds and may hand over, and the replacements there are.</summary>
public sealed class ReplacementsView(RegionDatabases databases, Regions regions, Callers callers) : UseCase<ReplacementsRequest, ReplacementsPageView>
{
    // More are not chosen from a list: the code is written.
    private const int MostToChoose = 300;

    public override Permission Needs => Permission.UseOwnAccount;

    protected override async Task<Outcome<ReplacementsPageView>> Handle(Actor actor, ReplacementsRequest request, CancellationToken cancel)
    {
        var opened = await PeopleRoom.Open(regions, databases, callers, null, actor, request.Organisation, null, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var room = opened.Unwrap();
        var (reading, self) = (room.Reading, actor.Person ?? default);
        var posts = (await room.Record.Grants.AsNoTracking().Where(row => row.Person == self && !row.IsWithdrawn).ToListAsync(cancel))
            .Where(grant => grant.Holds(reading.Today) && HandingOver.IsAllowed(new Post(grant.Role, grant.Unit, grant.WithSubtree, null)))
            .Select(grant => new OwnPost($"{grant.Role}|{grant.Unit}|{grant.WithSubtree}", reading.Post(grant.Role, grant.Unit, grant.WithSubtree))).Distinct().ToSequence();
        var delegations = await DelegationRows.Of(room, row => row.Giver == self || row.Delegate == self, cancel);
        return new ReplacementsPageView(
            room.Region.Slug.Text, room.Region.Name, posts, posts.Count == 0 ? [] : await People(room, self, cancel),
            delegations.Where(row => row.Giver.Code == self.Text).ToSequence(), delegations.Where(row => row.Delegate.Code == self.Text).ToSequence(), reading.Today);
    }

    private static async Task<Sequence<Choice>> People(PeopleRoom room, Code self, CancellationToken cancel)
    {
        var people = await room.Record.People.AsNoTracking().Where(row => row.IsActive && row.Code != self).Select(row => row.Code).Take(MostToChoose + 1).ToListAsync(cancel);
        return people.Count > MostToChoose ? []
            : people.Select(code => new Choice(code.Text, room.Reading.Person(code).Shown)).OrderBy(choice => choice.Text, Sorting.Swedish).ToSequence();
    }
}
