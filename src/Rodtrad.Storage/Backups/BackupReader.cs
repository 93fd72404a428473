using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Backups;

/// <summary>A backup that has been found whole: sealed, its own, and no newer than this program.</summary>
public sealed partial class BackupReader : IDisposable
{
    private readonly FileStream _stream;
    private readonly ZipArchive _zip;

    private BackupReader(string file, FileStream stream, ZipArchive zip, BackupManifest manifest) => (File, _stream, _zip, Manifest) = (file, stream, zip, manifest);

    public string File { get; }

    public BackupManifest Manifest { get; }

    /// <summary>How much room it takes when it is unpacked.</summary>
    public long Bytes => Manifest.Entries.Sum(entry => entry.Bytes);

    /// <summary>Opens a backup and checks everything that can be checked without unpacking it.</summary>
    /// <exception cref="StorageRefusedException">SAK-001, SAK-002, SAK-003, SAK-010.</exception>
    public static async Task<BackupReader> Open(string file, CancellationToken cancel)
    {
        FileStream? stream = null;
        try
        {
            if (!System.IO.File.Exists(file))
                throw BackupRefusals.Of(BackupRefusals.NoBackup, file);
            await BackupSeal.Check(file, cancel);
            stream = System.IO.File.OpenRead(file);
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var manifest = Read(file, zip);
            if (manifest.Format > BackupManifest.CurrentFormat)
                throw BackupRefusals.Of(BackupRefusals.Newer, file, manifest.Version);
            if (manifest.Entries.FirstOrDefault(entry => !Allowed().IsMatch(entry.Path) || zip.GetEntry(entry.Path)?.Length != entry.Bytes) is { } missing)
                throw BackupRefusals.Of(BackupRefusals.Damaged, file, missing.Path);
            var opened = new BackupReader(file, stream, zip, manifest);
            stream = null;
            return opened;
        }
        catch (InvalidDataException broken)
        {
            throw BackupRefusals.Of(BackupRefusals.Damaged, file, broken.Message);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw BackupRefusals.Of(BackupRefusals.CannotWrite, file, denied.Message);
        }
        finally
        {
            if (stream is not null)
                await stream.DisposeAsync();
        }
    }

    /// <summary>Refuses a backup that holds migrations this program does not know: it could not use what it restores.</summary>
    /// <exception cref="StorageRefusedException">SAK-003.</exception>
    public void DemandKnownSchema(Func<string, IReadOnlyList<string>> known)
    {
        foreach (var database in Manifest.Databases)
        {
            var migrations = known(database.Name);
            if (database.Migrations.FirstOrDefault(one => !migrations.Contains(one)) is { } newer)
                throw BackupRefusals.Of(BackupRefusals.Newer, File, $"{Manifest.Version}, {database.Name} {newer}");
        }
    }

    /// <summary>A file of the backup, to read.</summary>
    public Stream Read(string path) =>
        (_zip.GetEntry(path) ?? throw BackupRefusals.Of(BackupRefusals.Damaged, File, path)).Open();

    /// <summary>Unpacks a file, brings it to the disk and holds it against the manifest.</summary>
    /// <exception cref="StorageRefusedException">SAK-002.</exception>
    public async Task Unpack(BackupEntry entry, string target, CancellationToken cancel)
    {
        WholeFile.MakeFolder(Path.GetDirectoryName(target)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = WholeFile.OwnFile;
        await using var to = new FileStream(target, options);
        await using (var from = Read(entry.Path))
            await from.CopyToAsync(to, cancel);
        to.Flush(flushToDisk: true);
        to.Position = 0;
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(to, cancel)) != entry.Sha256)
            throw BackupRefusals.Of(BackupRefusals.Damaged, File, entry.Path);
    }

    public void Dispose()
    {
        _zip.Dispose();
        _stream.Dispose();
    }

    private static BackupManifest Read(string file, ZipArchive zip)
    {
        if (zip.GetEntry(BackupManifest.Path) is not { } entry)
            throw BackupRefusals.Of(BackupRefusals.Damaged, file, BackupManifest.Path);
        using var stream = entry.Open();
        return BackupManifest.From(stream) ?? throw BackupRefusals.Of(BackupRefusals.Damaged, file, BackupManifest.Path);
    }

    // Nothing is ever unpacked outside its folder: a name has at most one folder, and no dots that lead out.
    [GeneratedRegex(@"^(?:[A-Za-z0-9_][A-Za-z0-9._~-]*/)?[A-Za-z0-9_][A-Za-z0-9._~{}-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Allowed();
}
