using Rodtrad.Web.Components;

namespace Rodtrad.Web.People;

/// <summary>The addresses of administration.</summary>
internal static class AdminAddresses
{
    public static string Overview(string organisation) => $"/{organisation}/admin";

    public static string People(string organisation) => $"/{organisation}/admin/personer";

    /// <summary>The page of a person; with what is done there at the end.</summary>
    public static string Person(string organisation, string person, string? what = null) => $"{People(organisation)}/{person}" + (what is null ? "" : "/" + what);

    public static string Grants(string organisation) => $"/{organisation}/admin/roller";

    public static string Grant(string organisation, string grant) => $"{Grants(organisation)}/{grant}/ta-tillbaka";

    public static string Review(string organisation) => $"/{organisation}/admin/genomgang";

    public static string SignIn(string organisation) => $"/{organisation}/admin/inloggning";

    public static string Import(string organisation) => $"/{organisation}/admin/import";

    public static string Log(string organisation) => $"/{organisation}/admin/atkomstlogg";

    /// <summary>One's own replacements.</summary>
    public static string Replacements(string organisation) => $"/{organisation}/ersattare";

    public static string Replacement(string organisation, string delegation) => $"{Replacements(organisation)}/{delegation}/ta-tillbaka";

    /// <summary>What has been changed: of everything, or of the thing with an address in the record.</summary>
    public static string History(string organisation, string? thing = null) => Addresses.With($"/{organisation}/revision", ("objekt", thing));
}
