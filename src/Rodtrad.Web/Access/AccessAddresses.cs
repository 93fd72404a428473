using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;

namespace Rodtrad.Web.Access;

/// <summary>The addresses that tell who may do what.</summary>
internal static class AccessAddresses
{
    public const string Plan = "plan";
    public const string Action = "gora";

    /// <summary>The words for what can be asked about in addresses.</summary>
    private static readonly Dictionary<Permission, string> Words = new()
    {
        [Permission.ReadUnpublished] = "lasa",
        [Permission.AcceptFindings] = "godta",
        [Permission.EditDraft] = "andra",
        [Permission.DelegatePost] = "ersattare",
        [Permission.ReviewAccess] = "ga-igenom",
        [Permission.ReadAccess] = "vem",
        [Permission.ReadHistory] = "historik",
        [Permission.ReadAccessLog] = "atkomstlogg",
        [Permission.VerifyLog] = "bevisa",
        [Permission.ManagePeople] = "personer",
        [Permission.ManageSignIn] = "inloggning",
        [Permission.ReadPersonal] = "personuppgifter",
        [Permission.ErasePersonal] = "pseudonymisera",
    };

    /// <summary>Who may do a thing, and why or why not the one who asks.</summary>
    public static string Who(string organisation, string? plan = null, Permission? action = null) =>
        Addresses.With($"/{organisation}/behorighet", (Plan, plan), (Action, action is { } asked ? Word(asked) : null));

    public static string? Word(Permission permission) => Words.GetValueOrDefault(permission);

    /// <summary>The permission that a word asks about; null for none.</summary>
    public static Permission? Asked(string? word) => Words.Where(pair => pair.Value == word).Select(pair => (Permission?)pair.Key).FirstOrDefault();

    /// <summary>Where a refusal of access is explained; null for any other.</summary>
    public static string? Why(string organisation, Refusal refusal) => refusal switch
    {
        { Code: AccessRefusals.PlanOutOfReach, Arguments: [var plan, _, _, var permission] } => Who(organisation, plan, Enum.Parse<Permission>(permission)),
        { Code: AccessRefusals.UnitOutOfReach, Arguments: [_, var permission] } => Who(organisation, null, Enum.Parse<Permission>(permission)),
        { Code: AccessRefusals.Forbidden, Arguments: [var permission] } => Who(organisation, null, Enum.Parse<Permission>(permission)),
        _ => null,
    };
}
