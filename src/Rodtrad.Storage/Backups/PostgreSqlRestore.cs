using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Backups;

/// <summary>
/// Restores a backup into the databases of a prefix on a PostgreSQL server. Databases under another prefix are made by the
/// migrations that the backup had been through, filled and checked; then they change names with what was there.
/// </summary>
internal sealed class PostgreSqlRestore(RegionDatabases databases, TimeProvider clock)
{
    public async Task<RestoreDone> Restore(BackupReader backup, bool isForced, IProgress<BackupStep>? progress, CancellationToken cancel)
    {
        var there = await databases.Existing(cancel);
        if (there.Count > 0 && !isForced)
            throw BackupRefusals.Of(BackupRefusals.NotEmpty, databases.ServerDatabase(RegionDatabases.CatalogName));
        using var staging = new RegionDatabases(databases.Settings with { Prefix = $"{databases.Settings.Prefix}_r{Guid.NewGuid():N}"[..(databases.Settings.Prefix.Length + 10)] });
        var asideName = RestoreDone.AsideName(clock.GetUtcNow());
        using var aside = new RegionDatabases(databases.Settings with { Prefix = $"{databases.Settings.Prefix}_{asideName}" });
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(databases.Settings.PostgreSql) { Pooling = false }.ConnectionString);
        await server.OpenAsync(cancel);
        try
        {
            for (var i = 0; i < backup.Manifest.Databases.Count; i++)
            {
                progress?.Report(new BackupStep(backup.Manifest.Databases[i].Name, i, backup.Manifest.Databases.Count));
                await Fill(backup, backup.Manifest.Databases[i], staging, cancel);
            }
            progress?.Report(new BackupStep("", backup.Manifest.Databases.Count, backup.Manifest.Databases.Count));
            await Exchange(server, there, [.. backup.Manifest.Databases.Select(one => one.Name)], staging, aside, cancel);
        }
        catch
        {
            foreach (var database in backup.Manifest.Databases)
                await PostgreSqlContents.Run(server, $"DROP DATABASE IF EXISTS {PostgreSqlContents.Quoted(staging.ServerDatabase(database.Name))} WITH (FORCE)", CancellationToken.None);
            throw;
        }
        var proofs = new List<DatabaseProof>();
        foreach (var database in backup.Manifest.Databases)
            proofs.Add(await Prove(databases, database, cancel));
        await PutFolders(backup, asideName, CancellationToken.None);
        return new RestoreDone(backup.Manifest, there.Count > 0 ? aside.Settings.Prefix : "", proofs);
    }

    private static async Task Fill(BackupReader backup, DatabaseContents contents, RegionDatabases staging, CancellationToken cancel)
    {
        await using (var context = staging.ContextOf(contents.Name))
        {
            await context.GetService<IMigrator>().MigrateAsync(contents.Migrations.Count > 0 ? contents.Migrations[^1] : Migration.InitialDatabase, cancel);
            RegionDatabases.Forget(context);
        }
        await using (var connection = new NpgsqlConnection(staging.ConnectionTo(contents.Name)))
        {
            await connection.OpenAsync(cancel);
            try
            {
                await PostgreSqlContents.Write(connection, contents, table => backup.Read($"{contents.Name}/{table}.copy"), cancel);
            }
            catch (PostgresException broken)
            {
                throw BackupRefusals.Of(BackupRefusals.Unsound, contents.Name, broken.MessageText);
            }
        }
        await Prove(staging, contents, cancel);
        await SoundChain.Demand(staging, contents, cancel);
    }

    private static async Task<DatabaseProof> Prove(RegionDatabases where, DatabaseContents contents, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(where.ConnectionTo(contents.Name));
        await connection.OpenAsync(cancel);
        var proof = DatabaseProof.Of(contents, await PostgreSqlContents.Read(connection, contents.Name, null, cancel));
        return proof.FirstDifference is { } differs ? throw BackupRefusals.Of(BackupRefusals.Differs, contents.Name, differs.InBackup.Table) : proof;
    }

    // A database that somebody is connected to does not change its name. What was renamed before that gets its name back.
    private async Task Exchange(
        NpgsqlConnection server, IReadOnlyList<string> there, IReadOnlyList<string> restored, RegionDatabases staging, RegionDatabases aside, CancellationToken cancel)
    {
        List<(string From, string To)> moves =
        [
            .. there.Select(name => (databases.ServerDatabase(name), aside.ServerDatabase(name))),
            .. restored.Select(name => (staging.ServerDatabase(name), databases.ServerDatabase(name))),
        ];
        foreach (var name in there)
        {
            await using var context = databases.ContextOf(name);
            RegionDatabases.Forget(context);
        }
        for (var i = 0; i < moves.Count; i++)
        {
            try
            {
                await Rename(server, moves[i].From, moves[i].To, i == 0 ? cancel : CancellationToken.None);
            }
            catch (PostgresException taken)
            {
                while (--i >= 0)
                    await Rename(server, moves[i].To, moves[i].From, CancellationToken.None);
                throw taken.SqlState == PostgresErrorCodes.ObjectInUse
                    ? BackupRefusals.Of(BackupRefusals.InUse, databases.ServerDatabase(RegionDatabases.CatalogName))
                    : BackupRefusals.Of(RegionDatabases.CannotOpen, databases.ServerDatabase(RegionDatabases.CatalogName), taken.MessageText);
            }
        }
    }

    private static Task Rename(NpgsqlConnection server, string from, string to, CancellationToken cancel) =>
        PostgreSqlContents.Run(server, $"ALTER DATABASE {PostgreSqlContents.Quoted(from)} RENAME TO {PostgreSqlContents.Quoted(to)}", cancel);

    // What lies beside the databases is put back in the same way as files are, and what was there is kept.
    private async Task PutFolders(BackupReader backup, string asideName, CancellationToken cancel)
    {
        var folder = databases.Settings.Folder;
        var entries = backup.Manifest.Entries.Where(entry => databases.Settings.Folders.Any(one => entry.Path.StartsWith(one.Name + "/", StringComparison.Ordinal))).ToList();
        if (folder.Length == 0 || entries.Count == 0)
            return;
        var staged = Path.Combine(folder, $".restore-{Guid.NewGuid():N}");
        WholeFile.MakeFolder(staged);
        foreach (var entry in entries)
            await backup.Unpack(entry, Path.Combine(staged, entry.Path), cancel);
        SqliteRestore.DropOutside(databases.Settings, staged);
        PlaceChange.Make(folder, staged, Path.Combine(folder, asideName));
    }
}
