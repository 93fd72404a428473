namespace Rodtrad.Web.Settings;

internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder app) =>
        app.MapGet(ReaderSettings.Address, Change).AllowAnonymous();

    // A GET, so that it works as a link without script: it changes nothing but how this browser is answered.
    private static IResult Change(HttpContext context, string? tema, string? sprak, string? tillbaka)
    {
        Keep(context, ReaderSettings.ThemeCookie, tema, ReaderSettings.Themes);
        Keep(context, ReaderSettings.LanguageCookie, sprak, ReaderSettings.Languages);
        context.Response.Headers.CacheControl = "no-store";
        return Results.LocalRedirect(LocalPath.OrStart(tillbaka));
    }

    private static void Keep(HttpContext context, string cookie, string? value, IReadOnlyList<string> allowed)
    {
        if (value is null || !allowed.Contains(value)) return;
        context.Response.Cookies.Append(ReaderSettings.CookieName(context, cookie), value, new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
    }
}
