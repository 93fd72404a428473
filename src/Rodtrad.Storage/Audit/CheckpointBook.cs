using System.Security.Cryptography;
using System.Text;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Audit;

/// <summary>
/// The checkpoints outside the databases: one file for each organisation that lines are only added to, beside it the public key
/// that an auditor checks them with; and the secret key, in a folder that only the program's user can read.
/// </summary>
public sealed class CheckpointBook(string folder, string keyFolder)
{
    /// <summary>The book cannot be written in, or its key not read: LOG-013 with the place and what the system says.</summary>
    public const string CannotWrite = "LOG-013";

    private const string PublicKey = "checkpoints.pub.pem";

    private readonly string _secretFile = Path.Combine(keyFolder, "checkpoints.pem");

    /// <summary>The file of an organisation.</summary>
    public string FileOf(Code organisation) => Path.Combine(folder, $"{organisation}.log");

    /// <summary>The public key that belongs to a file of checkpoints: it lies beside it.</summary>
    public static string KeyBeside(string file) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, PublicKey);

    /// <summary>Signs how far the chain reaches and writes it down; it is on disk when this returns.</summary>
    /// <exception cref="StorageRefusedException">LOG-013.</exception>
    internal Checkpoint Note(Code organisation, ChainEnd end, DateTimeOffset at)
    {
        try
        {
            using var key = Key();
            var checkpoint = new Checkpoint(end.Number, end.Hash, new DateTimeOffset(at.UtcTicks - at.UtcTicks % 10, TimeSpan.Zero), "");
            var signature = key.SignData(Encoding.UTF8.GetBytes(checkpoint.Text(organisation)), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            checkpoint = checkpoint with { Signature = Convert.ToBase64String(signature) };
            using var file = new FileStream(FileOf(organisation), FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(Encoding.UTF8.GetBytes($"{checkpoint.Line(organisation)}\n"));
            file.Flush(flushToDisk: true);
            return checkpoint;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new StorageRefusedException(CannotWrite, folder, denied.Message);
        }
    }

    private ECDsa Key()
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(_secretFile))
            MakeKey();
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(_secretFile));
        var shown = Path.Combine(folder, PublicKey);
        if (!File.Exists(shown))
            File.WriteAllText(shown, key.ExportSubjectPublicKeyInfoPem() + "\n");
        return key;
    }

    // Two programs may begin at once: the file appears whole, and the first stands.
    private void MakeKey()
    {
        Directory.CreateDirectory(keyFolder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(keyFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var part = Path.Combine(keyFolder, $".{Path.GetRandomFileName()}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(part, options))
        {
            file.Write(Encoding.UTF8.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(part, _secretFile, overwrite: false);
        }
        catch (IOException) when (File.Exists(_secretFile))
        {
            File.Delete(part);
        }
    }
}
