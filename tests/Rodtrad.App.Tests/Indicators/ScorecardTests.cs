using Rodtrad.App.Indicators;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Indicators;

/// <summary>The scorecard of every styrmodell: perspektiv or målområde, goals, measures.</summary>
public sealed class ScorecardTests(PostgresServer postgres, LoadedNorrbotten norrbotten)
{
    [Theory, BothEngines]
    public async Task Norrbotten_has_62_measures_under_factors_under_goals(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var view = await installation.See(installation.Get<ScorecardView>(), new ScorecardRequest("norrbotten", null));

        Assert.Equal(("rn-rs-2020", 62, 9, "Styrmått"), (view.Plan.Plan, view.Measures, view.WithGaps, view.MeasurePlural));
        Assert.Equal(["samhalle", "medborgare", "verksamhet", "medarbetare", "ekonomi"], view.Parts.Select(part => part.Dimension?.Code));
        Assert.Equal(62, view.Parts.SelectMany(part => part.Goals).Sum(goal => goal.Lines.Count));
        Assert.All(view.Parts.SelectMany(part => part.Goals), goal => Assert.Equal(2, goal.Way.Count));
        // The factor that lacks measures stands there with its gap.
        Assert.Equal("ff-01", Assert.Single(view.Parts.SelectMany(part => part.Goals), goal => goal.Lines.Count == 0).Way[^1].Code);
        Assert.Equal((true, true, false), (view.HasSource, view.HasFollowUp, view.HasOwner));
        Assert.Empty(view.Parts.SelectMany(part => part.Beside));
        Assert.Equal("norrbotten", view.Plan.Organisation);
        Assert.Equal("rn-rs-2020", Assert.Single(view.Plans).Value);
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<ScorecardView>(), new ScorecardRequest("norrbotten", "finns-inte")));
        Assert.Equal("REG-001", await installation.Refused(installation.Get<ScorecardView>(), new ScorecardRequest("finns-inte", null)));
    }

    [Theory, BothEngines]
    public async Task The_scorecard_of_the_administration_has_inherited_aims_beside_its_own_goals(Engine engine)
    {
        await using var installation = await Loaded(engine, "vasternorrland");
        var view = await installation.See(installation.Get<ScorecardView>(), new ScorecardRequest("vasternorrland", "rvn-rlf-2020"));

        Assert.Equal((19, 4, 16), (view.Measures, view.Parts.Count, view.Parts.Sum(part => part.Goals.Count)));
        Assert.All(view.Parts, part => Assert.Equal("Inriktningsmål", part.Beside[0].Singular));
        Assert.Equal((4, 10), (view.Parts.Sum(part => part.Beside[0].Nodes.Count), view.Parts.Sum(part => part.Beside[1].Nodes.Count)));
        Assert.True(view.HasOwner);
        var sickLeave = view.Parts.SelectMany(part => part.Goals).SelectMany(goal => goal.Lines).Single(line => line.Node.Name.StartsWith("Sjukfrånvaro", StringComparison.Ordinal));
        Assert.Equal(("2018: 5,6", "5 %", "Heroma", "RLF"), (sickLeave.Use.Baseline.Printed, sickLeave.Targets[0], sickLeave.Use.SourcePrinted, sickLeave.Use.OwnerLine));
        Assert.Equal(
            ["matt-03", "matt-04"],
            view.Parts.SelectMany(part => part.Goals).SelectMany(goal => goal.Lines).Where(line => line.IsMetAlready).Select(line => line.Node.Code));
        Assert.Equal(["*", "**", "***"], view.Notes.Select(note => note.Mark).Order(StringComparer.Ordinal));

        var board = await installation.See(installation.Get<ScorecardView>(), new ScorecardRequest("vasternorrland", "rvn-rs-2025"));
        Assert.Equal((22, 3), (board.Measures, board.Parts.Count));
        Assert.Equal(6, board.Parts.SelectMany(part => part.Goals).Select(goal => goal.Way[^1].Code).Distinct().Count());
    }

    [Theory, BothEngines]
    public async Task A_malomrade_within_a_perspektiv_is_a_step_on_the_way(Engine engine)
    {
        await using var installation = await Loaded(engine, "vastmanland");
        var view = await installation.See(installation.Get<ScorecardView>(), new ScorecardRequest("vastmanland", null));

        Assert.Equal((13, 9, 4), (view.Measures, view.Tracked, view.Parts.Count));
        Assert.Equal("Invånare/patient", view.Parts[0].Dimension!.Name);
        Assert.Equal(["En god och jämlik hälsa", "Barn och unga ska ges möjligheter att uppleva kultur"], view.Parts[0].Goals[0].Way.Select(step => step.Name));
        Assert.Equal(12, view.Parts.SelectMany(part => part.Beside).Where(level => level.Plural == "Mål").Sum(level => level.Nodes.Count));
        // Followed indicators lie directly under the målområde.
        Assert.Contains(view.Parts.SelectMany(part => part.Goals), goal => goal.Way.Count == 1 && goal.Lines.All(line => line.Use.IsTracking));
    }

    [Theory, BothEngines]
    public async Task What_lies_under_no_dimension_is_there_too(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var part = Assert.Single((await installation.See(installation.Get<ScorecardView>(), new ScorecardRequest("prov", null))).Parts);
        Assert.Null(part.Dimension);
        Assert.Equal(["m1 s1", "m2 s2"], part.Goals.Select(goal => $"{goal.Way[^1].Code} {goal.Lines[0].Node.Code}"));
    }

    private async Task<Installation> Loaded(Engine engine, string region)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.Example(region);
        await installation.LoadWell(package);
        return installation;
    }
}
