using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.Tests.Showcase;

/// <summary>An address that exists in tests only: a page as a room would add it.</summary>
public static class ShowcaseEndpoints
{
    public static void MapShowcase(this WebApplication app)
    {
        app.MapGet("/prov", (HttpRequest request, string? punkt) =>
        {
            var page = new PageContext
            {
                Title = "Prov",
                Organisation = new("norrbotten", "Region Norrbotten"),
                Room = "trad",
                HasChart = true,
                Sources = ["Källa: Region Norrbotten, Regionstyrelsens plan 2020–2022."],
                Thread =
                [
                    new("Vision", "Liv, hälsa och hållbar utveckling i Västernorrland", "#vision"),
                    new("Mål", "Arbetsplatser där medarbetare mår bra", "#mal"),
                    new("Mått", "Sjukfrånvaro", IsCurrent: true),
                ],
            };
            return request.WantsFragment("panel")
                ? (IResult)Pages.Fragment<ShowcasePanel>(page, new { Point = punkt ?? "12" })
                : Pages.Page<ShowcasePage>(page);
        }).RequireAuthorization(AccessPolicies.ReadPublished);
        app.MapGet("/prov/fel", IResult () => throw new InvalidOperationException("Hemligt innehåll"))
            .RequireAuthorization(AccessPolicies.ReadPublished);
        app.MapGet("/prov/rita-fel", () => Pages.Page<BrokenPage>(new PageContext { Title = "Trasig" }))
            .RequireAuthorization(AccessPolicies.ReadPublished);
    }
}
