using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using Rodtrad.Storage.Databases;
using SQLitePCL;

namespace Rodtrad.Storage.Backups;

/// <summary>How far a backup or a restoration has come: the database that is worked on, and how many are done.</summary>
public sealed record BackupStep(string Name, int Done, int Total);

/// <summary>A backup that has been made.</summary>
public sealed record BackupMade(string File, long Bytes, BackupManifest Manifest);

/// <summary>
/// Makes a backup of every database of the installation while others write: each database as it is at one moment, the catalog
/// first, so that every organisation it lists is in the backup. The file gets its name when it is whole and on the disk.
/// </summary>
public sealed class BackupWriter(RegionDatabases databases, TimeProvider clock)
{
    /// <summary>Tells when the latest backup was made and where; lies beside the databases.</summary>
    public const string LatestFile = ".last-backup";

    /// <exception cref="StorageRefusedException">SAK-005, SAK-009, SAK-010, SAK-011, SAK-012.</exception>
    public async Task<BackupMade> Write(string file, bool isForced, string reason, IProgress<BackupStep>? progress, CancellationToken cancel)
    {
        var place = Path.GetFullPath(file);
        if (!isForced && Path.Exists(place))
            throw BackupRefusals.Of(BackupRefusals.FileExists, file);
        if (databases.Settings.IsSqlite && !File.Exists(databases.CatalogFile))
            throw BackupRefusals.Of(BackupRefusals.NothingHere, databases.Settings.Folder);
        var work = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.{Guid.NewGuid():N}");
        try
        {
            if (Directory.Exists(place) || !Directory.Exists(Path.GetDirectoryName(place)))
                throw new DirectoryNotFoundException(Path.GetDirectoryName(place));
            databases.Use();
            WholeFile.MakeFolder(work);
            var made = await Write(place, work, reason, progress, cancel);
            if (reason == BackupManifest.Asked)
                Remember(made);
            return made;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException or SqliteException)
        {
            // A statement that was interrupted is how SQLite tells of a cancellation.
            cancel.ThrowIfCancellationRequested();
            throw BackupRefusals.Of(BackupRefusals.CannotWrite, file, denied.Message);
        }
        catch (NpgsqlException silent)
        {
            throw BackupRefusals.Of(RegionDatabases.CannotOpen, databases.ServerDatabase(RegionDatabases.CatalogName), silent.Message);
        }
        finally
        {
            if (Directory.Exists(work))
                Directory.Delete(work, recursive: true);
        }
    }

    private async Task<BackupMade> Write(string place, string work, string reason, IProgress<BackupStep>? progress, CancellationToken cancel)
    {
        var names = await databases.Existing(cancel);
        if (names.Count == 0)
            throw BackupRefusals.Of(BackupRefusals.NothingHere, databases.Settings.IsSqlite ? databases.Settings.Folder : databases.ServerDatabase(RegionDatabases.CatalogName));
        if (databases.Settings.IsSqlite)
            BackupRefusals.DemandRoom(work, names.Sum(name => new FileInfo(databases.FileOf(name)).Length) * 2);
        var part = Path.Combine(work, "backup");
        var contents = new List<DatabaseContents>();
        BackupManifest manifest;
        using (var archive = new BackupArchive(part))
        {
            // The list is read anew from the copy of the catalog: an organisation may have come since.
            for (var i = 0; i < names.Count; i++)
            {
                progress?.Report(new BackupStep(names[i], i, names.Count));
                var (one, slugs) = databases.Settings.IsSqlite ? await CopyFile(archive, work, names[i], cancel) : await CopyRows(archive, names[i], cancel);
                contents.Add(one);
                if (i == 0)
                    names = await Listed(slugs, cancel);
            }
            await CopyFolders(archive, cancel);
            manifest = new BackupManifest(
                BackupManifest.CurrentFormat, BackupManifest.RunningVersion, clock.GetUtcNow(),
                databases.Settings.IsSqlite ? BackupManifest.Sqlite : BackupManifest.PostgreSql, reason, archive.Entries, contents);
            cancel.ThrowIfCancellationRequested();
            archive.Close(manifest);
        }
        await BackupSeal.Put(part, cancel);
        cancel.ThrowIfCancellationRequested();
        File.Move(part, place, overwrite: true);
        WholeFile.Sync(Path.GetDirectoryName(place)!);
        progress?.Report(new BackupStep("", names.Count, names.Count));
        return new BackupMade(place, new FileInfo(place).Length, manifest);
    }

    private async Task<IReadOnlyList<string>> Listed(IReadOnlyList<string> slugs, CancellationToken cancel)
    {
        var names = new List<string> { RegionDatabases.CatalogName };
        foreach (var name in slugs.SelectMany(RegionDatabases.NamesOf))
        {
            if (await databases.Exists(name, cancel))
                names.Add(name);
        }
        return names;
    }

    // VACUUM INTO reads at one moment, whoever writes meanwhile, and never has to begin anew because of them.
    private async Task<(DatabaseContents, IReadOnlyList<string>)> CopyFile(BackupArchive archive, string work, string name, CancellationToken cancel)
    {
        var copy = Path.Combine(work, "copy.db");
        await using (var source = await SqliteContents.Open(databases.FileOf(name), cancel))
        {
            await using var interrupt = cancel.Register(() => raw.sqlite3_interrupt(source.Handle));
            await using var command = source.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", copy);
            try
            {
                await command.ExecuteNonQueryAsync(cancel);
            }
            catch (SqliteException broken) when (broken.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
            {
                throw BackupRefusals.Of(BackupRefusals.Unsound, name, broken.Message);
            }
        }
        // A backup of what is broken would be found out when it is needed.
        if (await SqliteContents.Faults(copy, cancel) is [var fault, ..])
            throw BackupRefusals.Of(BackupRefusals.Unsound, name, fault);
        var contents = await SqliteContents.Read(copy, name, cancel);
        var slugs = await SqliteContents.Slugs(copy, cancel);
        await archive.AddFile($"{name}.db", copy, cancel);
        File.Delete(copy);
        return (contents, slugs);
    }

    private async Task<(DatabaseContents, IReadOnlyList<string>)> CopyRows(BackupArchive archive, string name, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(databases.ConnectionTo(name));
        await connection.OpenAsync(cancel);
        var contents = await PostgreSqlContents.Read(connection, name, table => new StreamWriter(archive.Add($"{name}/{table}.copy"), new UTF8Encoding(false)), cancel);
        return (contents, name == RegionDatabases.CatalogName ? await PostgreSqlContents.Slugs(connection, cancel) : []);
    }

    private async Task CopyFolders(BackupArchive archive, CancellationToken cancel)
    {
        foreach (var (name, folder) in databases.Settings.Folders.Where(one => Directory.Exists(one.Folder)))
        {
            // What begins with a point is being written.
            foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file)[0] != '.').Order(StringComparer.Ordinal))
                await archive.AddFile($"{name}/{Path.GetFileName(file)}", file, cancel);
        }
    }

    private void Remember(BackupMade made)
    {
        if (databases.Settings.Folder.Length > 0 && Directory.Exists(databases.Settings.Folder))
            WholeFile.Write(Path.Combine(databases.Settings.Folder, LatestFile), JsonSerializer.SerializeToUtf8Bytes(new LatestBackup(made.Manifest.At, made.File, made.Bytes)));
    }
}

/// <summary>The latest backup that somebody asked for.</summary>
public sealed record LatestBackup(DateTimeOffset At, string File, long Bytes)
{
    /// <summary>What is remembered in the folder, or null.</summary>
    public static LatestBackup? In(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<LatestBackup>(System.IO.File.ReadAllBytes(Path.Combine(folder, BackupWriter.LatestFile)));
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
