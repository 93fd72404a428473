using System.IO.Compression;
using Microsoft.EntityFrameworkCore;

namespace Rodtrad.Storage.Audit;

/// <summary>Writes and checks the chain of changes.</summary>
public static class AuditTrail
{
    /// <summary>Adds a row to the chain; it is saved with the change it tells of, in the caller's transaction.</summary>
    public static async Task Append(
        OrganisationContext context, DateTimeOffset at, string actor, string action, string subject, string detail,
        byte[] attachment, CancellationToken cancel)
    {
        var former = await context.Audit.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        context.Audit.Add(AuditRow.After(former, at, actor, action, subject, detail, attachment));
    }

    /// <summary>The number of the first row that breaks the chain, or null when all of it holds.</summary>
    public static async Task<long?> FirstBreak(OrganisationContext context, CancellationToken cancel)
    {
        var (number, hash) = (0L, "");
        await foreach (var row in context.Audit.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (row.Number != number + 1 || row.PreviousHash != hash || row.Hash != row.ComputeHash())
                return row.Number;
            (number, hash) = (row.Number, row.Hash);
        }
        return null;
    }

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
}
