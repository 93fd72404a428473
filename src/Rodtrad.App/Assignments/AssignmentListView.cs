using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Organisation;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Assignments;

/// <summary>What the register can be sorted by.</summary>
public enum AssignmentOrder
{
    /// <summary>As printed.</summary>
    Plan,
    Name,
    Giver,
    Receiver,
    Role,

    /// <summary>The first day something must be done by; what has no such day comes last.</summary>
    Deadline,
}

/// <summary>What the register can be grouped by.</summary>
public enum AssignmentGrouping
{
    None,
    Giver,
    Receiver,
    Role,

    /// <summary>The kind of deadline.</summary>
    Deadline,
    Plan,
}

/// <summary>
/// Which uppdrag, and how they stand. <paramref name="Receiver"/> and the others are codes;
/// <see cref="AssignmentListView.None"/> asks for those that have none. <paramref name="Words"/> are sought in name, text,
/// printed number and keyword.
/// </summary>
public sealed record AssignmentListRequest(string Organisation, string? Receiver, string? Plan, string? Words, AssignmentOrder Order, bool IsDescending)
{
    public string? Giver { get; init; }

    /// <summary>As <see cref="RoleName.Value"/>.</summary>
    public string? Role { get; init; }

    public DeadlineKind? Time { get; init; }

    /// <summary>Only what must be done on this day or before it.</summary>
    public DateOnly? DueBy { get; init; }

    public AssignmentGrouping Grouping { get; init; }
}

/// <summary>An uppdrag in the register. Where the plan tells only that it exists, nobody is named and no time stated.</summary>
public sealed record AssignmentRow(
    string Plan, string PlanTitle, string Code, string LevelName, string Number, string Name, string Text, string Group, UnitName? Giver,
    Sequence<UnitName> Receivers, string Executor, RoleName? Role, string Keyword, Deadline Deadline);

/// <summary>What the register can be filtered by: what occurs in it.</summary>
public sealed record AssignmentChoices(
    Sequence<Choice> Givers, Sequence<Choice> Receivers, Sequence<Choice> Roles, Sequence<DeadlineKind> Times, Sequence<Choice> Plans);

/// <summary>The uppdrag of an organisation: as one list, and as the groups that are asked for.</summary>
public sealed record AssignmentListPageView(
    string Organisation, string Region, AssignmentListRequest Request, int Total, AssignmentChoices Choices, Sequence<AssignmentRow> Rows,
    Sequence<ListGroup<AssignmentRow>> Groups);

/// <summary>Every uppdrag of the plans the actor may see, to filter, group, sort and take out.</summary>
public sealed class AssignmentListView(Regions regions) : UseCase<AssignmentListRequest, AssignmentListPageView>
{
    /// <summary>The value of a filter for uppdrag that lack what is filtered by.</summary>
    public const string None = "-";

    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<AssignmentListPageView>> Handle(Actor actor, AssignmentListRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        if (await Visibility.Barred(context, actor, request.Plan, cancel) is { } barred)
            return barred;
        var all = (await EditionScope.EachPlan(context, content, actor, null, cancel)).SelectMany(AssignmentRows.Of).ToList();
        var rows = AssignmentRows.Sorted(all.Where(row => AssignmentRows.Fits(row, request)), request).ToSequence();
        return new AssignmentListPageView(
            content.Region.Slug.Text, content.Region.Name, request, all.Count, AssignmentRows.Choices(all), rows,
            AssignmentRows.Grouped(rows, request.Grouping));
    }
}
