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
    }

    private static async Task<IResult> List(
        string organisation, string? mottagare, string? plan, string? sok, string? ordning, string? fallande,
        AssignmentListView view, Words words, HttpRequest request, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, Asked(organisation, mottagare, plan, sok, ordning, fallande), cancel), found =>
        {
            var page = new PageContext { Title = words["Assignments.Title"], Organisation = new(found.Organisation, found.Region), Room = "uppdrag" };
            return request.WantsFragment("lista")
                ? (IResult)Pages.Fragment<AssignmentTable>(page, new { View = found })
                : Pages.Page<AssignmentsPage>(page, new { View = found });
        });

    private static async Task<IResult> Csv(
        string organisation, string? mottagare, string? plan, string? sok, string? ordning, string? fallande,
        AssignmentCsv csv, Words words, HttpResponse response, CancellationToken cancel)
    {
        var asked = new AssignmentCsvRequest(
            Asked(organisation, mottagare, plan, sok, ordning, fallande),
            [words["Csv.Code"], words["Assignment.Name"], words["Assignment.Giver"], words["Assignment.Receivers"], words["Assignment.Executor"],
             words["Assignment.Deadline"], words["Node.Plan"]]);
        return Answers.Of(await csv.Run(Actor.Reader, asked, cancel), bytes =>
            Answers.Download(response, bytes, "text/csv; charset=utf-8", $"{organisation}-uppdrag.csv"));
    }

    private static AssignmentListRequest Asked(
        string organisation, string? receiver, string? plan, string? words, string? order, string? descending) => new(
        organisation, receiver, plan, words,
        order switch
        {
            "uppdrag" => AssignmentOrder.Name,
            "mottagare" => AssignmentOrder.Receiver,
            "tid" => AssignmentOrder.Deadline,
            _ => AssignmentOrder.Plan,
        },
        descending is "ja");
}
