using System.Runtime.InteropServices;

namespace Rodtrad.Storage.Backups;

/// <summary>Files that are there whole, on the disk, or not at all; and folders that nobody else looks into.</summary>
internal static partial class WholeFile
{
    /// <summary>Only the account that the program runs as.</summary>
    public const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder for our own eyes, with those above it; one that is there is left as it is.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnFolder);
    }

    /// <summary>Writes a small file so that it is there with the new content or with the old.</summary>
    public static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        var part = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnFile;
        using (var stream = new FileStream(part, options))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(part, file, overwrite: true);
        Sync(Path.GetDirectoryName(file)!);
    }

    /// <summary>Brings the names in a folder to the disk: a file that has been given its place keeps it when the power goes.</summary>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            return;
        _ = Fsync(handle);
        _ = Close(handle);
    }

    /// <summary>Brings the content of a file to the disk.</summary>
    public static void SyncFile(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
