using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>How a node hangs together with others, told by all links at once.</summary>
[Flags]
internal enum Hold : byte
{
    None = 0,
    HasMeasureBelow = 1,
    HasGoalAbove = 2,
    IsUsed = 4,
}

/// <summary>
/// An edition laid out for checks: nodes in the order of the plan and by number, what extends each, and how each is held by its
/// links. Everything is looked up once, so that a hundred thousand nodes are checked in a few passes.
/// </summary>
internal sealed class Examined
{
    private readonly Node[] _nodes;
    private readonly int[] _levels;
    private readonly List<LevelType?> _levelTypes = [];
    private readonly IndicatorUse?[] _uses;
    private readonly Assignment?[] _assignments;
    private readonly Dictionary<string, Activity> _activities;
    private readonly Hold[] _holds;
    private readonly Dictionary<string, int> _index;

    public Examined(PlanEdition edition, GovernanceModel model)
    {
        (Edition, Model) = (edition, model);
        _nodes = InOrder(edition.Nodes);
        (_levels, _uses, _assignments, _holds) =
            (new int[_nodes.Length], new IndicatorUse?[_nodes.Length], new Assignment?[_nodes.Length], new Hold[_nodes.Length]);
        // By text and not by code: strings have a hash of their own in dictionaries, which is twice as fast.
        _index = new Dictionary<string, int>(_nodes.Length, StringComparer.Ordinal);
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < _nodes.Length; at++)
        {
            _index[_nodes[at].Code.Text] = at;
            // Neighbours are mostly of the same level.
            var level = _nodes[at].Level;
            _levels[at] = at > 0 && _nodes[at - 1].Level == level ? _levels[at - 1] : LevelNumber(level, levels);
        }
        foreach (var use in edition.Uses)
        {
            if (Find(use.Node) is >= 0 and var at)
                _uses[at] = use;
        }
        foreach (var assignment in edition.Assignments)
        {
            if (Find(assignment.Node) is >= 0 and var at)
                _assignments[at] = assignment;
        }
        _activities = edition.Activities.ToDictionary(activity => activity.Node.Text, StringComparer.Ordinal);
        foreach (var link in edition.Links)
            Tie(link);
    }

    public PlanEdition Edition { get; }

    public GovernanceModel Model { get; }

    public Code Plan => Edition.Plan.Code;

    public int Count => _nodes.Length;

    public Node Node(int at) => _nodes[at];

    public LevelType? Level(int at) => _levelTypes[_levels[at]];

    /// <summary>The number of the node's level, from 0; a level that the styrmodell does not have has a number too.</summary>
    public int LevelNumber(int at) => _levels[at];

    public int LevelCount => _levelTypes.Count;

    public IndicatorUse? Use(int at) => _uses[at];

    public Assignment? Assignment(int at) => _assignments[at];

    public Activity? Activity(int at) => _activities.Count == 0 ? null : _activities.GetValueOrDefault(_nodes[at].Code.Text);

    public Hold Holds(int at) => _holds[at];

    /// <summary>The number of the node, or -1.</summary>
    public int Find(Code node) => _index.TryGetValue(node.Text, out var at) ? at : -1;

    /// <summary>A finding at the node, told by the word of its level and its name before the arguments given.</summary>
    public Finding At(int at, Check check, params ReadOnlySpan<string> more) => new(
        check, Plan, new FindingPlace(_nodes[at].Code), [Edition.Singular(Model, _nodes[at].Level), _nodes[at].Name, .. more], "", "", null);

    private int LevelNumber(Code level, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(level.Text, out var number))
        {
            numbers[level.Text] = number = _levelTypes.Count;
            _levelTypes.Add(Model.Level(level));
        }
        return number;
    }

    private void Tie(Link link)
    {
        if (Find(link.From) is not (>= 0 and var from) || link.Type == LinkType.InheritedFrom)
            return;
        var kind = Level(from)?.Kind;
        if (link.To.Plan is not null)
        {
            // What lies in another plan is not looked into: whoever hangs there hangs on something.
            if (link.Type != LinkType.GovernedBy)
                _holds[from] |= Hold.HasGoalAbove;
            return;
        }
        if (Find(link.To.Node) is not (>= 0 and var to))
            return;
        if (kind == LevelKind.Measure && link.Type is LinkType.PartOf or LinkType.Measures)
            _holds[to] |= Hold.HasMeasureBelow;
        if (kind is LevelKind.Measure or LevelKind.Action or LevelKind.Assignment)
            _holds[to] |= Hold.IsUsed;
        if (link.Type != LinkType.GovernedBy && IsGoalFor(kind, Level(to)?.Kind))
            _holds[from] |= Hold.HasGoalAbove;
    }

    // An activity hangs on a programme as on a goal, and on an uppdrag that it carries out.
    private static bool IsGoalFor(LevelKind? kind, LevelKind? above) =>
        above is LevelKind.Goal or LevelKind.Focus or LevelKind.WantedResult
        || (kind == LevelKind.Action && above is LevelKind.Program or LevelKind.Assignment);

    private static Node[] InOrder(Sequence<Node> nodes)
    {
        var sorted = new Node[nodes.Count];
        var isInOrder = true;
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = nodes[i];
            isInOrder &= i == 0 || sorted[i - 1].Order < sorted[i].Order;
        }
        return isInOrder ? sorted : [.. sorted.OrderBy(node => node.Order)];
    }
}
