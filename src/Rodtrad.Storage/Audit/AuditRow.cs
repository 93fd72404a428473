using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rodtrad.Storage.Audit;

/// <summary>
/// One change of state: who, when, what, and the content it came from (compressed). <paramref name="Hash"/> is the SHA-256 of
/// the former row's hash and this row, so that no row can be changed, taken out or put in between unnoticed.
/// Append-only: a trigger in the database refuses everything else.
/// </summary>
public sealed record AuditRow(
    long Number, DateTimeOffset At, string Actor, string Action, string Subject, string Detail, byte[] Attachment, string PreviousHash, string Hash)
{
    /// <summary>The row after <paramref name="former"/> (null = the first), with its hash.</summary>
    public static AuditRow After(
        AuditRow? former, DateTimeOffset at, string actor, string action, string subject, string detail, byte[] attachment)
    {
        // Both databases keep microseconds; finer time would not survive the way there and back.
        var time = new DateTimeOffset(at.UtcTicks - at.UtcTicks % 10, TimeSpan.Zero);
        var row = new AuditRow((former?.Number ?? 0) + 1, time, actor, action, subject, detail, attachment, former?.Hash ?? "", "");
        return row with { Hash = row.ComputeHash() };
    }

    /// <summary>The hash the row should have.</summary>
    public string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] parts =
        [
            PreviousHash, Number.ToString(CultureInfo.InvariantCulture), At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            Actor, Action, Subject, Detail, Convert.ToHexStringLower(SHA256.HashData(Attachment)),
        ];
        foreach (var part in parts)
        {
            // Each part with its length before it: no text can slide from one part into the next.
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.LongLength));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit").HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
    }
}
