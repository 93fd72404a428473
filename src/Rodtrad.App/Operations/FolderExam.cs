using System.Globalization;
using System.Runtime.Versioning;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Backups;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Operations;

/// <summary>Looks at the folder where an installation lies.</summary>
internal static class FolderExam
{
    private const long Megabyte = 1024 * 1024;
    private const long LeastMegabytes = 100;
    private const int OldBackupHours = 48;

    // Whoever looks after the machine with us may be meant to read; the whole world is not, and keys are for the program alone.
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    public static IEnumerable<HealthLine> Of(RegionDatabases databases)
    {
        var folder = databases.Settings.Folder;
        var format = SqliteGuards.FormatOf(folder) ?? "?";
        yield return new HealthLine(Examined.FileSystem, "", SqliteGuards.IsNetwork(format) ? Health.Error : Health.Good, [folder, format]);
        yield return Space(folder);
        if (!OperatingSystem.IsWindows())
            yield return Modes(folder);
    }

    /// <summary>How old the latest backup is that somebody asked for.</summary>
    public static HealthLine Backup(string folder, DateTimeOffset now)
    {
        if (LatestBackup.In(folder) is not { } latest)
            return new HealthLine(Examined.Backup, "", Health.Warning, Sequence<string>.Empty);
        var hours = Math.Max(0, (long)(now - latest.At).TotalHours);
        return new HealthLine(
            Examined.Backup, "", hours > OldBackupHours ? Health.Warning : Health.Good,
            [latest.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), latest.File, Number(hours)]);
    }

    private static HealthLine Space(string folder)
    {
        var taken = new DirectoryInfo(folder).EnumerateFiles("*.db").Sum(file => file.Length) / Megabyte;
        var free = BackupRefusals.FreeBytes(folder) is { } bytes ? bytes / Megabyte : (long?)null;
        var health = free switch
        {
            null => Health.Warning,
            < LeastMegabytes => Health.Error,
            // An upgrade makes a backup first, and a backup takes its own size twice while it is made.
            { } room => room < 3 * taken ? Health.Warning : Health.Good,
        };
        return new HealthLine(Examined.FreeSpace, "", health, [Number(free ?? -1), Number(taken)]);
    }

    [UnsupportedOSPlatform("windows")]
    private static HealthLine Modes(string folder)
    {
        var keys = Path.Combine(folder, "keys");
        var open = Directory.Exists(keys) ? Directory.EnumerateFiles(keys).FirstOrDefault(file => MayBe(file, Others | Group)) : null;
        if (open is not null)
            return new HealthLine(Examined.FileModes, "", Health.Error, [open, Octal(open)]);
        var read = MayBe(folder, Others) ? Directory.EnumerateFiles(folder, "*.db*").FirstOrDefault(file => MayBe(file, Others)) : null;
        return read is null
            ? new HealthLine(Examined.FileModes, "", Health.Good, [folder])
            : new HealthLine(Examined.FileModes, "", Health.Warning, [read, Octal(read)]);
    }

    [UnsupportedOSPlatform("windows")]
    private static bool MayBe(string path, UnixFileMode others) => (File.GetUnixFileMode(path) & others) != UnixFileMode.None;

    [UnsupportedOSPlatform("windows")]
    private static string Octal(string path) => Convert.ToString((int)File.GetUnixFileMode(path), 8);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
