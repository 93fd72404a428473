using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>Writes the thread of a plan into its document: nodes as headings, and what stands together as tables, lists and columns.</summary>
internal sealed class NodeWriting
{
    /// <summary>No heading of a thread stands deeper than this.</summary>
    private const int Deepest = 5;

    private readonly DocumentSource _source;
    private readonly DocumentNodes _nodes;
    private readonly NotesInText _notes;
    private readonly HeadingNumbers _numbers;
    private readonly List<DocumentBlock> _blocks;
    private readonly NodeGroups _groups;
    private readonly IReadOnlySet<Code> _shown;

    public NodeWriting(DocumentSource source, DocumentNodes nodes, NotesInText notes, HeadingNumbers numbers, List<DocumentBlock> blocks)
    {
        (_source, _nodes, _notes, _numbers, _blocks) = (source, nodes, notes, numbers, blocks);
        _groups = new NodeGroups(source, nodes);
        _shown = source.ShownLevels();
    }

    /// <summary>
    /// Writes the nodes of a level in a section, with all that lies under them; those below <paramref name="under"/> alone when it is
    /// a node.
    /// </summary>
    public void Level(Code level, PlanSection section, Code under)
    {
        var below = under.IsEmpty || !_nodes.All.ContainsKey(under) ? null : _nodes.Tree.Below(under).ToHashSet();
        var nodes = _source.Edition.Nodes.Where(node => node.Level == level && below?.Contains(node.Code) != false).ToList();
        if (_source.Kind(level) == LevelKind.Vision)
            _blocks.AddRange(nodes.Select(node => new DocumentBlock.Motto(node.Name, _source.To(node))));
        else
        {
            Grid(nodes, _source.Template.Level(level)?.Grid ?? []);
            Lay(nodes, new Standing(section.Depth + 1, section.IsNumbered), [], section.Heading);
        }
    }

    // Codes of every node beside each other, before any of the nodes.
    private void Grid(IReadOnlyList<Node> nodes, Sequence<Code> levels)
    {
        foreach (var node in levels.Count > 0 ? nodes : [])
        {
            var columns = _nodes.Children(node).Where(child => levels.Contains(child.Level)).GroupBy(child => child.Level).Select(level => level.ToList()).ToList();
            if (columns.Count > 0)
                _blocks.AddRange([new DocumentBlock.Lead(node.Name), _groups.Columns(columns)]);
        }
    }

    private void Lay(IReadOnlyList<Node> nodes, Standing at, HashSet<Code> above, string heading)
    {
        foreach (var (blocks, node) in _groups.Of(nodes, heading))
        {
            _blocks.AddRange(blocks);
            if (node is not null)
                Write(node, at, above);
        }
    }

    private void Write(Node node, Standing at, HashSet<Code> above)
    {
        if (!above.Add(node.Code))
            return;
        var level = _source.Template.Level(node.Level);
        var anchor = _nodes.Place(node.Code.Text);
        // A section number that is not printed is not counted either; a printed code of the node's own stands instead.
        // Nor does what stands in a section without a number get one.
        var number = !at.IsNumbered || level is { IsNumbered: false } ? node.Number : _numbers.Next(at.Depth);
        var spelled = level is { SpelledAs.Length: > 0 } ? node.Spellings.FirstOrDefault(other => other.Where.StartsWith(level.SpelledAs, StringComparison.Ordinal)) : null;
        _blocks.Add(new DocumentBlock.Heading(
            Math.Min(at.Depth, Deepest), number, level?.Prefix ?? Word(node), spelled?.Text ?? node.Name, anchor,
            at.Depth <= _source.Template.ContentsDepth && anchor.Length > 0, _source.To(node))
        {
            Spellings = spelled is null ? node.Spellings : [new Spelling(node.Name, ""), .. node.Spellings.Where(other => other != spelled)],
            NoteMarks = node.Notes,
        });
        var children = _nodes.Children(node).Where(child => !_shown.Contains(child.Level) && level?.Grid.Contains(child.Level) != true).ToList();
        if (level?.TextAfterMeasures == true)
            Measures(children);
        if (node.Text.Length > 0)
            _blocks.Add(new DocumentBlock.Prose(_notes.Of(node.Text), node.IsRetold, anchor));
        Overview(children, level?.Overview ?? []);
        if (level is not ({ TextAfterMeasures: true } or { MeasuresLast: true }))
            Measures(children);
        Lay([.. children.Where(child => !IsMeasure(child))], at with { Depth = at.Depth + 1 }, above, "");
        if (level is { MeasuresLast: true, TextAfterMeasures: false })
            Measures(children);
        above.Remove(node.Code);
    }

    private void Measures(IEnumerable<Node> children)
    {
        foreach (var measures in children.Where(IsMeasure).GroupBy(child => (child.Level, child.Group)))
            _groups.Measures(measures.Key.Level, measures.Key.Group, [.. measures], _blocks);
    }

    // The names of what comes, each leading to its place.
    private void Overview(List<Node> children, Sequence<Code> levels)
    {
        foreach (var level in levels)
        {
            var items = children.Where(child => child.Level == level)
                .Select(child => new DocumentItem("", new DocumentLink.ToAnchor(child.Code.Text), child.Number, child.Name, "", false, [])).ToSequence();
            if (items.Count > 0)
                _blocks.AddRange([new DocumentBlock.Lead(_source.Plural(level)), new DocumentBlock.Items([new ItemGroup("", items)])]);
        }
    }

    private bool IsMeasure(Node node) => _nodes.Use(node) is not null;

    private string Word(Node node) => _source.Kind(node.Level) == LevelKind.Dimension ? "" : _source.Singular(node.Level);

    /// <summary>How deep nodes stand, and whether the section they stand in has a number.</summary>
    private readonly record struct Standing(int Depth, bool IsNumbered);
}
