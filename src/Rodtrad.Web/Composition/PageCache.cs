using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Rodtrad.Storage.Databases;
using Rodtrad.Web.Components;
using Rodtrad.Web.Settings;

namespace Rodtrad.Web.Composition;

/// <summary>
/// Keeps finished pages. The key holds everything a page depends on: its address, whether a fragment is asked for, the
/// reader's theme and language, the day, and the state of the databases it is made from. A change, also one made by another
/// process, gives another key, so that nothing needs to be thrown out.
/// </summary>
internal sealed class PageCache(ChangeWatch changes, TimeProvider clock) : IOutputCachePolicy
{
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        // Without sign-in every reader sees the same. What belongs to one person must never get here.
        var isForAll = HttpMethods.IsGet(http.Request.Method) && StringValues.IsNullOrEmpty(http.Request.Headers.Authorization);
        context.EnableOutputCaching = isForAll;
        context.AllowCacheLookup = isForAll;
        context.AllowCacheStorage = isForAll;
        context.AllowLocking = true;
        if (!isForAll)
            return;
        var settings = ReaderSettings.Read(http);
        var vary = context.CacheVaryByRules;
        vary.QueryKeys = "*";
        vary.HeaderNames = new StringValues(["HX-Request", "HX-Target", "HX-History-Restore-Request"]);
        vary.VaryByValues["reader"] = $"{settings.Theme} {settings.Language}";
        vary.VaryByValues["day"] = $"{clock.GetLocalNow():yyyy-MM-dd}";
        vary.VaryByValues["state"] = await State(http, cancellation);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            || response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    // A page within a region depends on the region's database; the list of regions on all of them.
    private async Task<string> State(HttpContext http, CancellationToken cancel) =>
        http.GetRouteValue("organisation") is string organisation
            ? await changes.State(organisation, cancel)
            : await changes.StateOfAll(cancel);
}

internal static class PageCaching
{
    /// <summary>The policy that pages made from the databases ask for.</summary>
    public const string Pages = "Pages";

    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddSingleton<PageCache>();
        services.AddOutputCache(options => options.DefaultExpirationTimeSpan = TimeSpan.FromHours(24));
        services.AddOptions<OutputCacheOptions>().Configure<PageCache>((options, policy) => options.AddPolicy(Pages, policy));
    }
}
