namespace Rodtrad.Domain.Tables;

/// <summary>The sums that hold, by the cells in them: a figure that stands in one is proved by it, since another would break it.</summary>
internal sealed class Proofs
{
    private readonly Dictionary<FigureCell, List<RelationCase>> _holding = [];

    public Proofs(IEnumerable<RelationCase> cases, IReadOnlySet<RelationCase> broken)
    {
        foreach (var one in cases)
        {
            if (one.Relation.Comparison != Comparison.Equal || broken.Contains(one) || one.Judge(out _) is Agreement.NotJudged or Agreement.Broken)
                continue;
            foreach (var cell in one.Spread.Select(term => term.Cell).Append(one.Target).Distinct())
            {
                if (!_holding.TryGetValue(cell, out var list))
                    _holding[cell] = list = [];
                list.Add(one);
            }
        }
    }

    /// <summary>How many relations that hold would not if the cell held another value (in the base of the unit).</summary>
    public int Against(FigureCell cell, decimal value) =>
        _holding.TryGetValue(cell, out var holding) ? holding.Count(one => !one.HoldsWith(cell, value)) : 0;
}
