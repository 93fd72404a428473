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
        app.MapGet("/{organisation}/uppdrag", List).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/uppdrag.csv", Csv).RequireAuthorization(ReadingPolicies.ReadPublished);
        app.MapGet("/{organisation}/aktiviteter", Activities).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/aktiviteter.csv", ActivitiesCsv).RequireAuthorization(ReadingPolicies.ReadPublished);
    }

    private static async Task<IResult> List(
        [AsParameters] AssignmentQuery query, AssignmentListView view, Words words, HttpRequest request, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, query.Request, cancel), found =>
        {
            var page = new PageContext { Title = words["Assignments.Title"], Organisation = new(found.Organisation, found.Region), Room = "uppdrag" };
            return request.WantsFragment("lista")
                ? (IResult)Pages.Fragment<AssignmentTable>(page, new { View = found })
                : Pages.Page<AssignmentsPage>(page, new { View = found });
        });

    private static async Task<IResult> Csv(
        [AsParameters] AssignmentQuery query, AssignmentListView view, Words words, HttpResponse response, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, query.Request, cancel), found => ListFiles.Csv(response, $"{found.Organisation}-uppdrag", found.Rows,
            new(words["Csv.Code"], row => row.Code),
            new(words["Assignment.Name"], row => row.Number.Length > 0 ? $"{row.Number} {row.Name}" : row.Name),
            new(words["Assignment.Giver"], row => row.Giver?.Full ?? ""),
            new(words["Assignment.Receivers"], row => string.Join(", ", row.Receivers.Select(unit => unit.Full))),
            new(words["Assignment.Role"], row => row.Role?.Name ?? ""),
            new(words["Assignment.Executor"], row => row.Executor),
            new(words["Assignment.Keyword"], row => row.Keyword),
            new(words["Assignment.Deadline"], row => row.Deadline.Printed),
            new(words["Assignment.DeadlineKind"], row => DeadlineText.Name(words, row.Deadline.Kind)),
            new(words["Csv.Start"], row => ListFiles.Day(row.Deadline.Start)),
            new(words["Csv.Due"], row => ListFiles.Day(row.Deadline.Due)),
            new(words["Node.Plan"], row => row.PlanTitle)));

    private static async Task<IResult> Activities(
        [AsParameters] ActivityQuery query, ActivityListView view, Words words, HttpRequest request, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, query.Request, cancel), found =>
        {
            var page = new PageContext { Title = words["Activities.Title"], Organisation = new(found.Organisation, found.Region), Room = "aktiviteter" };
            return request.WantsFragment("lista")
                ? (IResult)Pages.Fragment<ActivityTable>(page, new { View = found })
                : Pages.Page<ActivitiesPage>(page, new { View = found });
        });

    private static async Task<IResult> ActivitiesCsv(
        [AsParameters] ActivityQuery query, ActivityListView view, Words words, HttpResponse response, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, query.Request, cancel), found => ListFiles.Csv(response, $"{found.Organisation}-aktiviteter", found.Rows,
            new(words["Csv.Code"], row => row.Code),
            new(words["Activity.Name"], row => row.Number.Length > 0 ? $"{row.Number} {row.Name}" : row.Name),
            new(words["Activity.Under"], row => row.Under),
            new(words["Activity.Towards"], row => string.Join(", ", row.Links.Select(link => link.Text))),
            new(words["Activity.Responsible"], row => row.Responsible.Printed),
            new(words["Activity.Units"], row => string.Join(", ", row.Responsible.Units.Select(unit => unit.Full))),
            new(words["Activity.ForEach"], row => words[row.Responsible.ForEach ? "Value.Yes" : "Value.No"]),
            new(words["Activity.Deadline"], row => row.Deadline.Printed),
            new(words["Assignment.DeadlineKind"], row => DeadlineText.Name(words, row.Deadline.Kind)),
            new(words["Csv.Start"], row => ListFiles.Day(row.Deadline.Start)),
            new(words["Csv.Due"], row => ListFiles.Day(row.Deadline.Due)),
            new(words["Activity.Internal"], row => words[row.IsInternal ? "Value.Yes" : "Value.No"]),
            new(words["Node.Plan"], row => row.PlanTitle)));
}
