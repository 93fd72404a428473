using Rodtrad.App.Frames;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Frames;

internal static class FramesEndpoints
{
    public static void MapFrames(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/ramar", List).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/ramar/{plan}", Frames).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
    }

    private static async Task<IResult> List(string organisation, FrameListView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new FrameListRequest(organisation), cancel), found => Pages.Page<FrameListPage>(
            new PageContext
            {
                Title = words["Frames.Title"],
                Organisation = new(found.Organisation, found.Region),
                Room = "ekonomi",
                Sources = [.. found.Rows.SelectMany(row => row.Plan.Sources(words)).Distinct()],
            },
            new { View = found }));

    private static async Task<IResult> Frames([AsParameters] FrameQuery query, FramesView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found => Pages.Page<FramesPage>(
            new PageContext
            {
                Title = words["Frames.TitleOf", found.Table.Title, found.Plan.Title],
                Organisation = found.Plan.Label(),
                Room = "ekonomi",
                Sources = [.. found.Plan.Sources(words), .. found.SectionHeading.Length > 0 ? [words["Frames.Section", found.SectionHeading]] : Array.Empty<string>()],
                HasChart = found.Bridge is { Steps.Count: > 0 and <= FrameBridgeView.MaxDrawn },
            },
            new { View = found }));
}
