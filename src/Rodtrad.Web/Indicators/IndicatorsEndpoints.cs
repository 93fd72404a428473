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
        app.MapGet("/{organisation}/matt/{indicator}", Indicator).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/indikatorer", List).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapList("/{organisation}/indikatorer", File);
        app.MapGet("/{organisation}/styrkort", Scorecard).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapList("/{organisation}/styrkort", ScorecardFile);
        app.MapList("/{organisation}/matt", IndicatorFile);
        app.MapList("/{organisation}/sa-lases-malet", TargetsFile);
        // Not kept: anyone may ask for any text, and each would be a page.
        app.MapGet("/{organisation}/sa-lases-malet", Target).RequireAuthorization(AccessPolicies.ReadPublished);
    }

    private static async Task<IResult> List(
        [AsParameters] IndicatorQuery query, IndicatorListView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found =>
        {
            var page = new PageContext { Title = words["Indicators.Title"], Organisation = new(found.Organisation, found.Region), Room = "indikatorer" };
            return request.WantsFragment("lista")
                ? (IResult)Pages.Fragment<IndicatorTable>(page, new { View = found })
                : Pages.Page<IndicatorsPage>(page, new { View = found });
        });

    private static async Task<IResult> File(
        [AsParameters] IndicatorQuery query, IndicatorListView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found =>
            file.Of(words, $"{found.Organisation}-indikatorer", words["Indicators.Title"], IndicatorColumns.Rows(found), IndicatorColumns.Of(words)));

    private static async Task<IResult> Scorecard(
        string organisation, string? plan, string? visa, ScorecardView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new ScorecardRequest(organisation, plan), cancel), found => Pages.Page<ScorecardPage>(
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
        string organisation, string? plan, ScorecardView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new ScorecardRequest(organisation, plan), cancel), found => file.Of(
            words, $"{organisation}-styrkort", words["Scorecard.TitleOf", found.Plan.Title], ScorecardColumns.Rows(found), ScorecardColumns.Of(words, found)));

    private static async Task<IResult> IndicatorFile(
        string organisation, string? kod, IndicatorView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new IndicatorRequest(organisation, kod ?? ""), cancel), found => file.Of(
            words, $"{organisation}-matt-{found.Indicator.Code}", found.Indicator.Name, IndicatorColumns.Values(found), IndicatorColumns.OfValues(words)));

    private static async Task<IResult> TargetsFile(string organisation, TargetExamples view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new TargetExamplesRequest(organisation), cancel), found => file.Of(
            words, $"{organisation}-mal", words["Target.Examples"], found.Examples, IndicatorColumns.OfTargets(words)));

    private static async Task<IResult> Indicator(string organisation, string indicator, IndicatorView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new IndicatorRequest(organisation, indicator), cancel), found =>
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
        string organisation, JudgeTarget judge, TargetExamples examples, Words words, HttpRequest request, Actor actor, CancellationToken cancel)
    {
        var query = TargetQuery.Of(request.Query);
        var (answer, problem) = await Answer(query, judge, words, actor, cancel);
        if (AskedFragment(request) is { } id)
            return Pages.Fragment<TargetReply>(new PageContext { Title = words["Target.Title"] }, new { Id = id, Answer = answer, Problem = problem });
        return Answers.Of(await examples.Run(actor, new TargetExamplesRequest(organisation), cancel), found => Pages.Page<TargetPage>(
            new PageContext { Title = words["Target.Title"], Organisation = new(found.Organisation, found.Region), Room = "trad" },
            new { View = found, Query = query.IsTooLong ? new TargetQuery("", query.Fields.Where(field => field.Value.Length <= TargetQuery.MaxText).ToDictionary()) : query, Answer = answer, Problem = problem }));
    }

    private static async Task<(TargetAnswer? Answer, string? Problem)> Answer(TargetQuery query, JudgeTarget judge, Words words, Actor actor, CancellationToken cancel)
    {
        if (query.IsTooLong)
            return (null, words["Target.TooLong", TargetQuery.MaxText]);
        if (!query.IsAsked)
            return (null, null);
        var outcome = await judge.Run(actor, query.Question, cancel);
        return outcome.Refusal is { } refusal ? (null, words[$"refusal.{refusal.Code}", [.. refusal.Arguments, "", "", "", "", "", ""]]) : (outcome.Unwrap(), null);
    }

    // The page has one place for the answer and the measure's page one for each target; an id of any other kind gets the whole page.
    private static string? AskedFragment(HttpRequest request)
    {
        var id = request.Headers["HX-Target"].ToString().Split('#')[^1];
        return (id == TargetReply.WholeId || id.StartsWith("svar-", StringComparison.Ordinal)) && Domain.Quantities.Code.TryParse(id, out _) && request.WantsFragment(id) ? id : null;
    }
}
