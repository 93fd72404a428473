using Rodtrad.App.Access;

namespace Rodtrad.Web.Access;

internal static class CallerFinding
{
    private const int LongestPath = 300;

    /// <summary>
    /// Finds who asks, for what lies within an organisation. After routing, which tells the organisation; before everything that asks
    /// who it is. A refusal is written in the access log.
    /// </summary>
    public static void UseCallers(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var current = context.RequestServices.GetRequiredService<CurrentActor>();
        var origin = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var organisation = context.GetRouteValue("organisation") as string;
        current.Caller = organisation is not null && SessionCookie.Of(context, organisation) is { } token
            ? await context.RequestServices.GetRequiredService<ICallers>().Of(organisation, token, origin, context.RequestAborted)
            : Caller.Reader(origin);
        if (current.IsPerson)
        {
            // What is drawn for a person is kept by nobody: neither here nor in a browser that someone else opens next.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        }
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status403Forbidden && organisation is not null)
        {
            var path = context.Request.Path.Value ?? "";
            await context.RequestServices.GetRequiredService<Denials>()
                .Note(organisation, current.Actor, $"{context.Request.Method} {path[..Math.Min(path.Length, LongestPath)]}", CancellationToken.None);
        }
    });
}
