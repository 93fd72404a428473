using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Indicators;

/// <summary>
/// A measure on the scorecard; <paramref name="Targets"/> as printed, one for each target year, empty where none is;
/// <paramref name="IsMetAlready"/>: the starting point meets a target, which is no verdict but worth knowing.
/// </summary>
public sealed record ScorecardLine(NodeLink Node, UsePanel Use, Sequence<string> Targets, Sequence<string> Notes, Sequence<Gap> Gaps, bool IsMetAlready);

/// <summary>
/// The measures directly under one goal. <paramref name="Way"/> leads there from the dimension, which is not in it; it is empty
/// for measures directly under the dimension. A goal without measures stands here when its level demands one.
/// </summary>
public sealed record ScorecardGoal(Sequence<NodeLink> Way, Sequence<Gap> Gaps, Sequence<ScorecardLine> Lines);

/// <summary>Nodes of one level that belong to a dimension and have no measures: inriktningsmål, strategiska områden.</summary>
public sealed record ScorecardBeside(string Singular, string Plural, Sequence<NodeLink> Nodes);

/// <summary>One perspektiv or målområde; null for what lies under none.</summary>
public sealed record ScorecardPart(NodeLink? Dimension, Sequence<ScorecardBeside> Beside, Sequence<ScorecardGoal> Goals);

/// <summary>Makes the parts of a scorecard from a thread, whatever levels its styrmodell has.</summary>
internal sealed class ScorecardParts
{
    private readonly EditionScope _scope;
    private readonly NodeLinks _links;
    private readonly ThreadTree _tree;
    private readonly Dictionary<Code, Node> _nodes;
    private readonly Dictionary<Code, IndicatorUse> _uses;
    private readonly HashSet<Code> _metAlready;

    public ScorecardParts(EditionScope scope)
    {
        (_scope, _links, _tree) = (scope, new NodeLinks(scope), scope.Edition.Tree());
        _nodes = scope.Edition.Nodes.ToDictionary(node => node.Code);
        _uses = scope.Edition.Uses.ToDictionary(use => use.Node);
        _metAlready = EditionChecks.Of(scope.Edition, scope.Content with { Editions = [scope.Edition] })
            .Where(finding => finding.Check == CheckCatalogue.TargetAlreadyMet).Select(finding => finding.Place.Node).OfType<Code>().ToHashSet();
    }

    /// <summary>The parts in the order of the plan; what lies under no dimension comes last.</summary>
    public Sequence<ScorecardPart> All()
    {
        // A målområde within a perspektiv is a step on the way: the uppermost dimension gives the part.
        var tops = _scope.Edition.Nodes.Where(node => Kind(node.Code) == LevelKind.Dimension
            && _tree.PathTo(node.Code).All(above => above == node.Code || Kind(above) != LevelKind.Dimension)).Select(node => node.Code).ToList();
        var parts = tops.Select(top => Part(_links.To(top), [top], tops)).ToList();
        parts.Add(Part(null, _tree.Roots.Where(root => !tops.Contains(root)), tops));
        return parts.Where(part => part.Goals.Count > 0 || (part.Dimension is not null && part.Beside.Count > 0)).ToSequence();
    }

    private ScorecardPart Part(NodeLink? dimension, IEnumerable<Code> from, List<Code> tops)
    {
        var goals = new List<ScorecardGoal>();
        var beside = new List<Code>();
        foreach (var code in from)
            Walk(code, dimension is not null || Kind(code) == LevelKind.Vision ? [] : [code], [], dimension is null ? tops : [], goals, beside);
        return new ScorecardPart(
            dimension,
            beside.Distinct().GroupBy(code => _nodes[code].Level)
                .Select(level => new ScorecardBeside(
                    _scope.Edition.Singular(_scope.Model, level.Key), _scope.Edition.Plural(_scope.Model, level.Key), level.Select(_links.To).ToSequence()))
                .ToSequence(),
            goals.ToSequence());
    }

    private void Walk(Code at, List<Code> way, HashSet<Code> above, List<Code> stops, List<ScorecardGoal> goals, List<Code> beside)
    {
        if (stops.Contains(at) || !above.Add(at))
            return;
        var measures = _tree.Children(at).Where(_uses.ContainsKey).ToList();
        var gaps = _links.Gaps(at);
        if (measures.Count > 0 || gaps.Any(gap => gap.Kind == GapKind.Measure))
            goals.Add(new ScorecardGoal(way.Select(_links.To).ToSequence(), gaps, measures.Select(Line).ToSequence()));
        else if (way.Count > 0 && Kind(at) is LevelKind.Goal or LevelKind.Focus or LevelKind.WantedResult && !_tree.Below(at).Any(IsCarried))
            beside.Add(at);
        foreach (var child in _tree.Children(at).Where(child => !_uses.ContainsKey(child)))
            Walk(child, [.. way, child], above, stops, goals, beside);
        above.Remove(at);
    }

    private bool IsCarried(Code code) => _uses.ContainsKey(code) || _links.Gaps(code).Any(gap => gap.Kind == GapKind.Measure);

    /// <summary>The line of a node that is a measure.</summary>
    public ScorecardLine Line(Code code)
    {
        var use = _uses[code];
        return new ScorecardLine(
            _links.To(code), UsePanel.Of(_scope, use),
            _scope.Edition.Plan.TargetYears
                .Select(year => use.Targets.FirstOrDefault(target => target.Covers(year))?.Printed ?? "")
                .ToSequence(),
            _nodes[code].Notes, _links.Gaps(code), _metAlready.Contains(code));
    }

    private LevelKind Kind(Code code) => _scope.Model.Level(_nodes[code].Level)?.Kind ?? LevelKind.Goal;
}
