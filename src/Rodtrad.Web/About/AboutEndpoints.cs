using Microsoft.Extensions.Options;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.About;

internal static class AboutEndpoints
{
    public static void MapAbout(this IEndpointRouteBuilder app)
    {
        app.MapGet("/halsa", () => Results.Text("ok")).AllowAnonymous();
        app.MapGet("/tillganglighet", (IOptions<Installation> installation, Words words) =>
            Pages.Page<AccessibilityPage>(
                new PageContext { Title = words["Accessibility.Title"] },
                new { Installation = installation.Value })).AllowAnonymous();
    }
}
