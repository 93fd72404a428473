using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Audit;

/// <summary>Why a checkpoint does not bear witness of the chain that is there.</summary>
public enum CheckpointFaultKind
{
    /// <summary>The chain ends before the row that it tells of.</summary>
    CutOff,

    /// <summary>The row that it tells of has another hash.</summary>
    Rewritten,

    /// <summary>Its signature is not of the key that it is checked with.</summary>
    Forged,

    /// <summary>It stands in the database and not in the file.</summary>
    NotInFile,

    /// <summary>What stands where a checkpoint should is none of the organisation's; in a file its number is that of the line.</summary>
    Unreadable,

    /// <summary>The file, or the key to check it with, is not there.</summary>
    NoFile,
}

/// <summary>One fault; <paramref name="Place"/> is the file or the table where the checkpoint stands.</summary>
public sealed record CheckpointFault(CheckpointFaultKind Kind, long Number, DateTimeOffset At, string Place);

/// <summary>What the checkpoints say: how many bear witness, the last of them, and the faults.</summary>
public sealed record CheckpointVerdict(int Count, Checkpoint? Last, IReadOnlyList<CheckpointFault> Faults);

/// <summary>Writes and checks the witnesses of the chain.</summary>
public static class Checkpoints
{
    private const string Table = "checkpoints";

    /// <summary>Witnesses the whole chain now, unless its last row is witnessed already. Null where there is nothing to witness.</summary>
    /// <exception cref="StorageRefusedException">LOG-013.</exception>
    public static async Task<Checkpoint?> Write(OrganisationContext context, DateTimeOffset at, CancellationToken cancel)
    {
        await using var transaction = await Transactions.BeginChange(context, cancel);
        if (await Witness(context, await AuditTrail.End(context, cancel), at, cancel) is not { } checkpoint)
            return null;
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return checkpoint;
    }

    /// <summary>
    /// After a restoration: notes in the book what the restored database holds, where the organisation has nothing noted. Nothing where
    /// the database is older than checkpoints.
    /// </summary>
    /// <exception cref="StorageRefusedException">LOG-013.</exception>
    public static async Task NoteRestored(OrganisationContext context, CancellationToken cancel)
    {
        if (context.Book is not { } book)
            return;
        // A restored file does not write ahead yet. Opening it for writing sets it right; asking what it holds could not.
        await context.Database.OpenConnectionAsync(cancel);
        await context.Database.CloseConnectionAsync();
        if ((await context.Database.GetAppliedMigrationsAsync(cancel)).All(one => !one.EndsWith("_AuditImages", StringComparison.Ordinal)))
            return;
        book.Restore(context.Slug, await context.Checkpoints.AsNoTracking().OrderBy(one => one.Number).ToListAsync(cancel));
    }

    /// <summary>
    /// Rule: the first change of a day first witnesses how the chain ended before it. Where the book cannot be written in, people's work
    /// goes on: the next start and the next day try again, and <c>verify-log</c> tells how old the last one is.
    /// </summary>
    internal static async Task Daily(OrganisationContext context, ChainEnd end, DateTimeOffset at, CancellationToken cancel)
    {
        if (end.Number == 0 || end.At.UtcDateTime.Date >= at.UtcDateTime.Date)
            return;
        try
        {
            await Witness(context, end, at, cancel);
        }
        catch (StorageRefusedException)
        {
            return;
        }
    }

    /// <summary>
    /// Holds the chain, which ends at <paramref name="end"/>, against the checkpoints of the database and of the file:
    /// <paramref name="anchor"/>, one that was kept elsewhere, or the installation's own when it is null. They are checked with
    /// <paramref name="keyFile"/>, or the key that lies beside the file. The context must read at one moment.
    /// </summary>
    public static async Task<CheckpointVerdict> Check(
        OrganisationContext context, ChainEnd end, string? anchor, string? keyFile, CancellationToken cancel)
    {
        var faults = new List<CheckpointFault>();
        var stored = await Stored(context, faults, cancel);
        var file = anchor ?? context.Book?.FileOf(context.Slug);
        var noted = Noted(context.Slug, file, isAwaited: anchor is not null || stored.Count > 0, faults);
        using var key = Key(keyFile ?? (file is null ? null : CheckpointBook.KeyBeside(file)), isAwaited: stored.Count + noted.Count > 0, faults);
        var all = stored.Select(one => (Checkpoint: one, Place: Table)).Concat(noted.Select(one => (Checkpoint: one, Place: file ?? ""))).ToList();
        var numbers = all.Select(one => one.Checkpoint.Number).Distinct().ToList();
        var hashes = await context.Audit.Where(row => numbers.Contains(row.Number)).Select(row => new { row.Number, row.Hash })
            .ToDictionaryAsync(row => row.Number, row => row.Hash, cancel);
        foreach (var (checkpoint, place) in all)
        {
            CheckpointFaultKind? kind = key is not null && !checkpoint.IsSigned(context.Slug, key) ? CheckpointFaultKind.Forged
                : checkpoint.Number > end.Number ? CheckpointFaultKind.CutOff
                : hashes.GetValueOrDefault(checkpoint.Number) != checkpoint.Hash ? CheckpointFaultKind.Rewritten
                : null;
            if (kind is { } fault)
                faults.Add(new CheckpointFault(fault, checkpoint.Number, checkpoint.At, place));
        }
        // A copy that was kept elsewhere is older than the database; the installation's own is not.
        if (anchor is null && file is not null && File.Exists(file))
            faults.AddRange(stored.Where(one => !noted.Contains(one)).Select(one => new CheckpointFault(CheckpointFaultKind.NotInFile, one.Number, one.At, file)));
        return new CheckpointVerdict(all.DistinctBy(one => one.Checkpoint.Number).Count(), all.Select(one => one.Checkpoint).MaxBy(one => one.Number), faults);
    }

    // The file first: a checkpoint tells of a row that is committed already, whatever becomes of this transaction.
    private static async Task<Checkpoint?> Witness(OrganisationContext context, ChainEnd end, DateTimeOffset at, CancellationToken cancel)
    {
        if (context.Book is not { } book || end.Number == 0 || await context.Checkpoints.AnyAsync(one => one.Number == end.Number, cancel))
            return null;
        var checkpoint = book.Note(context.Slug, end, at);
        context.Checkpoints.Add(checkpoint);
        return checkpoint;
    }

    private static async Task<List<Checkpoint>> Stored(OrganisationContext context, List<CheckpointFault> faults, CancellationToken cancel)
    {
        var stored = new List<Checkpoint>();
        await using var command = RawReading.Command(
            context, $"SELECT \"Number\", {RawReading.Time(context, "At")}, {RawReading.Text(context, "Hash")}, {RawReading.Text(context, "Signature")} FROM {Table} ORDER BY \"Number\"");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            if (RawReading.Time(reader, 1) is { } at)
                stored.Add(new Checkpoint(reader.GetInt64(0), RawReading.String(reader, 2), at, RawReading.String(reader, 3)));
            else
                faults.Add(new CheckpointFault(CheckpointFaultKind.Unreadable, reader.GetInt64(0), default, Table));
        }
        return stored;
    }

    private static List<Checkpoint> Noted(Code organisation, string? file, bool isAwaited, List<CheckpointFault> faults)
    {
        var noted = new List<Checkpoint>();
        if (file is null)
            return noted;
        try
        {
            foreach (var (line, i) in File.ReadLines(file).Select((line, i) => (line, i)))
            {
                if (Checkpoint.Of(line, organisation) is { } checkpoint)
                    noted.Add(checkpoint);
                else
                    faults.Add(new CheckpointFault(CheckpointFaultKind.Unreadable, i + 1, default, file));
            }
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            if (isAwaited)
                faults.Add(new CheckpointFault(CheckpointFaultKind.NoFile, 0, default, file));
        }
        return noted;
    }

    private static ECDsa? Key(string? file, bool isAwaited, List<CheckpointFault> faults)
    {
        if (file is null || !isAwaited)
            return null;
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            key.Dispose();
            faults.Add(new CheckpointFault(CheckpointFaultKind.NoFile, 0, default, file));
            return null;
        }
    }
}
