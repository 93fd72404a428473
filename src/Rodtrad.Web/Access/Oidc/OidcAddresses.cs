using Rodtrad.Web.Components;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>The addresses of sign-in by an identity provider. An administrator enters the callback and the sign-out at the provider.</summary>
internal static class OidcAddresses
{
    public const string BeginPattern = "/{organisation}/logga-in/oidc";
    public const string CallbackPattern = "/{organisation}/logga-in/svar";
    public const string ChoicePattern = "/{organisation}/logga-in/val";
    public const string SignedOutPattern = "/{organisation}/logga-in/utloggad";

    /// <summary>The sign-in page, telling why the last try came to nothing.</summary>
    public static string SignIn(string organisation, string? refusal = null) => Addresses.With($"/{organisation}/logga-in", ("fel", refusal));

    public static string Begin(string organisation, string provider, string? back = null) =>
        Addresses.With($"/{organisation}/logga-in/oidc", ("via", provider), ("tillbaka", back));

    public static string Choice(string organisation) => $"/{organisation}/logga-in/val";

    /// <summary>The callback with scheme and host, as the browser sees the site.</summary>
    public static string Callback(HttpRequest request, string organisation) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}/{organisation}/logga-in/svar";
}
