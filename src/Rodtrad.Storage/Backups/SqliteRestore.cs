using Microsoft.EntityFrameworkCore;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Backups;

/// <summary>
/// Restores a backup into a folder. It is unpacked beside the databases and checked there, all of it, before anything that lies
/// in the folder is touched.
/// </summary>
internal sealed class SqliteRestore(RegionDatabases databases, TimeProvider clock)
{
    private string Folder => databases.Settings.Folder;

    public async Task<RestoreDone> Restore(BackupReader backup, bool isForced, IProgress<BackupStep>? progress, CancellationToken cancel)
    {
        WholeFile.MakeFolder(Folder);
        using var alone = databases.UseAlone();
        if (PlaceChange.IsWaiting(Folder))
            PlaceChange.Finish(Folder);
        var isThere = PlaceChange.Stored(Folder).Count > 0;
        if (isThere && !isForced)
            throw BackupRefusals.Of(BackupRefusals.NotEmpty, Folder);
        BackupRefusals.DemandRoom(Folder, backup.Bytes);
        var staged = Path.Combine(Folder, $".restore-{Guid.NewGuid():N}");
        try
        {
            WholeFile.MakeFolder(staged);
            foreach (var entry in backup.Manifest.Entries)
                await backup.Unpack(entry, Path.Combine(staged, entry.Path), cancel);
            DropOutside(databases.Settings, staged);
            await Prove(backup.Manifest, staged, progress, cancel);
            var aside = Path.Combine(Folder, RestoreDone.AsideName(clock.GetUtcNow()));
            cancel.ThrowIfCancellationRequested();
            // A connection that rests in a pool of this process would go on reading the file that is moved aside.
            foreach (var name in isThere ? await databases.Existing(cancel) : [])
            {
                await using var context = databases.ContextOf(name);
                RegionDatabases.Forget(context);
            }
            PlaceChange.Make(Folder, staged, aside);
            return new RestoreDone(backup.Manifest, isThere ? aside : "", await Read(backup.Manifest, Folder, cancel));
        }
        finally
        {
            if (Directory.Exists(staged) && !PlaceChange.IsWaiting(Folder))
                Directory.Delete(staged, recursive: true);
        }
    }

    /// <summary>Checkpoints that are kept outside the folder bear witness of the installation, and are not put back by it.</summary>
    public static void DropOutside(StorageSettings settings, string staged)
    {
        foreach (var (name, folder) in settings.Folders)
        {
            if (Path.GetFullPath(folder) != Path.GetFullPath(Path.Combine(settings.Folder, name)) && Directory.Exists(Path.Combine(staged, name)))
                Directory.Delete(Path.Combine(staged, name), recursive: true);
        }
    }

    private async Task Prove(BackupManifest manifest, string staged, IProgress<BackupStep>? progress, CancellationToken cancel)
    {
        using var copies = new RegionDatabases(databases.Settings with { Folder = staged });
        for (var i = 0; i < manifest.Databases.Count; i++)
        {
            var backup = manifest.Databases[i];
            var file = copies.FileOf(backup.Name);
            progress?.Report(new BackupStep(backup.Name, i, manifest.Databases.Count));
            if (await SqliteContents.Faults(file, cancel) is [var fault, ..])
                throw BackupRefusals.Of(BackupRefusals.Unsound, backup.Name, fault);
            var contents = await SqliteContents.Read(file, backup.Name, cancel);
            if (!contents.Migrations.SequenceEqual(backup.Migrations) || !contents.Tables.SequenceEqual(backup.Tables) || contents.Audit != backup.Audit)
                throw BackupRefusals.Of(BackupRefusals.Differs, backup.Name, contents.Tables.Except(backup.Tables).FirstOrDefault()?.Table ?? "audit");
            await SoundChain.Demand(copies, backup, cancel);
            foreach (var table in DatabaseProof.Emptied)
                await SqliteContents.Empty(file, table, cancel);
            foreach (var left in (string[])[file + "-wal", file + "-shm"])
                File.Delete(left);
            WholeFile.SyncFile(file);
        }
        progress?.Report(new BackupStep("", manifest.Databases.Count, manifest.Databases.Count));
    }

    private static async Task<IReadOnlyList<DatabaseProof>> Read(BackupManifest manifest, string folder, CancellationToken cancel)
    {
        var proofs = new List<DatabaseProof>();
        foreach (var backup in manifest.Databases)
        {
            var restored = await SqliteContents.Read(Path.Combine(folder, $"{backup.Name}.db"), backup.Name, cancel);
            var proof = DatabaseProof.Of(backup, restored);
            proofs.Add(proof.FirstDifference is { } differs ? throw BackupRefusals.Of(BackupRefusals.Differs, backup.Name, differs.InBackup.Table) : proof);
        }
        return proofs;
    }
}

/// <summary>Whether the audit trail of a database that has been unpacked holds from end to end.</summary>
internal static class SoundChain
{
    /// <summary>
    /// Refuses a broken chain. A database of an older schema is held to it when it has been upgraded: its rows may have gained what
    /// the chain is computed from.
    /// </summary>
    /// <exception cref="StorageRefusedException">SAK-005.</exception>
    public static async Task Demand(RegionDatabases copies, DatabaseContents contents, CancellationToken cancel)
    {
        if (contents.Audit is null)
            return;
        await using var context = copies.ContextOf(contents.Name);
        if (context is not OrganisationContext organisation || organisation.Database.GetMigrations().Count() != contents.Migrations.Count)
            return;
        var broken = await AuditTrail.FirstBreak(organisation, cancel);
        RegionDatabases.Forget(organisation);
        if (broken is { } number)
            throw BackupRefusals.Of(BackupRefusals.Unsound, contents.Name, $"audit {number}");
    }
}
