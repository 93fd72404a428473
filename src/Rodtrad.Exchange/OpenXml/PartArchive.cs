using System.IO.Compression;

namespace Rodtrad.Exchange.OpenXml;

/// <summary>
/// A package that is written from first part to last: one part at a time, every part with the same time, and the same bytes
/// wherever it goes, also to a place that could be written backwards in.
/// </summary>
internal sealed class PartArchive(Stream target) : IDisposable
{
    // The earliest day that the format can tell: nothing of when or where a file was made is in it.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive = new(new Forward(target), ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>A part of bytes; what is compressed already is only stored faster.</summary>
    public Stream Bytes(string name, bool isCompressed = false)
    {
        var entry = _archive.CreateEntry(name, isCompressed ? CompressionLevel.Fastest : CompressionLevel.Optimal);
        entry.LastWriteTime = Day;
        return entry.Open();
    }

    /// <summary>A part of XML, its declaration written.</summary>
    public XmlPart Xml(string name) => new XmlPart(Bytes(name)).Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

    public void Dispose() => _archive.Dispose();

    // A stream that can be wound back gives other bytes than one that cannot: sizes before or after each part.
    private sealed class Forward(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
