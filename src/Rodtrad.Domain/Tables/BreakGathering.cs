using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>What would mend a broken sum: so much more in a cell, give or take what rounding hides.</summary>
internal readonly record struct Correction(int Broken, decimal By, decimal Slack);

/// <summary>
/// Gathers broken relations into what is wrong. Rule: relations that one and the same correction of one cell mends are one thing, told at
/// that cell; the cell that mends most is taken first. What is left is told relation by relation, at its target.
/// </summary>
internal static class BreakGathering
{
    public static Sequence<FigureBreak> Of(RelationChecks checks)
    {
        var broken = Broken(checks);
        if (broken.Count == 0)
            return Sequence<FigureBreak>.Empty;
        var proofs = new Proofs(checks.Cases, broken.Select(one => one.Case).ToHashSet());
        var (left, found) = (Enumerable.Range(0, broken.Count).ToHashSet(), new SortedDictionary<int, FigureBreak>());
        foreach (var suspect in Suspects(broken, proofs))
        {
            var mends = suspect.Mends.Where(left.Contains).Order().ToList();
            if (mends.Count < 2)
                continue;
            found.Add(mends[0], new FigureBreak(
                suspect.Cell, suspect.Expected, mends.Select(i => broken[i].Result).ToSequence(),
                new LikelyCause(LikelyCauseKind.SharedCell, suspect.Cell, suspect.Expected)));
            left.ExceptWith(mends);
        }
        foreach (var i in left)
            found.Add(i, new FigureBreak(broken[i].Case.Target, broken[i].Result.Computed.Value, [broken[i].Result], CauseOfBreak.Of(broken[i].Case, broken[i].Result, proofs)));
        return found.Values.ToSequence();
    }

    // A relation said twice in other words, with the same cells and the same target, is broken once.
    private static List<(RelationCase Case, RelationResult Result)> Broken(RelationChecks checks)
    {
        var (broken, told) = (new List<(RelationCase, RelationResult)>(), new HashSet<(FigureCell, Computed, Comparison)>());
        foreach (var one in checks.Cases)
        {
            if (one.Judge(out var computed) == Agreement.Broken && told.Add((one.Target, computed, one.Relation.Comparison)))
                broken.Add((one, one.Result(computed)));
        }
        return broken;
    }

    private sealed record Suspect(FigureCell Cell, decimal Expected, IReadOnlyList<int> Mends);

    private static IEnumerable<Suspect> Suspects(List<(RelationCase Case, RelationResult Result)> broken, Proofs proofs)
    {
        var (corrections, others) = (new Dictionary<FigureCell, List<Correction>>(), new Dictionary<FigureCell, List<int>>());
        for (var i = 0; i < broken.Count; i++)
        {
            foreach (var (cell, correction) in Corrections(broken[i].Case, broken[i].Result, i))
                Listed(corrections, cell).Add(correction);
            if (IsMendable(broken[i].Case))
                continue;
            foreach (var cell in broken[i].Case.Spread.Select(term => term.Cell).Append(broken[i].Case.Target).Distinct())
                Listed(others, cell).Add(i);
        }
        return corrections
            .Select(pair => Suspected(pair.Key, pair.Value, others.GetValueOrDefault(pair.Key) ?? [], broken)).Where(suspect => suspect.Mends.Count > 1)
            .OrderByDescending(suspect => suspect.Mends.Count).ThenBy(suspect => proofs.Against(suspect.Cell, suspect.Expected))
            .ThenBy(suspect => broken[suspect.Mends.Min()].Case.Target == suspect.Cell ? 0 : 1)
            .ThenBy(suspect => suspect.Mends.Min()).ThenBy(suspect => suspect.Cell.Row).ThenBy(suspect => suspect.Cell.Column);
    }

    private static List<T> Listed<T>(Dictionary<FigureCell, List<T>> lists, FigureCell cell)
    {
        if (!lists.TryGetValue(cell, out var list))
            lists[cell] = list = [];
        return list;
    }

    private static Suspect Suspected(FigureCell cell, List<Correction> corrections, List<int> others, List<(RelationCase Case, RelationResult Result)> broken)
    {
        // The sum with the least hidden by rounding says best what should have stood there.
        var best = corrections.MinBy(one => one.Slack);
        var expected = cell.Figure.Printed + best.By;
        var mends = corrections.Where(one => Math.Abs(one.By - best.By) <= one.Slack + best.Slack).Select(one => one.Broken).ToHashSet();
        foreach (var i in others)
        {
            if (((decimal[])[expected, expected - best.Slack, expected + best.Slack]).Any(value => broken[i].Case.HoldsWith(cell, value)))
                mends.Add(i);
        }
        return new Suspect(cell, expected, [.. mends]);
    }

    private static bool IsMendable(RelationCase one) => one.IsSum && one.Relation.Comparison == Comparison.Equal;

    private static IEnumerable<(FigureCell, Correction)> Corrections(RelationCase one, RelationResult result, int at)
    {
        if (!IsMendable(one))
            yield break;
        var slack = Slack(result);
        yield return (one.Target, new Correction(at, -result.Difference, slack));
        foreach (var term in one.Spread)
        {
            if (term.IsOfWeight && term.Cell.Figure.Counts && term.Cell != one.Target)
                yield return (term.Cell, new Correction(at, result.Difference / term.Times, slack / Math.Abs(term.Times)));
        }
    }

    /// <summary>How much rounding can hide in a relation.</summary>
    public static decimal Slack(RelationResult result) => result.Place.Figure.Half + ((result.Computed.High - result.Computed.Low) / 2);
}
