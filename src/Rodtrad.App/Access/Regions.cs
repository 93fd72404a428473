using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Access;

/// <summary>Finds the database of an organisation by the first segment of an address.</summary>
public sealed class Regions(RegionDatabases databases)
{
    public const string Unknown = "REG-001";

    /// <summary>Every organisation of the installation.</summary>
    public async Task<IReadOnlyList<string>> All(CancellationToken cancel)
    {
        await using var catalog = databases.Catalog();
        return [.. (await catalog.Organisations.AsNoTracking().Select(entry => entry.Slug).ToListAsync(cancel)).Select(slug => slug.Text)];
    }

    /// <summary>
    /// The database of the organisation to read, as it is at this moment, or the refusal REG-001. The caller disposes it.
    /// </summary>
    public async Task<Outcome<OrganisationContext>> Open(string slug, CancellationToken cancel)
    {
        if (await Find(slug, cancel) is not { } context)
            return Refusal.Of(Unknown, slug);
        await Transactions.BeginReading(context, cancel);
        return context;
    }

    /// <summary>
    /// The database of the organisation to change, as its only writer, or the refusal REG-001. The caller commits the context's
    /// transaction and disposes it.
    /// </summary>
    public async Task<Outcome<OrganisationContext>> OpenToChange(string slug, CancellationToken cancel)
    {
        if (await Find(slug, cancel) is not { } context)
            return Refusal.Of(Unknown, slug);
        await Transactions.BeginChange(context, cancel);
        return context;
    }

    private async Task<OrganisationContext?> Find(string slug, CancellationToken cancel)
    {
        if (!Code.TryParse(slug, out var code))
            return null;
        await using var catalog = databases.Catalog();
        return await catalog.Organisations.AnyAsync(entry => entry.Slug == code, cancel) ? databases.Organisation(code) : null;
    }
}
