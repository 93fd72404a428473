using System.Globalization;
using Rodtrad.App.Goals;
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
    private readonly PlanNeighbours _neighbours;
    private readonly PlanGroups _groups;
    private readonly ExplainedWords _words;
    private readonly HashSet<Code> _shown;
    private readonly Numbering _numbering = new();
    private readonly List<PlanBlock> _blocks = [];

    public PlanComposer(EditionScope scope, PlanNeighbours neighbours)
    {
        (_scope, _tree, _neighbours) = (scope, scope.Edition.Tree(), neighbours);
        (_groups, _words) = (new PlanGroups(scope, neighbours, _tree), PlanExplanations.Words(scope.Edition, ""));
        // A level that a section prints is printed there, and not once more under what it lies under.
        _shown = scope.Edition.Sections.SelectMany(section => section.Shows).ToHashSet();
        _nodes = scope.Edition.Nodes.ToDictionary(node => node.Code);
        _uses = scope.Edition.Uses.ToDictionary(use => use.Node);
        _gaps = ThreadGaps.Of(scope.Edition, scope.Model).ToLookup(gap => gap.Node);
    }

    public Sequence<PlanBlock> Compose()
    {
        var explanations = PlanExplanations.Entries(_scope.Edition);
        var own = explanations.Count == 0 ? null : _scope.Edition.Sections.LastOrDefault(PlanExplanations.IsHeading);
        foreach (var section in _scope.Edition.Sections)
        {
            var number = section.IsNumbered ? _numbering.Next(section.Depth) : "";
            _blocks.Add(new PlanBlock.Heading(
                section.Depth, number, section.Code.Text, "", section.Heading, "", section.Depth <= DeepestInContents, Sequence<Spelling>.Empty, null));
            if (section.Text.Length > 0)
                _blocks.Add(new PlanBlock.Prose(SafeMarkdown.ToHtml(section.Text, section == own ? ExplainedWords.None : _words, section.Code.Text), section.IsRetold));
            if (section == own)
                _blocks.Add(new PlanBlock.Explanations(true, explanations));
            foreach (var level in section.Shows)
                Show(level, section.Depth);
        }
        if (own is null && explanations.Count > 0)
            _blocks.Add(new PlanBlock.Explanations(false, explanations));
        return FirstPlaces.Of(_blocks);
    }

    private void Show(Code level, int depth)
    {
        var nodes = _scope.Edition.Nodes.Where(node => node.Level == level).ToList();
        if (_scope.Model.Level(level)?.Kind == LevelKind.Vision)
            _blocks.AddRange(nodes.Select(node => new PlanBlock.Motto(node.Name, node.Code.Text)));
        else
            Lay(nodes, depth + 1, []);
    }

    private void Lay(IReadOnlyList<Node> nodes, int depth, HashSet<Code> above)
    {
        foreach (var (block, node) in _groups.Of(nodes))
        {
            if (block is not null)
                _blocks.Add(block);
            else
                AddNode(node!, depth, above);
        }
    }

    private void AddNode(Node node, int depth, HashSet<Code> above)
    {
        if (!above.Add(node.Code))
            return;
        _blocks.Add(new PlanBlock.Heading(
            Math.Min(depth, 5), _numbering.Next(depth), node.Code.Text,
            _scope.Model.Level(node.Level)?.Kind == LevelKind.Dimension ? "" : _scope.Edition.Singular(_scope.Model, node.Level),
            node.Name, node.Code.Text, depth <= DeepestInContents, node.Spellings, _neighbours.Inherited(node.Code)));
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
        Lay([.. children.Where(child => !_uses.ContainsKey(child.Code) && !_shown.Contains(child.Level))], depth + 1, above);
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
