using Rodtrad.App.Organisation;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Plans;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Organisation;

internal static class OrganisationEndpoints
{
    public static void MapOrganisation(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", Regions).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}", (string organisation) => Results.Redirect(Addresses.Plans(organisation)))
            .RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/organisation", Tree).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/organisation/{unit}", Unit).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
    }

    private static async Task<IResult> Regions(PlanListView view, Words words, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, new PlanListRequest(null), cancel), found => Pages.Page<RegionsPage>(
            new PageContext { Title = words["Regions.Title"] }, new { View = found }));

    private static async Task<IResult> Tree(string organisation, string? datum, UnitTreeView view, Words words, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, new UnitTreeRequest(organisation, PlansEndpoints.Day(datum)), cancel), found => Pages.Page<UnitTreePage>(
            new PageContext { Title = words["Units.Title"], Organisation = new(found.Organisation, found.Region), Room = "organisation" },
            new { View = found }));

    private static async Task<IResult> Unit(string organisation, string unit, UnitView view, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, new UnitRequest(organisation, unit), cancel), found => Pages.Page<UnitPage>(
            new PageContext { Title = found.Unit.Name, Organisation = new(found.Organisation, found.Region), Room = "organisation" },
            new { View = found }));
}
