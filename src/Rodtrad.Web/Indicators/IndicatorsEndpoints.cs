using Rodtrad.App.Indicators;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Indicators;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Goals;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Indicators;

internal static class IndicatorsEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/matt/{indicator}", Indicator).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/indikatorer", List).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/indikatorer.csv", Csv).RequireAuthorization(ReadingPolicies.ReadPublished);
    }

    private static async Task<IResult> List(
        [AsParameters] IndicatorQuery query, IndicatorListView view, Words words, HttpRequest request, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, query.Request, cancel), found =>
        {
            var page = new PageContext { Title = words["Indicators.Title"], Organisation = new(found.Organisation, found.Region), Room = "indikatorer" };
            return request.WantsFragment("lista")
                ? (IResult)Pages.Fragment<IndicatorTable>(page, new { View = found })
                : Pages.Page<IndicatorsPage>(page, new { View = found });
        });

    // One row for each use: that is what one counts and sums in a spreadsheet.
    private static async Task<IResult> Csv(
        [AsParameters] IndicatorQuery query, IndicatorListView view, Words words, HttpResponse response, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, query.Request, cancel), found => ListFiles.Csv<(IndicatorRow Row, IndicatorListUse? Use)>(
            response, $"{found.Organisation}-indikatorer",
            found.Rows.SelectMany(row => row.Uses.DefaultIfEmpty(), (row, use) => (row, use)),
            new(words["Csv.Code"], line => line.Row.Indicator.Code.Text),
            new(words["Indicator.Name"], line => line.Row.Indicator.Name),
            new(words["Indicator.Kind"], line => words[$"IndicatorKind.{line.Row.Indicator.Kind}"]),
            new(words["Indicator.Parameters"], line => line.Row.Indicator.Parameters is { } parameters ? Formats.Number(parameters) : ""),
            new(words["Indicator.Unit"], line => line.Row.Indicator.UnitOfMeasure),
            new(words["Measure.Direction"], line => line.Row.Indicator.Direction == Direction.NotStated ? "" : words[$"Direction.{line.Row.Indicator.Direction}"]),
            new(words["Measure.Source"], line => line.Use?.SourceName is { Length: > 0 } used ? used : line.Row.SourceName),
            new(words["Indicator.Owner"], line => line.Use?.OwnerName is { Length: > 0 } unit ? unit : line.Row.OwnerName),
            new(words["Csv.OwnerPrinted"], line => line.Use?.OwnerPrinted ?? ""),
            new(words["Indicators.CountUses"], line => Formats.Number(line.Row.Uses.Count)),
            new(words["Node.Plan"], line => line.Use?.PlanTitle ?? ""),
            new(words["Csv.NodeCode"], line => line.Use?.Node.Code ?? ""),
            new(words["Csv.NodeName"], line => line.Use?.Node.Name ?? ""),
            new(words["Measure.Baseline"], line => line.Use is { } use ? UseFacts.Baseline(words, new Baseline(use.BaselineState, use.Baseline, [])) : ""),
            new(words["Csv.Targets"], line => line.Use is { } use ? string.Join("; ", use.Targets.Select(target => $"{UseFacts.PeriodName(words, target.Period, "", null)}: {target.Printed}")) : ""),
            new(words["Status.Tracked"], line => line.Use is { } use ? words[use.IsTracking ? "Value.Yes" : "Value.No"] : ""),
            new(words["Measure.FollowUp"], line => line.Use is { } use ? use.FollowUp.Printed.Length > 0 ? use.FollowUp.Printed : UseFacts.FollowUp(words, use.FollowUp) : "")));

    private static async Task<IResult> Indicator(string organisation, string indicator, IndicatorView view, Words words, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, new IndicatorRequest(organisation, indicator), cancel), found =>
        {
            var first = found.Usages.Count > 0 ? found.Usages[0] : null;
            return Pages.Page<IndicatorPage>(
                new PageContext
                {
                    Title = found.Indicator.Name,
                    Organisation = new(found.Organisation, found.Region),
                    Room = "indikatorer",
                    Thread = first is null ? [] : GoalsEndpoints.Steps(found.Organisation, first.Path, first.Node.Code),
                    Sources = [.. found.Usages.SelectMany(usage => usage.Plan.Sources(words)).Distinct()],
                    HasChart = found.Usages.Any(usage => usage.Chart is not null),
                },
                new { View = found });
        });
}
