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

    /// <summary>The checks of the region, or of one plan.</summary>
    public static string Checks(string organisation, string? plan = null) => $"/{organisation}/kontroll" + (plan is null ? "" : "/" + plan);

    /// <summary>Where a finding of a plan is accepted, with a reason.</summary>
    public static string Accept(string organisation, string plan) => $"{Checks(organisation, plan)}/godta";

    /// <summary>Where an acceptance is withdrawn.</summary>
    public static string Withdraw(string organisation, string plan) => $"{Checks(organisation, plan)}/atertag";

    /// <summary>How much of a plan's source document is here; the anchor is that of a heading in it.</summary>
    public static string Coverage(string organisation, string plan, string? anchor = null) =>
        $"/{organisation}/tackning/{plan}" + (anchor is null ? "" : "#" + anchor);

    /// <summary>What can be taken out of a plan.</summary>
    public static string PlanDocuments(string organisation, string plan, string? version = null) => With($"/{organisation}/dokument/{plan}", ("version", version));

    /// <summary>A plan as a file with the ending.</summary>
    public static string PlanFile(string organisation, string plan, string ending, string? version = null) =>
        With($"/{organisation}/dokument/{plan}/plan.{ending}", ("version", version));

    /// <summary>Where the PDF of a plan is asked for.</summary>
    public static string Pdf(string organisation, string plan, string? version = null) => With($"/{organisation}/dokument/{plan}/pdf", ("version", version));

    /// <summary>The page of a PDF that was asked for; without a plan, of one of the region.</summary>
    public static string PdfJob(string organisation, string? plan, string job) =>
        plan is null ? $"{Assignments(organisation)}/pdf/{job}" : $"/{organisation}/dokument/{plan}/pdf/{job}";

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
