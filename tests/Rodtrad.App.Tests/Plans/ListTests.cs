using Rodtrad.App.Assignments;
using Rodtrad.App.Indicators;
using Rodtrad.App.Organisation;
using Rodtrad.App.Plans;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Plans;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Plans;

/// <summary>The lists and pages of Region Norrbotten: indicators, units, uppdrag, steering documents, plans.</summary>
public sealed class ListTests(PostgresServer postgres, LoadedNorrbotten norrbotten)
{
    private static readonly AssignmentListRequest Assignments = new("norrbotten", null, null, null, AssignmentOrder.Plan, false);
    private static readonly DocumentListRequest Documents = new("norrbotten", null, null, null, null, DocumentOrder.Title, false);

    [Theory, BothEngines]
    public async Task Indicator_12_shows_women_and_men_with_values_targets_and_a_chart(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);

        var view = await installation.See(installation.Get<IndicatorView>(), new IndicatorRequest("norrbotten", "oplanerade-aterinskrivningar"));

        Assert.Equal("Datalager", view.SourceName);
        var usage = Assert.Single(view.Usages);
        Assert.Equal(["vision", "medborgare", "mal-05", "ff-08", "sm-12"], usage.Path.Select(node => node.Code));
        var table = usage.Node.Use!.Values;
        Assert.Equal(["K", "M"], table.Segments);
        Assert.Equal(
            ["2018 Helår 16,8 17,5", "2019-T1  15,9 17,9", "2019-T2  16,9 20,3"],
            table.Rows.Where(row => row.Kind == ValueRowKind.Baseline).Select(row => $"{row.Period} {row.Stamp} {string.Join(' ', row.Values)}"));
        Assert.Equal(
            ["2020 16,0 17,2", "2022 15,0 15,5"],
            table.Rows.Where(row => row.Kind == ValueRowKind.Target).Select(row => $"{row.Period} {string.Join(' ', row.Values)}"));
        Assert.Equal((4, 5, 1), (usage.Chart!.Lines.Count, usage.Chart.Points.Count, usage.Chart.Decimals));
        Assert.Equal("IND-001", await installation.Refused(installation.Get<IndicatorView>(), new IndicatorRequest("norrbotten", "finns-inte")));
        Assert.Equal("REG-001", await installation.Refused(installation.Get<IndicatorView>(), new IndicatorRequest("finns-inte", "finns-inte")));
    }

    [Theory, BothEngines]
    public async Task The_list_of_uppdrag_filters_and_sorts(Engine engine)
    {
        var all = await See(engine, Assignments);
        Assert.Equal((17, 17), (all.Total, all.Rows.Count));
        Assert.Equal("uppdrag-01", all.Rows[0].Code);
        Assert.Equal(["Regionala utvecklingsnämnden", "Regionstyrelsen"], all.Choices.Receivers.Select(receiver => receiver.Text));

        Assert.Equal(["uppdrag-01", "uppdrag-02", "uppdrag-12", "uppdrag-13"], (await See(engine, Assignments with { Receiver = "run" })).Rows.Select(row => row.Code));
        Assert.Equal(["uppdrag-07", "uppdrag-17"], (await See(engine, Assignments with { Receiver = AssignmentListView.None })).Rows.Select(row => row.Code));
        Assert.Equal(5, (await See(engine, Assignments with { Words = " EFFEKTIVISERING av " })).Rows.Count);
        Assert.Empty((await See(engine, Assignments with { Plan = "rn-sp-2020" })).Rows);

        var byName = (await See(engine, Assignments with { Order = AssignmentOrder.Name })).Rows.Select(row => row.Name).ToList();
        Assert.Equal(byName.Order(StringComparer.Create(new("sv-SE"), true)), byName);
        Assert.Equal(["Översyn av lednings- och stabsorganisation", "Översyn av samtliga verksamheter och innehållet på våra fem sjukhus"], byName[^2..]);
        Assert.Equal(byName.AsEnumerable().Reverse(), (await See(engine, Assignments with { Order = AssignmentOrder.Name, IsDescending = true })).Rows.Select(row => row.Name));
        Assert.Equal("uppdrag-16", (await See(engine, Assignments with { Order = AssignmentOrder.Deadline })).Rows[0].Code);
        Assert.All((await See(engine, Assignments with { Order = AssignmentOrder.Receiver })).Rows.TakeLast(2), row => Assert.Empty(row.Receivers));
    }

    [Theory, BothEngines]
    public async Task The_register_of_steering_documents_filters_and_sorts(Engine engine)
    {
        var all = await See(engine, Documents);
        Assert.Equal((10, 10), (all.Total, all.Rows.Count));
        Assert.Equal("Digitaliseringsstrategi för framtidens hälsa och vård 2035", all.Rows[0].Document.Title);
        Assert.All(all.Rows, row => Assert.Single(row.Nodes));
        Assert.Equal(3, (await See(engine, Documents with { Scope = DocumentScope.County })).Rows.Count);
        Assert.Equal(8, (await See(engine, Documents with { Day = new DateOnly(2022, 1, 1) })).Rows.Count);
        Assert.Equal(["folkhalsostrategi"], (await See(engine, Documents with { Words = "folkhälso" })).Rows.Select(row => row.Document.Code.Text));
        Assert.Equal(
            ["inkopsstrategi", "psykisk-halsa", "folkhalsostrategi"],
            (await See(engine, Documents with { Order = DocumentOrder.ValidTo })).Rows.Take(3).Select(row => row.Document.Code.Text));
    }

    [Theory, BothEngines]
    public async Task The_organisation_is_shown_as_it_is_on_a_day(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);

        var tree = await installation.See(installation.Get<UnitTreeView>(), new UnitTreeRequest("norrbotten", null));

        Assert.Equal((24, new DateOnly(2019, 11, 6)), (tree.Units, tree.Day));
        Assert.Equal("region", Assert.Single(tree.Roots).Code);
        var board = await installation.See(installation.Get<UnitView>(), new UnitRequest("norrbotten", "rs"));
        Assert.Equal(["region", "regionfullmaktige", "rs"], board.Path.Select(unit => unit.Code));
        Assert.Equal(["rn-rs-2020"], board.Plans.Select(plan => plan.Code));
        Assert.Equal(14, Assert.Single(board.Assignments).Nodes.Count);
        Assert.Equal(4, board.Unit.Roles.Count);
        var service = await installation.See(installation.Get<UnitView>(), new UnitRequest("norrbotten", "division-service"));
        Assert.Equal(3, Assert.Single(service.Measures).Nodes.Count);
        Assert.Equal("ORG-101", await installation.Refused(installation.Get<UnitView>(), new UnitRequest("norrbotten", "finns-inte")));
    }

    [Theory, BothEngines]
    public async Task A_unit_that_has_ended_stands_in_the_tree_until_its_last_day(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);

        foreach (var (day, units) in new[] { (new DateOnly(2020, 12, 31), 3), (new DateOnly(2021, 1, 1), 2) })
            Assert.Equal(units, (await installation.See(installation.Get<UnitTreeView>(), new UnitTreeRequest("prov", day))).Units);
        var ended = await installation.See(installation.Get<UnitView>(), new UnitRequest("prov", "ang"));
        Assert.Equal("Östra nämnden", Assert.Single(ended.Successors).Name);
    }

    [Theory, BothEngines]
    public async Task Regions_are_listed_in_Swedish_order_with_their_plans_counted(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        foreach (var (slug, name) in new[] { ("o", "Region Östergötland"), ("a", "Region Ånge"), ("z", "Region Zinkgruvan"), ("ae", "Region Ängelholm"), ("b", "region bergslagen") })
        {
            using var package = PackageFolder.OfSmall(slug);
            await installation.LoadWell(package.Edit("organisation.yaml", "Region Prov", name));
        }

        var listed = await installation.See(installation.Get<PlanListView>(), new PlanListRequest(null));

        Assert.Equal(["b", "z", "a", "ae", "o"], listed.Select(region => region.Organisation));
        Assert.Equal([("mal", 2), ("matt", 2), ("uppdrag", 2)], listed[0].Plans[0].Counts.Select(count => (count.Level, count.Own)));
        Assert.Equal("REG-001", await installation.Refused(installation.Get<PlanListView>(), new PlanListRequest("finns-inte")));
    }

    [Theory, BothEngines]
    public async Task A_deep_thread_is_read_and_shown(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        for (var i = 1; i <= 30; i++)
            package.Append(PackageFolder.SmallPlan, $"  - kod: djup-{i}\n    niva: mal\n    namn: Djup {i}\n    under: [{(i == 1 ? "m2" : $"djup-{i - 1}")}]\n");
        package.EditPlan("    text: Vi vill.", "    text: Vi vill.\n    visar: [mal]");
        await installation.LoadWell(package);

        var read = await installation.See(installation.Get<PlanView>(), new PlanRequest("prov", "p-2020", null));

        Assert.Contains(read.Document.Blocks.OfType<DocumentBlock.Heading>(), heading => heading.Text == "Djup 30");
    }

    private async Task<AssignmentListPageView> See(Engine engine, AssignmentListRequest request)
    {
        var installation = await norrbotten.On(engine, postgres);
        return await installation.See(installation.Get<AssignmentListView>(), request);
    }

    private async Task<DocumentListPageView> See(Engine engine, DocumentListRequest request)
    {
        var installation = await norrbotten.On(engine, postgres);
        return await installation.See(installation.Get<SteeringDocumentListView>(), request);
    }
}
