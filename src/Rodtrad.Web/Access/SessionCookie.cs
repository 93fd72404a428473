namespace Rodtrad.Web.Access;

/// <summary>
/// The cookie that holds the secret of a session. It belongs to one organisation by its name; over https the name promises that no
/// other site or subdomain has set it.
/// </summary>
internal static class SessionCookie
{
    private const string Name = "rodtrad-session-";

    /// <summary>The secret for the organisation; null when the browser holds none.</summary>
    public static string? Of(HttpContext context, string organisation) =>
        context.Request.Cookies.TryGetValue(NameFor(context, organisation), out var token) && token.Length > 0 ? token : null;

    public static void Set(HttpContext context, string organisation, string token) =>
        context.Response.Cookies.Append(NameFor(context, organisation), token, Options(context));

    public static void Clear(HttpContext context, string organisation) =>
        context.Response.Cookies.Delete(NameFor(context, organisation), Options(context));

    private static string NameFor(HttpContext context, string organisation) =>
        (context.Request.IsHttps ? "__Host-" : "") + Name + organisation;

    // No age: it goes with the browser, and the session ends on the server whatever the browser does.
    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
    };
}
