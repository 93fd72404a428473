using Rodtrad.App.Indicators;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Goals;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Indicators;

internal static class IndicatorsEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder app) =>
        app.MapGet("/{organisation}/matt/{indicator}", Indicator).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);

    private static async Task<IResult> Indicator(string organisation, string indicator, IndicatorView view, Words words, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, new IndicatorRequest(organisation, indicator), cancel), found =>
        {
            var first = found.Usages.Count > 0 ? found.Usages[0] : null;
            return Pages.Page<IndicatorPage>(
                new PageContext
                {
                    Title = found.Indicator.Name,
                    Organisation = new(found.Organisation, found.Region),
                    Room = "trad",
                    Thread = first is null ? [] : GoalsEndpoints.Steps(words, found.Organisation, first.Above, first.Path, first.Node.Code),
                    Sources = [.. found.Usages.SelectMany(usage => usage.Plan.Sources(words)).Distinct()],
                    HasChart = found.Usages.Any(usage => usage.Chart is not null),
                },
                new { View = found });
        });
}
