using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Goals;

internal static class GoalsEndpoints
{
    public static void MapGoals(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/trad", Thread).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapList("/{organisation}/trad", File);
        app.MapGet("/{organisation}/planer/{plan}/{node}", Node).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
    }

    private static async Task<IResult> Thread(
        string organisation, string? plan, string? perspektiv, string? kalla, string? luckor, string? nod, string? oppna,
        ThreadView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel)
    {
        var asked = new ThreadRequest(organisation, plan, perspektiv, kalla, luckor is "ja", nod, oppna is "alla");
        return Answers.Of(await view.Run(actor, asked, cancel), found =>
        {
            var page = new PageContext
            {
                Title = words["Thread.Title"],
                Organisation = found.Plan.Label(),
                Room = "trad",
                Sources = found.Plan.Sources(words),
            };
            return request.WantsFragment("panel")
                ? (IResult)Pages.Fragment<ThreadPanel>(page, new { View = found })
                : request.WantsFragment("traden") ? Pages.Fragment<ThreadExplorer>(page, new { View = found })
                : Pages.Page<ThreadPage>(page, new { View = found });
        });
    }

    private static async Task<IResult> File(
        string organisation, string? plan, string? perspektiv, string? kalla, string? luckor, string? nod, ThreadList view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new ThreadRequest(organisation, plan, perspektiv, kalla, luckor is "ja", nod, true), cancel), found =>
            file.Of(words, $"{found.Plan.Organisation}-trad", $"{words["Thread.Title"]}, {found.Plan.Title}", found.Rows, ThreadColumns.Of(words, found)));

    private static async Task<IResult> Node(
        string organisation, string plan, string node, NodeView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new NodeRequest(organisation, plan, node, Addresses.Plan(organisation, plan)), cancel), found => Pages.Page<NodePage>(
            new PageContext
            {
                Title = found.Node.Name,
                Organisation = found.Plan.Label(),
                Room = "planer",
                Thread = Steps(words, found.Plan.Organisation, found.Above, found.Path, node),
                Sources = found.Plan.Sources(words),
            },
            new { View = found }));

    /// <summary>
    /// The way from the top to a node as steps of the thread; the last is the page itself. A way that begins in another plan has
    /// that plan as its first step, and the border between.
    /// </summary>
    public static IReadOnlyList<ThreadStep> Steps(Words words, string organisation, PlanThread? above, IReadOnlyList<NodeLink> path, string current)
    {
        List<ThreadStep> steps = [.. path.Select(step => new ThreadStep(step.LevelName, step.Name, Addresses.Node(organisation, step.Plan, step.Code), step.Code == current))];
        if (above is { Plan: { } plan })
        {
            steps.Insert(0, new ThreadStep(
                above.End == FarEnd.NotLoaded ? $"{plan.Unit}, {words["Across.NotLoaded"]}" : plan.Unit, plan.Title,
                above.To is { } to ? Addresses.Node(organisation, to.Plan, to.Code) : null, IsOtherPlan: true));
        }
        return steps.Count < 2 ? [] : steps;
    }
}
