using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>
/// The thread of a plan on one sheet: the vision on top, a column for each perspektiv or målområde with its goals as headings, and
/// what is below a goal as items with their measures. Where the styrmodell has no dimension each uppermost goal is a column.
/// </summary>
public sealed class ThreadPoster
{
    private readonly DocumentSource _source;
    private readonly bool _counts;
    private readonly ThreadTree _tree;
    private readonly Dictionary<Code, Node> _nodes;
    private readonly ILookup<Code, Link> _links;
    private readonly HashSet<Code> _placed = [];

    private ThreadPoster(DocumentSource source, bool counts)
    {
        (_source, _counts, _tree) = (source, counts, source.Edition.Tree());
        _nodes = source.Edition.Nodes.ToDictionary(node => node.Code);
        _links = source.Edition.Links.Where(link => link.Type != LinkType.PartOf && link.To.Plan is null).ToLookup(link => link.From);
    }

    /// <summary>The poster; <paramref name="countsMeasures"/>: beside each item stands how many measures it has, instead of the measures.</summary>
    public static Document Of(DocumentSource source, bool countsMeasures = false)
    {
        var poster = new ThreadPoster(source, countsMeasures);
        return Papers.OfPlan(source, PageLayout.Poster, source.Words[DocumentWord.PosterTitle], poster.Blocks(), []);
    }

    private IEnumerable<DocumentBlock> Blocks()
    {
        foreach (var vision in _source.Edition.Nodes.Where(node => Kind(node) == LevelKind.Vision))
            yield return new DocumentBlock.Motto(vision.Name, _source.To(vision));
        yield return new DocumentBlock.Columns(Columns().ToSequence());
    }

    private IEnumerable<ItemColumn> Columns()
    {
        // A målområde within a perspektiv is a group in its column: the uppermost dimension gives the column.
        var tops = _source.Edition.Nodes.Where(node => Kind(node) == LevelKind.Dimension
            && _tree.PathTo(node.Code).All(above => above == node.Code || Kind(_nodes[above]) != LevelKind.Dimension)).ToList();
        if (tops.Count == 0)
            tops = [.. Uppermost(_tree.Roots).Where(node => Kind(node) == LevelKind.Goal)];
        foreach (var top in tops)
            yield return new ItemColumn(Heading(top), Groups(top).ToSequence());
        var rest = Uppermost(_tree.Roots).Where(node => !_placed.Contains(node.Code) && !tops.Exists(top => top.Code == node.Code)
            && Kind(node) is LevelKind.Goal or LevelKind.Focus or LevelKind.WantedResult or LevelKind.Measure).ToList();
        if (rest.Count > 0)
            yield return new ItemColumn(_source.Words[DocumentWord.PosterOther], rest.GroupBy(node => node.Level).SelectMany(level => OfLevel([.. level], true)).ToSequence());
    }

    // What stands at the top of the thread, a vision above it aside.
    private IEnumerable<Node> Uppermost(IEnumerable<Code> codes) =>
        codes.SelectMany(code => Kind(_nodes[code]) == LevelKind.Vision ? Uppermost(_tree.Children(code)) : [_nodes[code]]);

    // The levels below in the order of the styrmodell. What is to be done for a goal has lists of its own and no room here; what
    // stands beside the goals is a part of the thread.
    private IEnumerable<ItemGroup> Groups(Node above, bool isTop = true)
    {
        var levels = Children(above).Where(child => isTop || Kind(child) is not (LevelKind.Assignment or LevelKind.Action)).GroupBy(child => child.Level).OrderBy(level => Place(level.Key)).ToList();
        return levels.SelectMany(level => OfLevel([.. level], levels.Count > 1, isTop));
    }

    // Goals of the column that something lies below are headings, each over what is below it, and so is a målområde. Other nodes
    // are items together, under the plan's word for them where there are several sorts.
    private IEnumerable<ItemGroup> OfLevel(List<Node> nodes, bool named, bool isTop = true) => Kind(nodes[0]) switch
    {
        LevelKind.Dimension => nodes.SelectMany(OfGoal),
        LevelKind.Goal when isTop && nodes.Exists(node => _tree.Children(node.Code).Any()) => nodes.SelectMany(OfGoal),
        _ => [new ItemGroup(named ? _source.Plural(nodes[0].Level) : "", nodes.Select(Item).ToSequence())],
    };

    private IEnumerable<ItemGroup> OfGoal(Node goal)
    {
        _placed.Add(goal.Code);
        var below = Groups(goal, isTop: false).ToList();
        // One sort below without a heading of its own stands directly under the goal.
        return below is [{ Heading: "" } only] ? [only with { Heading = Heading(goal) }] : [new ItemGroup(Heading(goal), []), .. below];
    }

    private DocumentItem Item(Node node)
    {
        var first = _placed.Add(node.Code);
        var measures = _tree.Below(node.Code).Select(code => _nodes[code]).Where(below => Kind(below) == LevelKind.Measure).ToList();
        var serves = _links[node.Code].Where(link => link.Type is LinkType.ContributesTo or LinkType.Implements or LinkType.DerivedFrom)
            .Select(link => _nodes.GetValueOrDefault(link.To.Node)).OfType<Node>().Select(Mark).ToList();
        List<string> aside = [];
        if (serves.Count > 0)
            aside.Add(_source.Words.Of(DocumentWord.PosterServes, string.Join(", ", serves)));
        if (_counts && Kind(node) != LevelKind.Measure && measures.Count > 0)
            aside.Add(_source.Words.Of(DocumentWord.PosterCount, $"{measures.Count}", MeasureWord(measures).ToLowerInvariant()));
        return new DocumentItem(first ? node.Code.Text : "", _source.To(node), node.Number, node.Name, "", false, aside.ToSequence())
        {
            Below = _counts ? [] : Children(node).Select(Item).ToSequence(),
        };
    }

    private string MeasureWord(List<Node> measures) => measures.Count == 1
        ? _source.Singular(measures[0].Level) : _source.Plural(measures[0].Level);

    private IEnumerable<Node> Children(Node above) => _tree.Children(above.Code).Select(code => _nodes[code]);

    private int Place(Code level) => _source.Model.Levels.TakeWhile(known => known.Code != level).Count();

    private static string Heading(Node node) => node.Number.Length > 0 ? $"{node.Number} {node.Name}" : node.Name;

    private static string Mark(Node node) => node.Number.Length > 0 ? node.Number : node.Name;

    private LevelKind Kind(Node node) => _source.Kind(node.Level);
}
