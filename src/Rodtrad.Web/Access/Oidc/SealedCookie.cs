using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Rodtrad.Web.Settings;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>
/// What the browser keeps between two requests of a sign-in: sealed with the installation's keys for one organisation and one
/// purpose, so that it can neither be read, nor changed, nor moved to another organisation.
/// </summary>
internal sealed class SealedCookie(IDataProtectionProvider protection)
{
    /// <summary>The name of the cookie for a sign-in that has been begun.</summary>
    public const string Begun = "oidc";

    /// <summary>The name of the cookie for a choice of post that is offered.</summary>
    public const string Offered = "oidc-val";

    /// <summary>What is sealed in the form of such a choice; no cookie can pass for it.</summary>
    public const string Form = "oidc-form";

    public void Write<T>(HttpContext context, string purpose, string organisation, T value) =>
        context.Response.Cookies.Append(Name(context, purpose, organisation), Seal(purpose, organisation, value), Options(context, BegunSignIn.Patience));

    /// <summary>What was written; null where nothing is, or where it is not ours. The browser forgets it: it is for one answer.</summary>
    public T? Take<T>(HttpContext context, string purpose, string organisation)
        where T : class
    {
        var name = Name(context, purpose, organisation);
        if (!context.Request.Cookies.TryGetValue(name, out var text))
            return null;
        context.Response.Cookies.Delete(name, Options(context, null));
        return Open<T>(purpose, organisation, text);
    }

    /// <summary>A value sealed as in a cookie, for a field of a form.</summary>
    public string Seal<T>(string purpose, string organisation, T value) =>
        Protector(purpose, organisation).Protect(JsonSerializer.Serialize(value));

    public T? Open<T>(string purpose, string organisation, string? text)
        where T : class
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<T>(Protector(purpose, organisation).Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose, string organisation) => protection.CreateProtector("Rodtrad.Web.Access.Oidc", purpose, organisation);

    private static string Name(HttpContext context, string purpose, string organisation) =>
        ReaderSettings.CookieName(context, $"rodtrad-{purpose}-{organisation}");

    // Lax: the answer of the provider is a link from another site, and the cookie must come along with it.
    private static CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        Path = "/",
        MaxAge = age,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
    };
}
