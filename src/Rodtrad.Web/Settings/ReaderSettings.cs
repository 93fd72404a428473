namespace Rodtrad.Web.Settings;

/// <summary>What the reader has chosen in this browser: theme and language. Read from cookies, so that the first byte is right.</summary>
/// <param name="Here">The address of this page, to come back to after a change.</param>
public sealed record ReaderSettings(string Theme, string Language, string Here)
{
    public const string Address = "/installningar";
    public const string ThemeCookie = "rodtrad-tema";
    public const string LanguageCookie = "rodtrad-sprak";

    /// <summary>In the order the button steps through them.</summary>
    public static readonly IReadOnlyList<string> Themes = ["auto", "light", "dark"];

    public static readonly IReadOnlyList<string> Languages = ["sv", "en"];

    public string NextTheme => Themes[(Themes.ToList().IndexOf(Theme) + 1) % Themes.Count];

    public string OtherLanguage => Language == "sv" ? "en" : "sv";

    public string ThemeChange => $"{Address}?tema={NextTheme}&tillbaka={Uri.EscapeDataString(Here)}";

    public string LanguageChange => $"{Address}?sprak={OtherLanguage}&tillbaka={Uri.EscapeDataString(Here)}";

    public static ReaderSettings Read(HttpContext context) => new(
        Chosen(context, ThemeCookie, Themes),
        Chosen(context, LanguageCookie, Languages),
        HttpMethods.IsGet(context.Request.Method) ? $"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}" : "/");

    /// <summary>Over https the name carries the promise that no other site or subdomain has set it.</summary>
    public static string CookieName(HttpContext context, string name) => context.Request.IsHttps ? $"__Host-{name}" : name;

    private static string Chosen(HttpContext context, string cookie, IReadOnlyList<string> allowed) =>
        context.Request.Cookies.TryGetValue(CookieName(context, cookie), out var value) && allowed.Contains(value) ? value : allowed[0];
}
