using Rodtrad.App.Statements;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Statements;

internal static class StatementsEndpoints
{
    public static void MapStatements(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/lagkrav/{plan}", Law).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/nyckeltal/{plan}", Ratios).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
    }

    private static async Task<IResult> Law(string organisation, string plan, LawView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new LawRequest(organisation, plan), cancel), found => Pages.Page<LawPage>(
            new PageContext { Title = words["Law.TitleOf", found.Plan.Title], Organisation = found.Plan.Label(), Room = "ekonomi", Sources = found.Plan.Sources(words) },
            new { View = found }));

    private static async Task<IResult> Ratios(string organisation, string plan, string? enhet, KeyRatioView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new KeyRatioRequest(organisation, plan, string.IsNullOrEmpty(enhet) ? null : enhet), cancel), found => Pages.Page<KeyRatioPage>(
            new PageContext
            {
                Title = words["Ratio.TitleOf", found.Plan.Title],
                Organisation = found.Plan.Label(),
                Room = "ekonomi",
                Sources = found.Plan.Sources(words),
                HasChart = found.Chart is not null,
            },
            new { View = found }));
}
