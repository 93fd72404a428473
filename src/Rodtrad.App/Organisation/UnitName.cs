using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Organisation;

/// <summary>A unit's short name, as printed in tags, and its full name.</summary>
public sealed record UnitName(string Code, string Short, string Full)
{
    internal static UnitName Of(Region region, Code code)
    {
        var unit = region.Units.FirstOrDefault(unit => unit.Code == code);
        return new UnitName(code.Text, unit is { ShortName.Length: > 0 } ? unit.ShortName : unit?.Name ?? code.Text, unit?.Name ?? code.Text);
    }
}

/// <summary>
/// A role that something is given under. <paramref name="Value"/> tells whose it is, since two bodies may have a role with the
/// same code: "body/role".
/// </summary>
public sealed record RoleName(string Value, string Name)
{
    /// <summary>Rule: the role belongs to the first of the bodies that has it; to the first of the region when none of them has.</summary>
    internal static RoleName? Of(Region region, Code? role, IEnumerable<Code> bodies)
    {
        if (role is not { } code)
            return null;
        var units = region.Units.ToDictionary(unit => unit.Code);
        var found = bodies.Select(body => units.GetValueOrDefault(body)).Concat(region.Units)
            .SelectMany(unit => unit?.Roles ?? [], (unit, known) => (Body: unit!.Code, Role: known)).FirstOrDefault(pair => pair.Role.Code == code);
        return found.Role is null ? new RoleName(code.Text, code.Text) : new RoleName($"{found.Body}/{code}", found.Role.Name);
    }
}
