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
        if (!Code.TryParse(slug, out var code))
            return Refusal.Of(Unknown, slug);
        await using (var catalog = databases.Catalog())
        {
            if (!await catalog.Organisations.AnyAsync(entry => entry.Slug == code, cancel))
                return Refusal.Of(Unknown, slug);
        }
        var context = databases.Organisation(code);
        await Transactions.BeginReading(context, cancel);
        return context;
    }
}
