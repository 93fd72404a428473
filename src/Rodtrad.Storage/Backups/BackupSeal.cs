using System.Security.Cryptography;
using System.Text;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Backups;

/// <summary>
/// A backup ends with the SHA-256 of all that stands before it, as the comment of the zip file it is. One changed bit anywhere,
/// and a file that was cut off, are seen before anything in it is believed.
/// </summary>
internal static class BackupSeal
{
    /// <summary>The first file of a backup: tells whoever opens it what it is.</summary>
    public const string FirstEntry = "rodtrad-backup.txt";

    public const string FirstText = "This is a backup of R\u00f6dtr\u00e5d. It holds personal data, and keys if there were any. Restore it with: rodtrad restore FILE\n";

    /// <summary>The comment of a zip file that is not sealed yet.</summary>
    public static string Unsealed { get; } = new('0', Length);

    private const int Length = SHA256.HashSizeInBytes * 2;

    // A local file header of a zip file: its signature, then 26 bytes, then the name.
    private const int HeaderLength = 30;
    private static readonly byte[] Signature = [0x50, 0x4b, 0x03, 0x04];

    /// <summary>Writes the seal over the placeholder at the end.</summary>
    public static async Task Put(string file, CancellationToken cancel)
    {
        var seal = await Compute(file, cancel);
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        stream.Seek(-Length, SeekOrigin.End);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(seal), cancel);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Refuses a file that is no backup, and one that is not as it was when it was made.</summary>
    /// <exception cref="StorageRefusedException">SAK-001, SAK-002.</exception>
    public static async Task Check(string file, CancellationToken cancel)
    {
        if (!await BeginsAsBackup(file, cancel))
            throw BackupRefusals.Of(BackupRefusals.NoBackup, file);
        if (new FileInfo(file).Length < Length || await Compute(file, cancel) != await Written(file, cancel))
            throw BackupRefusals.Of(BackupRefusals.Damaged, file, "SHA-256");
    }

    private static async Task<bool> BeginsAsBackup(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        var begin = new byte[HeaderLength + FirstEntry.Length];
        var read = await stream.ReadAtLeastAsync(begin, begin.Length, throwOnEndOfStream: false, cancel);
        return read == begin.Length && begin.AsSpan().StartsWith(Signature) && begin.AsSpan(HeaderLength).SequenceEqual(Encoding.ASCII.GetBytes(FirstEntry));
    }

    private static async Task<string> Written(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        stream.Seek(-Length, SeekOrigin.End);
        var bytes = new byte[Length];
        await stream.ReadExactlyAsync(bytes, cancel);
        return Encoding.ASCII.GetString(bytes);
    }

    private static async Task<string> Compute(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var left = stream.Length - Length;
        var buffer = new byte[1 << 20];
        while (left > 0)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancel);
            if (read == 0)
                break;
            hash.AppendData(buffer, 0, read);
            left -= read;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
