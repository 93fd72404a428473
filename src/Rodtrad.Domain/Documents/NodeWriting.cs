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
    private readonly HeadingNumbers _numbers;
    private readonly List<DocumentBlock> _blocks;
    private readonly NodeGroups _groups;
    private readonly HashSet<Code> _shown;

    public NodeWriting(DocumentSource source, DocumentNodes nodes, HeadingNumbers numbers, List<DocumentBlock> blocks)
    {
        (_source, _nodes, _numbers, _blocks) = (source, nodes, numbers, blocks);
        _groups = new NodeGroups(source, nodes);
        // A level that a section prints is printed there, and not once more under what it lies under.
        _shown = source.Edition.Sections.SelectMany(section => section.Shows).ToHashSet();
    }

    /// <summary>Writes the nodes of a level under a section of the given depth, with all that lies under them.</summary>
    public void Level(Code level, int depth)
    {
        var nodes = _source.Edition.Nodes.Where(node => node.Level == level).ToList();
        if (_source.Kind(level) == LevelKind.Vision)
            _blocks.AddRange(nodes.Select(node => new DocumentBlock.Motto(node.Name, _source.To(node))));
        else
            Lay(nodes, depth + 1, []);
    }

    private void Lay(IReadOnlyList<Node> nodes, int depth, HashSet<Code> above)
    {
        foreach (var (blocks, node) in _groups.Of(nodes))
        {
            _blocks.AddRange(blocks);
            if (node is not null)
                Write(node, depth, above);
        }
    }

    private void Write(Node node, int depth, HashSet<Code> above)
    {
        if (!above.Add(node.Code))
            return;
        var level = _source.Template.Level(node.Level);
        var anchor = _nodes.Place(node.Code.Text);
        // A section number that is not printed is not counted either; a printed code of the node's own stands instead.
        var number = level is { IsNumbered: false } ? node.Number : _numbers.Next(depth);
        _blocks.Add(new DocumentBlock.Heading(
            Math.Min(depth, Deepest), number, level?.Prefix ?? Word(node), node.Name, anchor,
            depth <= _source.Template.ContentsDepth && anchor.Length > 0, _source.To(node))
        {
            Spellings = node.Spellings,
            NoteMarks = node.Notes,
        });
        if (node.Text.Length > 0)
            _blocks.Add(new DocumentBlock.Prose(node.Text, node.IsRetold, anchor));
        var children = _nodes.Children(node).Where(child => !_shown.Contains(child.Level)).ToList();
        foreach (var measures in children.Where(IsMeasure).GroupBy(child => (child.Level, child.Group)))
            _groups.Measures(measures.Key.Level, measures.Key.Group, [.. measures], _blocks);
        Lay([.. children.Where(child => !IsMeasure(child))], depth + 1, above);
        above.Remove(node.Code);
    }

    private bool IsMeasure(Node node) => _nodes.Use(node) is not null;

    private string Word(Node node) => _source.Kind(node.Level) == LevelKind.Dimension ? "" : _source.Singular(node.Level);
}
