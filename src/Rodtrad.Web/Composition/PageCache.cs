using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Rodtrad.Storage.Databases;
using Rodtrad.Web.Access;
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
    private static readonly StringValues Htmx = new(["HX-Request", "HX-Target", "HX-History-Restore-Request"]);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        // Whoever is not signed in sees the same as every other reader. What belongs to one person must never get here.
        var isForAll = HttpMethods.IsGet(http.Request.Method) && StringValues.IsNullOrEmpty(http.Request.Headers.Authorization)
            && !http.RequestServices.GetRequiredService<CurrentActor>().IsPerson;
        context.EnableOutputCaching = isForAll;
        context.AllowCacheLookup = isForAll;
        context.AllowCacheStorage = isForAll;
        context.AllowLocking = true;
        if (!isForAll)
            return;
        var settings = ReaderSettings.Read(http);
        var vary = context.CacheVaryByRules;
        vary.QueryKeys = "*";
        if (http.Request.Headers.ContainsKey("HX-Request"))
            vary.HeaderNames = Htmx;
        // One value: every one more is another text in the key of every page.
        var state = await State(http, cancellation);
        var day = DateOnly.FromDateTime(clock.GetLocalNow().DateTime).DayNumber;
        vary.VaryByValues["page"] = string.Create(CultureInfo.InvariantCulture, $"{settings.Theme} {settings.Language} {day} {state}");
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
    private ValueTask<string> State(HttpContext http, CancellationToken cancel) =>
        http.GetRouteValue("organisation") is string organisation
            ? changes.State(organisation, cancel)
            : new(changes.StateOfAll(cancel));
}

internal static class PageCaching
{
    /// <summary>The policy that pages made from the databases ask for.</summary>
    public const string Pages = "Pages";

    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddSingleton<PageCache>();
        services.AddOutputCache(options =>
        {
            options.DefaultExpirationTimeSpan = TimeSpan.FromHours(24);
            options.UseCaseSensitivePaths = true; // two codes that differ in letter case are two things
        });
        services.AddOptions<OutputCacheOptions>().Configure<PageCache>((options, policy) => options.AddPolicy(Pages, policy));
    }
}
