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

    /// <summary>Compresses what a change came from.</summary>
    public static byte[] Compress(ReadOnlyMemory<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(bytes.Span);
        return packed.ToArray();
    }
}
