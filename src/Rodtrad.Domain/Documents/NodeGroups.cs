using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>
/// Decides how nodes beside each other are printed: as the template says of their level, else activities as a table, several levels
/// of printed codes as columns, what the plan prints in a list as a list. The rest has headings of its own.
/// </summary>
internal sealed class NodeGroups
{
    private readonly DocumentSource _source;
    private readonly DocumentNodes _nodes;
    private readonly NodeTables _tables;
    private readonly NodeItems _items;

    public NodeGroups(DocumentSource source, DocumentNodes nodes) =>
        (_source, _nodes, _tables, _items) = (source, nodes, new NodeTables(source, nodes), new NodeItems(source, nodes));

    /// <summary>The nodes in their order: each is blocks with all that stands together, or a node with its own heading.</summary>
    public IEnumerable<(Sequence<DocumentBlock> Blocks, Node? Node)> Of(IReadOnlyList<Node> beside)
    {
        var levels = beside.GroupBy(node => node.Level).ToDictionary(group => group.Key, group => group.ToList());
        var coded = levels.Values.Where(IsCoded).ToList();
        if (coded.Count < 2)
            coded = [];
        var done = new HashSet<Code>();
        foreach (var node in beside)
        {
            var same = levels[node.Level];
            if (Print(node.Level) == LevelPrint.Hidden)
                continue;
            if (coded.Contains(same))
            {
                if (!coded.Any(column => done.Contains(column[0].Level)))
                    yield return ([_items.Columns(coded)], null);
                done.Add(node.Level);
            }
            else if (Together(same))
            {
                if (done.Add(node.Level))
                    yield return (Block(node.Level, same), null);
            }
            else
                yield return (Lead(node.Level, done), node);
        }
    }

    /// <summary>Writes the measures of a level that stand under one printed heading.</summary>
    public void Measures(Code level, string group, IReadOnlyList<Node> measures, List<DocumentBlock> blocks)
    {
        if (Print(level) == LevelPrint.Hidden)
            return;
        var lead = group.Length > 0 ? group : _source.Template.Level(level)?.Lead ?? "";
        if (lead.Length > 0)
            blocks.Add(new DocumentBlock.Lead(lead));
        blocks.Add(Print(level) == LevelPrint.List
            ? _items.Of(LevelKind.Measure, measures)
            : new DocumentBlock.Table(_tables.Of(level, measures)));
    }

    private Sequence<DocumentBlock> Block(Code level, IReadOnlyList<Node> same)
    {
        DocumentBlock block = Print(level) == LevelPrint.Table || (Print(level) == LevelPrint.Chosen && _source.Kind(level) == LevelKind.Action)
            ? new DocumentBlock.Table(_tables.Of(level, same))
            : _items.Of(_source.Kind(level), same);
        return _source.Template.Level(level) is { Lead.Length: > 0 } told ? [new DocumentBlock.Lead(told.Lead), block] : [block];
    }

    private Sequence<DocumentBlock> Lead(Code level, HashSet<Code> done) =>
        _source.Template.Level(level) is { Lead.Length: > 0 } told && done.Add(level) ? [new DocumentBlock.Lead(told.Lead)] : [];

    private bool Together(List<Node> same) => Print(same[0].Level) switch
    {
        LevelPrint.Headings => false,
        LevelPrint.Table or LevelPrint.List or LevelPrint.Columns => true,
        _ => _source.Kind(same[0].Level) switch
        {
            LevelKind.Assignment or LevelKind.SteeringDocument or LevelKind.Advocacy or LevelKind.Action or LevelKind.Program => true,
            // A goal that nothing hangs under stands in a list when the plan prints a heading over the list.
            LevelKind.Goal or LevelKind.Focus or LevelKind.WantedResult => same.All(node => node.Group.Length > 0 && _nodes.IsLeaf(node)),
            _ => false,
        },
    };

    private bool IsCoded(List<Node> same) => Print(same[0].Level) switch
    {
        LevelPrint.Columns => true,
        LevelPrint.Chosen => _source.Kind(same[0].Level) != LevelKind.Action
            && same.All(node => node.Number.Length > 0 && node.Group.Length > 0 && node.Text.Length == 0 && _nodes.IsLeaf(node)),
        _ => false,
    };

    private LevelPrint Print(Code level) => _source.Template.Level(level)?.Print ?? LevelPrint.Chosen;
}
