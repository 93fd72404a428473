using Microsoft.EntityFrameworkCore;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Audit;

/// <summary>
/// After an upgrade that changed the tables, one row of the chain tells everything as it then stands, so that the record can be built
/// from the chain alone also where older rows do not tell what became of the rows, or tell it of other columns.
/// </summary>
internal static class Baseline
{
    public const string Action = "baseline";

    /// <summary>Writes the row where the chain's last row was written under another schema. A chain without rows needs none.</summary>
    public static async Task WriteIfNeeded(OrganisationContext context, TimeProvider clock, CancellationToken cancel)
    {
        if (await Former(context, cancel) is null)
            return;
        await using var transaction = await Transactions.BeginChange(context, cancel);
        // Another process may have done it while this one waited.
        if (await Former(context, cancel) is not { } former)
            return;
        await context.Changes.Everything(context, cancel);
        var organisation = await context.Regions.Select(region => region.Slug).FirstOrDefaultAsync(cancel);
        var detail = DomainJson.Write(new { From = former, To = AuditTrail.SchemaOf(context) });
        await AuditTrail.Append(context, new AuditEntry(clock.GetUtcNow(), "system", "", Action, organisation.Text ?? "", "", detail), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The schema of the last row, when it is not the one of this program.</summary>
    private static async Task<string?> Former(OrganisationContext context, CancellationToken cancel)
    {
        var last = await context.Audit.OrderByDescending(row => row.Number).Select(row => row.Schema).FirstOrDefaultAsync(cancel);
        return last is null || last == AuditTrail.SchemaOf(context) ? null : last;
    }
}
