using Rodtrad.App.Plans;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Plans;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Plans;

/// <summary>The styrmodeller of three regions side by side.</summary>
public sealed class ModelComparisonTests(PostgresServer postgres, LoadedRegions regions)
{
    [Theory, BothEngines]
    public async Task Four_styrmodeller_stand_beside_each_other_in_their_own_words(Engine engine)
    {
        var installation = await regions.On(engine, postgres);

        var models = await installation.See(installation.Get<ModelComparisonView>(), new ModelComparisonRequest());

        Assert.Equal(["rn-2020", "rvn-2020", "rvn-2025", "rvm-2019"], models.Columns.Select(column => column.Code));
        Assert.Equal(Enum.GetValues<LevelKind>(), models.Rows.Select(row => row.Kind));
        Assert.Equal(
            ["Strategiskt mål", "Inriktningsmål, Långsiktigt mål, Mål", "Mål", "Mål, Processmål"],
            Cells(models, LevelKind.Goal).Select(cell => string.Join(", ", cell.Select(level => level.Singular))));
        Assert.Equal(
            ["Uppdrag 17", "", "Uppdrag 42", "Prioriterad utveckling 9"],
            Cells(models, LevelKind.Assignment).Select(cell => string.Join(", ", cell.Select(level => $"{level.Singular} {level.Own}"))));
        Assert.Equal(["", "", "", "Åtgärd 14"], Cells(models, LevelKind.Action).Select(cell => string.Join(", ", cell.Select(level => $"{level.Singular} {level.Own}"))));
    }

    [Theory, BothEngines]
    public async Task Inherited_nodes_are_counted_apart_and_demands_are_told(Engine engine)
    {
        var installation = await regions.On(engine, postgres);

        var models = await installation.See(installation.Get<ModelComparisonView>(), new ModelComparisonRequest());

        var area = Assert.Single(Cells(models, LevelKind.Focus)[1]);
        Assert.Equal(("Strategiskt område", 10, 10), (area.Singular, area.Own, area.Inherited));
        Assert.Equal([Demand.Source, Demand.Target, Demand.FollowUp, Demand.Owner], Assert.Single(Cells(models, LevelKind.Measure)[1]).Demands.Order());
        Assert.Equal([("Styrmått", 62), ("Kontrollmått", 0)], Cells(models, LevelKind.Measure)[0].Select(level => (level.Singular, level.Own)));
        Assert.Equal(new ExampleNode("rn-rs-2020", "sm-01", Cells(models, LevelKind.Measure)[0][0].Example!.Name), Cells(models, LevelKind.Measure)[0][0].Example);
        Assert.Null(Cells(models, LevelKind.Measure)[0][1].Example);
        // The external plan of 2025 is no plan of its styrmodell.
        Assert.Equal(["rvn-rs-2025"], models.Columns[2].Plans.Select(plan => plan.Code));
    }

    [Theory, BothEngines]
    public async Task The_published_version_is_what_is_counted_and_shown(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        await installation.LoadWell(package.EditPlan("version: \"1\"", "version: \"2\"").EditPlan("status: beslutad", "status: utkast").EditPlan("publicerad: ja\n", "")
            .EditPlan("namn: God hälsa", "namn: Hemligt")
            .EditPlan("avsnitt:", "ordlista:\n  - niva: mal\n    namn: Hemligt ord\n    flertal: Hemliga ord\navsnitt:"));

        var goal = Assert.Single(Cells(await installation.See(installation.Get<ModelComparisonView>(), new ModelComparisonRequest()), LevelKind.Goal)[0]);

        Assert.Equal((2, "God hälsa", 0), (goal.Own, goal.Example?.Name, goal.AlsoCalled.Count));
        var operators = Assert.Single(Cells(await installation.See(installation.Get<ModelComparisonView>(), new ModelComparisonRequest(), Domain.Access.Actor.Operator), LevelKind.Goal)[0]);
        Assert.Equal(("Hemligt", "Hemligt ord"), (operators.Example?.Name, Assert.Single(operators.AlsoCalled)));
    }

    [Theory, BothEngines]
    public async Task An_installation_without_regions_has_nothing_to_compare(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);

        Assert.Empty((await installation.See(installation.Get<ModelComparisonView>(), new ModelComparisonRequest())).Columns);
    }

    private static Domain.Quantities.Sequence<Domain.Quantities.Sequence<ModelLevel>> Cells(ModelComparison models, LevelKind kind) =>
        models.Rows.Single(row => row.Kind == kind).Cells;
}
