using Rodtrad.App.Assignments;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Assignments;

internal static class AssignmentsEndpoints
{
    public static void MapAssignments(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/uppdrag", List).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapList("/{organisation}/uppdrag", File);
        app.MapGet("/{organisation}/aktiviteter", Activities).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapList("/{organisation}/aktiviteter", ActivitiesFile);
    }

    private static async Task<IResult> List(
        [AsParameters] AssignmentQuery query, AssignmentListView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found =>
        {
            var page = new PageContext { Title = words["Assignments.Title"], Organisation = new(found.Organisation, found.Region), Room = "uppdrag" };
            return request.WantsFragment("lista")
                ? (IResult)Pages.Fragment<AssignmentTable>(page, new { View = found })
                : Pages.Page<AssignmentsPage>(page, new { View = found });
        });

    private static async Task<IResult> File(
        [AsParameters] AssignmentQuery query, AssignmentListView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found =>
            file.Of(words, $"{found.Organisation}-uppdrag", words["Assignments.Title"], found.Rows, AssignmentColumns.Of(words)));

    private static async Task<IResult> Activities(
        [AsParameters] ActivityQuery query, ActivityListView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found =>
        {
            var page = new PageContext { Title = words["Activities.Title"], Organisation = new(found.Organisation, found.Region), Room = "aktiviteter" };
            return request.WantsFragment("lista")
                ? (IResult)Pages.Fragment<ActivityTable>(page, new { View = found })
                : Pages.Page<ActivitiesPage>(page, new { View = found });
        });

    private static async Task<IResult> ActivitiesFile(
        [AsParameters] ActivityQuery query, ActivityListView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found =>
            file.Of(words, $"{found.Organisation}-aktiviteter", words["Activities.Title"], found.Rows, AssignmentColumns.OfActivities(words)));
}
