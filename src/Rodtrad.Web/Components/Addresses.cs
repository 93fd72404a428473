using Microsoft.AspNetCore.WebUtilities;

namespace Rodtrad.Web.Components;

/// <summary>The product's addresses, written in one place: readable and stable.</summary>
internal static class Addresses
{
    public static string Plans(string organisation) => $"/{organisation}/planer";

    public static string Plan(string organisation, string plan, string? anchor = null) =>
        $"/{organisation}/planer/{plan}" + (anchor is null ? "" : "#" + anchor);

    public static string PlanVersion(string organisation, string plan, string version) =>
        QueryHelpers.AddQueryString(Plan(organisation, plan), "version", version);

    public static string Node(string organisation, string plan, string node) => $"/{organisation}/planer/{plan}/{node}";

    public static string Thread(string organisation, string? plan = null, string? node = null) => With($"/{organisation}/trad", ("plan", plan), ("nod", node));

    public static string Scorecard(string organisation, string? plan = null, bool isDense = false) =>
        With($"/{organisation}/styrkort", ("plan", plan), ("visa", isDense ? "tatt" : null));

    public static string Indicator(string organisation, string indicator) => $"/{organisation}/matt/{indicator}";

    /// <summary>The page that tells how a target is read, with the query of a question already asked.</summary>
    public static string TargetTrial(string organisation, params ReadOnlySpan<(string Key, string? Value)> question) => With($"/{organisation}/sa-lases-malet", question);

    public static string Units(string organisation) => $"/{organisation}/organisation";

    public static string Unit(string organisation, string unit) => $"/{organisation}/organisation/{unit}";

    public static string Assignments(string organisation, string? receiver = null) => With($"/{organisation}/uppdrag", ("mottagare", receiver));

    public static string Activities(string organisation, string? responsible = null) => With($"/{organisation}/aktiviteter", ("ansvarig", responsible));

    public static string Indicators(string organisation) => $"/{organisation}/indikatorer";

    /// <summary>The styrmodeller of all regions beside each other.</summary>
    public const string Models = "/styrmodeller";

    public static string Documents(string organisation, string? words = null) => With($"/{organisation}/styrdokument", ("sok", words));

    /// <summary>The address with the values that are given.</summary>
    public static string With(string address, params ReadOnlySpan<(string Key, string? Value)> values)
    {
        foreach (var (key, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
                address = QueryHelpers.AddQueryString(address, key, value);
        }
        return address;
    }
}
