using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Access;

/// <summary>What a role is called in addresses and in files: the Swedish word without dots and rings.</summary>
public static class RoleCodes
{
    private static readonly Dictionary<Role, string> Codes = new()
    {
        [Role.Reader] = "lasare",
        [Role.Employee] = "medarbetare",
        [Role.Reporter] = "rapportor",
        [Role.Manager] = "chef",
        [Role.Controller] = "controller",
        [Role.Secretary] = "namndsekreterare",
        [Role.ElectedMember] = "fortroendevald",
        [Role.RiskOwner] = "riskagare",
        [Role.Auditor] = "revisor",
        [Role.SystemAdministrator] = "systemforvaltare",
    };

    private static readonly Dictionary<string, Role> Roles = Codes.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Every role, in the order of their declaration.</summary>
    public static Sequence<Role> All { get; } = Enum.GetValues<Role>().ToSequence();

    public static string Of(Role role) => Codes[role];

    /// <summary>The role with the code; null when there is none.</summary>
    public static Role? TryRead(string? code) => code is not null && Roles.TryGetValue(code, out var role) ? role : null;
}
