using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Plans;

/// <summary>What must hold for a styrmodell by itself.</summary>
public static class ModelRules
{
    public const string UnknownParentLevel = "STY-001";
    public const string BadPattern = "STY-002";
    public const string ValidityTurnedRound = "STY-003";

    /// <summary>Every breach at once: a parent level that does not exist, a code pattern that is none, a validity turned round.</summary>
    public static IEnumerable<Problem> Check(GovernanceModel model)
    {
        if (model.Validity.IsTurnedRound)
            yield return Problem.Error(ValidityTurnedRound, $"model/{model.Code}", model.Name);
        foreach (var level in model.Levels)
        {
            var subject = $"model/{model.Code}/level/{level.Code}";
            foreach (var parent in level.Parents.Where(parent => model.Level(parent) is null))
                yield return Problem.Error(UnknownParentLevel, subject, level.Singular, parent.Text);
            if (!CodePatterns.IsGood(level.CodePattern))
                yield return Problem.Error(BadPattern, subject, level.Singular, level.CodePattern);
        }
    }
}
