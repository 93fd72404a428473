using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Editions;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>Who may do what is asked about: with the plan of that code, or at all when none is named.</summary>
public sealed record WhoMayRequest(string Organisation, string? About, Permission? Action);

/// <summary>A plan to ask about. <paramref name="Title"/> is empty where the actor may not read it: then it is known by code and unit alone.</summary>
public sealed record AskedPlan(string Code, string Title, string Unit, PlanState State);

/// <summary>
/// Someone who may, and by which posts. <paramref name="Name"/> is the person's, or the name of the group when <paramref name="IsGroup"/>.
/// </summary>
public sealed record WhoMay(string Name, bool IsGroup, Sequence<WhoMayPost> Posts);

/// <summary>A post in words; <paramref name="OnBehalfOf"/> the name of the one who handed it over, empty for one's own.</summary>
public sealed record WhoMayPost(Role Role, string UnitName, bool WithSubtree, string OnBehalfOf, Reach Reach, bool IsReached);

/// <summary>
/// The answer. <paramref name="Plan"/> is null where none is asked about; <paramref name="Own"/> tells of the one who asks, null until an
/// action is chosen; <paramref name="Who"/> is null for those who may not read who may do what.
/// </summary>
public sealed record WhoMayAnswer(
    string Organisation, string Region, Sequence<AskedPlan> Plans, AskedPlan? Plan, Permission? Action, AccessAnswer? Own, Sequence<WhoMayPost> OwnPosts, Sequence<WhoMay>? Who);

/// <summary>
/// Who may do a thing, and why the one who asks may or may not. Everyone who is signed in is told of oneself; of others, whoever may read
/// who may do what at the unit of the plan, and that is written in the access log.
/// </summary>
public sealed class WhoMayView(RegionDatabases databases, Regions regions, Callers callers, Sessions sessions) : UseCase<WhoMayRequest, WhoMayAnswer>
{
    public override Permission Needs => Permission.UseOwnAccount;

    protected override async Task<Outcome<WhoMayAnswer>> Handle(Actor actor, WhoMayRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var reading = opened.Unwrap();
        var (context, region) = reading;
        var heads = Visibility.Latest(await EditionStore.Heads(context, cancel)).Where(head => head.Status != Domain.Plans.PlanStatus.External).ToList();
        VersionHead? about = null;
        if (!string.IsNullOrEmpty(request.About) && (about = heads.Find(head => head.Plan.Code.Text == request.About)) is null)
            return Refusal.Of(EditionScope.PlanUnknown, request.About);
        var plans = heads.Where(head => head == about || Visibility.IsSeen(head, actor) || actor.May(Permission.ReadAccess, head.Plan.Unit)).Select(head => Asked(head, region, actor)).ToSequence();
        var plan = about is null ? null : Asked(about, region, actor);
        if (request.Action is not { } action)
            return new WhoMayAnswer(region.Slug.Text, region.Name, plans, plan, null, null, [], null);
        await using var people = databases.People(region.Slug);
        var names = new Dictionary<Code, string>();
        foreach (var profile in await people.Profiles.AsNoTracking().Select(row => new { row.Person, row.Name }).ToListAsync(cancel))
            names[profile.Person] = profile.Name;
        var own = AccessAnswers.Of(actor.Posts, action, about?.Plan.Unit, plan?.State);
        var who = MayReadWho(actor, about) ? await Who(context, region, actor, about, plan, action, names, cancel) : null;
        if (who is not null)
            await Note(region.Slug, actor, request, cancel);
        return new WhoMayAnswer(region.Slug.Text, region.Name, plans, plan, action, own, Told(own.Reasons, region, names), who);
    }

    private static bool MayReadWho(Actor actor, VersionHead? about) =>
        about is null ? actor.May(Permission.ReadAccess) : actor.May(Permission.ReadAccess, about.Plan.Unit);

    // Without a plan, whoever answers for a unit sees the posts that lie where that one answers.
    private async Task<Sequence<WhoMay>> Who(
        OrganisationContext context, Region region, Actor actor, VersionHead? about, AskedPlan? plan, Permission action, Dictionary<Code, string> names, CancellationToken cancel)
    {
        var rows = new List<WhoMay>();
        foreach (var holder in await PostHolder.All(context, region, callers.Today, cancel))
        {
            var answer = AccessAnswers.Of(holder.Posts, action, about?.Plan.Unit, plan?.State);
            var by = answer.Reasons.Where(reason => reason.IsReached && (about is not null || actor.May(Permission.ReadAccess, reason.Held.Post.Unit))).ToList();
            if (by.Count > 0)
                rows.Add(new WhoMay(holder.Person is { } person ? names.GetValueOrDefault(person, person.Text) : holder.Group, holder.Person is null, Told(by, region, names)));
        }
        return rows.OrderBy(row => row.Name, Sorting.Swedish).ToSequence();
    }

    private static Sequence<WhoMayPost> Told(IEnumerable<AccessReason> reasons, Region region, Dictionary<Code, string> names) => reasons.Select(reason =>
    {
        var post = reason.Held.Post;
        return new WhoMayPost(
            post.Role, UnitName(region, post.Unit), post.WithSubtree, post.OnBehalfOf is { } giver ? names.GetValueOrDefault(giver, giver.Text) : "",
            reason.Reach, reason.IsReached);
    }).ToSequence();

    private async Task Note(Code organisation, Actor actor, WhoMayRequest request, CancellationToken cancel)
    {
        AccessEvent? what = actor.Posts.Any(held => held.Post.Role == Role.SystemAdministrator) ? AccessEvent.ReadAsAdministrator
            : actor.Posts.Any(held => held.Post.Role == Role.Auditor) ? AccessEvent.ReadAsAuditor : null;
        if (what is { } read)
            await sessions.LogReading(organisation, actor.Person?.Text ?? "", read, $"access/{request.Action}", request.About ?? "", actor.Origin, cancel);
    }

    private static AskedPlan Asked(VersionHead head, Region region, Actor actor) => new(
        head.Plan.Code.Text, Visibility.IsSeen(head, actor) ? head.Plan.Title : "", UnitName(region, head.Plan.Unit), Visibility.StateOf(head));

    private static string UnitName(Region region, Code code) => region.Units.FirstOrDefault(unit => unit.Code == code)?.Name ?? code.Text;
}
