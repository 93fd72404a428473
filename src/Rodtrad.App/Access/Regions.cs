using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Editions;

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

    /// <summary>As <see cref="Open"/>, with everything the region holds beside its editions. REG-001 also where nothing is loaded.</summary>
    public async Task<Outcome<Opened<RegionContent>>> OpenContent(string slug, CancellationToken cancel) =>
        await With(RegionStore.Content, await Open(slug, cancel), slug, cancel);

    /// <summary>As <see cref="OpenContent"/>, for those who need no more of it than the region and its units.</summary>
    public async Task<Outcome<Opened<Region>>> OpenRegion(string slug, CancellationToken cancel) =>
        await With(RegionStore.Region, await Open(slug, cancel), slug, cancel);

    /// <summary>As <see cref="OpenToChange"/>, with everything the region holds beside its editions. REG-001 also where nothing is loaded.</summary>
    public async Task<Outcome<Opened<RegionContent>>> OpenContentToChange(string slug, CancellationToken cancel) =>
        await With(RegionStore.Content, await OpenToChange(slug, cancel), slug, cancel);

    private static async Task<Outcome<Opened<T>>> With<T>(
        Func<OrganisationContext, CancellationToken, Task<T?>> read, Outcome<OrganisationContext> opened, string slug, CancellationToken cancel)
        where T : class
    {
        if (opened.Refusal is { } refusal)
            return refusal;
        var context = opened.Unwrap();
        T? content = null;
        try
        {
            content = await read(context, cancel);
            return content is null ? Refusal.Of(Unknown, slug) : new Opened<T>(context, content);
        }
        finally
        {
            // No one gets it, so no one else closes it.
            if (content is null)
                await context.DisposeAsync();
        }
    }

    /// <summary>The organisation's code, when there is one that an address calls so; else null.</summary>
    public async Task<Code?> SlugOf(string slug, CancellationToken cancel)
    {
        if (!Code.TryParse(slug, out var code))
            return null;
        await using var catalog = databases.Catalog();
        return await catalog.Organisations.AnyAsync(entry => entry.Slug == code, cancel) ? code : null;
    }

    private async Task<OrganisationContext?> Find(string slug, CancellationToken cancel) =>
        await SlugOf(slug, cancel) is { } code ? databases.Organisation(code) : null;
}

/// <summary>The database of an organisation together with what was read of it at once. Whoever opened it disposes it.</summary>
public sealed record Opened<T>(OrganisationContext Context, T Content) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
