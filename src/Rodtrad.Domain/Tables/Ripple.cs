using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>How a figure enters a case: so many times in a sum; as one and the same figure told in two tables (<paramref name="IsTwin"/>).</summary>
internal readonly record struct RippleEdge(int Case, decimal Times, bool IsTwin);

/// <summary>
/// What follows from what among the figures of several plans, turned round: from a figure to every figure and text that it reaches.
/// Looked up once; after that a change costs no more than what it reaches. Rules: a figure that is computed follows the figures it is
/// computed of; a figure that is the same as one in another table of the same plan follows it both ways; the figures of another plan
/// follow only when their plan says that they do.
/// </summary>
public sealed class Ripple
{
    private readonly RelationCase[] _cases;
    private readonly Code[] _plans;
    private readonly BoundCase[] _texts;
    private readonly Dictionary<FigureCell, List<RippleEdge>> _edges = [];
    private readonly Dictionary<FigureCell, List<int>> _targets = [];
    private readonly Dictionary<FigureCell, List<int>> _inTexts = [];
    private readonly Dictionary<TableFigures, Code> _planOf = [];

    public Ripple(IEnumerable<PlanFigures> plans)
    {
        var (cases, of, texts) = (new List<RelationCase>(), new List<Code>(), new List<BoundCase>());
        foreach (var plan in plans)
        {
            foreach (var table in plan.Tables.All)
                _planOf[table] = plan.Tables.Plan;
            foreach (var one in RelationGathering.Of(plan.Tables, plan.Relations))
            {
                cases.Add(one);
                of.Add(plan.Tables.Plan);
            }
            texts.AddRange(plan.BoundFigures.Select(text => new BoundCase(plan.Tables, text)).Where(text => text.Formula is not null));
        }
        (_cases, _plans, _texts) = ([.. cases], [.. of], [.. texts]);
        for (var i = 0; i < _cases.Length; i++)
            Tie(i);
        for (var i = 0; i < _texts.Length; i++)
        {
            foreach (var cell in _texts[i].Cells)
                Listed(_inTexts, cell).Add(i);
        }
    }

    /// <summary>What follows when a cell holds another value (in the base of its unit).</summary>
    public RippleEffect Of(FigureCell changed, decimal value)
    {
        var walk = new RippleWalk(this, changed, value);
        return new RippleEffect(walk.Figures(), walk.Texts(), walk.Relations(breaks: true), walk.Relations(breaks: false));
    }

    /// <summary>The value a figure has: as printed or known exactly, else as it is computed; null when it has none.</summary>
    internal decimal? Value(FigureCell cell)
    {
        if (cell.Figure.Counts)
            return cell.Figure.Value;
        if (cell.Figure.State != FigureState.Empty || cell.Table.FormulaOf(cell.Row) is null)
            return null;
        foreach (var target in _targets.GetValueOrDefault(cell) ?? [])
        {
            if (_cases[target].Relation.Origin == RelationOrigin.RowFormula)
                return _cases[target].Compute()?.Value;
        }
        return null;
    }

    internal RelationCase Case(int at) => _cases[at];

    internal Code PlanOfCase(int at) => _plans[at];

    internal Code PlanOf(FigureCell cell) => _planOf.GetValueOrDefault(cell.Table);

    internal BoundCase Text(int at) => _texts[at];

    internal IReadOnlyList<RippleEdge> Edges(FigureCell cell) => _edges.GetValueOrDefault(cell) ?? [];

    /// <summary>The cases a cell is the target of.</summary>
    internal IReadOnlyList<int> Targets(FigureCell cell) => _targets.GetValueOrDefault(cell) ?? [];

    internal IReadOnlyList<int> InTexts(FigureCell cell) => _inTexts.GetValueOrDefault(cell) ?? [];

    private void Tie(int at)
    {
        var one = _cases[at];
        Listed(_targets, one.Target).Add(at);
        foreach (var term in one.Terms)
            Listed(_edges, term.Cell).Add(new RippleEdge(at, term.Times, false));
        if (one.IsTwin && PlanOf(one.Target) == PlanOf(one.Terms[0].Cell))
            Listed(_edges, one.Target).Add(new RippleEdge(at, 1, true));
    }

    private static List<T> Listed<T>(Dictionary<FigureCell, List<T>> lists, FigureCell cell)
    {
        if (!lists.TryGetValue(cell, out var list))
            lists[cell] = list = [];
        return list;
    }
}
