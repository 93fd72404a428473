using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Organisation;

/// <summary>What must hold for the units of a region.</summary>
public static class UnitRules
{
    public const string UnknownType = "ORG-001";
    public const string UnknownParent = "ORG-002";
    public const string ParentCycle = "ORG-003";
    public const string UnknownSuccessor = "ORG-004";
    public const string ValidityTurnedRound = "ORG-005";
    public const string RoleOnNonBody = "ORG-006";

    /// <summary>The address of a unit in problems.</summary>
    public static string Subject(Code unit) => $"unit/{unit}";

    /// <summary>Every breach at once: unknown type, parent or successor, a cycle, a validity turned round, roles on a non-body.</summary>
    public static IEnumerable<Problem> Check(Region region)
    {
        var types = region.UnitTypes.ToDictionary(type => type.Code);
        var units = region.Units.Select(unit => unit.Code).ToHashSet();
        var circles = Loops.In(region.Units.Where(unit => unit.Parent is not null).Select(unit => (unit.Code, unit.Parent!.Value)));
        foreach (var unit in region.Units)
        {
            var subject = Subject(unit.Code);
            if (!types.TryGetValue(unit.Type, out var type) && !unit.Type.IsEmpty)
                yield return Problem.Error(UnknownType, subject, unit.Code.Text, unit.Type.Text);
            if (unit.Parent is { } parent && !units.Contains(parent))
                yield return Problem.Error(UnknownParent, subject, unit.Code.Text, parent.Text);
            else if (circles.Contains(unit.Code))
                yield return Problem.Error(ParentCycle, subject, unit.Code.Text);
            if (unit.Validity.IsTurnedRound)
                yield return Problem.Error(ValidityTurnedRound, subject, unit.Code.Text);
            if (unit.Roles.Count > 0 && type is { IsBody: false })
                yield return Problem.Error(RoleOnNonBody, subject, unit.Code.Text, type.Singular);
            foreach (var successor in unit.Successors)
            {
                if (!units.Contains(successor))
                    yield return Problem.Error(UnknownSuccessor, subject, unit.Code.Text, successor.Text);
            }
        }
    }
}
