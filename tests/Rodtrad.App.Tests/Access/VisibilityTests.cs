using Rodtrad.App.Assignments;
using Rodtrad.App.Goals;
using Rodtrad.App.Indicators;
using Rodtrad.App.Organisation;
using Rodtrad.App.Plans;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>What is not published does not exist for the reader, in any view; the operator sees it.</summary>
public sealed class VisibilityTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task An_unpublished_plan_is_unknown_to_the_reader_everywhere(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package.EditPlan("publicerad: ja\n", ""));
        var thread = new ThreadRequest("prov", "p-2020", null, null, false, null, true);
        var any = thread with { Plan = null };
        var list = new AssignmentListRequest("prov", null, null, null, AssignmentOrder.Plan, false);
        var documents = new DocumentListRequest("prov", null, null, null, null, DocumentOrder.Title, false);

        Assert.Equal("PLA-001", await installation.Refused(installation.Get<ThreadView>(), thread));
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<ThreadView>(), any));
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<NodeView>(), new("prov", "p-2020", "m1")));
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<ThreadOutline>(), new("prov", "p-2020")));
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<ThreadOutline>(), new(null, "p-2020")));
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<PlanView>(), new("prov", "p-2020", null)));
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<PlanView>(), new("prov", "p-2020", "1")));
        Assert.Equal("IND-001", await installation.Refused(installation.Get<IndicatorView>(), new("prov", "halsa")));
        Assert.Empty((await installation.See(installation.Get<PlanListView>(), new PlanListRequest("prov")))[0].Plans);
        Assert.Equal(0, (await installation.See(installation.Get<AssignmentListView>(), list)).Total);
        Assert.Equal(0, (await installation.See(installation.Get<ActivityListView>(), new ActivityListRequest("prov"))).Total);
        Assert.Equal(0, (await installation.See(installation.Get<IndicatorListView>(), new IndicatorListRequest("prov"))).Total);
        var models = await installation.See(installation.Get<ModelComparisonView>(), new ModelComparisonRequest());
        Assert.Empty(Assert.Single(models.Columns).Plans);
        Assert.All(models.Rows.SelectMany(row => row.Cells[0]), level => Assert.Equal((0, null), (level.Own + level.Inherited, level.Example)));
        Assert.All((await installation.See(installation.Get<SteeringDocumentListView>(), documents)).Rows, row => Assert.Empty(row.Nodes));
        var unit = await installation.See(installation.Get<UnitView>(), new UnitRequest("prov", "ost"));
        Assert.Empty(unit.Plans.Concat(unit.Assignments.Concat(unit.Measures).Select(duties => duties.Plan)));

        Assert.Equal("p-2020", (await installation.See(installation.Get<ThreadView>(), any, Actor.Operator)).Plan.Plan);
        Assert.Equal("m1", (await installation.See(installation.Get<NodeView>(), new("prov", "p-2020", "m1"), Actor.Operator)).Node.Code);
        Assert.Single((await installation.See(installation.Get<IndicatorView>(), new("prov", "halsa"), Actor.Operator)).Usages);
        Assert.Single((await installation.See(installation.Get<PlanListView>(), new PlanListRequest("prov"), Actor.Operator))[0].Plans);
        Assert.Equal(2, (await installation.See(installation.Get<AssignmentListView>(), list, Actor.Operator)).Total);
        Assert.Equal(2, (await installation.See(installation.Get<IndicatorListView>(), new IndicatorListRequest("prov"), Actor.Operator)).Total);
        Assert.Equal(["p-2020"], (await installation.See(installation.Get<ModelComparisonView>(), new ModelComparisonRequest(), Actor.Operator)).Columns[0].Plans.Select(plan => plan.Code));
        Assert.Single((await installation.See(installation.Get<UnitView>(), new UnitRequest("prov", "ost"), Actor.Operator)).Assignments);
    }

    [Theory, BothEngines]
    public async Task The_reader_still_reads_the_published_version_while_the_next_is_being_written(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        await installation.LoadWell(package.EditPlan("version: \"1\"", "version: \"2\"").EditPlan("status: beslutad", "status: utkast").EditPlan("publicerad: ja\n", "")
            .EditPlan("namn: Åtgärda köerna", "namn: Hemligt"));

        Assert.Equal("1", (await installation.See(installation.Get<ThreadView>(), new("prov", "p-2020", null, null, false, null, true))).Plan.Version);
        Assert.Equal("1", (await installation.See(installation.Get<NodeView>(), new("prov", "p-2020", "u1"))).Plan.Version);
        var read = await installation.See(installation.Get<PlanView>(), new PlanRequest("prov", "p-2020", null));
        Assert.Equal(["1"], read.Versions.Select(version => version.Version));
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<PlanView>(), new PlanRequest("prov", "p-2020", "2")));
        Assert.Equal("1", (await installation.See(installation.Get<PlanListView>(), new PlanListRequest(null)))[0].Plans[0].Version);
        var assignments = await installation.See(installation.Get<AssignmentListView>(), new("prov", null, null, null, AssignmentOrder.Plan, false));
        Assert.Equal(["Åtgärda köerna", "Se över lokalerna"], assignments.Rows.Select(row => row.Name));
        Assert.Equal("1", Assert.Single((await installation.See(installation.Get<IndicatorView>(), new("prov", "halsa"))).Usages).Plan.Version);
        Assert.Equal(2, (await installation.See(installation.Get<PlanListView>(), new PlanListRequest(null)))[0].Plans[0].Counts.Single(count => count.Level == "mal").Own);

        Assert.Equal("2", (await installation.See(installation.Get<ThreadView>(), new("prov", "p-2020", null, null, false, null, true), Actor.Operator)).Plan.Version);
    }
}
