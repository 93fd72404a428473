using Rodtrad.App.Indicators;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Goals;
using Rodtrad.Web.Plans;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Indicators;

internal static class IndicatorsEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/matt/{indicator}", Indicator).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/styrkort", Scorecard).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/styrkort.csv", ScorecardFile).RequireAuthorization(ReadingPolicies.ReadPublished);
    }

    private static async Task<IResult> Scorecard(
        string organisation, string? plan, string? visa, ScorecardView view, Words words, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, new ScorecardRequest(organisation, plan), cancel), found => Pages.Page<ScorecardPage>(
            new PageContext
            {
                Title = words["Scorecard.TitleOf", found.Plan.Title],
                Organisation = found.Plan.Label(),
                Room = "styrkort",
                Thread = PlansEndpoints.Steps(found.Plan),
                Sources = found.Plan.Sources(words),
            },
            new { View = found, IsDense = visa is "tatt" }));

    private static async Task<IResult> ScorecardFile(
        string organisation, string? plan, ScorecardCsv csv, Words words, HttpResponse response, CancellationToken cancel)
    {
        var asked = new ScorecardCsvRequest(
            new ScorecardRequest(organisation, plan),
            [words["Csv.Code"], words["Scorecard.Measure"], words["Scorecard.Number"], words["Thread.Dimension"], words["Scorecard.Goal"], words["Measure.Baseline"]],
            words["Measure.TargetYear"],
            [words["Measure.Source"], words["Measure.FollowUp"], words["Measure.Owner"], words["Measure.Reporter"], words["Status.Tracked"]],
            words["Value.Yes"]);
        return Answers.Of(await csv.Run(Actor.Reader, asked, cancel), bytes =>
            Answers.Download(response, bytes, "text/csv; charset=utf-8", $"{organisation}-styrkort.csv"));
    }

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
