using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Rodtrad.Storage.Audit;

/// <summary>How the chain is broken.</summary>
public enum ChainBreakKind
{
    /// <summary>A row no longer says what it said.</summary>
    Changed,

    /// <summary>Rows are gone before a row that is there.</summary>
    Missing,

    /// <summary>A row stands in another's place.</summary>
    Swapped,

    /// <summary>A row has come in that was never written by the product.</summary>
    Inserted,
}

/// <summary>
/// The first row where the chain no longer holds, and what it says: to be looked at, not believed. <paramref name="Other"/>: the first
/// number that is missing, or the number that a swapped row was written with; else 0.
/// </summary>
public sealed record ChainBreak(ChainBreakKind Kind, long Number, DateTimeOffset? At, string Actor, string Action, long Other);

/// <summary>The chain as it was read: how many rows, where it ends, and where it first breaks, if it does.</summary>
public sealed record ChainVerdict(long Rows, ChainEnd End, ChainBreak? Break);

/// <summary>
/// Reads the chain past the mapping, byte for byte: every number, every link and every hash. The context must read at one moment.
/// </summary>
public static class ChainCheck
{
    public static async Task<ChainVerdict> Run(OrganisationContext context, CancellationToken cancel)
    {
        await using var moment = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(cancel) : null;
        var (rows, last, before, end) = (0L, ChainEnd.None, ChainEnd.None, ChainEnd.None);
        ReadRow? broken = null;
        ReadRow? former = null;
        await foreach (var row in Rows(context, cancel))
        {
            rows++;
            end = new ChainEnd(row.Number, row.Hash, row.At ?? default);
            if (broken is not null)
                continue;
            if (row.Number == last.Number + 1 && row.PreviousHash == last.Hash && row.IsWhole)
                (former, last) = (row, end);
            else
                (broken, before) = (row, former is null ? ChainEnd.None : new ChainEnd(former.Number - 1, former.PreviousHash, default));
        }
        return new ChainVerdict(rows, end, broken is null ? null : await Explain(context, broken, former, last, before, cancel));
    }

    // What is most likely done, from what still fits: a row that is whole but stands wrong was moved, one whose place another row
    // fits better was put in, a gap in the numbers was cut. Whatever it is called, the row is named.
    private static async Task<ChainBreak> Explain(
        OrganisationContext context, ReadRow row, ReadRow? former, ChainEnd last, ChainEnd before, CancellationToken cancel)
    {
        ChainBreak Of(ChainBreakKind kind, ReadRow named, long other = 0) => new(kind, named.Number, named.At, named.Actor, named.Action, other);
        if (row.Number > last.Number + 1)
            return Of(ChainBreakKind.Missing, row, last.Number + 1);
        var links = await context.Audit.AsNoTracking().Select(one => new { one.Number, one.PreviousHash, one.Hash }).ToListAsync(cancel);
        var isFollowed = links.Any(one => one.PreviousHash == last.Hash && one.Number > row.Number);
        var written = row.IsWhole ? 0 : links.Select(one => one.Number + 1).Append(1).FirstOrDefault(number => row.Parts.Hash(number) == row.Hash);
        if (written > 0 && links.Any(one => one.Number == written && one.Hash == row.Hash))
            return Of(ChainBreakKind.Inserted, row);
        if (former is not null && (row.IsWhole || written > 0) && row.PreviousHash == before.Hash && row.PreviousHash != last.Hash)
            return Of(ChainBreakKind.Inserted, former);
        if (written > 0)
            return isFollowed ? Of(ChainBreakKind.Swapped, row, written) : Of(ChainBreakKind.Missing, row, row.Number);
        if (isFollowed)
            return Of(ChainBreakKind.Inserted, row);
        // The row is whole and follows another: it is the one before it that was written over, with a hash to match.
        return row.IsWhole && former is not null ? Of(ChainBreakKind.Changed, former) : Of(ChainBreakKind.Changed, row);
    }

    private static async IAsyncEnumerable<ReadRow> Rows(OrganisationContext context, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var texts = ((string[])["PreviousHash", "Hash", "Actor", "Action", "Subject", "Detail", "Origin", "Reason", "Schema"]).Select(column => RawReading.Text(context, column));
        await using var command = RawReading.Command(
            context, $"SELECT \"Number\", {RawReading.Time(context, "At")}, {string.Join(", ", texts)}, \"Attachment\", \"Changes\" FROM audit ORDER BY \"Number\"");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            yield return new ReadRow(reader);
    }

    private sealed class ReadRow
    {
        public ReadRow(DbDataReader reader)
        {
            Number = reader.GetInt64(0);
            At = RawReading.Time(reader, 1);
            var (previous, actor, action) = (RawReading.Bytes(reader, 2), RawReading.Bytes(reader, 4), RawReading.Bytes(reader, 5));
            (PreviousHash, Hash, Actor, Action) = (Text(previous), RawReading.String(reader, 3), Text(actor), Text(action));
            var changes = RawReading.Bytes(reader, 12);
            Parts = new AuditParts(
                Number, At ?? default, actor, action, RawReading.Bytes(reader, 6), RawReading.Bytes(reader, 7), SHA256.HashData(RawReading.Bytes(reader, 11)), previous,
                RawReading.Bytes(reader, 8), RawReading.Bytes(reader, 9), RawReading.Bytes(reader, 10), changes.Length == 0 ? [] : SHA256.HashData(changes));
            IsWhole = At is not null && Parts.Hash(Number) == Hash;
        }

        public long Number { get; }

        public DateTimeOffset? At { get; }

        public string PreviousHash { get; }

        public string Hash { get; }

        public string Actor { get; }

        public string Action { get; }

        public AuditParts Parts { get; }

        /// <summary>Whether it has the hash that its content gives.</summary>
        public bool IsWhole { get; }

        private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
    }
}
