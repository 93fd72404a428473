using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Goals;

/// <summary>
/// The threads of a plan to and from other plans. Each plan at the other end is read once, however many threads lead there.
/// </summary>
internal sealed class PlanNeighbours
{
    // The way up goes first to what the node is taken from, then to what it serves.
    private static readonly LinkType[] Upwards =
        [LinkType.InheritedFrom, LinkType.DerivedFrom, LinkType.PartOf, LinkType.ContributesTo, LinkType.Implements];

    private readonly ILookup<string, PlanThread> _threads;

    private PlanNeighbours(IEnumerable<PlanThread> threads)
    {
        All = threads.ToSequence();
        _threads = All.ToLookup(thread => thread.Node, StringComparer.Ordinal);
    }

    /// <summary>Every thread over the border, those that lead up first.</summary>
    public Sequence<PlanThread> All { get; }

    /// <summary>Gathers them for the actor, in a reading of its own.</summary>
    public static async Task<PlanNeighbours> Of(Regions regions, Actor actor, EditionScope scope, CancellationToken cancel)
    {
        await using var context = (await regions.Open(scope.Content.Region.Slug.Text, cancel)).Unwrap();
        return await Of(context, actor, scope, cancel);
    }

    public static async Task<PlanNeighbours> Of(OrganisationContext context, Actor actor, EditionScope scope, CancellationToken cancel)
    {
        var own = scope.Edition.Plan.Code;
        var up = scope.Edition.Links.Where(link => link.To.Plan is { } plan && plan != own).ToList();
        var wanted = up.Select(link => link.To.Plan!.Value).ToHashSet();
        var carriers = (await EditionStore.LinkingTo(context, own, cancel)).ToHashSet();
        var plans = new Dictionary<Code, Neighbour>();
        foreach (var head in Visibility.Latest(await Visibility.Heads(context, actor, cancel)))
        {
            var code = head.Plan.Code;
            if (code == own || !(wanted.Contains(code) || carriers.Contains(head.Id)))
                continue;
            var edition = head.Status == PlanStatus.External ? head.Bare : (await EditionStore.Of(context, head.Id, cancel)).Edition;
            plans[code] = new Neighbour(scope, edition);
        }
        var nodes = scope.Edition.Nodes.ToDictionary(node => node.Code);
        return new PlanNeighbours(
        [
            .. up.Where(link => nodes.ContainsKey(link.From)).Select(link => Up(link, nodes[link.From], plans.GetValueOrDefault(link.To.Plan!.Value))),
            .. plans.Values.SelectMany(plan => plan.Down(own, nodes)),
        ]);
    }

    /// <summary>The threads of a node, those that lead up first.</summary>
    public Sequence<PlanThread> Threads(Code node) => _threads[node.Text].ToSequence();

    /// <summary>
    /// Where the way from the top to a node comes from: the thread up of the node itself, else of the nearest above it. A way that
    /// the reader may not see is none.
    /// </summary>
    public PlanThread? Above(IEnumerable<Code> path) => path.Reverse().Select(Up).FirstOrDefault(thread => thread is { End: not FarEnd.Hidden });

    /// <summary>The thread that takes the way up from a node out of the plan, one that can be told of if there is one; null when none does.</summary>
    public PlanThread? Up(Code node) => _threads[node.Text].Where(thread => thread.IsOutgoing && Upwards.Contains(thread.Type))
        .MinBy(thread => (thread.End == FarEnd.Hidden, Array.IndexOf(Upwards, thread.Type)));

    /// <summary>The thread that a node is inherited by; null when it is not.</summary>
    public PlanThread? Inherited(Code node) => _threads[node.Text].FirstOrDefault(thread => thread.IsOutgoing && thread.Type == LinkType.InheritedFrom);

    /// <summary>How many plans carry a node on.</summary>
    public int Carriers(Code node) => _threads[node.Text].Where(thread => !thread.IsOutgoing).Select(thread => thread.Plan?.Code).Distinct().Count();

    /// <summary>The plans on the other side, with how many nodes are tied to each.</summary>
    public Sequence<PlanBorder> Borders() => All.GroupBy(thread => (thread.IsOutgoing, thread.Plan))
        .Select(group => new PlanBorder(group.Key.Plan, group.Key.IsOutgoing, group.Select(thread => thread.Node).Distinct().Count())).ToSequence();

    private static PlanThread Up(Link link, Node own, Neighbour? plan)
    {
        if (plan is null)
            return new PlanThread(link.From.Text, link.Type, true, FarEnd.Hidden, "", null, null, "", false);
        var far = plan.Node(link.To.Node);
        return new PlanThread(
            link.From.Text, link.Type, true, plan.IsExternal ? FarEnd.NotLoaded : far is null ? FarEnd.Gone : FarEnd.Open, link.To.ToString(),
            plan.Link, far is null ? null : plan.To(far), far?.Text ?? "", far is not null && link.Type == LinkType.InheritedFrom && Inheritance.Differs(own, far));
    }

    /// <summary>A plan at the other end.</summary>
    private sealed class Neighbour(EditionScope scope, PlanEdition edition)
    {
        private readonly Dictionary<Code, Node> _nodes = edition.Nodes.ToDictionary(node => node.Code);
        private readonly GovernanceModel _model = scope.ModelOf(edition.Plan);

        public bool IsExternal => edition.Status == PlanStatus.External;

        public PlanLink Link { get; } = new(edition.Plan.Code.Text, edition.Plan.Title, edition.Status, scope.UnitName(edition.Plan.Unit));

        public Node? Node(Code code) => _nodes.GetValueOrDefault(code);

        public NodeLink To(Node node) => new(Link.Code, node.Code.Text, edition.Singular(_model, node.Level), node.Number, node.Name, 0);

        public IEnumerable<PlanThread> Down(Code plan, Dictionary<Code, Node> above) =>
            from link in edition.Links
            where link.To.Plan == plan && above.ContainsKey(link.To.Node) && _nodes.ContainsKey(link.From)
            let node = _nodes[link.From]
            select new PlanThread(
                link.To.Node.Text, link.Type, false, FarEnd.Open, $"{Link.Code}/{node.Code}", Link, To(node), node.Text,
                link.Type == LinkType.InheritedFrom && Inheritance.Differs(node, above[link.To.Node]));
    }
}
