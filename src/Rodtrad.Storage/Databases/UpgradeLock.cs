using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Rodtrad.Storage.Databases;

/// <summary>
/// One process at a time upgrades SQLite files. The operating system lets go of the lock however the process ends, so a lock row
/// that a killed upgrade left behind in the database, which the next would wait for without end, can be taken away.
/// </summary>
internal static class UpgradeLock
{
    private const string LockTable = "__EFMigrationsLock";

    public static async Task<FileStream> Take(string folder, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(Path.Combine(folder, ".upgrade"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 600)
            {
                await Task.Delay(100, cancel);
            }
            catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
            {
                throw new StorageRefusedException(RegionDatabases.CannotOpen, folder, denied.Message);
            }
        }
    }

    /// <summary>Removes the lock row of an upgrade that was killed. The file lock must be held.</summary>
    public static async Task ForgetKilled(DbContext context, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT count(*) FROM sqlite_master WHERE name = '{LockTable}'";
        if (await command.ExecuteScalarAsync(cancel) is long and > 0)
        {
            command.CommandText = $"DELETE FROM {LockTable}";
            await command.ExecuteNonQueryAsync(cancel);
        }
        await context.Database.CloseConnectionAsync();
    }
}
