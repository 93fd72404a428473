using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Search;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Storage.Audit;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Search;

/// <summary>The index follows the record, shows no one what is not theirs to see, and can be made anew.</summary>
public sealed class SearchIndexTests(PostgresServer postgres, LoadedNorrbotten norrbotten)
{
    [Theory, BothEngines]
    public async Task What_is_changed_or_removed_is_no_longer_found_as_it_was(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        Assert.Equal(["Node u1"], await Found(installation, "köerna"));

        await installation.LoadWell(package.EditPlan("namn: Åtgärda köerna", "namn: Korta väntetiden"));
        Assert.Empty(await Found(installation, "köerna"));
        Assert.Equal(["Node u1"], await Found(installation, "korta"));
        await InStep(installation);

        await installation.LoadWell(package.Append(PackageFolder.SmallPlan, "borttagna: [u2]\n").EditPlan("  - kod: u2\n    niva: uppdrag\n    namn: Se över lokalerna\n    dokument: strategi\n    uppdrag:\n      givare: rs\n", ""));
        Assert.Empty(await Found(installation, "lokalerna"));
        await InStep(installation);
    }

    [Theory, BothEngines]
    public async Task A_changed_name_of_a_unit_or_level_reaches_every_plan(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);

        await installation.LoadWell(package.Edit("organisation.yaml", "namn: Östra nämnden", "namn: Västra nämnden").Edit("styrmodeller/sm.yaml", "namn: Mått\n    flertal: Mått", "namn: Styrtal\n    flertal: Styrtal"));
        Assert.Equal(["Indicator halsa", "Node u1", "Unit ost"], await Found(installation, "västra"));
        Assert.Empty(await Found(installation, "östra"));
        Assert.Equal(["Node s1", "Node s2"], await Found(installation, "styrtal"));
        await InStep(installation);
    }

    [Theory, BothEngines]
    public async Task The_reader_finds_nothing_of_what_is_not_published(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().EditPlan("publicerad: ja\n", "");
        await installation.LoadWell(package);

        foreach (var text in (string[])["god", "styrelsens plan", "vi vill", "självskattad", "väntetid"])
        {
            Assert.Empty(await Found(installation, text));
            Assert.NotEmpty(await Found(installation, text, Actor.Operator));
        }
        Assert.Equal(["SteeringDocument strategi"], await Found(installation, "folkhälso"));
        Assert.Equal(["Unit ost"], await Found(installation, "östra"));
    }

    [Theory, BothEngines]
    public async Task The_reader_finds_in_the_published_version_and_no_one_in_a_version_before_the_latest(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        await installation.LoadWell(package.EditPlan("version: \"1\"", "version: \"2\"").EditPlan("status: beslutad", "status: utkast").EditPlan("publicerad: ja\n", "")
            .EditPlan("namn: Åtgärda köerna", "namn: Hemligt"));

        Assert.Equal(["Node u1"], await Found(installation, "köerna"));
        Assert.Empty(await Found(installation, "hemligt"));
        Assert.Equal(["Node u1"], await Found(installation, "hemligt", Actor.Operator));
        Assert.Empty(await Found(installation, "köerna", Actor.Operator));
        await InStep(installation);

        await installation.LoadWell(package.EditPlan("status: utkast", "status: beslutad\npublicerad: ja"));
        Assert.Empty(await Found(installation, "köerna"));
        Assert.Equal(["Node u1"], await Found(installation, "hemligt"));
        await InStep(installation);
    }

    [Theory, BothEngines]
    public async Task A_broken_index_is_told_of_and_made_anew_as_it_was(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = SearchHitsTests.WithNumbers();
        await installation.LoadWell(package);
        var good = await Rows(installation);
        await InStep(installation);

        await installation.Sql("""UPDATE search_entries SET "Title" = 'Fel' WHERE "Target" = 'm1'""");
        await installation.Sql("""DELETE FROM search_entries WHERE "Target" = 'm2'""");
        var compared = Assert.Single(await installation.See(installation.Get<RebuildIndex>(), new RebuildRequest("prov", true), Actor.Operator));
        Assert.Equal((2, 1, false), (compared.Missing, compared.Excess, compared.IsRebuilt));

        var rebuilt = Assert.Single(await installation.See(installation.Get<RebuildIndex>(), new RebuildRequest(null, false), Actor.Operator));
        Assert.True(rebuilt.IsRebuilt);
        Assert.Equal(good, await Rows(installation));
        await InStep(installation);
        Assert.Equal(good.Count, rebuilt.Entries);
        Assert.Equal(["Node m2"], await Found(installation, "kort"));
        await using var context = installation.Organisation();
        Assert.Equal(["load", "index"], await context.Audit.OrderBy(row => row.Number).Select(row => row.Action).ToListAsync(Installation.Cancel));
        Assert.Null(await AuditTrail.FirstBreak(context, Installation.Cancel));
        Assert.Equal("REG-001", await installation.Refused(installation.Get<RebuildIndex>(), new RebuildRequest("okand", true), Actor.Operator));
    }

    [Fact]
    public async Task Words_that_are_lost_are_noticed()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        await installation.Sql("""DELETE FROM search_words WHERE rowid = (SELECT "Id" FROM search_entries WHERE "Target" = 'm1')""");
        Assert.True(Assert.Single(await installation.See(installation.Get<RebuildIndex>(), new RebuildRequest("prov", true), Actor.Operator)).IsBroken);
        await installation.See(installation.Get<RebuildIndex>(), new RebuildRequest("prov", false), Actor.Operator);
        await InStep(installation);
    }

    [Theory, BothEngines]
    public async Task An_index_of_an_older_program_is_made_anew_at_the_start(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var good = await Rows(installation);
        await installation.Sql("""UPDATE search_scopes SET "Format" = 0""");
        await installation.Sql("""UPDATE search_entries SET "Text" = ''""");

        await installation.Databases.Prepare(Installation.Cancel);
        Assert.Equal(good, await Rows(installation));
    }

    [Theory, BothEngines]
    public async Task The_whole_of_norrbotten_is_in_step(Engine engine) => await InStep(await norrbotten.On(engine, postgres), "norrbotten");

    private static async Task InStep(Installation installation, string organisation = PackageFolder.Small)
    {
        var state = Assert.Single(await installation.See(installation.Get<RebuildIndex>(), new RebuildRequest(organisation, true), Actor.Operator));
        Assert.True(state.WasInStep, $"{state}");
        Assert.True(state.Entries > 0);
    }

    private static async Task<IReadOnlyList<string>> Rows(Installation installation)
    {
        await using var context = installation.Organisation();
        return await context.Database.SqlQueryRaw<string>(
            """SELECT "VersionId" || '|' || "Kind" || '|' || "Level" || '|' || "Target" || '|' || "Place" || '|' || "Title" || '|' || "Context" || '|' || "Text" || '|' || "Words" AS "Value" FROM search_entries""")
            .ToListAsync(Installation.Cancel) is var rows ? [.. rows.Order(StringComparer.Ordinal)] : [];
    }

    private static async Task<IReadOnlyList<string>> Found(Installation installation, string text, Actor? actor = null) =>
        [.. (await SearchHitsTests.Found(installation, PackageFolder.Small, text, actor)).Order(StringComparer.Ordinal)];
}
