using Rodtrad.App.Assignments;
using Rodtrad.Web.Components;

namespace Rodtrad.Web.Assignments;

/// <summary>What the address of the list of activities says: read, and written again with another order.</summary>
internal sealed record ActivityQuery(
    string Organisation, string? Ansvarig, string? Mot, string? Tidsslag, string? Internt, string? Plan, string? Sok, string? Ordning, string? Fallande)
{
    public ActivityListRequest Request => new(Organisation)
    {
        Responsible = Ansvarig,
        Towards = Mot,
        Time = DeadlineText.Kind(Tidsslag),
        IsInternal = Internt switch { "ja" => true, "nej" => false, _ => null },
        Plan = Plan,
        Words = Sok,
        Order = ActivityAddresses.Orders.FirstOrDefault(pair => pair.Value == Ordning).Key,
        IsDescending = Fallande is "ja",
    };
}

internal static class ActivityAddresses
{
    public static readonly IReadOnlyDictionary<ActivityOrder, string> Orders = new Dictionary<ActivityOrder, string>
    {
        [ActivityOrder.Plan] = "plan",
        [ActivityOrder.Name] = "aktivitet",
        [ActivityOrder.Responsible] = "ansvarig",
        [ActivityOrder.Deadline] = "tid",
    };

    public static SortLink Sort(ActivityListPageView view) => new(
        Addresses.Activities(view.Organisation), Orders[view.Request.Order], view.Request.IsDescending,
        [
            ("sok", view.Request.Words), ("ansvarig", view.Request.Responsible), ("mot", view.Request.Towards),
            ("tidsslag", DeadlineText.Parameter(view.Request.Time)), ("internt", Internal(view.Request.IsInternal)), ("plan", view.Request.Plan),
        ],
        Orders[ActivityOrder.Plan]);

    public static string? Internal(bool? isInternal) => isInternal switch { true => "ja", false => "nej", null => null };
}
