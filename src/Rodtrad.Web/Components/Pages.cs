using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Rodtrad.Web.Components;

/// <summary>How an endpoint answers with a component: as a whole page in the layout, or as a fragment for htmx.</summary>
public static class Pages
{
    /// <summary>A page in the layout. Parameters: <c>new { View = view }</c>.</summary>
    public static RazorComponentResult Page<TPage>(PageContext context, object? parameters = null)
        where TPage : IComponent => Answer<TPage>(context, parameters, inLayout: true);

    /// <summary>Exactly the element named by <c>hx-target</c>, without layout.</summary>
    public static RazorComponentResult Fragment<TFragment>(PageContext context, object? parameters = null)
        where TFragment : IComponent => Answer<TFragment>(context, parameters, inLayout: false);

    /// <summary>Does htmx ask for the element with this id? Everything else gets the whole page, also a restored history entry.</summary>
    public static bool WantsFragment(this HttpRequest request, string id) =>
        request.Headers["HX-Request"] == "true"
        && request.Headers["HX-History-Restore-Request"] != "true"
        && request.Headers["HX-Target"].ToString().EndsWith("#" + id, StringComparison.Ordinal);

    private static RazorComponentResult<PageHost> Answer<TComponent>(PageContext context, object? parameters, bool inLayout) =>
        new RazorComponentResult<PageHost>(new Dictionary<string, object?>
        {
            [nameof(PageHost.Context)] = context,
            [nameof(PageHost.Component)] = typeof(TComponent),
            [nameof(PageHost.Parameters)] = new RouteValueDictionary(parameters),
            [nameof(PageHost.InLayout)] = inLayout,
        })
        {
            // All or nothing: an error while drawing becomes an error page, not half a page.
            PreventStreamingRendering = true,
        };
}
