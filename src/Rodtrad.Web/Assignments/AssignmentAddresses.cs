using Rodtrad.App.Assignments;
using Rodtrad.Web.Components;
using Rodtrad.Web.Plans;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Assignments;

/// <summary>What the register's address says: read, and written again with another order.</summary>
internal sealed record AssignmentQuery(
    string Organisation, string? Givare, string? Mottagare, string? Roll, string? Tidsslag, string? Senast, string? Plan, string? Sok, string? Grupp,
    string? Ordning, string? Fallande)
{
    public AssignmentListRequest Request => new(Organisation, Mottagare, Plan, Sok, Order, Fallande is "ja")
    {
        Giver = Givare,
        Role = Roll,
        Time = DeadlineText.Kind(Tidsslag),
        DueBy = PlansEndpoints.Day(Senast),
        Grouping = AssignmentAddresses.Groupings.FirstOrDefault(pair => pair.Value == Grupp).Key,
    };

    private AssignmentOrder Order => AssignmentAddresses.Orders.FirstOrDefault(pair => pair.Value == Ordning).Key;
}

internal static class AssignmentAddresses
{
    public static readonly IReadOnlyDictionary<AssignmentOrder, string> Orders = new Dictionary<AssignmentOrder, string>
    {
        [AssignmentOrder.Plan] = "plan",
        [AssignmentOrder.Name] = "uppdrag",
        [AssignmentOrder.Giver] = "givare",
        [AssignmentOrder.Receiver] = "mottagare",
        [AssignmentOrder.Role] = "roll",
        [AssignmentOrder.Deadline] = "tid",
    };

    public static readonly IReadOnlyDictionary<AssignmentGrouping, string> Groupings = new Dictionary<AssignmentGrouping, string>
    {
        [AssignmentGrouping.Giver] = "givare",
        [AssignmentGrouping.Receiver] = "mottagare",
        [AssignmentGrouping.Role] = "roll",
        [AssignmentGrouping.Deadline] = "tid",
        [AssignmentGrouping.Plan] = "plan",
    };

    public static SortLink Sort(AssignmentListPageView view) => new(
        Addresses.Assignments(view.Organisation), Orders[view.Request.Order], view.Request.IsDescending,
        [
            ("sok", view.Request.Words), ("givare", view.Request.Giver), ("mottagare", view.Request.Receiver), ("roll", view.Request.Role),
            ("tidsslag", DeadlineText.Parameter(view.Request.Time)), ("senast", view.Request.DueBy is { } day ? Formats.Date(day) : null),
            ("plan", view.Request.Plan), ("grupp", Groupings.GetValueOrDefault(view.Request.Grouping)),
        ],
        Orders[AssignmentOrder.Plan]);
}
