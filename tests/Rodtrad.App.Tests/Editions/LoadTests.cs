using Rodtrad.App.Editions;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Editions;

public sealed class LoadTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task The_package_of_Norrbotten_loads_and_tells_of_names_that_differ(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.Norrbotten();

        var result = await installation.LoadWell(package);

        Assert.Equal(("norrbotten", "Region Norrbotten"), (result.Organisation, result.Name));
        Assert.All(result.Changes, change => Assert.Equal(ChangeKind.Added, change.Kind));
        Assert.Equal(4, result.Problems.Count(problem => problem.Code == "IAK-001"));
        Assert.All(result.Problems, problem => Assert.NotNull(problem.Place));
        Assert.Equal(["catalog", "norrbotten", "norrbotten~people"], await installation.DatabaseNames());
    }

    [Theory, BothEngines]
    public async Task The_same_package_again_touches_nothing(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.Norrbotten();
        await installation.LoadWell(package);
        var before = await installation.State();
        installation.Clock.Now += TimeSpan.FromDays(1);

        var second = await installation.LoadWell(package);

        Assert.Empty(second.Changes);
        Assert.True(second.ChangesNothing);
        Assert.Equal(before, await installation.State());
    }

    [Theory, BothEngines]
    public async Task A_dry_run_on_an_empty_installation_makes_no_database(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();

        var result = await installation.Load(package, isDryRun: true);

        Assert.False(result.IsDone);
        Assert.Contains(result.Changes, change => change is { Kind: ChangeKind.Added, Subject: "plan/p-2020/version/1" });
        Assert.Equal(["catalog"], await installation.DatabaseNames());
        await using var catalog = installation.Databases.Catalog();
        Assert.Empty(catalog.Organisations);
    }

    [Theory, BothEngines]
    public async Task A_dry_run_shows_the_change_and_writes_nothing(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var before = await installation.State();

        var result = await installation.Load(package.EditPlan("tryckt: \"14\"", "tryckt: \"7\""), isDryRun: true);

        Assert.False(result.IsDone);
        Assert.Equal("plan/p-2020/node/s2", Assert.Single(result.Changes).Subject);
        Assert.Equal(before, await installation.State());
    }

    [Theory, BothEngines]
    public async Task A_changed_target_shows_before_and_after_and_is_written(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);

        var result = await installation.LoadWell(package.EditPlan("tryckt: \"14\"", "tryckt: \"7\""));

        var change = Assert.Single(result.Changes);
        Assert.Equal((ChangeKind.Changed, "plan/p-2020/node/s2", "Väntetid"), (change.Kind, change.Subject, change.Name));
        var field = Assert.Single(change.Fields);
        Assert.Equal("IndicatorUse.Targets", field.Field);
        Assert.Contains("14", field.Before, StringComparison.Ordinal);
        Assert.Contains("7", field.After, StringComparison.Ordinal);
        Assert.Contains("tryckt: \"7\"", await PlanText(installation), StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Only_what_changed_gets_a_new_revision(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var before = (await installation.State()).Split('\n').ToHashSet();

        await installation.LoadWell(package.EditPlan("namn: God hälsa", "namn: Bättre hälsa"));

        var tables = (await installation.State()).Split('\n').Where(row => !before.Contains(row)).Select(row => row.Split('|')[0]);
        Assert.Equal(["audit", "nodes", "plan_versions"], tables.Order(StringComparer.Ordinal));
    }

    [Theory, BothEngines]
    public async Task A_node_the_file_no_longer_names_stays(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var before = await installation.State();
        var plan = package.Read(PackageFolder.SmallPlan);
        package.Write(PackageFolder.SmallPlan, plan[..plan.IndexOf("  - kod: u2", StringComparison.Ordinal)]);

        var result = await installation.LoadWell(package);

        Assert.Equal((ChangeKind.Kept, "plan/p-2020/node/u2"), (result.Changes[0].Kind, Assert.Single(result.Changes).Subject));
        Assert.True(result.ChangesNothing);
        Assert.Equal(before, await installation.State());
    }

    [Theory, BothEngines]
    public async Task A_node_goes_when_the_file_says_so(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var plan = package.Read(PackageFolder.SmallPlan);
        package.Write(PackageFolder.SmallPlan, plan[..plan.IndexOf("  - kod: u2", StringComparison.Ordinal)] + "borttagna: [u2]\n");

        var result = await installation.LoadWell(package);

        Assert.Equal((ChangeKind.Removed, "plan/p-2020/node/u2"), (result.Changes[0].Kind, Assert.Single(result.Changes).Subject));
        Assert.DoesNotContain("u2", await PlanText(installation), StringComparison.Ordinal);
        Assert.True((await installation.LoadWell(package)).ChangesNothing);
    }

    [Theory, BothEngines]
    public async Task A_node_cannot_both_stand_in_the_file_and_go(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);

        var result = await installation.Load(package.Append(PackageFolder.SmallPlan, "borttagna: [u2]\n"));

        Assert.False(result.IsDone);
        Assert.Contains(result.Problems, problem => problem is { Code: "LAD-004", Subject: "plan/p-2020/node/u2" });
    }

    [Theory, BothEngines]
    public async Task A_plan_that_is_only_referred_to_is_known_by_its_title(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        package.Write("planer/ovan.yaml", "plan: ovan\ntitel: Planen ovanför\ntyp: Plan\nenhet: rs\nar: [2020, 2021]\nstyrmodell: sm\nversion: \"1\"\nstatus: extern\n");

        await installation.LoadWell(package.EditPlan("publicerad: ja", "publicerad: ja\noverordnade: [ovan]"));

        var thread = await installation.See(installation.Get<App.Goals.ThreadView>(), new("prov", "p-2020", null, null, false, null, false));
        var above = Assert.Single(thread.Plan.Superiors);
        Assert.Equal(("ovan", "Planen ovanför", Domain.Plans.PlanStatus.External), (above.Code, above.Title, above.Status));
    }

    [Theory, BothEngines]
    public async Task Two_organisations_with_the_same_codes_know_nothing_of_each_other(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var first = PackageFolder.OfSmall("ett");
        using var second = PackageFolder.OfSmall("tva");
        await installation.LoadWell(first.EditPlan("namn: God hälsa", "namn: Bara i ett"));
        var before = await installation.State(Code.Of("ett"));

        await installation.LoadWell(second.EditPlan("namn: God hälsa", "namn: Bara i två"));

        Assert.Equal(["catalog", "ett", "ett~people", "tva", "tva~people"], await installation.DatabaseNames());
        Assert.Equal(before, await installation.State(Code.Of("ett")));
        Assert.DoesNotContain("Bara i ett", await installation.State(Code.Of("tva")), StringComparison.Ordinal);
        Assert.DoesNotContain(await installation.Export("tva"), file => file.Text.Contains("Bara i ett", StringComparison.Ordinal));
    }

    [Theory, BothEngines]
    public async Task Names_of_organisations_never_meet_in_one_database(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        var long1 = new string('a', 79) + "1";
        var long2 = new string('a', 79) + "2";
        foreach (var slug in (string[])["catalog", long1, long2])
        {
            using var package = PackageFolder.OfSmall(slug);
            await installation.LoadWell(package.EditPlan("namn: God hälsa", $"namn: Hos {slug}"));
        }

        foreach (var slug in (string[])["catalog", long1, long2])
            Assert.Contains(await installation.Export(slug), file => file.Text.Contains($"Hos {slug}\n", StringComparison.Ordinal));
        await installation.Databases.Prepare(Installation.Cancel);
    }

    [Theory, BothEngines]
    public async Task A_database_of_another_region_is_not_overwritten(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        await installation.Sql("UPDATE regions SET \"Slug\" = 'annan'");
        var before = await installation.State();

        var result = await installation.Load(package.EditPlan("namn: God hälsa", "namn: Bättre hälsa"));

        Assert.Contains(result.Problems, problem => problem.Code == "LAD-003");
        Assert.False(result.IsDone);
        Assert.Equal(before, await installation.State());
    }

    [Theory, BothEngines]
    public async Task A_folder_that_is_not_there_is_refused(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);

        Assert.Equal("PKT-001", await installation.Refused(installation.Get<LoadPackage>(), new LoadRequest("/finns/inte", false, false), Actor.Operator));
    }

    private static async Task<string> PlanText(Installation installation) =>
        (await installation.Export()).Single(file => file.Path == PackageFolder.SmallPlan).Text;
}
