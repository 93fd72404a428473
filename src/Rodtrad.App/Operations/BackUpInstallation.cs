using System.Diagnostics;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Backups;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Operations;

/// <summary>Where the backup is to be, whether over what is there, and who is told how it goes.</summary>
public sealed record BackUpRequest(string File, bool IsForced, IProgress<Progress>? Progress);

/// <summary>How far it has come. <paramref name="Name"/> is the database that is worked on; "" at the end.</summary>
public sealed record Progress(string Name, int Done, int Total);

/// <summary>A table in a backup.</summary>
public sealed record BackedUpTable(string Table, long Rows, string Hash);

/// <summary>A database in a backup: where its audit trail ended, and its tables.</summary>
public sealed record BackedUpDatabase(string Name, long AuditNumber, string AuditHash, Sequence<BackedUpTable> Tables);

/// <summary>A file inside the backup, with its SHA-256.</summary>
public sealed record BackedUpFile(string Path, long Bytes, string Hash);

/// <summary>A backup that has been made.</summary>
public sealed record BackUpResult(
    string File, long Bytes, DateTimeOffset At, string Version, string Engine, TimeSpan Took, Sequence<BackedUpFile> Files, Sequence<BackedUpDatabase> Databases);

/// <summary>Makes a backup of the whole installation in one file, while it is in use.</summary>
public sealed class BackUpInstallation(RegionDatabases databases, TimeProvider clock) : UseCase<BackUpRequest, BackUpResult>
{
    public override Permission Needs => Permission.Operate;

    protected override async Task<Outcome<BackUpResult>> Handle(Actor actor, BackUpRequest request, CancellationToken cancel)
    {
        var watch = Stopwatch.GetTimestamp();
        try
        {
            var made = await new BackupWriter(databases, clock).Write(request.File, request.IsForced, BackupManifest.Asked, Steps.To(request.Progress), cancel);
            return new BackUpResult(
                made.File, made.Bytes, made.Manifest.At, made.Manifest.Version, made.Manifest.Engine, Stopwatch.GetElapsedTime(watch),
                made.Manifest.Entries.Select(entry => new BackedUpFile(entry.Path, entry.Bytes, entry.Sha256)).ToSequence(),
                made.Manifest.Databases.Select(one => new BackedUpDatabase(
                    one.Name, one.Audit?.Number ?? 0, one.Audit?.Hash ?? "",
                    one.Tables.Select(table => new BackedUpTable(table.Table, table.Rows, table.Hash)).ToSequence())).ToSequence());
        }
        catch (StorageRefusedException refused)
        {
            return Refusal.Of(refused.Code, [.. refused.Arguments]);
        }
    }
}

/// <summary>Hands on how far the storage has come, at once and in order.</summary>
internal sealed class Steps(IProgress<Progress> listener) : IProgress<BackupStep>
{
    public static Steps? To(IProgress<Progress>? listener) => listener is null ? null : new Steps(listener);

    public void Report(BackupStep value) => listener.Report(new Progress(value.Name, value.Done, value.Total));
}
