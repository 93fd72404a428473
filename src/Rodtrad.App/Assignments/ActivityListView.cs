using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Organisation;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Assignments;

/// <summary>What the activities can be sorted by.</summary>
public enum ActivityOrder
{
    /// <summary>As printed.</summary>
    Plan,
    Name,
    Responsible,
    Deadline,
}

/// <summary>
/// Which activities: of a responsible unit, towards a goal, programme or development ("plan/code"), with a kind of timetable,
/// internal or not, of a plan, with words in name, text or printed number. <see cref="AssignmentListView.None"/> asks for those
/// without.
/// </summary>
public sealed record ActivityListRequest(string Organisation)
{
    public string? Responsible { get; init; }

    public string? Towards { get; init; }

    public DeadlineKind? Time { get; init; }

    public bool? IsInternal { get; init; }

    public string? Plan { get; init; }

    public string? Words { get; init; }

    public ActivityOrder Order { get; init; }

    public bool IsDescending { get; init; }
}

/// <summary>What an activity serves. <paramref name="IsRead"/> is false where only its code is known: its plan is not loaded, or not open.</summary>
public sealed record ActivityLink(LinkType Type, string Plan, string Code, string LevelName, string Number, string Name, bool IsRead)
{
    /// <summary>Code and name as they are printed: "A1.2 Levande demokrati".</summary>
    public string Text => Number.Length > 0 ? $"{Number} {Name}" : Name;
}

/// <summary>Who answers for an activity. <paramref name="ForEach"/>: each unit has the whole duty of its own.</summary>
public sealed record Responsibility(Sequence<UnitName> Units, bool ForEach, string Printed)
{
    internal static Responsibility Of(EditionScope scope, Activity activity) =>
        new(activity.Responsible.Select(scope.Unit).ToSequence(), activity.ForEach, activity.ResponsiblePrinted);
}

/// <summary>An activity in the list; <paramref name="Under"/> is what it is printed under, a perspektiv for example.</summary>
public sealed record ActivityRow(
    string Plan, string PlanTitle, string Code, string LevelName, string Number, string Name, string Text, string Under,
    Sequence<ActivityLink> Links, Responsibility Responsible, Deadline Deadline, bool IsInternal);

/// <summary>What the list can be filtered by: what occurs in it.</summary>
public sealed record ActivityChoices(Sequence<Choice> Responsible, Sequence<Choice> Towards, Sequence<DeadlineKind> Times, bool HasInternal, Sequence<Choice> Plans);

/// <summary>The activities of an organisation.</summary>
public sealed record ActivityListPageView(
    string Organisation, string Region, ActivityListRequest Request, int Total, ActivityChoices Choices, Sequence<ActivityRow> Rows);

/// <summary>Every activity of the plans the actor may see with all it serves, to filter, sort and take out.</summary>
public sealed class ActivityListView(Regions regions) : UseCase<ActivityListRequest, ActivityListPageView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<ActivityListPageView>> Handle(Actor actor, ActivityListRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        if (await Visibility.Barred(context, actor, request.Plan, cancel) is { } barred)
            return barred;
        var all = ActivityRows.Of(await EditionScope.EachPlan(context, content, actor, null, cancel));
        return new ActivityListPageView(
            content.Region.Slug.Text, content.Region.Name, request, all.Count, ActivityRows.Choices(all),
            ActivityRows.Sorted(all.Where(row => ActivityRows.Fits(row, request)), request).ToSequence());
    }
}
