using Rodtrad.App.Plans;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Goals;

/// <summary>Builds the nodes of the explorer: filters, marks the path to the chosen node, counts.</summary>
internal sealed class ThreadBuilder
{
    private readonly EditionScope _scope;
    private readonly ThreadRequest _request;
    private readonly PlanNeighbours _neighbours;
    private readonly ThreadTree _tree;
    private readonly Dictionary<Code, Node> _nodes;
    private readonly Dictionary<Code, IndicatorUse> _uses;
    private readonly ILookup<Code, Gap> _gaps;
    private readonly HashSet<Code> _path;
    private readonly HashSet<Code> _shown = [];

    public ThreadBuilder(EditionScope scope, ThreadRequest request, PlanNeighbours neighbours)
    {
        (_scope, _request, _tree, _neighbours) = (scope, request, scope.Edition.Tree(), neighbours);
        _nodes = scope.Edition.Nodes.ToDictionary(node => node.Code);
        _uses = scope.Edition.Uses.ToDictionary(use => use.Node);
        var gaps = ThreadGaps.Of(scope.Edition, scope.Model);
        _gaps = gaps.ToLookup(gap => gap.Node);
        GapCount = gaps.DistinctBy(gap => gap.Node).Count();
        Chosen = Code.TryParse(request.Node, out var code) && _nodes.TryGetValue(code, out var chosen) ? chosen : null;
        _path = Chosen is null ? [] : [.. _tree.PathTo(Chosen.Code)];
    }

    /// <summary>The chosen node, when the address names one.</summary>
    public Node? Chosen { get; }

    /// <summary>How many nodes of the plan have a gap.</summary>
    public int GapCount { get; }

    /// <summary>What is missing at the node.</summary>
    public Sequence<Gap> Gaps(Code code) => _gaps[code].ToSequence();

    public int MeasuresShown => _shown.Count(code => IsMeasure(code));

    /// <summary>The filter hides the chosen node: the line turns neutral instead of ending in the air.</summary>
    public bool IsPathHidden => Chosen is null || !_shown.Contains(Chosen.Code);

    private bool IsFiltered => _request.OnlyGaps || !string.IsNullOrEmpty(_request.Source);

    /// <summary>The tree from the top. Lists without a place in the thread (uppdrag, strategies) have pages of their own.</summary>
    public Sequence<ThreadNode> Roots() =>
        Siblings(_tree.Roots.Where(code => _tree.Children(code).Any() || KindOf(code) is LevelKind.Vision or LevelKind.Dimension or LevelKind.Goal), []);

    private Sequence<ThreadNode> Siblings(IEnumerable<Code> codes, HashSet<Code> above)
    {
        var visible = codes.Where(code => !above.Contains(code) && Shows(code)).ToList();
        var turns = visible.FindIndex(_path.Contains);
        return visible.Select((code, i) => Build(code, i < turns, above)).ToSequence();
    }

    private ThreadNode Build(Code code, bool isBefore, HashSet<Code> above)
    {
        _shown.Add(code);
        var node = _nodes[code];
        var use = _uses.GetValueOrDefault(code);
        var children = Siblings(_tree.Children(code), [.. above, code]);
        var below = _tree.Below(code).ToList();
        var measures = below.Where(IsMeasure).ToList();
        var isOpen = _request.IsAllOpen || IsFiltered || (_path.Contains(code) && code != Chosen?.Code) || above.Count == 0
            || (code == Chosen?.Code && children.Count > 0);
        return new ThreadNode(
            code.Text, node.Level.Text, KindOf(code), _scope.Edition.Singular(_scope.Model, node.Level), node.Number, node.Name, node.Origin,
            _neighbours.Up(code), _neighbours.Carriers(code), use?.IsTracking == true, use is null ? "" : string.Join(" → ", use.Targets.Select(target => target.Printed)),
            Gaps(code), measures.Count, measures.Count(measure => _uses.GetValueOrDefault(measure)?.IsTracking == true),
            below.Count(_gaps.Contains), Mark(code, isBefore), isOpen, children);
    }

    private PathMark Mark(Code code, bool isBefore)
    {
        if (code == Chosen?.Code)
            return PathMark.Chosen;
        return _path.Contains(code) ? PathMark.On : isBefore ? PathMark.Via : PathMark.None;
    }

    private bool Shows(Code code)
    {
        if (!string.IsNullOrEmpty(_request.Perspective) && KindOf(code) == LevelKind.Dimension && code.Text != _request.Perspective)
            return false;
        return !IsFiltered || Fits(code) || _tree.Below(code).Any(Fits);
    }

    private bool Fits(Code code) =>
        (!_request.OnlyGaps || _gaps.Contains(code))
        && (string.IsNullOrEmpty(_request.Source) || _uses.GetValueOrDefault(code)?.Source?.Text == _request.Source);

    private bool IsMeasure(Code code) => KindOf(code) == LevelKind.Measure;

    private LevelKind KindOf(Code code) => _scope.Model.Level(_nodes[code].Level)?.Kind ?? LevelKind.Goal;
}
