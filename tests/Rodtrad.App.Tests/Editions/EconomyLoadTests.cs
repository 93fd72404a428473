using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Editions;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Editions;
using Rodtrad.Storage.Frames;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Editions;

/// <summary>The economy of a plan through loading, storing, deciding and exporting.</summary>
public sealed class EconomyLoadTests(PostgresServer postgres)
{
    private const string Economy = "ekonomi/p-2020.yaml";
    private const string Template = "tabellmallar/ramar.yaml";

    [Theory, BothEngines]
    public async Task A_draft_keeps_its_economy_and_gives_it_back_byte_for_byte(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = WithEconomy();
        await installation.LoadWell(package);
        var edition = await Stored(installation);
        Assert.Equal(("1,5", 1_520_000m), (edition.Tables.Single().Cells[0].Printed, edition.Tables.Single().Cells[0].Exact));
        Assert.Equal(["flytt", "annan"], edition.Postings.Select(posting => posting.Code.Text));
        Assert.Equal(2_500_000m, edition.Postings[0].Amount);
        Assert.Equal("Styrelsen", edition.Postings[1].Decision!.Organ);
        var exported = await installation.Export();
        Assert.Equal(package.Read(Economy), exported.Single(file => file.Path == Economy).Text);
        Assert.Equal(package.Read(Template), exported.Single(file => file.Path == Template).Text);
        Assert.True((await installation.LoadWell(package)).ChangesNothing);
    }

    [Theory, BothEngines]
    public async Task A_changed_figure_is_told_by_its_cell_and_a_silent_file_keeps_the_rest(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = WithEconomy();
        await installation.LoadWell(package);
        var result = await installation.LoadWell(package.Edit(Economy, "\"2,5\"]", "\"2,6\"]"));
        var change = Assert.Single(result.Changes, change => change.Kind != ChangeKind.Kept);
        Assert.Equal("plan/p-2020/table/ramar", change.Subject);
        Assert.Equal([new FieldChange("rs/2021", "2,5", "2,6")], change.Fields);

        var before = await Stored(installation);
        File.Delete(Path.Combine(package.Folder, Economy));
        File.Delete(Path.Combine(package.Folder, Template));
        Assert.True((await installation.LoadWell(package)).ChangesNothing);
        Assert.Equal(before, await Stored(installation));
    }

    [Theory, BothEngines]
    public async Task LAD_001_a_decided_economy_is_read_from_its_snapshot_and_never_changes(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = WithEconomy().Decide();
        await installation.LoadWell(package);
        var before = await Stored(installation);
        Assert.Single(before.Tables);

        var result = await installation.Load(package.Edit(Economy, "\"2,5\"]", "\"2,6\"]"));

        Assert.Equal("LAD-001", Assert.Single(result.Problems, problem => problem.Severity == Severity.Error).Code);
        Assert.True(result.IsStoppedByDecision);
        Assert.Equal(before, await Stored(installation));
        await installation.Sql("UPDATE plan_versions SET \"Tables\" = '[]'");
        Assert.Equal(before, await Stored(installation));
    }

    [Theory, BothEngines]
    public async Task A_decided_plan_that_gets_an_economy_becomes_a_new_version_once(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        AddEconomy(package);
        Assert.True((await installation.Load(package)).IsStoppedByDecision);
        await installation.LoadWell(package, asNewVersion: true);
        await using var context = installation.Organisation();
        var editions = await EditionStore.All(context, Installation.Cancel);
        Assert.Equal([(PlanStatus.Replaced, 0), (PlanStatus.Decided, 1)], editions.Select(stored => (stored.Edition.Status, stored.Edition.Tables.Count)));
        Assert.True((await installation.LoadWell(package, asNewVersion: true)).ChangesNothing);
    }

    [Fact]
    public async Task A_load_with_another_problem_beside_is_not_stopped_by_the_decision_alone()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        using var package = WithEconomy().Decide();
        await installation.LoadWell(package);
        package.Edit(Economy, "\"2,5\"]", "\"2,6\"]").Edit(Template, "agare: rs", "agare: borta");
        var result = await installation.Load(package);
        Assert.Contains(result.Problems, problem => problem.Code == "LAD-001");
        Assert.Contains(result.Problems, problem => problem.Code == "PLN-002");
        Assert.False(result.IsStoppedByDecision);
    }

    [Theory, BothEngines]
    public async Task The_postings_of_a_frame_are_read_from_its_index(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = WithEconomy();
        await installation.LoadWell(package);
        await using var context = installation.Organisation();
        var version = (await EditionStore.Heads(context, Installation.Cancel)).Single(head => head.Plan.Code.Text == "p-2020").Id;
        async Task<IEnumerable<string>> Of(string frame, int year) =>
            (await FramePostings.OfFrame(context, version, Code.Of(frame), year, Installation.Cancel)).Select(posting => posting.Code.Text);
        Assert.Equal(["annan", "flytt"], await Of("rs", 2021));
        Assert.Equal(["annan"], await Of("rs", 2020));
        Assert.Equal(["flytt"], await Of("ost", 2021));
        Assert.Empty(await Of("ang", 2021));
        var indexes = context.Model.FindEntityType(typeof(Domain.Frames.FramePosting))!.GetIndexes()
            .Select(index => string.Join(", ", index.Properties.Select(property => property.Name)));
        Assert.Equal(["VersionId, From, Year", "VersionId, To, Year"], indexes.Order(StringComparer.Ordinal));
    }

    private static async Task<PlanEdition> Stored(Installation installation)
    {
        await using var context = installation.Organisation();
        return (await EditionStore.All(context, Installation.Cancel)).First(stored => stored.Edition.Plan.Code.Text == "p-2020").Edition;
    }

    private static PackageFolder WithEconomy()
    {
        var package = PackageFolder.OfSmall();
        AddEconomy(package);
        return package;
    }

    private static void AddEconomy(PackageFolder package)
    {
        package.Write(Template, """
            tabellmall: ramar
            namn: Ramar
            slag: ramar
            enhet: mnkr
            decimaler: 1
            rader:
              - rad: rs
                namn: Styrelsen
                agare: rs
              - rad: summa
                namn: Summa
                form: summa
                formel: rs

            """);
        package.Write(Economy, """
            plan: p-2020
            version: "1"
            tabeller:
              - tabell: ramar
                titel: Ramar
                mall: ramar
                kolumner:
                  - kolumn: 2020
                    ar: 2020
                    slag: budget
                  - kolumn: 2021
                    ar: 2021
                    slag: plan
                varden:
                  - rad: rs
                    celler: [{tryckt: "1,5", varde: 1520000}, "2,5"]
                  - rad: summa
                    celler: ["", "2,5"]
            poster:
              - post: flytt
                ar: 2021
                fran: rs
                till: ost
                belopp: "2,5"
                enhet: mnkr
                skal: omfordelning
              - post: annan
                ar: 2020
                till: rs
                belopp: "1000000"
                skal: utokning
                beslut:
                  organ: Styrelsen
                  datum: 2019-11-06

            """);
    }
}
