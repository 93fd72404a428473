using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.People;

/// <summary>The yearly review: of a unit, or of all within reach; everything that holds, or only what is left to do.</summary>
public sealed record ReviewListRequest(string Organisation, string? Unit, bool OnlyDue);

/// <summary>The grants of a unit to review.</summary>
public sealed record ReviewUnit(string Unit, string Name, Sequence<GrantRow> Rows);

/// <summary>How the review stands: what is left, late and done, and the grants of each unit. <paramref name="Self"/> is the code of who asks.</summary>
public sealed record ReviewPageView(
    string Organisation, string Region, ReviewListRequest Request, int Year, int Total, int Due, int Overdue, int Done, Sequence<Choice> Units,
    Sequence<ReviewUnit> Groups, string Self);

/// <summary>What the actor has to review this year, and what has been: who said so, and when.</summary>
public sealed class ReviewListView(RegionDatabases databases, Regions regions, Callers callers, AccessReads reads) : UseCase<ReviewListRequest, ReviewPageView>
{
    public override Permission Needs => Permission.ReviewAccess;

    protected override async Task<Outcome<ReviewPageView>> Handle(Actor actor, ReviewListRequest request, CancellationToken cancel)
    {
        var opened = await PeopleRoom.Open(regions, databases, callers, reads, actor, request.Organisation, "review", cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var room = opened.Unwrap();
        var all = (await GrantRows.Of(room, row => !row.IsWithdrawn, cancel))
            .Where(row => row.State == PostState.Now && actor.May(Needs, Code.Of(row.Post.Unit.Code))).ToList();
        var shown = all.Where(row => (request.Unit is not { } unit || row.Post.Unit.Code == unit) && (!request.OnlyDue || IsLeft(row)));
        return new ReviewPageView(
            room.Region.Slug.Text, room.Region.Name, request, room.Reading.Today.Year, all.Count, all.Count(row => row.Review == ReviewState.Due),
            all.Count(row => row.Review == ReviewState.Overdue), all.Count(row => row.Review is ReviewState.Reviewed), GrantListView.Units(all),
            shown.GroupBy(row => row.Post.Unit).OrderBy(group => group.Key.Full, Sorting.Swedish).Select(group => new ReviewUnit(
                group.Key.Code, group.Key.Full, group.OrderByDescending(row => row.Review).ThenBy(row => row.Person.Shown, Sorting.Swedish).ToSequence())).ToSequence(),
            actor.Person?.Text ?? "");
    }

    private static bool IsLeft(GrantRow row) => row.Review is ReviewState.Due or ReviewState.Overdue;
}
