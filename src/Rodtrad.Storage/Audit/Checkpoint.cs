using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage.Audit;

/// <summary>
/// A witness of how far the chain reached at a time: the number and the hash of a row, signed with the installation's key. Kept in
/// the database and, line by line, in a file outside it, so that a chain that is cut off or written anew is found out. Append-only.
/// </summary>
public sealed record Checkpoint(long Number, string Hash, DateTimeOffset At, string Signature)
{
    private const string Mark = "rodtrad-checkpoint-1";

    /// <summary>What is signed: one line of text without its signature.</summary>
    public string Text(Code organisation) => string.Create(
        CultureInfo.InvariantCulture, $"{Mark} {organisation} {Number} {Hash} {At.ToUniversalTime():O}");

    /// <summary>The line of the file: what is signed, a space and the signature (ECDSA P-256 with SHA-256, DER, base64).</summary>
    public string Line(Code organisation) => $"{Text(organisation)} {Signature}";

    /// <summary>Whether the holder of the key has signed it for this organisation.</summary>
    public bool IsSigned(Code organisation, ECDsa key)
    {
        Span<byte> signature = new byte[Signature.Length];
        return Convert.TryFromBase64String(Signature, signature, out var length)
            && key.VerifyData(Encoding.UTF8.GetBytes(Text(organisation)), signature[..length], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>The checkpoint of a line; null for a line that is none of this organisation's.</summary>
    public static Checkpoint? Of(string line, Code organisation) =>
        line.Split(' ') is [Mark, var slug, var number, var hash, var at, var signature] && slug == organisation.Text
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new Checkpoint(n, hash, time, signature) : null;
}

internal sealed class CheckpointMapping : IEntityTypeConfiguration<Checkpoint>
{
    public void Configure(EntityTypeBuilder<Checkpoint> builder)
    {
        builder.ToTable("checkpoints").HasKey(checkpoint => checkpoint.Number);
        builder.Property(checkpoint => checkpoint.Number).ValueGeneratedNever();
        builder.Property(checkpoint => checkpoint.Hash).HasMaxLength(64);
        builder.Property(checkpoint => checkpoint.Signature).HasMaxLength(120);
    }
}
