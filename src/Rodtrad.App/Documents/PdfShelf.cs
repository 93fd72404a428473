using System.Security.Cryptography;

namespace Rodtrad.App.Documents;

/// <summary>
/// The folder of finished PDF, each under the SHA-256 of the Word file it was made of, and a folder beside them to work in, which no
/// other process has. A file gets its name when it is whole, so that what is named is always whole.
/// </summary>
internal sealed class PdfShelf : IDisposable
{
    // Raised when the way from Word to PDF changes, so that what was made the old way is not handed out.
    private const string Way = "1";
    private const string WorkPrefix = "work-";
    private const string LockEnding = ".lock";

    private readonly Lock _one = new();
    private readonly string _folder;
    private readonly string _work;
    private readonly long _most;
    private readonly TimeProvider _clock;
    private readonly FileStream _hold;

    public PdfShelf(string folder, long most, TimeProvider clock)
    {
        (_folder, _most, _clock) = (folder, most, clock);
        Directory.CreateDirectory(folder);
        ClearAfterTheDead();
        _work = Path.Combine(folder, WorkPrefix + Guid.NewGuid().ToString("N"));
        // The lock first: a folder without one belongs to nobody.
        _hold = new FileStream(_work + LockEnding, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>A file to work with, of our own. The folder may have been emptied by hand meanwhile.</summary>
    public string WorkFile(string name) => Path.Combine(Directory.CreateDirectory(_work).FullName, name);

    /// <summary>The SHA-256 of a file, as the shelf names it.</summary>
    public static async Task<string> Hash(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }

    /// <summary>Is the PDF there? Then it counts as used now.</summary>
    public bool Has(string hash)
    {
        lock (_one)
        {
            var file = Named(hash);
            if (!File.Exists(file))
                return false;
            File.SetLastWriteTimeUtc(file, _clock.GetUtcNow().UtcDateTime);
            return true;
        }
    }

    /// <summary>Takes over a finished file, and lets go of those that were used longest ago when there is not room for all.</summary>
    public void Keep(string file, string hash)
    {
        lock (_one)
        {
            File.SetLastWriteTimeUtc(file, _clock.GetUtcNow().UtcDateTime);
            File.Move(file, Named(hash), overwrite: true);
            var kept = new DirectoryInfo(_folder).GetFiles("*.pdf").OrderByDescending(one => one.LastWriteTimeUtc).ToList();
            var sum = kept[0].Length;
            foreach (var older in kept.Skip(1))
            {
                sum += older.Length;
                if (sum > _most)
                    older.Delete();
            }
        }
    }

    /// <summary>The PDF to read, or null when it is gone. It can be read to its end also when it is let go meanwhile.</summary>
    public FileStream? Open(string hash)
    {
        try
        {
            return new FileStream(Named(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_work))
            Directory.Delete(_work, recursive: true);
        _hold.Dispose();
    }

    private string Named(string hash) => Path.Combine(_folder, $"{hash}-{Way}.pdf");

    // A process that ended as it should has removed its folder. One that is alive holds its lock.
    private void ClearAfterTheDead()
    {
        foreach (var work in Directory.GetDirectories(_folder, WorkPrefix + "*"))
        {
            if (IsHeld(work + LockEnding))
                continue;
            Directory.Delete(work, recursive: true);
            File.Delete(work + LockEnding);
        }
    }

    private static bool IsHeld(string file)
    {
        try
        {
            using var taken = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
