using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Backups;

/// <summary>Restores a backup to where the databases of the installation are. What was there is kept aside, never overwritten.</summary>
public sealed class BackupRestore(RegionDatabases databases, TimeProvider clock)
{
    /// <exception cref="StorageRefusedException">SAK-001 to SAK-008, SAK-010, SAK-012, LAG-002, LAG-004; nothing has been touched.</exception>
    public async Task<RestoreDone> Restore(string file, bool isForced, IProgress<BackupStep>? progress, CancellationToken cancel)
    {
        using var backup = await BackupReader.Open(file, cancel);
        var engine = databases.Settings.IsSqlite ? BackupManifest.Sqlite : BackupManifest.PostgreSql;
        if (backup.Manifest.Engine != engine)
            throw BackupRefusals.Of(BackupRefusals.OtherEngine, file, backup.Manifest.Engine, engine);
        backup.DemandKnownSchema(Known);
        try
        {
            if (!databases.Settings.IsSqlite)
                return await new PostgreSqlRestore(databases, clock).Restore(backup, isForced, progress, cancel);
            SqliteGuards.CheckFolder(databases.Settings.Folder);
            return await new SqliteRestore(databases, clock).Restore(backup, isForced, progress, cancel);
        }
        catch (InvalidDataException broken)
        {
            throw BackupRefusals.Of(BackupRefusals.Damaged, file, broken.Message);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw BackupRefusals.Of(BackupRefusals.CannotWrite, databases.Settings.Folder, denied.Message);
        }
        catch (NpgsqlException silent)
        {
            throw BackupRefusals.Of(RegionDatabases.CannotOpen, databases.ServerDatabase(RegionDatabases.CatalogName), silent.Message);
        }
    }

    private IReadOnlyList<string> Known(string name)
    {
        using var context = databases.ContextOf(name);
        return [.. context.Database.GetMigrations()];
    }
}
