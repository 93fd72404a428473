using Rodtrad.App.Editions;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Editions;

public sealed class ExportTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task Norrbotten_goes_out_and_in_again_byte_for_byte(Engine engine)
    {
        using var package = PackageFolder.Norrbotten();
        await GoesRound(engine, package, "norrbotten");
    }

    [Theory, BothEngines]
    public async Task Decided_and_replaced_versions_go_out_and_in_again_byte_for_byte(Engine engine)
    {
        using var package = PackageFolder.OfSmall().Decide();
        package.Write("planer/p-2020b.yaml", package.Read(PackageFolder.SmallPlan)
            .Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal).Replace("God hälsa", "Bättre hälsa", StringComparison.Ordinal));
        var hashes = await GoesRound(engine, package, PackageFolder.Small);

        // The hash of a decision does not depend on where it is kept, or on what came after it.
        Assert.Equal(hashes.Before, hashes.After);
        Assert.Equal(2, hashes.Before.Length);
    }

    [Theory, BothEngines]
    public async Task Loading_the_export_where_it_came_from_changes_nothing(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        await installation.LoadWell(package.EditPlan("version: \"1\"", "version: \"2\""));
        using var exported = PackageFolder.Of(await installation.Export());
        var before = await installation.State();

        Assert.True((await installation.LoadWell(exported)).ChangesNothing);
        Assert.Equal(before, await installation.State());
    }

    [Theory, BothEngines]
    public async Task Both_engines_write_the_same_files(Engine engine)
    {
        await using var one = await Installation.Empty(engine, postgres);
        await using var sqlite = await Installation.Empty(Engine.Sqlite, postgres);
        using var package = PackageFolder.Norrbotten();
        await one.LoadWell(package);
        await sqlite.LoadWell(package);

        Assert.Equal(await sqlite.Export("norrbotten"), await one.Export("norrbotten"));
    }

    [Theory, MemberData(nameof(Unknown))]
    public async Task An_organisation_that_is_not_there_is_refused(Engine engine, string organisation)
    {
        await using var installation = await Installation.Empty(engine, postgres);

        Assert.Equal("REG-001", await installation.Refused(installation.Get<ExportRegion>(), new ExportRequest(organisation), Actor.Operator));
    }

    public static TheoryData<Engine, string> Unknown => Cases.OnBoth("finns-inte", "", "catalog", "../catalog", "å");

    private async Task<(string[] Before, string[] After)> GoesRound(Engine engine, PackageFolder package, string slug)
    {
        await using var first = await Installation.Empty(engine, postgres);
        await first.LoadWell(package);
        var files = await first.Export(slug);
        using var exported = PackageFolder.Of(files);
        await using var second = await Installation.Empty(engine, postgres);

        await second.LoadWell(exported);

        Assert.Equal(files, await second.Export(slug));
        return (await Hashes(first, slug), await Hashes(second, slug));
    }

    private static async Task<string[]> Hashes(Installation installation, string slug)
    {
        await using var context = installation.Organisation(slug);
        return [.. (await Storage.Editions.EditionStore.All(context, Installation.Cancel)).Select(edition => edition.SnapshotHash).Where(hash => hash.Length > 0)];
    }
}
