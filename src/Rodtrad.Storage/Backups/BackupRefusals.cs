using System.Globalization;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Backups;

/// <summary>What stands in the way of a backup or a restoration.</summary>
public static class BackupRefusals
{
    public const string NoBackup = "SAK-001";
    public const string Damaged = "SAK-002";
    public const string Newer = "SAK-003";
    public const string OtherEngine = "SAK-004";
    public const string Unsound = "SAK-005";
    public const string Differs = "SAK-006";
    public const string NotEmpty = "SAK-007";
    public const string InUse = "SAK-008";
    public const string FileExists = "SAK-009";
    public const string CannotWrite = "SAK-010";
    public const string NothingHere = "SAK-011";
    public const string NoRoom = "SAK-012";

    private const long Megabyte = 1024 * 1024;

    public static StorageRefusedException Of(string code, params string[] arguments) => new(code, arguments);

    /// <summary>Refuses where less than <paramref name="bytes"/> are free.</summary>
    /// <exception cref="StorageRefusedException">SAK-012.</exception>
    public static void DemandRoom(string folder, long bytes)
    {
        if (FreeBytes(folder) is { } free && free < bytes)
            throw Of(NoRoom, folder, Megabytes(bytes), (free / Megabyte).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>How much is free where the folder lies; null where that cannot be told.</summary>
    public static long? FreeBytes(string folder)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string Megabytes(long bytes) => (bytes / Megabyte + 1).ToString(CultureInfo.InvariantCulture);
}
