using Microsoft.Net.Http.Headers;

namespace Rodtrad.Web.Composition;

/// <summary>Sets the protective headers on every answer, whoever makes it.</summary>
internal sealed class SecurityHeaders : IStartupFilter
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), " +
        "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()";

    private const string StrictTransportSecurity = "max-age=31536000; includeSubDomains";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            // On starting and not at once: the error handler clears what has been set before it.
            context.Response.OnStarting(() => Apply(context.Response));
            await rest(context);
        });
        next(app);
    };

    private static Task Apply(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Never from this machine's own name: the browser would ask every other program on it for https too.
        if (response.HttpContext.Request is { IsHttps: true, Host.Host: not "localhost" })
            headers.StrictTransportSecurity = StrictTransportSecurity;
        headers.Remove("blazor-enhanced-nav"); // set by the renderer for a script that we do not use
        if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
        {
            // One address answers differently for a cookie (theme, language) and as whole page or fragment.
            headers.Append(HeaderNames.Vary, "Cookie, HX-Request, HX-Target");
            if (headers.CacheControl.Count == 0) headers.CacheControl = "private, no-cache";
        }

        return Task.CompletedTask;
    }
}

internal static class TraceRefusal
{
    public static void UseTraceRefusal(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // TRACE echoes the request, cookies included; TRACK is its old twin.
        if (HttpMethods.IsTrace(context.Request.Method) || context.Request.Method == "TRACK")
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        await next(context);
    });
}
