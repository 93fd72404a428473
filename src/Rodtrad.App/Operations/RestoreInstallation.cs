using System.Diagnostics;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Backups;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Operations;

/// <summary>Which backup to restore, whether it may take the place of what is there, and who is told how it goes.</summary>
public sealed record RestoreRequest(string File, bool IsForced, IProgress<Progress>? Progress);

/// <summary>A table as it was in the backup and as it has been restored. Hashes are equal when every row is.</summary>
public sealed record RestoredTable(string Table, long BackupRows, string BackupHash, long Rows, string Hash, bool IsEmptied)
{
    public bool IsSame => BackupRows == Rows && BackupHash == Hash;
}

/// <summary>A restored database: where its audit trail ends, and its tables held against those of the backup.</summary>
public sealed record RestoredDatabase(string Name, long AuditNumber, string AuditHash, Sequence<RestoredTable> Tables);

/// <summary>
/// A restoration with its proof. <paramref name="KeptIn"/>: where what was there before lies now; "" when there was nothing.
/// </summary>
public sealed record RestoreResult(string File, DateTimeOffset MadeAt, string Version, string Engine, string KeptIn, TimeSpan Took, Sequence<RestoredDatabase> Databases);

/// <summary>
/// Puts a backup where the installation is. Everything is checked before anything is touched, what was there is kept, nobody
/// stays signed in, and each table is held against the backup when it is done.
/// </summary>
public sealed class RestoreInstallation(RegionDatabases databases, TimeProvider clock) : UseCase<RestoreRequest, RestoreResult>
{
    public override Permission Needs => Permission.Operate;

    protected override async Task<Outcome<RestoreResult>> Handle(Actor actor, RestoreRequest request, CancellationToken cancel)
    {
        var watch = Stopwatch.GetTimestamp();
        try
        {
            var done = await new BackupRestore(databases, clock).Restore(request.File, request.IsForced, Steps.To(request.Progress), cancel);
            return new RestoreResult(
                request.File, done.Manifest.At, done.Manifest.Version, done.Manifest.Engine, done.Aside, Stopwatch.GetElapsedTime(watch),
                done.Databases.Select(one => new RestoredDatabase(
                    one.Name, one.Audit?.Number ?? 0, one.Audit?.Hash ?? "",
                    one.Tables.Select(table => new RestoredTable(
                        table.InBackup.Table, table.InBackup.Rows, table.InBackup.Hash, table.Restored.Rows, table.Restored.Hash, table.IsEmptied)).ToSequence())).ToSequence());
        }
        catch (StorageRefusedException refused)
        {
            return Refusal.Of(refused.Code, [.. refused.Arguments]);
        }
    }
}
