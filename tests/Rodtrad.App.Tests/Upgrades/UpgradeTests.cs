using Microsoft.EntityFrameworkCore;
using Npgsql;
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
/// The databases of every released version, frozen as they were, are opened by this build and hold what they held. In each
/// folder: SQLite files and PostgreSQL dumps of the catalog and of one small region, and the package it exported.
/// </summary>
public sealed class UpgradeTests(PostgresServer postgres)
{
    private static readonly string Releases = RepositoryRoot.Of("tests", "Rodtrad.App.Tests", "Upgrades");

    public static TheoryData<string, Engine> EveryRelease()
    {
        var releases = new TheoryData<string, Engine>();
        foreach (var release in Directory.GetDirectories(Releases).Order(StringComparer.Ordinal))
        {
            releases.Add(Path.GetFileName(release), Engine.Sqlite);
            releases.Add(Path.GetFileName(release), Engine.PostgreSql);
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

        Assert.Equal(Files(Path.Combine(Releases, release, "package")), await installation.Export());
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
            Actor.Operator, new LoadRequest(Path.Combine(Releases, "0.1", "package"), false, false), Installation.Cancel);
        Assert.True(loaded.Unwrap().ChangesNothing);
    }

    private async Task<StorageSettings> Frozen(string release, Engine engine)
    {
        var settings = await Installation.SettingsFor(engine, postgres);
        foreach (var name in (string[])["catalog", "prov"])
        {
            var file = Path.Combine(Releases, release, name);
            if (engine == Engine.Sqlite)
                File.Copy(file + ".db", Path.Combine(settings.Folder, name + ".db"));
            else
                await Restore(settings, name, await File.ReadAllTextAsync(file + ".sql", Installation.Cancel));
        }
        return settings;
    }

    private static async Task Restore(StorageSettings settings, string name, string dump)
    {
        await Run(settings.PostgreSql, $"CREATE DATABASE \"{settings.Prefix}_{name}\"");
        await Run(new NpgsqlConnectionStringBuilder(settings.PostgreSql) { Database = $"{settings.Prefix}_{name}", Pooling = false }.ConnectionString, dump);
    }

    private static async Task Run(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Installation.Cancel);
#pragma warning disable CA2100 // the dump stands in the repository
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Installation.Cancel);
    }

    private static IEnumerable<(string, string)> Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
        .Select(file => (file.Path, PackageFolder.Letters(file.Path).GetString(File.ReadAllBytes(file.File)))).OrderBy(file => file.Path, StringComparer.Ordinal);
}
