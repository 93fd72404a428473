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

    /// <summary>
    /// The nodes in their order: each is blocks with all that stands together, or a node with its own heading.
    /// <paramref name="heading"/> is the heading they stand under, which no list repeats.
    /// </summary>
    public IEnumerable<(Sequence<DocumentBlock> Blocks, Node? Node)> Of(IReadOnlyList<Node> beside, string heading)
    {
        var levels = beside.GroupBy(node => node.Level).ToDictionary(group => group.Key, group => group.ToList());
        var coded = levels.Values.Where(IsCoded).ToList();
        if (coded.Count < 2 && !coded.Any(same => Print(same[0].Level) == LevelPrint.Columns))
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
                    yield return (Block(node.Level, same, heading), null);
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
        var table = _tables.Of(level, measures);
        // Measures of which nothing but the names is told are a list.
        var isList = Print(level) == LevelPrint.List || table.Rows.All(row => row.Cells.Skip(1).All(cell => cell.Text.Length == 0));
        if (lead.Length > 0 && (isList || table.Columns.All(column => column.Heading != group)))
            blocks.Add(new DocumentBlock.Lead(lead));
        blocks.Add(isList ? _items.Of(LevelKind.Measure, measures, lead) : new DocumentBlock.Table(table));
    }

    /// <summary>Nodes with printed codes, a column for each printed heading.</summary>
    public DocumentBlock Columns(IEnumerable<List<Node>> coded) => _items.Columns(coded);

    private Sequence<DocumentBlock> Block(Code level, IReadOnlyList<Node> same, string heading)
    {
        var print = Print(level);
        DocumentBlock block = print == LevelPrint.MeasureTable ? new DocumentBlock.Table(_tables.MeasuresUnder(level, same))
            : print == LevelPrint.Table || (print == LevelPrint.Chosen && _source.Kind(level) == LevelKind.Action) ? new DocumentBlock.Table(_tables.Of(level, same))
            : _items.Of(_source.Kind(level), same, heading);
        return _source.Template.Level(level) is { Lead.Length: > 0 } told ? [new DocumentBlock.Lead(told.Lead), block] : [block];
    }

    private Sequence<DocumentBlock> Lead(Code level, HashSet<Code> done) =>
        _source.Template.Level(level) is { Lead.Length: > 0 } told && done.Add(level) ? [new DocumentBlock.Lead(told.Lead)] : [];

    private bool Together(List<Node> same) => Print(same[0].Level) switch
    {
        LevelPrint.Headings => false,
        LevelPrint.Table or LevelPrint.List or LevelPrint.Columns or LevelPrint.MeasureTable => true,
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
