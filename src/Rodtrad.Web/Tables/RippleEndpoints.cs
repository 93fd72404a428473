using Rodtrad.App.Tables;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Tables;

/// <summary>What a changed figure would reach: asked for in the address, and nothing is changed.</summary>
internal static class RippleEndpoints
{
    public static void MapRipple(this IEndpointRouteBuilder app) =>
        app.MapGet("/{organisation}/foljder/{plan}", Page).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);

    private static async Task<IResult> Page(
        string organisation, string plan, string? tabell, string? rad, string? kolumn, string? varde, RippleView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(
            await view.Run(actor, new RippleRequest(organisation, plan, Given(tabell), Given(rad), Given(kolumn), Given(varde)) { IsForm = true }, cancel),
            found => Pages.Page<RipplePage>(
                new PageContext { Title = words["Ripple.Title"], Organisation = found.Plan.Label(), Room = "ekonomi", Sources = found.Plan.Sources(words) },
                new { View = found }));

    // No figure is longer; what is longer is cut before anything is read of it.
    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Length > 100 ? value[..100] : value;
}
