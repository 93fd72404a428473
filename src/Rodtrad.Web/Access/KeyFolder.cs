using System.Security.Cryptography;

namespace Rodtrad.Web.Access;

/// <summary>
/// Where the installation's secrets lie: files that only the owner may read, made when they are first needed. With more than one web
/// node they share the folder.
/// </summary>
public sealed class KeyFolder(string path)
{
    private const int KeyBytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path => path;

    /// <summary>The secret of that name: 32 random bytes, the same for ever.</summary>
    public byte[] Secret(string name)
    {
        Directory.CreateDirectory(path);
        var file = System.IO.Path.Combine(path, name + ".key");
        if (!File.Exists(file))
            Write(file, RandomNumberGenerator.GetBytes(KeyBytes));
        return File.ReadAllBytes(file);
    }

    // Written beside and moved into place: another process sees all of it or nothing, and the first to come is the one that counts.
    private static void Write(string file, byte[] secret)
    {
        var beside = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(beside, options))
        {
            stream.Write(secret);
            stream.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(beside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(beside);
        }
    }
}
