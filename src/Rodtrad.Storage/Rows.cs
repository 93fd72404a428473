using Microsoft.EntityFrameworkCore;

namespace Rodtrad.Storage;

/// <summary>Lays a list of immutable records over the rows that hold them.</summary>
internal static class Rows
{
    /// <summary>The rows of a version become exactly these items.</summary>
    public static async Task Lay<T, TKey>(
        OrganisationContext context, DbSet<T> set, int versionId, IEnumerable<T> items, Func<T, TKey> key, CancellationToken cancel)
        where T : class
        where TKey : notnull
    {
        var stored = await set.Where(row => EF.Property<int>(row, Conventions.VersionId) == versionId).ToDictionaryAsync(key, cancel);
        foreach (var item in items)
        {
            if (stored.Remove(key(item), out var row))
            {
                context.Entry(row).CurrentValues.SetValues(item);
                continue;
            }
            context.Entry(item).Property(Conventions.VersionId).CurrentValue = versionId;
            context.Entry(item).State = EntityState.Added;
        }
        set.RemoveRange(stored.Values);
    }

    /// <summary>The rows of a register become these items, in this order; none is removed.</summary>
    public static async Task LayInPlace<T, TKey>(
        OrganisationContext context, DbSet<T> set, IReadOnlyList<T> items, Func<T, TKey> key, CancellationToken cancel)
        where T : class
        where TKey : notnull
    {
        var stored = await set.ToDictionaryAsync(key, cancel);
        for (var place = 0; place < items.Count; place++)
        {
            var entry = context.Entry(stored.GetValueOrDefault(key(items[place]), items[place]));
            if (entry.State == EntityState.Detached)
                entry.State = EntityState.Added;
            else
                entry.CurrentValues.SetValues(items[place]);
            entry.Property<int>(Place).CurrentValue = place;
        }
    }

    /// <summary>A register in its order.</summary>
    public static async Task<List<T>> InPlace<T>(DbSet<T> set, CancellationToken cancel)
        where T : class => await set.AsNoTracking().OrderBy(row => EF.Property<int>(row, Place)).ToListAsync(cancel);

    private const string Place = "Place";
}
