using Rodtrad.App.Goals;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Plans;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Goals;

/// <summary>The thread of Regionstyrelsens plan 2020–2022, as the explorer shows it.</summary>
public sealed class ThreadViewTests(PostgresServer postgres, LoadedNorrbotten norrbotten)
{
    private static readonly ThreadRequest Whole = new("norrbotten", "rn-rs-2020", null, null, false, null, true);

    [Theory, BothEngines]
    public async Task The_whole_thread_runs_from_the_vision_to_62_measures_and_shows_10_gaps(Engine engine)
    {
        var view = await See(engine, Whole);

        Assert.Equal((62, 10), (view.MeasuresShown, view.GapCount));
        Assert.Equal(("Perspektiv", "Styrmått"), (view.DimensionPlural, view.MeasurePlural));
        var vision = Assert.Single(view.Roots);
        Assert.Equal((LevelKind.Vision, 62, 10), (vision.Kind, vision.Measures, vision.GapsBelow));
        Assert.Equal(["samhalle", "medborgare", "verksamhet", "medarbetare", "ekonomi"], vision.Children.Select(node => node.Code));
        Assert.Equal(("norrbotten", "rn-rs-2020", "0.32", PlanStatus.Draft, ""), (view.Plan.Organisation, view.Plan.Plan, view.Plan.Version, view.Plan.Status, view.Plan.SnapshotHash));
        Assert.Equal(("rn-sp-2020", PlanStatus.External), (Assert.Single(view.Plan.Superiors).Code, view.Plan.Superiors[0].Status));
    }

    [Theory, BothEngines]
    public async Task Only_gaps_shows_nine_measures_and_the_factor_without_styrmatt(Engine engine)
    {
        var view = await See(engine, Whole with { OnlyGaps = true });

        Assert.Equal((9, 10), (view.MeasuresShown, view.GapCount));
        var shown = All(view.Roots).ToList();
        var factor = Assert.Single(shown, node => node.Gaps.Any(gap => gap.Kind == GapKind.Measure));
        Assert.Equal(("ff-01", 0), (factor.Code, factor.Measures));
        Assert.All(shown, node => Assert.True(node.IsOpen || node.Children.Count == 0));
        Assert.All(shown, node => Assert.True(node.Gaps.Count + node.GapsBelow > 0));
    }

    [Theory, BothEngines]
    public async Task One_perspektiv_shows_its_own_measures(Engine engine)
    {
        var all = await See(engine, Whole);
        var counts = new List<int>();
        foreach (var perspective in all.Perspectives)
        {
            var view = await See(engine, Whole with { Perspective = perspective.Value });
            Assert.Equal(perspective.Value, Assert.Single(view.Roots[0].Children).Code);
            counts.Add(view.MeasuresShown);
        }

        Assert.Equal((5, 62), (counts.Count, counts.Sum()));
    }

    [Theory, BothEngines]
    public async Task A_source_gathers_its_spellings(Engine engine)
    {
        // Datalager is printed both "Datalager" (15) and "Datalagret" (7).
        var view = await See(engine, Whole with { Source = "datalager" });

        Assert.Equal(22, view.MeasuresShown);
        Assert.Contains(new Choice("datalager", "Datalager"), view.Sources);
        Assert.Equal(23, view.Sources.Count);
        Assert.Equal(view.Sources.Select(source => source.Text).Order(StringComparer.Create(new("sv-SE"), true)), view.Sources.Select(source => source.Text));
    }

    [Theory, BothEngines]
    public async Task The_chosen_measure_marks_the_way_from_the_vision(Engine engine)
    {
        var view = await See(engine, Whole with { Node = "sm-12", IsAllOpen = false });

        Assert.Equal(["vision", "medborgare", "mal-05", "ff-08"], All(view.Roots).Where(node => node.Mark == PathMark.On).Select(node => node.Code));
        Assert.Equal("sm-12", All(view.Roots).Single(node => node.Mark == PathMark.Chosen).Code);
        Assert.Contains("samhalle", All(view.Roots).Where(node => node.Mark == PathMark.Via).Select(node => node.Code));
        Assert.All(All(view.Roots).Where(node => node.Mark == PathMark.On), node => Assert.True(node.IsOpen));
        Assert.False(All(view.Roots).Single(node => node.Code == "ekonomi").IsOpen);
        Assert.False(view.IsPathHidden);
        Assert.Equal(("sm-12", "12", "Styrmått"), (view.Chosen!.Code, view.Chosen.Number, view.Chosen.LevelName));
        Assert.Equal("Datalager", view.Chosen.Use!.SourceName);
    }

    [Theory, BothEngines]
    public async Task A_filter_may_hide_the_chosen_measure(Engine engine)
    {
        Assert.True((await See(engine, Whole with { Node = "sm-12", OnlyGaps = true })).IsPathHidden);
        Assert.True((await See(engine, Whole with { Node = "finns-inte" })).IsPathHidden);
    }

    [Theory, BothEngines]
    public async Task Without_a_named_plan_the_first_with_content_is_shown(Engine engine) =>
        Assert.Equal("rn-rs-2020", (await See(engine, Whole with { Plan = null })).Plan.Plan);

    [Theory, BothEngines]
    public async Task A_goal_page_shows_the_way_up_and_what_lies_below(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);

        var node = await installation.See(installation.Get<NodeView>(), new NodeRequest("norrbotten", "rn-rs-2020", "mal-05"));

        Assert.Equal(["vision", "medborgare", "mal-05"], node.Path.Select(link => link.Code));
        var factors = Assert.Single(node.Below);
        Assert.Equal("Framgångsfaktorer", factors.LevelPlural);
        Assert.Equal(["ff-08", "ff-09"], factors.Nodes.Select(link => link.Code));
        Assert.Contains("sm-12", node.Measures.Select(row => row.Node.Code));
        Assert.Equal([2020, 2022], node.TargetYears);
        Assert.Equal(("mal-04", null), (node.Previous?.Code, node.Next?.Code));

        var assignment = await installation.See(installation.Get<NodeView>(), new NodeRequest("norrbotten", "rn-rs-2020", "uppdrag-12"));
        Assert.Equal(["Regionala utvecklingsnämnden"], assignment.Assignment!.Receivers.Select(unit => unit.Full));
        Assert.Equal("Regionstyrelsen", assignment.Assignment.Giver?.Full);
        Assert.Equal(("uppdrag-11", "uppdrag-13"), (assignment.Previous?.Code, assignment.Next?.Code));
        Assert.Equal("TRD-101", await installation.Refused(installation.Get<NodeView>(), new NodeRequest("norrbotten", "rn-rs-2020", "finns-inte")));
        Assert.Equal("TRD-101", await installation.Refused(installation.Get<NodeView>(), new NodeRequest("norrbotten", "rn-rs-2020", "../å")));
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<NodeView>(), new NodeRequest("norrbotten", "finns-inte", "sm-12")));
        Assert.Equal("REG-001", await installation.Refused(installation.Get<NodeView>(), new NodeRequest("vasternorrbotten", "rn-rs-2020", "sm-12")));
    }

    [Theory, BothEngines]
    public async Task The_outline_counts_every_level_and_names_the_findings(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);

        var outline = await installation.See(installation.Get<ThreadOutline>(), new OutlineRequest(null, "rn-rs-2020"));

        Assert.Equal(
            [("vision", 1), ("perspektiv", 5), ("strategiskt-mal", 17), ("framgangsfaktor", 30), ("styrmatt", 62), ("uppdrag", 17), ("strategi", 10), ("paverkansfraga", 7)],
            outline.Counts.Select(count => (count.Level, count.Own + count.Inherited)));
        Assert.Equal(10, outline.Gaps.Select(gap => gap.Node).Distinct().Count());
        Assert.Equal(4, outline.Findings.Count(finding => finding.Code == "IAK-001"));
        Assert.Equal("norrbotten", outline.Plan.Organisation);
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<ThreadOutline>(), new OutlineRequest(null, "finns-inte")));
    }

    private static IEnumerable<ThreadNode> All(IEnumerable<ThreadNode> nodes) => nodes.SelectMany(node => All(node.Children).Prepend(node));

    private async Task<ThreadPageView> See(Engine engine, ThreadRequest request)
    {
        var installation = await norrbotten.On(engine, postgres);
        return await installation.See(installation.Get<ThreadView>(), request);
    }
}
