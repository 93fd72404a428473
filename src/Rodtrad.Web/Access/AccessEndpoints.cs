using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Access;

/// <summary>What one may do oneself, and who may do what.</summary>
internal static class AccessEndpoints
{
    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/min-behorighet", Own).Needs(Permission.UseOwnAccount);
        app.MapGet("/{organisation}/behorighet", Who).Needs(Permission.UseOwnAccount);
    }

    private static async Task<IResult> Own(string organisation, OwnAccessView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new OwnAccessRequest(organisation), cancel), found => Pages.Page<OwnAccessPage>(
            new PageContext { Title = words["OwnAccess.Title"], Organisation = new(found.Organisation, found.Region), Room = "min-behorighet" }, new { View = found }));

    private static async Task<IResult> Who(string organisation, string? plan, string? gora, WhoMayView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new WhoMayRequest(organisation, plan, AccessAddresses.Asked(gora)), cancel), found => Pages.Page<WhoMayPage>(
            new PageContext { Title = words["WhoMay.Title"], Organisation = new(found.Organisation, found.Region), Room = "behorighet" }, new { View = found }));
}
