using System.Globalization;

namespace Rodtrad.Storage.Backups;

/// <summary>A restoration that has been made, with its proof. <paramref name="Aside"/>: where what was there before is kept; "" when there was nothing.</summary>
public sealed record RestoreDone(BackupManifest Manifest, string Aside, IReadOnlyList<DatabaseProof> Databases)
{
    /// <summary>The name under which what is replaced is kept.</summary>
    public static string AsideName(DateTimeOffset at) => $"before-restore-{at.UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}";
}
