using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Backups;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Fire;

/// <summary>An installation as a release left it, to upgrade and to kill while it is upgraded.</summary>
internal sealed class ThawedRelease : IDisposable
{
    private static readonly string[] Names = ["catalog", "prov"];

    private ThawedRelease(StorageSettings settings) => Settings = settings;

    public StorageSettings Settings { get; }

    /// <summary>The line that tells the killed process of it.</summary>
    public string Line(int at) => string.Join('\t', Settings.Folder, Settings.PostgreSql, Settings.Prefix, at);

    public static async Task<ThawedRelease> Of(string release, string postgreSql, CancellationToken cancel)
    {
        var thawed = new ThawedRelease(new StorageSettings(Directory.CreateTempSubdirectory("rodtrad-thawed-").FullName, postgreSql, $"t{Guid.NewGuid():N}"[..12]));
        await FrozenRelease.Thaw(release, thawed.Settings, cancel);
        return thawed;
    }

    /// <summary>How many migrations each database has been through, all together.</summary>
    public async Task<int> Applied(CancellationToken cancel)
    {
        using var databases = new RegionDatabases(Settings);
        var applied = 0;
        foreach (var name in await databases.Existing(cancel))
            applied += (await databases.Migrations(name, cancel)).Applied.Count;
        return applied;
    }

    /// <summary>The record's rows, of the columns they had in the release.</summary>
    public async Task<IReadOnlyList<TableContents>> Rows(IReadOnlyDictionary<string, IReadOnlyList<string>> columns, CancellationToken cancel)
    {
        using var databases = new RegionDatabases(Settings);
        var rows = new List<TableContents>();
        foreach (var (table, listed) in columns)
        {
            var (name, bare) = (table.Split('/')[0], table.Split('/')[1]);
            if (Settings.IsSqlite)
            {
                await using var file = await SqliteContents.Open(databases.FileOf(name), cancel);
                rows.Add(await SqliteContents.Table(file, bare, listed, cancel));
            }
            else
            {
                await using var server = await Open(databases, name, cancel);
                rows.Add(await PostgreSqlContents.Table(server, bare, listed, null, cancel));
            }
        }
        return rows;
    }

    /// <summary>The columns of the record's tables, by database and table.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Columns(CancellationToken cancel)
    {
        using var databases = new RegionDatabases(Settings);
        var columns = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            if (Settings.IsSqlite)
            {
                await using var file = await SqliteContents.Open(databases.FileOf(name), cancel);
                foreach (var table in (await SqliteContents.Tables(file, cancel)).Where(IsRecord))
                    columns[$"{name}/{table}"] = await SqliteContents.Columns(file, table, cancel);
            }
            else
            {
                await using var server = await Open(databases, name, cancel);
                foreach (var table in (await PostgreSqlContents.Tables(server, cancel)).Where(IsRecord))
                    columns[$"{name}/{table}"] = await PostgreSqlContents.Columns(server, table, cancel);
            }
        }
        return columns;
    }

    /// <summary>The upgrade is done or taken up where it stopped, and everything holds.</summary>
    public async Task Upgrade(CancellationToken cancel)
    {
        using var databases = new RegionDatabases(Settings);
        await databases.Prepare(cancel);
        foreach (var name in await databases.Existing(cancel))
        {
            Assert.Empty((await databases.Migrations(name, cancel)).Pending);
            if (Settings.IsSqlite)
                Assert.Empty(await SqliteContents.Faults(databases.FileOf(name), cancel));
            await using var context = databases.ContextOf(name);
            if (context is Storage.OrganisationContext organisation)
                Assert.Null(await AuditTrail.FirstBreak(organisation, cancel));
        }
    }

    /// <summary>The backups that were made before; each is whole.</summary>
    public async Task<int> Backups(CancellationToken cancel)
    {
        var folder = Path.Combine(Settings.Folder, "backups");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.rodtrad").Where(file => Path.GetFileName(file)[0] != '.').ToList() : [];
        foreach (var file in files)
            (await BackupReader.Open(file, cancel)).Dispose();
        return files.Count;
    }

    public void Dispose()
    {
        using (var databases = new RegionDatabases(Settings))
        {
            foreach (var name in (string[])[.. Names, "prov~people"])
            {
                using var context = databases.ContextOf(name);
                if (context.Database.GetDbConnection() is NpgsqlConnection server)
                    NpgsqlConnection.ClearPool(server);
                else if (context.Database.GetDbConnection() is Microsoft.Data.Sqlite.SqliteConnection file)
                    Microsoft.Data.Sqlite.SqliteConnection.ClearPool(file);
            }
        }
        Directory.Delete(Settings.Folder, recursive: true);
    }

    private static async Task<NpgsqlConnection> Open(RegionDatabases databases, string name, CancellationToken cancel)
    {
        var server = new NpgsqlConnection(databases.ConnectionTo(name));
        await server.OpenAsync(cancel);
        await PostgreSqlContents.Run(server, "SET TimeZone = 'UTC'", cancel);
        return server;
    }

    // The trail gains a row that tells of the upgrade; the chain is held by itself.
    private static bool IsRecord(string table) => table != "audit" && !table.StartsWith("search_", StringComparison.Ordinal) && !table.StartsWith("__EF", StringComparison.Ordinal);
}
