using Rodtrad.Web.Components;

namespace Rodtrad.Web.Access;

/// <summary>The addresses of sign-in and of one's own account.</summary>
internal static class SignInAddresses
{
    /// <summary>The page to sign in on, and to come back from.</summary>
    public static string SignIn(string organisation, string? back = null) => Addresses.With($"/{organisation}/logga-in", ("tillbaka", back));

    public static string Persona(string organisation) => $"/{organisation}/logga-in/persona";

    public static string SignOut(string organisation) => $"/{organisation}/logga-ut";

    /// <summary>What one may do, where and why.</summary>
    public static string Own(string organisation) => $"/{organisation}/min-behorighet";
}
