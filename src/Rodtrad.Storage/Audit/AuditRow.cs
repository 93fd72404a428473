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
    /// <summary>From where: an address on the net, or empty at the command line.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Why: the decision or the words given with the change.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The last migration that the writing program knew: which tables and columns the changes speak of.</summary>
    public string Schema { get; init; } = "";

    /// <summary>What became of each row, before and after; <see cref="RowChanges"/> reads it. Empty in rows older than that.</summary>
    public byte[] Changes { get; init; } = [];

    /// <summary>The row after <paramref name="former"/>, with its hash.</summary>
    internal static AuditRow After(ChainEnd former, AuditEntry entry, string schema, byte[] changes)
    {
        // Both databases keep microseconds; finer time would not survive the way there and back.
        var time = new DateTimeOffset(entry.At.UtcTicks - entry.At.UtcTicks % 10, TimeSpan.Zero);
        var row = new AuditRow(
            former.Number + 1, time, entry.Actor, entry.Action, entry.Subject, entry.Detail, entry.Attachment, former.Hash, "")
        {
            Origin = entry.Origin,
            Reason = entry.Reason,
            Schema = schema,
            Changes = changes,
        };
        return row with { Hash = row.ComputeHash() };
    }

    /// <summary>The hash the row should have.</summary>
    public string ComputeHash() => new AuditParts(
        Number, At, Bytes(Actor), Bytes(Action), Bytes(Subject), Bytes(Detail), SHA256.HashData(Attachment), Bytes(PreviousHash),
        Bytes(Origin), Bytes(Reason), Bytes(Schema), Changes.Length == 0 ? [] : SHA256.HashData(Changes)).Hash(Number);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit").HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
    }
}
