using Rodtrad.App.Indicators;
using Rodtrad.Domain.Access;
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
        // Not kept: anyone may ask for any text, and each would be a page.
        app.MapGet("/{organisation}/sa-lases-malet", Target).RequireAuthorization(ReadingPolicies.ReadPublished);
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
                    Thread = first is null ? [] : GoalsEndpoints.Steps(found.Organisation, first.Path, first.Node.Code),
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
