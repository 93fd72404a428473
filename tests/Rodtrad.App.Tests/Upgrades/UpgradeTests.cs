using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Audit;
using Rodtrad.App.Editions;
using Rodtrad.App.Search;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Plans;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Upgrades;

/// <summary>
/// The databases of every released version, frozen as they were, are opened by this build and hold what they held.
/// </summary>
public sealed class UpgradeTests(PostgresServer postgres)
{
    public static TheoryData<string, Engine> EveryRelease()
    {
        var releases = new TheoryData<string, Engine>();
        foreach (var release in FrozenRelease.All)
        {
            releases.Add(release, Engine.Sqlite);
            releases.Add(release, Engine.PostgreSql);
        }
        return releases;
    }

    [Theory]
    [MemberData(nameof(EveryRelease))]
    public async Task What_a_released_version_held_is_held_after_the_upgrade(string release, Engine engine)
    {
        await using var empty = await Installation.Empty(engine, postgres);
        var settings = await Frozen(release, engine);
        await using var installation = empty.At(settings);
        await installation.Databases.Prepare(Installation.Cancel);

        Assert.Equal(Files(FrozenRelease.Package(release)), await installation.Export());
        await using var context = installation.Organisation();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Installation.Cancel));
        await IsExplained(installation);
        var editions = await Storage.Editions.EditionStore.All(context, Installation.Cancel);
        Assert.Equal(
            [("p-2020", "1", PlanStatus.Replaced), ("p-2020", "2", PlanStatus.Decided), ("p-2021", "1", PlanStatus.Draft)],
            editions.Select(stored => (stored.Edition.Plan.Code.Text, stored.Edition.Version, stored.Edition.Status)));
        Assert.All(editions, stored => Assert.False(stored.IsTampered));
        var index = Assert.Single(await installation.See(installation.Get<RebuildIndex>(), new RebuildRequest("prov", true), Actor.Operator));
        Assert.True(index is { Entries: > 0, WasInStep: true }, $"{index}");
        Assert.True((await installation.See(installation.Get<SearchView>(), new SearchRequest("prov", "hälsa"))).Total > 0);
    }

    // The rows of the release keep their hashes, and one row tells of everything as it stands, so that the log explains it; once.
    private static async Task IsExplained(Installation installation)
    {
        await installation.Databases.Prepare(Installation.Cancel);
        await using var context = installation.Organisation();
        var rows = await context.Audit.AsNoTracking().OrderBy(row => row.Number).ToListAsync(Installation.Cancel);
        Assert.Equal("baseline", Assert.Single(rows, row => row.Changes.Length > 0).Action);
        Assert.Equal(("system", "prov", "baseline"), (rows[^1].Actor, rows[^1].Subject, rows[^1].Action));
        var verdict = Assert.Single(await installation.See(installation.Get<VerifyLog>(), new VerifyRequest("prov", true, null, null), Actor.Operator));
        Assert.Empty(verdict.Findings);
        Assert.True(verdict.Replay is { Differences: 0, Rows: > 20 });
        Assert.Equal(2, verdict.Snapshots);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => installation.Sql("UPDATE audit SET \"Reason\" = 'x'"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => installation.Sql("DELETE FROM audit"));
    }

    [Fact]
    public async Task A_released_region_loads_its_own_package_without_a_change()
    {
        await using var empty = await Installation.Empty(Engine.Sqlite, postgres);
        await using var installation = empty.At(await Frozen("0.1", Engine.Sqlite));
        await installation.Databases.Prepare(Installation.Cancel);
        var loaded = await installation.Get<LoadPackage>().Run(
            Actor.Operator, new LoadRequest(FrozenRelease.Package("0.1"), false, false), Installation.Cancel);
        Assert.True(loaded.Unwrap().ChangesNothing);
    }

    private async Task<StorageSettings> Frozen(string release, Engine engine)
    {
        var settings = await Installation.SettingsFor(engine, postgres);
        await FrozenRelease.Thaw(release, settings, Installation.Cancel);
        return settings;
    }

    private static IEnumerable<(string, string)> Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
        .Select(file => (file.Path, PackageFolder.Letters(file.Path).GetString(File.ReadAllBytes(file.File)))).OrderBy(file => file.Path, StringComparer.Ordinal);
}
