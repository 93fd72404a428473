using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Rodtrad.Storage.Backups;

/// <summary>
/// A hash of the rows of a table that does not depend on their order: the SHA-256 of each row, added up. Two engines, and two
/// servers that sort differently, need not agree on an order for the same rows to give the same hash.
/// </summary>
public sealed class RowHash
{
    private const int Parts = 4;

    private readonly ulong[] _sum = new ulong[Parts];

    /// <summary>How many rows have been added.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds one row, written so that no two different rows are written alike.</summary>
    public void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, hash);
        Rows++;
        unchecked
        {
            UInt128 carry = 0;
            for (var part = 0; part < Parts; part++)
            {
                carry += (UInt128)_sum[part] + BinaryPrimitives.ReadUInt64LittleEndian(hash[(part * sizeof(ulong))..]);
                _sum[part] = (ulong)carry;
                carry >>= 64;
            }
        }
    }

    /// <summary>The hash so far, with the number of rows in it.</summary>
    public string Text()
    {
        Span<byte> bytes = stackalloc byte[(Parts + 1) * sizeof(ulong)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Rows);
        for (var part = 0; part < Parts; part++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[((part + 1) * sizeof(ulong))..], _sum[part]);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows} {Text()}");
}
