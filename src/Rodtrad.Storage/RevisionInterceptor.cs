using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rodtrad.Storage;

/// <summary>
/// Gives every added or changed row a new revision. The token is set by the application, because SQLite has no row version
/// of its own and the second writer would silently win.
/// </summary>
internal sealed class RevisionInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Stamp(DbContext? context)
    {
        foreach (var entry in context?.ChangeTracker.Entries() ?? [])
        {
            if (entry.State is EntityState.Added or EntityState.Modified && entry.Metadata.FindProperty(Conventions.Revision) is not null)
                entry.Property(Conventions.Revision).CurrentValue = Guid.NewGuid();
        }
    }
}
