using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;

namespace Rodtrad.Storage.Audit;

/// <summary>Writes and checks the chain of changes.</summary>
public static class AuditTrail
{
    private static readonly ConcurrentDictionary<string, string> Schemas = new(StringComparer.Ordinal);

    /// <summary>
    /// Saves what the context holds and adds the one row of this transaction to the chain, with what became of every row that the
    /// transaction has saved. The caller commits; nothing may be saved between. What was saved without a row cannot be committed.
    /// </summary>
    /// <exception cref="InvalidOperationException">No transaction, or it has its row already: a bug of the caller.</exception>
    public static async Task Append(OrganisationContext context, AuditEntry entry, CancellationToken cancel)
    {
        if (context.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A row of the chain is written in the transaction of the change it tells of.");
        await context.SaveChangesAsync(cancel);
        var former = await End(context, cancel);
        await Checkpoints.Daily(context, former, entry.At, cancel);
        context.Audit.Add(AuditRow.After(former, entry, SchemaOf(context), context.Changes.Tell()));
        await context.SaveChangesAsync(cancel);
    }

    /// <summary>Where the chain ends.</summary>
    public static async Task<ChainEnd> End(OrganisationContext context, CancellationToken cancel) =>
        await context.Audit.OrderByDescending(row => row.Number).Select(row => new ChainEnd(row.Number, row.Hash, row.At)).FirstOrDefaultAsync(cancel) ?? ChainEnd.None;

    /// <summary>The number of the row where the chain no longer holds, or null when all of it does.</summary>
    public static async Task<long?> FirstBreak(OrganisationContext context, CancellationToken cancel) =>
        (await ChainCheck.Run(context, cancel)).Break?.Number;

    /// <summary>
    /// As <see cref="FirstBreak"/>, of the latest rows only, and whether their number is what the last of them says: for those who
    /// ask often.
    /// </summary>
    public static async Task<long?> LatestBreak(OrganisationContext context, CancellationToken cancel)
    {
        const int latest = 200;
        var rows = await context.Audit.AsNoTracking().OrderByDescending(row => row.Number).Take(latest).ToListAsync(cancel);
        if (rows.Count == 0)
            return null;
        if (await context.Audit.LongCountAsync(cancel) != rows[0].Number)
            return rows[0].Number;
        rows.Reverse();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Hash != rows[i].ComputeHash() || (i > 0 && (rows[i].PreviousHash != rows[i - 1].Hash || rows[i].Number != rows[i - 1].Number + 1)))
                return rows[i].Number;
        }
        return null;
    }

    /// <summary>Compresses what a change came from.</summary>
    public static byte[] Compress(ReadOnlyMemory<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(bytes.Span);
        return packed.ToArray();
    }

    /// <summary>The last migration that this program knows of the provider.</summary>
    internal static string SchemaOf(OrganisationContext context) =>
        Schemas.GetOrAdd(context.Database.ProviderName!, _ => context.Database.GetMigrations().LastOrDefault() ?? "");
}
