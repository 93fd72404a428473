using System.Buffers.Binary;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Exchange.Looks;

/// <summary>How large a picture is, in its own points, read from its first bytes; null for what is neither PNG nor JPEG.</summary>
internal sealed record PictureSize(int Width, int Height, string Extension)
{
    private const int Largest = 20_000;

    public static PictureSize? Of(DocumentImage? picture)
    {
        if (picture is null)
            return null;
        var bytes = picture.Bytes.ToArray();
        var size = Png(bytes) ?? Jpeg(bytes);
        return size is { Width: > 0 and <= Largest, Height: > 0 and <= Largest } ? size : null;
    }

    private static PictureSize? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 24 && bytes[0] == 0x89 && bytes[1..8].SequenceEqual("PNG\r\n\u001a\n"u8)
            ? new(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]), "png")
            : null;

    private static PictureSize? Jpeg(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
            return null;
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            // A frame says the size; the marks C4, C8 and CC are of that row but no frames.
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), "jpeg");
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }
}
