using System.Globalization;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Backups;

/// <summary>
/// The backup that is made before databases are upgraded: of the whole installation, so that going back is one restoration. It
/// lies in the folder "backups" beside the databases and is never taken away by the program.
/// </summary>
internal static class UpgradeBackups
{
    public const string Folder = "backups";
    public const string Ending = ".rodtrad";

    /// <summary>Makes the backup if an upgrade is due, and tells where; "" when there is nothing to upgrade or nothing stored.</summary>
    /// <exception cref="StorageRefusedException">It could not be made, and so nothing may be upgraded; or LAG-003.</exception>
    public static async Task<string> MakeIfDue(RegionDatabases databases, CancellationToken cancel)
    {
        var first = await FirstPending(databases, cancel);
        if (first.Length == 0)
            return "";
        var folder = Path.Combine(databases.Settings.Folder, Folder);
        try
        {
            WholeFile.MakeFolder(folder);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw BackupRefusals.Of(BackupRefusals.CannotWrite, folder, denied.Message);
        }
        var time = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        var file = Path.Combine(folder, $"before-{first}-{time}{Ending}");
        await new BackupWriter(databases, TimeProvider.System).Write(file, false, BackupManifest.BeforeUpgrade, null, cancel);
        return file;
    }

    private static async Task<string> FirstPending(RegionDatabases databases, CancellationToken cancel)
    {
        var first = "";
        foreach (var name in await databases.Existing(cancel))
        {
            var (applied, pending) = await databases.Migrations(name, cancel);
            if (first.Length == 0 && applied.Count > 0 && pending.Count > 0)
                first = pending[0];
        }
        return first;
    }
}
