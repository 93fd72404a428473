using Rodtrad.Web.Components;

namespace Rodtrad.Web.Access;

/// <summary>The addresses of sign-in and of one's own account.</summary>
internal static class SignInAddresses
{
    /// <summary>The page to sign in on, and to come back from. <paramref name="done"/>: what has just been done, to be told there.</summary>
    public static string SignIn(string organisation, string? back = null, string? done = null) =>
        Addresses.With($"/{organisation}/logga-in", ("tillbaka", back), ("klart", done));

    public static string Persona(string organisation) => $"/{organisation}/logga-in/persona";

    /// <summary>Where the form of a local account goes.</summary>
    public static string Account(string organisation) => $"/{organisation}/logga-in/konto";

    /// <summary>Where the holder of a link chooses a password.</summary>
    public static string Link(string organisation, string token) => $"/{organisation}/logga-in/lank/{token}";

    public static string SignOut(string organisation) => $"/{organisation}/logga-ut";

    /// <summary>What one may do, where and why.</summary>
    public static string Own(string organisation) => $"/{organisation}/min-behorighet";

    /// <summary>One's own sign-in and sessions.</summary>
    public static string OwnAccount(string organisation, string? done = null) => Addresses.With($"/{organisation}/mitt-konto", ("klart", done));

    public static string OwnPassword(string organisation) => $"/{organisation}/mitt-konto/losenord";

    public static string OwnCode(string organisation) => $"/{organisation}/mitt-konto/engangskod";

    public static string OwnSessions(string organisation) => $"/{organisation}/mitt-konto/sessioner";

    /// <summary>Asked by the page's script to say that the session is used.</summary>
    public static string Session(string organisation) => $"/{organisation}/session";
}
