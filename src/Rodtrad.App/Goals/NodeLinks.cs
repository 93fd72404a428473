using Rodtrad.App.Indicators;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Goals;

/// <summary>Finds what hangs together with a node.</summary>
internal sealed class NodeLinks
{
    private readonly EditionScope _scope;
    private readonly ThreadTree _tree;
    private readonly Dictionary<Code, Node> _nodes;
    private readonly ILookup<Code, Gap> _gaps;

    public NodeLinks(EditionScope scope)
    {
        (_scope, _tree) = (scope, scope.Edition.Tree());
        _nodes = scope.Edition.Nodes.ToDictionary(node => node.Code);
        _gaps = ThreadGaps.Of(scope.Edition, scope.Model).ToLookup(gap => gap.Node);
    }

    public NodeLink To(Code code)
    {
        var node = _nodes[code];
        return new NodeLink(
            _scope.Edition.Plan.Code.Text, code.Text, _scope.Edition.Singular(_scope.Model, node.Level), node.Number, node.Name, _gaps[code].Count());
    }

    /// <summary>What is missing at the node.</summary>
    public Sequence<Gap> Gaps(Code code) => _gaps[code].ToSequence();

    public Sequence<NodeLink> Path(Code code) => _tree.PathTo(code).Select(To).ToSequence();

    public List<Code> Siblings(Node node) => _tree.Parents(node.Code).FirstOrDefault() is { IsEmpty: false } parent
        ? [.. _tree.Children(parent)]
        : [.. _tree.Roots.Where(root => _nodes[root].Level == node.Level)];

    /// <summary>What lies directly below, one group for each level, measures apart.</summary>
    public Sequence<NodeGroup> Below(Code code) => _tree.Children(code)
        .GroupBy(child => _nodes[child].Level)
        .Select(group => new NodeGroup(_scope.Edition.Plural(_scope.Model, group.Key), KindOf(group.Key), group.Select(To).ToSequence()))
        .Where(group => group.Kind != LevelKind.Measure).ToSequence();

    /// <summary>Every measure below, and the node itself when it is one.</summary>
    public Sequence<MeasureRow> Measures(Code code)
    {
        var uses = _scope.Edition.Uses.ToDictionary(use => use.Node);
        return _tree.Below(code).Prepend(code).Where(uses.ContainsKey)
            .Select(node => new MeasureRow(To(node), UsePanel.Of(_scope, uses[node]))).ToSequence();
    }

    /// <summary>The other threads that meet here, in both directions, within the plan.</summary>
    public Sequence<NodeThread> Threads(Code code) => _scope.Edition.Links
        .Where(link => link.Type != LinkType.PartOf && link.To.Plan is null && _nodes.ContainsKey(link.To.Node))
        .Where(link => link.From == code || link.To.Node == code)
        .Select(link => new NodeThread(link.Type, link.From == code, To(link.From == code ? link.To.Node : link.From))).ToSequence();

    private LevelKind KindOf(Code level) => _scope.Model.Level(level)?.Kind ?? LevelKind.Goal;
}
