using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rodtrad.App.Tests.Installations;
using Rodtrad.App.Tests.Operations;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Backups;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Upgrades;

/// <summary>An upgrade from any release leaves every row as it was, ends in the schema of a new installation, and can be gone back on.</summary>
public sealed class UpgradeProofTests(PostgresServer postgres)
{
    private static readonly string[] Names = ["catalog", "prov"];

    [Theory]
    [MemberData(nameof(UpgradeTests.EveryRelease), MemberType = typeof(UpgradeTests))]
    public async Task Every_row_is_as_it_was_and_the_schema_is_that_of_a_new_installation(string release, Engine engine)
    {
        await using var fresh = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await fresh.LoadWell(package);
        await using var upgraded = await Thawed(fresh, release, engine);
        var before = new Dictionary<string, IReadOnlyList<(TableContents Contents, IReadOnlyList<string> Columns)>>(StringComparer.Ordinal);
        foreach (var name in Names)
            before[name] = await Rows(upgraded.Databases, name, null);

        var hashes = await Hashes(upgraded);

        await upgraded.Databases.Prepare(Installation.Cancel);

        foreach (var name in Names)
        {
            var after = await Rows(upgraded.Databases, name, before[name]);
            Assert.Equal(before[name].Select(table => table.Contents), after.Select(table => table.Contents));
            Assert.True(before[name].Count > 0);
            Assert.Equal(await Schema.Of(fresh.Databases, name), await Schema.Of(upgraded.Databases, name));
        }
        await using var context = upgraded.Organisation();
        Assert.Equal(hashes, await context.Audit.AsNoTracking().OrderBy(row => row.Number).Select(row => row.Hash).Take(hashes.Count).ToListAsync(Installation.Cancel));
        Assert.Null(await AuditTrail.FirstBreak(context, Installation.Cancel));
        Assert.Equal(await Schema.Of(fresh.Databases, "prov~people"), await Schema.Of(upgraded.Databases, "prov~people"));
    }

    [Theory]
    [MemberData(nameof(UpgradeTests.EveryRelease), MemberType = typeof(UpgradeTests))]
    public async Task A_backup_is_made_before_and_going_back_is_restoring_it(string release, Engine engine)
    {
        await using var fresh = await Installation.Empty(engine, postgres);
        await using var upgraded = await Thawed(fresh, release, engine);
        var before = new List<DatabaseContents>();
        foreach (var name in Names)
            before.Add(await Contents(upgraded.Databases, name));

        await upgraded.Databases.Prepare(Installation.Cancel);

        var backup = upgraded.Databases.UpgradeBackup;
        Assert.Equal(Path.Combine(upgraded.Settings.Folder, "backups"), Path.GetDirectoryName(backup));
        Assert.True(File.Exists(backup));
        // Nothing is due the second time.
        using var again = new RegionDatabases(upgraded.Settings);
        await again.Prepare(Installation.Cancel);
        Assert.Equal("", again.UpgradeBackup);
        Assert.Single(Directory.GetFiles(Path.Combine(upgraded.Settings.Folder, "backups")));

        var old = fresh.At(await Installation.SettingsFor(engine, postgres));
        var done = await Operations.Backups.TryRestore(old, backup);
        Assert.Null(done.Refusal);
        foreach (var contents in before)
        {
            var restored = await Contents(old.Databases, contents.Name);
            Assert.Equal(contents.Migrations, restored.Migrations);
            Assert.Equal(contents.Tables, restored.Tables);
            Assert.Equal(contents.Audit, restored.Audit);
        }
    }

    [Fact]
    public async Task Without_room_for_the_backup_nothing_is_upgraded()
    {
        await using var fresh = await Installation.Empty(Engine.Sqlite, postgres);
        await using var upgraded = await Thawed(fresh, "0.1", Engine.Sqlite);
        await File.WriteAllTextAsync(Path.Combine(upgraded.Settings.Folder, "backups"), "no folder can be made here", Installation.Cancel);
        var before = await Contents(upgraded.Databases, "prov");

        var refused = await Assert.ThrowsAsync<StorageRefusedException>(() => upgraded.Databases.Prepare(Installation.Cancel));

        Assert.Equal("SAK-010", refused.Code);
        Assert.Equal(before.Migrations, (await Contents(upgraded.Databases, "prov")).Migrations);
    }

    private static async Task<IReadOnlyList<string>> Hashes(Installation installation)
    {
        await using var context = installation.Organisation();
        return await context.Database.SqlQueryRaw<string>("SELECT \"Hash\" AS \"Value\" FROM audit ORDER BY \"Number\"").ToListAsync(Installation.Cancel);
    }

    private async Task<Installation> Thawed(Installation like, string release, Engine engine)
    {
        var settings = await Installation.SettingsFor(engine, postgres);
        await FrozenRelease.Thaw(release, settings, Installation.Cancel);
        return like.At(settings);
    }

    private static async Task<DatabaseContents> Contents(RegionDatabases databases, string name)
    {
        if (databases.Settings.IsSqlite)
            return await SqliteContents.Read(databases.FileOf(name), name, Installation.Cancel);
        await using var connection = new NpgsqlConnection(databases.ConnectionTo(name));
        await connection.OpenAsync(Installation.Cancel);
        return await PostgreSqlContents.Read(connection, name, null, Installation.Cancel);
    }

    // The tables of the record, with the columns they had: what is derived is made anew by the upgrade.
    private static async Task<IReadOnlyList<(TableContents Contents, IReadOnlyList<string> Columns)>> Rows(
        RegionDatabases databases, string name, IReadOnlyList<(TableContents Contents, IReadOnlyList<string> Columns)>? former)
    {
        var rows = new List<(TableContents, IReadOnlyList<string>)>();
        if (databases.Settings.IsSqlite)
        {
            await using var file = await SqliteContents.Open(databases.FileOf(name), Installation.Cancel);
            foreach (var table in former?.Select(one => one.Contents.Table) ?? (await SqliteContents.Tables(file, Installation.Cancel)).Where(IsRecord))
            {
                var columns = former?.First(one => one.Contents.Table == table).Columns ?? await SqliteContents.Columns(file, table, Installation.Cancel);
                rows.Add((await SqliteContents.Table(file, table, columns, Installation.Cancel), columns));
            }
            return rows;
        }
        await using var server = new NpgsqlConnection(databases.ConnectionTo(name));
        await server.OpenAsync(Installation.Cancel);
        foreach (var table in former?.Select(one => one.Contents.Table) ?? (await PostgreSqlContents.Tables(server, Installation.Cancel)).Where(IsRecord))
        {
            var columns = former?.First(one => one.Contents.Table == table).Columns ?? await PostgreSqlContents.Columns(server, table, Installation.Cancel);
            rows.Add((await PostgreSqlContents.Table(server, table, columns, null, Installation.Cancel), columns));
        }
        return rows;
    }

    // The trail gains a row that tells of the upgrade; that it goes on from what there was is for the chain to say.
    private static bool IsRecord(string table) => table != "audit" && !table.StartsWith("search_", StringComparison.Ordinal) && !table.StartsWith("__EF", StringComparison.Ordinal);
}
