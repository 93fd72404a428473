using Rodtrad.App.Indicators;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Indicators;
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
        app.MapGet("/{organisation}/indikatorer", List).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/indikatorer.csv", Csv).RequireAuthorization(ReadingPolicies.ReadPublished);
        app.MapGet("/{organisation}/styrkort", Scorecard).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/styrkort.csv", ScorecardFile).RequireAuthorization(ReadingPolicies.ReadPublished);
        // Not kept: anyone may ask for any text, and each would be a page.
        app.MapGet("/{organisation}/sa-lases-malet", Target).RequireAuthorization(ReadingPolicies.ReadPublished);
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

    // One row each time a measure is shown, everything as printed.
    private static async Task<IResult> ScorecardFile(
        string organisation, string? plan, ScorecardView view, Words words, HttpResponse response, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, new ScorecardRequest(organisation, plan), cancel), found =>
            ListFiles.Csv<(ScorecardPart Part, ScorecardGoal Goal, ScorecardLine Line)>(
                response, $"{organisation}-styrkort",
                from part in found.Parts from goal in part.Goals from line in goal.Lines select (part, goal, line),
                [
                    new(words["Csv.Code"], row => row.Line.Node.Code),
                    new(words["Scorecard.Measure"], row => row.Line.Node.Name),
                    new(words["Scorecard.Number"], row => row.Line.Node.Number),
                    new(words["Thread.Dimension"], row => row.Part.Dimension?.Name ?? ""),
                    new(words["Scorecard.Goal"], row => string.Join(" → ", row.Goal.Way.Select(step => step.Name))),
                    new(words["Measure.Baseline"], row => row.Line.Use.Baseline.Printed),
                    .. found.Years.Select((year, i) => new Column<(ScorecardPart Part, ScorecardGoal Goal, ScorecardLine Line)>(
                        words["Measure.TargetYear", year], row => row.Line.Targets[i])),
                    new(words["Measure.Source"], row => row.Line.Use.SourcePrinted),
                    new(words["Measure.FollowUp"], row => row.Line.Use.FollowUp.Printed),
                    new(words["Measure.Owner"], row => row.Line.Use.OwnerLine),
                    new(words["Measure.Reporter"], row => row.Line.Use.Reporter?.Full ?? ""),
                    new(words["Status.Tracked"], row => row.Line.Use.IsTracking ? words["Value.Yes"] : ""),
                ]));

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
                    Thread = first is null ? [] : GoalsEndpoints.Steps(words, found.Organisation, first.Above, first.Path, first.Node.Code),
                    Sources = [.. found.Usages.SelectMany(usage => usage.Plan.Sources(words)).Distinct()],
                    HasChart = found.Usages.Any(usage => usage.Chart is not null),
                },
                new { View = found });
        });

    private static async Task<IResult> Target(
        string organisation, JudgeTarget judge, TargetExamples examples, Words words, HttpRequest request, CancellationToken cancel)
    {
        var query = TargetQuery.Of(request.Query);
        var (answer, problem) = await Answer(query, judge, words, cancel);
        if (AskedFragment(request) is { } id)
            return Pages.Fragment<TargetReply>(new PageContext { Title = words["Target.Title"] }, new { Id = id, Answer = answer, Problem = problem });
        return Answers.Of(await examples.Run(Actor.Reader, new TargetExamplesRequest(organisation), cancel), found => Pages.Page<TargetPage>(
            new PageContext { Title = words["Target.Title"], Organisation = new(found.Organisation, found.Region), Room = "trad" },
            new { View = found, Query = query.IsTooLong ? new TargetQuery("", query.Fields.Where(field => field.Value.Length <= TargetQuery.MaxText).ToDictionary()) : query, Answer = answer, Problem = problem }));
    }

    private static async Task<(TargetAnswer? Answer, string? Problem)> Answer(TargetQuery query, JudgeTarget judge, Words words, CancellationToken cancel)
    {
        if (query.IsTooLong)
            return (null, words["Target.TooLong", TargetQuery.MaxText]);
        if (!query.IsAsked)
            return (null, null);
        var outcome = await judge.Run(Actor.Reader, query.Question, cancel);
        return outcome.Refusal is { } refusal ? (null, words[$"refusal.{refusal.Code}", [.. refusal.Arguments, "", "", "", "", "", ""]]) : (outcome.Unwrap(), null);
    }

    // The page has one place for the answer and the measure's page one for each target; an id of any other kind gets the whole page.
    private static string? AskedFragment(HttpRequest request)
    {
        var id = request.Headers["HX-Target"].ToString().Split('#')[^1];
        return (id == TargetReply.WholeId || id.StartsWith("svar-", StringComparison.Ordinal)) && Domain.Quantities.Code.TryParse(id, out _) && request.WantsFragment(id) ? id : null;
    }
}
