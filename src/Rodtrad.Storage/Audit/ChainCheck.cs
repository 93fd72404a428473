using System.Data.Common;
using System.Globalization;
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
        var (rows, last, before) = (0L, ChainEnd.None, ChainEnd.None);
        ReadRow? broken = null;
        ReadRow? former = null;
        await foreach (var row in Rows(context, cancel))
        {
            rows++;
            if (broken is null && !(row.Number == last.Number + 1 && row.PreviousHash == last.Hash && row.IsWhole))
                (broken, before) = (row, former is null ? ChainEnd.None : new ChainEnd(former.Number - 1, former.PreviousHash, default));
            if (broken is null)
                former = row;
            last = broken is null ? new ChainEnd(row.Number, row.Hash, row.At ?? default) : last;
        }
        if (broken is null)
            return new ChainVerdict(rows, last, null);
        var end = await AuditTrail.End(context, cancel);
        return new ChainVerdict(rows, end, await Explain(context, broken, former, last, before, cancel));
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
        if (former is not null && row.PreviousHash == before.Hash && row.PreviousHash != last.Hash)
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
        var isSqlite = context.Database.IsSqlite();
        string Text(string column) => isSqlite ? $"CAST(\"{column}\" AS BLOB)" : $"convert_to(\"{column}\", 'UTF8')";
        var at = isSqlite ? Text("At") : "\"At\"";
        var texts = string.Join(", ", ((string[])["PreviousHash", "Hash", "Actor", "Action", "Subject", "Detail", "Origin", "Reason", "Schema"]).Select(Text));
        await using var command = RawReading.Command(context, $"SELECT \"Number\", {at}, {texts}, \"Attachment\", \"Changes\" FROM audit ORDER BY \"Number\"");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            yield return new ReadRow(reader, isSqlite);
    }

    private sealed class ReadRow
    {
        // As the provider for SQLite writes a time; another spelling of the same time was not written by it.
        private const string Written = "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz";

        public ReadRow(DbDataReader reader, bool isSqlite)
        {
            Number = reader.GetInt64(0);
            At = isSqlite ? Time(Text(Bytes(reader, 1))) : reader.GetFieldValue<DateTimeOffset>(1);
            var previous = Bytes(reader, 2);
            (PreviousHash, Hash) = (Text(previous), Text(Bytes(reader, 3)));
            var (actor, action) = (Bytes(reader, 4), Bytes(reader, 5));
            (Actor, Action) = (Text(actor), Text(action));
            var changes = Bytes(reader, 12);
            Parts = new AuditParts(
                Number, At ?? default, actor, action, Bytes(reader, 6), Bytes(reader, 7), SHA256.HashData(Bytes(reader, 11)), previous,
                Bytes(reader, 8), Bytes(reader, 9), Bytes(reader, 10), changes.Length == 0 ? [] : SHA256.HashData(changes));
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

        private static byte[] Bytes(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? [] : reader.GetFieldValue<byte[]>(ordinal);

        private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

        private static DateTimeOffset? Time(string text) =>
            DateTimeOffset.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                && time.ToString(Written, CultureInfo.InvariantCulture) == text ? time : null;
    }
}
