using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Composition;

/// <summary>
/// Refuses what another site lets a reader's browser send here. Only reading may come from outside; see decision 0013. Browsers
/// themselves tell where a request comes from, so that no cookie or hidden field is needed.
/// </summary>
internal static class CrossSiteRefusal
{
    public const string FromElsewhere = "SRV-003";

    public static void UseCrossSiteRefusal(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsReading(context.Request) || IsOurs(context.Request))
            await next(context);
        else
            context.Refuse(StatusCodes.Status403Forbidden, Refusal.Of(FromElsewhere));
    });

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsOurs(HttpRequest request)
    {
        // Sent by browsers over https and to the machine itself; no script can set it.
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
            return site.Count == 1 && site[0] is "same-origin" or "none";
        // Sent by every browser with what is not reading. The scheme is left out: a server in front may have taken away the s.
        if (request.Headers.TryGetValue("Origin", out var origin))
            return origin.Count == 1 && Uri.TryCreate(origin[0], UriKind.Absolute, out var from) && IsHost(request, from);
        // Neither: no browser, and so nobody whose rights could be borrowed.
        return true;
    }

    private static bool IsHost(HttpRequest request, Uri from) =>
        string.Equals(request.Host.Host, from.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (request.Host.Port is { } port ? port == from.Port : from.IsDefaultPort);
}
