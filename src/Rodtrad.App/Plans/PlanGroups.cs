using Rodtrad.App.Goals;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Text;

namespace Rodtrad.App.Plans;

/// <summary>
/// Decides how nodes beside each other are printed: activities as a table, several levels of printed codes as columns, what the
/// plan prints in a list as a list. The rest has headings of its own.
/// </summary>
internal sealed class PlanGroups(EditionScope scope, PlanNeighbours neighbours, ThreadTree tree)
{
    private readonly Dictionary<Code, Node> _nodes = scope.Edition.Nodes.ToDictionary(node => node.Code);
    private readonly ILookup<Code, Link> _links = scope.Edition.Links.ToLookup(link => link.From);

    /// <summary>The nodes in their order: each is a block with all that stands together, or a node with its own heading.</summary>
    public IEnumerable<(PlanBlock? Block, Node? Node)> Of(IReadOnlyList<Node> nodes)
    {
        var levels = nodes.GroupBy(node => node.Level).ToDictionary(group => group.Key, group => group.ToList());
        var coded = levels.Values.Where(IsCoded).ToList();
        if (coded.Count < 2)
            coded = [];
        var done = new HashSet<Code>();
        foreach (var node in nodes)
        {
            var same = levels[node.Level];
            if (coded.Contains(same))
            {
                if (done.Count == 0 || !coded.Any(column => done.Contains(column[0].Level)))
                    yield return (Columns(coded), null);
                done.Add(node.Level);
            }
            else if (Together(same))
            {
                if (done.Add(node.Level))
                    yield return (Block(node.Level, same), null);
            }
            else
                yield return (null, node);
        }
    }

    private PlanBlock Block(Code level, List<Node> nodes) => Kind(level) == LevelKind.Action
        ? new PlanBlock.Activities(scope.Edition.Singular(scope.Model, level), nodes.Select(Activity).ToSequence())
        : PlanItems.Of(scope, neighbours, Kind(level), nodes);

    private bool Together(List<Node> nodes) => Kind(nodes[0].Level) switch
    {
        LevelKind.Assignment or LevelKind.SteeringDocument or LevelKind.Advocacy or LevelKind.Action or LevelKind.Program => true,
        // A goal that nothing hangs under stands in a list when the plan prints a heading over the list.
        LevelKind.Goal or LevelKind.Focus or LevelKind.WantedResult => nodes.All(node => node.Group.Length > 0 && IsLeaf(node)),
        _ => false,
    };

    private bool IsCoded(List<Node> nodes) => Kind(nodes[0].Level) != LevelKind.Action
        && nodes.All(node => node.Number.Length > 0 && node.Group.Length > 0 && node.Text.Length == 0 && IsLeaf(node));

    private bool IsLeaf(Node node) => !tree.Children(node.Code).Any();

    private static PlanBlock.Codes Columns(List<List<Node>> coded) => new(coded
        .SelectMany(level => level.GroupBy(node => node.Group))
        .Select(column => new CodeColumn(column.Key, column.Select(Entry).ToSequence())).ToSequence());

    private static CodeEntry Entry(Node node) => new(node.Code.Text, node.Number, node.Name);

    private ActivityLine Activity(Node node)
    {
        var activity = scope.Edition.Activities.FirstOrDefault(activity => activity.Node == node.Code);
        var responsible = activity is null ? ""
            : activity.ResponsiblePrinted.Length > 0 ? activity.ResponsiblePrinted
            : string.Join(", ", activity.Responsible.Select(unit => scope.UnitName(unit)));
        return new ActivityLine(
            node.Code.Text, node.Name, node.Text.Length > 0 ? SafeMarkdown.ToHtml(node.Text) : "", node.IsRetold,
            _links[node.Code].Where(link => link.Type != LinkType.PartOf && link.To.Plan is null && _nodes.ContainsKey(link.To.Node))
                .Select(link => _nodes[link.To.Node]).DistinctBy(served => served.Code).OrderBy(served => served.Order).Select(Entry).ToSequence(),
            activity?.Deadline.Printed ?? "", responsible, activity?.IsInternal == true);
    }

    private LevelKind Kind(Code level) => scope.Model.Level(level)?.Kind ?? LevelKind.Goal;
}
