using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Goals;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Goals;

/// <summary>The thread over the borders of plans, in both directions, and what is told of plans one may not see.</summary>
public sealed class PlanThreadTests(PostgresServer postgres)
{
    private const string Head = "\ntyp: Plan\nenhet: ost\nar: [2020, 2021]\nstyrmodell: sm\nversion: \"1\"\n";

    private const string Below = "plan: under\ntitel: Östra nämndens plan" + Head + """
        status: utkast
        publicerad: ja
        overordnade: [p-2020, utanfor]
        punkter:
          - kod: a1
            niva: mal
            namn: God hälsa
            ursprung: arvd
            arvs-fran: [p-2020/m1]
          - kod: a2
            niva: mal
            namn: Kort, väntan
            ursprung: arvd
            under: [a1]
            arvs-fran: [p-2020/m2]
          - kod: a3
            niva: mal
            namn: Härlett
            harleds-ur: [utanfor/vad-som-helst]
          - kod: a4
            niva: mal
            namn: Under a2
            under: [a2]
            bidrar-till: [gomd/h1, p-2020/u1]

        """;

    private const string Hidden = "plan: gomd\ntitel: Gömd plan" + Head + "status: utkast\npublicerad: nej\npunkter:\n  - kod: h1\n    niva: mal\n    namn: Gömt mål\n    arvs-fran: [p-2020/m1]\n";

    private const string Outside = "plan: utanfor\ntitel: Plan utanför" + Head + "status: extern\npublicerad: ja\n";

    [Theory, BothEngines]
    public async Task What_is_inherited_tells_where_it_comes_from_and_whether_it_still_says_the_same(Engine engine)
    {
        await using var installation = await Loaded(engine);

        var same = await Node(installation, "under", "a1");
        var thread = Assert.Single(same.Node.Across);
        Assert.Equal((LinkType.InheritedFrom, true, FarEnd.Open, "p-2020/m1", false), (thread.Type, thread.IsOutgoing, thread.End, thread.Reference, thread.Differs));
        Assert.Equal(("Styrelsens plan 2020", "Mål", "God hälsa"), (thread.Plan!.Title, thread.To!.LevelName, thread.To.Name));

        var other = Assert.Single((await Node(installation, "under", "a2")).Node.Across);
        Assert.True(other.Differs);
        Assert.Equal("Kort väntan", other.To!.Name);
    }

    [Theory, BothEngines]
    public async Task The_way_up_goes_on_in_the_plan_above_also_from_below_what_is_inherited(Engine engine)
    {
        await using var installation = await Loaded(engine);

        var node = await Node(installation, "under", "a4");
        // a4 itself serves an uppdrag of the plan above, and is nothing that is inherited.
        Assert.Equal(["a1", "a2", "a4"], node.Path.Select(step => step.Code));
        Assert.Equal((LinkType.ContributesTo, "p-2020/u1"), (node.Above!.Type, node.Above.Reference));
        Assert.Equal("p-2020/m2", (await Node(installation, "under", "a2")).Above!.Reference);
        Assert.Null((await Node(installation, "p-2020", "m1")).Above);
    }

    [Theory, BothEngines]
    public async Task The_plan_above_tells_who_carries_its_goals_on(Engine engine)
    {
        await using var installation = await Loaded(engine);

        var thread = Assert.Single((await Node(installation, "p-2020", "m1")).Node.Across);
        Assert.Equal(("a1", false, LinkType.InheritedFrom, "Östra nämndens plan"), (thread.To!.Code, thread.IsOutgoing, thread.Type, thread.Plan!.Title));
        Assert.True(Assert.Single((await Node(installation, "p-2020", "m2")).Node.Across).Differs);
        Assert.Equal(LinkType.ContributesTo, Assert.Single((await Node(installation, "p-2020", "u1")).Node.Across).Type);
        Assert.Empty((await Node(installation, "p-2020", "s1")).Node.Across);

        var view = await installation.See(installation.Get<ThreadView>(), new ThreadRequest("prov", "p-2020", null, null, false, null, true));
        Assert.Equal([1, 1], view.Roots.Select(root => root.Carriers));
        var border = Assert.Single(view.Borders);
        Assert.Equal((false, 3, "under"), (border.IsAbove, border.Nodes, border.Plan!.Code));
        Assert.Equal("under", Assert.Single(view.Plan.Inferiors).Code);
    }

    [Theory, BothEngines]
    public async Task A_plan_that_is_only_referred_to_has_a_title_and_no_content(Engine engine)
    {
        await using var installation = await Loaded(engine);

        var thread = Assert.Single((await Node(installation, "under", "a3")).Node.Across);
        Assert.Equal((FarEnd.NotLoaded, "Plan utanför"), (thread.End, thread.Plan!.Title));
        Assert.Null(thread.To);
    }

    [Theory, BothEngines]
    public async Task Of_a_plan_one_may_not_see_nothing_is_told(Engine engine)
    {
        await using var installation = await Loaded(engine);

        var hidden = (await Node(installation, "under", "a4")).Node.Across.Single(thread => thread.End == FarEnd.Hidden);
        Assert.Equal((null, null, "", ""), (hidden.Plan, hidden.To, hidden.Reference, hidden.FarText));
        // The operator sees it, from both ends.
        var asked = new NodeRequest("prov", "under", "a4");
        Assert.Contains((await installation.See(installation.Get<NodeView>(), asked, Actor.Operator)).Node.Across, thread => thread.Reference == "gomd/h1");
        Assert.Equal(2, (await installation.See(installation.Get<NodeView>(), asked with { Plan = "p-2020", Node = "m1" }, Actor.Operator)).Node.Across.Count);

        var outline = await installation.See(installation.Get<ThreadOutline>(), new OutlineRequest("prov", "under"));
        Assert.DoesNotContain("gomd", outline.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(All(outline.Roots), node => node.Across.Any(thread => thread.Reference.StartsWith("gomd", StringComparison.Ordinal)) || node.Links.Any(link => link.To.Plan is not null));
    }

    [Theory, BothEngines]
    public async Task A_node_that_stands_only_in_a_version_one_may_not_see_is_not_found(Engine engine)
    {
        await using var installation = await Loaded(engine);
        using var later = PackageFolder.OfSmall();
        later.EditPlan("version: \"1\"", "version: \"2\"").EditPlan("publicerad: ja", "publicerad: nej")
            .EditPlan("punkter:\n", "punkter:\n  - kod: m9\n    niva: mal\n    namn: Nytt mål\n");
        later.Write("planer/under.yaml", Below.Replace("arvs-fran: [p-2020/m1]", "arvs-fran: [p-2020/m9]", StringComparison.Ordinal));
        later.Write("planer/gomd.yaml", Hidden);
        later.Write("planer/utanfor.yaml", Outside);
        await installation.LoadWell(later);

        var thread = Assert.Single((await Node(installation, "under", "a1")).Node.Across);
        Assert.Equal((FarEnd.Gone, null, false), (thread.End, thread.To, thread.Differs));
        Assert.Equal("Nytt mål", (await installation.See(installation.Get<NodeView>(), new NodeRequest("prov", "under", "a1"), Actor.Operator)).Node.Across[0].To!.Name);
    }

    [Theory, BothEngines]
    public async Task What_is_inherited_is_counted_apart(Engine engine)
    {
        await using var installation = await Loaded(engine);

        var plan = (await installation.See(installation.Get<PlanListView>(), new PlanListRequest("prov")))[0].Plans.Single(plan => plan.Plan == "under");
        Assert.Equal((2, 2), (Assert.Single(plan.Counts).Own, plan.Counts[0].Inherited));
    }

    [Theory, BothEngines]
    public async Task The_thread_of_vasternorrland_runs_from_the_regionplan_into_the_scorecard(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.Example("vasternorrland");
        await installation.LoadWell(package);

        var view = await installation.See(installation.Get<ThreadView>(), new ThreadRequest("vasternorrland", "rvn-rlf-2020", null, null, false, "so-10", true));
        Assert.Equal((true, 19, "rvn-regionplan-2020"), (view.Borders[0].IsAbove, view.Borders[0].Nodes, view.Borders[0].Plan!.Code));
        // Nine of ten strategic areas are inherited word for word, one deviates by a comma.
        var areas = All(view.Roots).Where(node => node.Level == "strategiskt-omrade").ToList();
        Assert.Equal(10, areas.Count);
        Assert.Equal("so-10", Assert.Single(areas, area => area.From!.Differs).Code);
        Assert.Equal("rvn-regionplan-2020/so-10", view.Chosen!.Across.Single().Reference);

        var above = await installation.See(installation.Get<ThreadView>(), new ThreadRequest("vasternorrland", "rvn-regionplan-2020", null, null, false, null, true));
        Assert.Equal(19, Assert.Single(above.Borders, border => !border.IsAbove).Nodes);
        Assert.All(All(above.Roots).Where(node => node.Level == "strategiskt-omrade"), node => Assert.Equal(1, node.Carriers));
    }

    private async Task<Installation> Loaded(Engine engine)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        package.Write("planer/under.yaml", Below);
        package.Write("planer/gomd.yaml", Hidden);
        package.Write("planer/utanfor.yaml", Outside);
        await installation.LoadWell(package);
        return installation;
    }

    private static Task<NodePageView> Node(Installation installation, string plan, string node) =>
        installation.See(installation.Get<NodeView>(), new NodeRequest("prov", plan, node));

    private static IEnumerable<ThreadNode> All(IEnumerable<ThreadNode> nodes) => nodes.SelectMany(node => All(node.Children).Prepend(node));

    private static IEnumerable<OutlineNode> All(IEnumerable<OutlineNode> nodes) => nodes.SelectMany(node => All(node.Children).Prepend(node));
}
