using System.Globalization;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Text;

namespace Rodtrad.App.Plans;

/// <summary>Composes the blocks of a plan: its sections in order, and where a section shows levels, their nodes.</summary>
internal sealed class PlanComposer
{
    private const int DeepestInContents = 3;

    private readonly EditionScope _scope;
    private readonly ThreadTree _tree;
    private readonly Dictionary<Code, Node> _nodes;
    private readonly Dictionary<Code, IndicatorUse> _uses;
    private readonly ILookup<Code, Gap> _gaps;
    private readonly Numbering _numbering = new();
    private readonly List<PlanBlock> _blocks = [];

    public PlanComposer(EditionScope scope)
    {
        (_scope, _tree) = (scope, scope.Edition.Tree());
        _nodes = scope.Edition.Nodes.ToDictionary(node => node.Code);
        _uses = scope.Edition.Uses.ToDictionary(use => use.Node);
        _gaps = ThreadGaps.Of(scope.Edition, scope.Model).ToLookup(gap => gap.Node);
    }

    public Sequence<PlanBlock> Compose()
    {
        foreach (var section in _scope.Edition.Sections)
        {
            var number = section.IsNumbered ? _numbering.Next(section.Depth) : "";
            _blocks.Add(new PlanBlock.Heading(
                section.Depth, number, section.Code.Text, "", section.Heading, "", section.Depth <= DeepestInContents, Sequence<Spelling>.Empty));
            if (section.Text.Length > 0)
                _blocks.Add(new PlanBlock.Prose(SafeMarkdown.ToHtml(section.Text), section.IsRetold));
            foreach (var level in section.Shows)
                Show(level, section.Depth);
        }
        return _blocks.ToSequence();
    }

    private void Show(Code level, int depth)
    {
        var nodes = _scope.Edition.Nodes.Where(node => node.Level == level).ToList();
        switch (_scope.Model.Level(level)?.Kind)
        {
            case LevelKind.Vision:
                _blocks.AddRange(nodes.Select(node => new PlanBlock.Motto(node.Name, node.Code.Text)));
                break;
            case LevelKind.Assignment or LevelKind.SteeringDocument or LevelKind.Advocacy or LevelKind.Action or LevelKind.Program:
                _blocks.Add(PlanItems.Of(_scope, _scope.Model.Level(level)!.Kind, nodes));
                break;
            default:
                foreach (var node in nodes)
                    AddNode(node, depth + 1, []);
                break;
        }
    }

    private void AddNode(Node node, int depth, HashSet<Code> above)
    {
        if (!above.Add(node.Code))
            return;
        _blocks.Add(new PlanBlock.Heading(
            Math.Min(depth, 5), _numbering.Next(depth), node.Code.Text,
            _scope.Model.Level(node.Level)?.Kind == LevelKind.Dimension ? "" : _scope.Edition.Singular(_scope.Model, node.Level),
            node.Name, node.Code.Text, depth <= DeepestInContents, node.Spellings));
        if (node.Text.Length > 0)
            _blocks.Add(new PlanBlock.Prose(SafeMarkdown.ToHtml(node.Text), node.IsRetold));
        if (_gaps[node.Code].Any())
            _blocks.Add(new PlanBlock.Missing(_gaps[node.Code].ToSequence()));
        var children = _tree.Children(node.Code).Select(code => _nodes[code]).ToList();
        foreach (var measures in children.Where(child => _uses.ContainsKey(child.Code)).GroupBy(child => child.Level))
        {
            _blocks.Add(new PlanBlock.Measures(
                _scope.Edition.Singular(_scope.Model, measures.Key), _scope.Edition.Plan.TargetYears, measures.Select(Line).ToSequence()));
        }
        foreach (var child in children.Where(child => !_uses.ContainsKey(child.Code)))
            AddNode(child, depth + 1, above);
        above.Remove(node.Code);
    }

    private MeasureLine Line(Node node)
    {
        var use = _uses[node.Code];
        return new MeasureLine(
            node.Code.Text, use.Indicator.Text, node.Number, node.Name, node.Notes, node.Text.Length > 0 ? SafeMarkdown.ToHtml(node.Text) : "",
            use.Baseline.Printed, use.Baseline.State,
            _scope.Edition.Plan.TargetYears
                .Select(year => use.Targets.FirstOrDefault(target => target.Period.First.Year <= year && year <= target.Period.Last.Year)?.Printed ?? "")
                .ToSequence(),
            use.IsTracking, use.SourcePrinted, use.FollowUp.Printed, _gaps[node.Code].ToSequence());
    }

    /// <summary>Counts headings: 1, 1.1, 1.1.1 …</summary>
    private sealed class Numbering
    {
        private readonly List<int> _counts = [];

        public string Next(int depth)
        {
            while (_counts.Count < depth)
                _counts.Add(0);
            _counts.RemoveRange(depth, _counts.Count - depth);
            _counts[depth - 1]++;
            return string.Join('.', _counts.Select(count => count.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
