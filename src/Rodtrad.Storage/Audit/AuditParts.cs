using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rodtrad.Storage.Audit;

/// <summary>
/// What the hash of a row is made of, as bytes. Rule: each part with its length before it, so that no text can slide from one
/// part into the next. The last four came later and are part of it only when any of them says something: a row from before
/// keeps its hash, and as the number of parts can be told from the bytes, no row of one kind has the hash of the other.
/// </summary>
internal readonly record struct AuditParts(
    long Number, DateTimeOffset At, byte[] Actor, byte[] Action, byte[] Subject, byte[] Detail, byte[] AttachmentHash, byte[] PreviousHash,
    byte[] Origin, byte[] Reason, byte[] Schema, byte[] ChangesHash)
{
    /// <summary>The hash the row would have with this number.</summary>
    public string Hash(long number)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, PreviousHash);
        Add(hash, Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
        Add(hash, Encoding.UTF8.GetBytes(At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)));
        Add(hash, Actor);
        Add(hash, Action);
        Add(hash, Subject);
        Add(hash, Detail);
        Add(hash, Encoding.UTF8.GetBytes(Convert.ToHexStringLower(AttachmentHash)));
        if (Origin.Length + Reason.Length + Schema.Length + ChangesHash.Length > 0)
        {
            Add(hash, Origin);
            Add(hash, Reason);
            Add(hash, Schema);
            Add(hash, Encoding.UTF8.GetBytes(Convert.ToHexStringLower(ChangesHash)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, byte[] part)
    {
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, part.LongLength);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
