using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rodtrad.Storage.Databases;

/// <summary>
/// What makes SQLite safe for what people write: the log written ahead, every commit on disk before it is answered, foreign
/// keys held, on a disk of this machine. Set on every connection, and checked at start.
/// </summary>
public static class SqliteGuards
{
    public const string WeakSetting = "LAG-001";
    public const string NetworkDisk = "LAG-002";

    private static readonly string[] NetworkFormats = ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "9p", "fuse.sshfs", "glusterfs", "ceph"];

    /// <summary>Whether a file system of this format lies on another machine, where SQLite's locks do not hold.</summary>
    public static bool IsNetwork(string driveFormat) => NetworkFormats.Contains(driveFormat, StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses a folder on a network file system.</summary>
    /// <exception cref="StorageRefusedException">LAG-002.</exception>
    public static void CheckFolder(string folder)
    {
        if (FormatOf(folder) is { } format && IsNetwork(format))
            throw new StorageRefusedException(NetworkDisk, folder, format);
    }

    /// <summary>The format of the file system that a folder lies on; null where it cannot be told.</summary>
    public static string? FormatOf(string folder)
    {
        var path = Path.GetFullPath(folder);
        var drive = DriveInfo.GetDrives()
            .Where(drive => path.StartsWith(drive.Name, StringComparison.Ordinal))
            .MaxBy(drive => drive.Name.Length);
        return drive is null ? null : FormatOf(drive);
    }

    /// <summary>Refuses a connection whose settings are weaker than they must be.</summary>
    /// <exception cref="StorageRefusedException">LAG-001.</exception>
    public static void CheckSettings(DbConnection connection)
    {
        Demand(connection, "journal_mode", value => value == "wal", "WAL");
        Demand(connection, "synchronous", value => value is "2" or "3", "FULL");
        Demand(connection, "foreign_keys", value => value == "1", "ON");
    }

    private static void Demand(DbConnection connection, string pragma, Func<string, bool> good, string wanted)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the name comes from the lines above
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
        var value = command.ExecuteScalar()?.ToString() ?? "";
        if (!good(value))
            throw new StorageRefusedException(WeakSetting, pragma, value, wanted);
    }

    private static string? FormatOf(DriveInfo drive)
    {
        try
        {
            return drive.DriveFormat;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null; // a mount that cannot be asked is not the one the data lies on
        }
    }

    /// <summary>Sets the guards on a connection that was opened elsewhere.</summary>
    internal static void Set(DbConnection connection, string synchronous) => Run(connection, Statement(synchronous));

    // The words of the setting are few and known; nothing else reaches the statement.
    private static string Statement(string synchronous) => "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA synchronous="
        + (synchronous.ToUpperInvariant() switch { "OFF" => "OFF", "NORMAL" => "NORMAL", "EXTRA" => "EXTRA", _ => "FULL" }) + ";";

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // see Statement
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Sets the guards on every connection that opens.</summary>
    internal sealed class Interceptor(string synchronous) : DbConnectionInterceptor
    {
        private readonly string _sql = Statement(synchronous);

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private void Set(DbConnection connection) => Run(connection, _sql);
    }
}
