using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>
/// One change on its way through the figures: first all that it reaches, then each of them computed after all that it follows from. The
/// new value of a sum is the old one and what its parts changed by, so that rounding in print never shows as a change.
/// </summary>
internal sealed class RippleWalk
{
    private readonly Ripple _ripple;
    private readonly FigureCell _changed;
    private readonly Dictionary<FigureCell, int> _distance = [];
    private readonly Dictionary<FigureCell, List<RippleEdge>> _reachedBy = [];
    private readonly Dictionary<FigureCell, decimal> _after = [];
    private readonly Dictionary<int, decimal> _changes = [];
    private readonly Dictionary<int, decimal> _twins = [];
    private readonly HashSet<FigureCell> _ratios = [];

    public RippleWalk(Ripple ripple, FigureCell changed, decimal value)
    {
        (_ripple, _changed) = (ripple, changed);
        var order = Order();
        Distances();
        if (value != ripple.Value(changed))
            Settle(changed, value);
        foreach (var cell in order.Where(cell => cell != changed))
            Follow(cell);
    }

    public Sequence<RippledFigure> Figures() => _after
        .Select(pair => new RippledFigure(_ripple.PlanOf(pair.Key), pair.Key, _ripple.Value(pair.Key), pair.Value, _distance[pair.Key]) { IsRatio = _ratios.Contains(pair.Key) })
        .OrderBy(figure => figure.Distance).ThenBy(figure => figure.Plan).ThenBy(figure => figure.Cell.Table.Table.Code)
        .ThenBy(figure => figure.Cell.Row).ThenBy(figure => figure.Cell.Column).ToSequence();

    public Sequence<RippledText> Texts()
    {
        var found = new List<RippledText>();
        foreach (var at in _after.Keys.SelectMany(_ripple.InTexts).Distinct().Order())
        {
            var text = _ripple.Text(at);
            if (text.Compute() is not { } before || text.Compute(_after) is not { } after || before.Value == after.Value)
                continue;
            var distance = text.Cells.Where(_after.ContainsKey).Min(cell => _distance[cell]) + 1;
            found.Add(new RippledText(text.Tables.Plan, text.Text, before.Value, after.Value, distance) { StillAgrees = BoundFigures.Agrees(text.Text, after) });
        }
        return found.OrderBy(text => text.Distance).ToSequence();
    }

    /// <summary>The relations that would break, or those that would come to hold.</summary>
    public Sequence<RippledRelation> Relations(bool breaks)
    {
        var found = new List<RippledRelation>();
        foreach (var at in _after.Keys.SelectMany(cell => _ripple.Targets(cell).Concat(_ripple.Edges(cell).Where(edge => !edge.IsTwin).Select(edge => edge.Case))).Distinct().Order())
        {
            var one = _ripple.Case(at);
            var before = one.Judge(out var computed);
            if (before == Agreement.NotJudged)
                continue;
            var (figure, shifted) = (one.Target.Figure, Shifted(at, computed));
            if (_after.TryGetValue(one.Target, out var target) && target - figure.Value is var more)
                figure = figure with { Value = target, Printed = figure.Printed + more };
            var after = one.Judge(figure, shifted);
            if ((before == Agreement.Broken) != (after == Agreement.Broken) && (after == Agreement.Broken) == breaks)
                found.Add(new RippledRelation(_ripple.PlanOfCase(at), one.Relation, one.Target, figure.Printed, shifted.Value));
        }
        return found.ToSequence();
    }

    // What a relation gives after the change, as wide as before.
    private Computed Shifted(int at, Computed computed)
    {
        var one = _ripple.Case(at);
        var by = one.IsSum ? _changes.GetValueOrDefault(at) : (one.ComputeWith(_after) ?? computed.Value) - computed.Value;
        return new Computed(computed.Value + by, computed.Low + by, computed.High + by);
    }

    // Every figure that can be reached, each after those it follows from; in a ring the walk goes round once.
    private List<FigureCell> Order()
    {
        var (order, seen, path) = (new List<FigureCell>(), new HashSet<FigureCell> { _changed }, new Stack<(FigureCell Cell, int Next)>([(_changed, 0)]));
        while (path.TryPop(out var at))
        {
            var edges = _ripple.Edges(at.Cell);
            var next = at.Next;
            for (; next < edges.Count; next++)
            {
                if (To(edges[next]) is not { } to)
                    continue;
                if (to != _changed)
                    Reached(to).Add(edges[next]);
                if (seen.Add(to))
                {
                    path.Push((at.Cell, next + 1));
                    path.Push((to, 0));
                    break;
                }
            }
            if (next == edges.Count)
                order.Add(at.Cell);
        }
        order.Reverse();
        return order;
    }

    private void Distances()
    {
        var waiting = new Queue<FigureCell>([_changed]);
        _distance[_changed] = 0;
        while (waiting.TryDequeue(out var cell))
        {
            foreach (var edge in _ripple.Edges(cell))
            {
                if (To(edge) is { } to && _distance.TryAdd(to, _distance[cell] + 1))
                    waiting.Enqueue(to);
            }
        }
    }

    // Where an edge leads, when a figure there follows: one that is printed, or computed by its row. Bounds move nothing.
    private FigureCell? To(RippleEdge edge)
    {
        var one = _ripple.Case(edge.Case);
        var to = edge.IsTwin ? one.Terms[0].Cell : one.Target;
        var follows = to.Figure.Counts || (!edge.IsTwin && to.Figure.State == FigureState.Empty && one.Relation.Origin == RelationOrigin.RowFormula);
        return one.Relation.Comparison == Comparison.Equal && follows ? to : null;
    }

    private List<RippleEdge> Reached(FigureCell cell)
    {
        if (!_reachedBy.TryGetValue(cell, out var list))
            _reachedBy[cell] = list = [];
        return list;
    }

    // The first of the relations it is computed by that says that it changes. A printed sum that did not agree and now would stays:
    // the change is what it has waited for.
    private void Follow(FigureCell cell)
    {
        var before = _ripple.Value(cell);
        foreach (var edge in Reached(cell).DistinctBy(edge => (edge.Case, edge.IsTwin)).OrderBy(edge => edge.Case))
        {
            var one = _ripple.Case(edge.Case);
            if (!edge.IsTwin && one.Judge(out var computed) == Agreement.Broken && one.Judge(one.Target.Figure, Shifted(edge.Case, computed)) != Agreement.Broken)
                continue;
            if (edge.IsTwin || one.IsSum)
            {
                var by = (edge.IsTwin ? _twins : _changes).GetValueOrDefault(edge.Case);
                if (by != 0)
                {
                    Settle(cell, (before ?? 0) + by);
                    return;
                }
            }
            else if (one.Compute() is { } was && one.ComputeWith(_after) is { } now && now != was.Value)
            {
                // A share is what it is; where what is printed does not follow, it changes as much as it would.
                Settle(cell, one.Judge(out _) == Agreement.Broken && before is { } printed ? printed + now - was.Value : now);
                _ratios.Add(cell);
                return;
            }
        }
    }

    private void Settle(FigureCell cell, decimal value)
    {
        var by = value - (_ripple.Value(cell) ?? 0);
        if (by == 0 && cell.Figure.Counts)
            return;
        _after[cell] = value;
        foreach (var edge in _ripple.Edges(cell))
        {
            var changes = edge.IsTwin ? _twins : _changes;
            changes[edge.Case] = changes.GetValueOrDefault(edge.Case) + (edge.Times * by);
        }
    }
}
