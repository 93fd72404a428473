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
        app.MapGet("/", Regions).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}", Region).RequireAuthorization(AccessPolicies.ReadPublished);
        app.MapGet("/{organisation}/organisation", Tree).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapList("/{organisation}/organisation", File);
        app.MapList("/{organisation}/enhet", UnitFile);
        app.MapGet("/{organisation}/organisation/{unit}", Unit).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
    }

    private static async Task<IResult> Regions(PlanListView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new PlanListRequest(null), cancel), found => Pages.Page<RegionsPage>(
            new PageContext { Title = words["Regions.Title"] }, new { View = found }));

    // An address that is no region is not found here already, and not only where it would have led.
    private static async Task<IResult> Region(string organisation, UnitTreeView view, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new UnitTreeRequest(organisation, null), cancel), found => Results.Redirect(Addresses.Plans(found.Organisation)));

    private static async Task<IResult> Tree(string organisation, string? datum, UnitTreeView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new UnitTreeRequest(organisation, PlansEndpoints.Day(datum)), cancel), found => Pages.Page<UnitTreePage>(
            new PageContext { Title = words["Units.Title"], Organisation = new(found.Organisation, found.Region), Room = "organisation" },
            new { View = found }));

    private static async Task<IResult> File(string organisation, string? datum, UnitTreeView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new UnitTreeRequest(organisation, PlansEndpoints.Day(datum)), cancel), found =>
            file.Of(words, $"{found.Organisation}-organisation", words["Units.Title"], found.Rows, UnitColumns.Of(words)));

    private static async Task<IResult> Unit(string organisation, string unit, UnitView view, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new UnitRequest(organisation, unit), cancel), found => Pages.Page<UnitPage>(
            new PageContext { Title = found.Unit.Name, Organisation = new(found.Organisation, found.Region), Room = "organisation" },
            new { View = found }));

    private static async Task<IResult> UnitFile(string organisation, string? kod, UnitView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new UnitRequest(organisation, kod ?? ""), cancel), found =>
            file.Of(words, $"{found.Organisation}-enhet-{found.Unit.Code}", found.Unit.Name, UnitColumns.Duties(found), UnitColumns.OfDuties(words)));
}
