using System.IO.Compression;
using System.Security.Cryptography;

namespace Rodtrad.Storage.Backups;

/// <summary>The file of a backup while it is written: a zip file with everything stored as it is, each file with its SHA-256.</summary>
internal sealed class BackupArchive : IDisposable
{
    private readonly FileStream _file;
    private readonly ZipArchive _zip;
    private readonly List<BackupEntry> _entries = [];

    /// <summary>Makes the file, readable for nobody else.</summary>
    public BackupArchive(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new FileStream(file, options);
        _zip = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true) { Comment = BackupSeal.Unsealed };
        using var first = _zip.CreateEntry(BackupSeal.FirstEntry, CompressionLevel.NoCompression).Open();
        first.Write(System.Text.Encoding.UTF8.GetBytes(BackupSeal.FirstText));
    }

    public IReadOnlyList<BackupEntry> Entries => _entries;

    /// <summary>A new file in the backup; it is in it when the stream is closed. One at a time.</summary>
    public Stream Add(string path) => new Entry(this, path, _zip.CreateEntry(path, CompressionLevel.NoCompression).Open());

    public async Task AddFile(string path, string file, CancellationToken cancel)
    {
        await using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var to = Add(path);
        await from.CopyToAsync(to, cancel);
    }

    /// <summary>Writes the manifest and closes the file.</summary>
    public void Close(BackupManifest manifest)
    {
        using (var last = _zip.CreateEntry(BackupManifest.Path, CompressionLevel.NoCompression).Open())
            last.Write(manifest.ToBytes());
        Dispose();
    }

    public void Dispose()
    {
        _zip.Dispose();
        _file.Dispose();
    }

    private sealed class Entry(BackupArchive archive, string path, Stream inner) : Stream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long _bytes;
        private bool _isClosed;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _bytes;

        public override long Position { get => _bytes; set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _hash.AppendData(buffer);
            _bytes += buffer.Length;
            inner.Write(buffer);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _hash.AppendData(buffer.Span);
            _bytes += buffer.Length;
            await inner.WriteAsync(buffer, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_isClosed)
            {
                _isClosed = true;
                inner.Dispose();
                archive._entries.Add(new BackupEntry(path, _bytes, Convert.ToHexStringLower(_hash.GetHashAndReset())));
                _hash.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
