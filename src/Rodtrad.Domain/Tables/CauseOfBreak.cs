namespace Rodtrad.Domain.Tables;

/// <summary>
/// Looks for what most likely lies behind a relation that is broken alone. What is tried first points at one figure and says what should
/// have stood there; a figure that other sums prove is never pointed at.
/// </summary>
internal static class CauseOfBreak
{
    /// <summary>
    /// A slip is only seen when it is this many times greater than what rounding hides: otherwise some figure in a long sum always fits.
    /// </summary>
    private const int Clear = 4;

    public static LikelyCause Of(RelationCase one, RelationResult result, Proofs proofs)
    {
        if (!one.IsSum || one.Relation.Comparison != Comparison.Equal)
            return default;
        var slack = BreakGathering.Slack(result);
        var target = one.Target;
        var isProved = proofs.Against(target, result.Computed.Value) > 0;
        if (!isProved && Misprint.Of(target.Figure, result.Computed.Value, slack) is { } slip && slip.Kind != LikelyCauseKind.OneDigit)
            return new LikelyCause(slip.Kind, target, slip.Expected);
        // A figure against one other has no parts to point at.
        var isSum = one.Spread.Count > 1;
        if (isSum && Counted(one, result, slack) is { } counted)
            return counted;
        if (!isProved && Misprint.Of(target.Figure, result.Computed.Value, slack) is { } digit)
            return new LikelyCause(digit.Kind, target, digit.Expected);
        if (slack * Clear <= Math.Abs(result.Difference) && InPart(one, result, slack, proofs) is { } part)
            return part;
        if (!isSum || one.Relation.Weight == RelationWeight.Agreement)
            return default;
        if (isProved)
            return Unproved(one, result, proofs) is { } cell ? cell : new LikelyCause(LikelyCauseKind.SumAgreesElsewhere, target, null);
        if (Elsewhere(one, result, slack) is { } another)
            return another;
        return IsRound(result.Difference, result.Place.Figure.Half) ? new LikelyCause(LikelyCauseKind.RoundAmount, null, Math.Abs(result.Difference)) : default;
    }

    // The printed sum lacks a part, or has it twice.
    private static LikelyCause? Counted(RelationCase one, RelationResult result, decimal slack)
    {
        foreach (var term in one.Spread.Where(term => IsClear(term.Cell, slack)))
        {
            var part = term.Times * term.Cell.Figure.Printed;
            if (Math.Abs(result.Difference + part) <= slack)
                return new LikelyCause(LikelyCauseKind.LeftOut, term.Cell, null);
            if (Math.Abs(result.Difference - part) <= slack)
                return new LikelyCause(LikelyCauseKind.CountedTwice, term.Cell, null);
        }
        return null;
    }

    private static LikelyCause? InPart(RelationCase one, RelationResult result, decimal slack, Proofs proofs)
    {
        foreach (var term in one.Spread.Where(term => term.IsOfWeight && term.Cell.Figure.State == FigureState.Number))
        {
            var expected = term.Cell.Figure.Printed + (result.Difference / term.Times);
            if (Misprint.Of(term.Cell.Figure, expected, slack / Math.Abs(term.Times)) is { } slip && slip.Kind != LikelyCauseKind.OneDigit
                && proofs.Against(term.Cell, slip.Expected) == 0)
                return new LikelyCause(slip.Kind, term.Cell, slip.Expected);
        }
        return null;
    }

    // The sum is proved by others: when all of its parts but one are too, it is that one.
    private static LikelyCause? Unproved(RelationCase one, RelationResult result, Proofs proofs)
    {
        var unproved = one.Spread.Where(term => term.IsOfWeight && term.Cell.Figure.State == FigureState.Number
            && proofs.Against(term.Cell, term.Cell.Figure.Printed + (result.Difference / term.Times)) == 0).Take(2).ToList();
        return unproved is [var only]
            ? new LikelyCause(LikelyCauseKind.OnlyUnproved, only.Cell, only.Cell.Figure.Printed + (result.Difference / only.Times)) : null;
    }

    // A figure of the same column (across: of the same row) that is no part of the sum.
    private static LikelyCause? Elsewhere(RelationCase one, RelationResult result, decimal slack)
    {
        var used = one.Spread.Select(term => term.Cell).Append(one.Target).ToHashSet();
        var table = one.Target.Table;
        var near = one.IsAcross
            ? Enumerable.Range(0, table.Columns).Select(column => one.Target with { Column = column })
            : Enumerable.Range(0, table.Rows).Select(row => one.Target with { Row = row });
        foreach (var cell in near.Where(cell => !used.Contains(cell) && IsClear(cell, slack)))
        {
            if (Math.Abs(Math.Abs(result.Difference) - Math.Abs(cell.Figure.Printed)) <= slack)
                return new LikelyCause(LikelyCauseKind.AnotherRow, cell, null);
        }
        return null;
    }

    private static bool IsClear(FigureCell cell, decimal slack) =>
        cell.Figure.State == FigureState.Number && Math.Abs(cell.Figure.Printed) > slack * Clear;

    // One digit other than zero, and at least ten of the last printed decimal: 10, 200, 0,3 of 1,00.
    private static bool IsRound(decimal difference, decimal half)
    {
        var size = Math.Abs(difference);
        if (half == 0 || size < half * 20)
            return false;
        var digit = size / (half * 2);
        while (digit % 10 == 0)
            digit /= 10;
        return digit < 10 && digit == Math.Floor(digit);
    }
}
