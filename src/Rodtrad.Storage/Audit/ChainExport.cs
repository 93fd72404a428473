using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Rodtrad.Storage.Audit;

/// <summary>
/// Writes the chain as JSON, one row on each line, with everything that its hash is made of: for those who check it with a program
/// of their own.
/// </summary>
public static class ChainExport
{
    private static readonly byte[] NewLine = [(byte)'\n'];

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tells how many rows. The context must read at one moment: it has a transaction.</summary>
    public static async Task<long> Write(OrganisationContext context, Stream target, CancellationToken cancel)
    {
        var count = 0L;
        await foreach (var row in context.Audit.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            await using (var json = new Utf8JsonWriter(target, Plain))
            {
                json.WriteStartObject();
                json.WriteNumber("number", row.Number);
                json.WriteString("at", row.At.ToUniversalTime().ToString("O"));
                json.WriteString("actor", row.Actor);
                json.WriteString("origin", row.Origin);
                json.WriteString("action", row.Action);
                json.WriteString("subject", row.Subject);
                json.WriteString("reason", row.Reason);
                json.WriteString("detail", row.Detail);
                json.WriteString("schema", row.Schema);
                json.WriteBase64String("attachment", row.Attachment);
                json.WriteBase64String("changes", row.Changes);
                json.WriteString("previousHash", row.PreviousHash);
                json.WriteString("hash", row.Hash);
                json.WriteEndObject();
            }
            await target.WriteAsync(NewLine, cancel);
            count++;
        }
        return count;
    }
}
