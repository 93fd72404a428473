using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.People;

/// <summary>What grants can be sorted by.</summary>
public enum GrantOrder
{
    Person,
    Role,
    Unit,
    From,
    To,
}

/// <summary>Which grants, and how they stand. <paramref name="Words"/> are sought in person and reason.</summary>
public sealed record GrantListRequest(string Organisation, string? Words, Role? Role, string? Unit, PostState? State, GrantOrder Order, bool IsDescending)
{
    /// <summary>Only those that stand so in the yearly review. Asks for what holds now.</summary>
    public ReviewState? Review { get; init; }
}

/// <summary>The grants of an organisation.</summary>
public sealed record GrantListPageView(
    string Organisation, string Region, GrantListRequest Request, int Total, Sequence<Choice> Units, Sequence<GrantRow> Rows, bool MayManage);

/// <summary>All roles that are given, to whom, where and until when, so far as the actor may read them.</summary>
public sealed class GrantListView(RegionDatabases databases, Regions regions, Callers callers, AccessReads reads) : UseCase<GrantListRequest, GrantListPageView>
{
    public override Permission Needs => Permission.ReadAccess;

    protected override async Task<Outcome<GrantListPageView>> Handle(Actor actor, GrantListRequest request, CancellationToken cancel)
    {
        var opened = await PeopleRoom.Open(regions, databases, callers, reads, actor, request.Organisation, "grants", cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var room = opened.Unwrap();
        var all = (await GrantRows.Of(room, null, cancel)).Where(row => room.Reading.May(Code.Of(row.Post.Unit.Code))).ToList();
        return new GrantListPageView(
            room.Region.Slug.Text, room.Region.Name, request, all.Count, Units(all), GrantFilter.Of(all, request).ToSequence(), actor.May(Permission.ManagePeople));
    }

    internal static Sequence<Choice> Units(IEnumerable<GrantRow> rows) =>
        rows.Select(row => new Choice(row.Post.Unit.Code, row.Post.Unit.Full)).Distinct().OrderBy(choice => choice.Text, Sorting.Swedish).ToSequence();
}

/// <summary>Narrows and orders grants.</summary>
internal static class GrantFilter
{
    public static IEnumerable<GrantRow> Of(IEnumerable<GrantRow> rows, GrantListRequest request)
    {
        var asked = rows.Where(row => ListWords.Hold(request.Words, row.Person.Code, row.Person.Name, row.Reason)
            && (request.Role is not { } role || row.Post.Role == role) && (request.Unit is not { } unit || row.Post.Unit.Code == unit)
            && (request.State is not { } state || row.State == state) && (request.Review is not { } review || row.Review == review));
        var ordered = request.Order switch
        {
            GrantOrder.Role => asked.OrderBy(row => row.Post.Role).ThenBy(row => row.Person.Shown, Sorting.Swedish),
            GrantOrder.Unit => asked.OrderBy(row => row.Post.Unit.Full, Sorting.Swedish).ThenBy(row => row.Post.Role),
            GrantOrder.From => asked.OrderBy(row => row.Validity.From ?? DateOnly.MinValue).ThenBy(row => row.Person.Shown, Sorting.Swedish),
            GrantOrder.To => asked.OrderBy(row => row.Validity.To ?? DateOnly.MaxValue).ThenBy(row => row.Person.Shown, Sorting.Swedish),
            _ => asked.OrderBy(row => row.Person.Shown, Sorting.Swedish).ThenBy(row => row.State).ThenBy(row => row.Post.Role),
        };
        return request.IsDescending ? ordered.Reverse() : ordered;
    }
}
