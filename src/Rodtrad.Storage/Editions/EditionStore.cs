using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage.Editions;

/// <summary>
/// An edition with what the database knows of it: when it was loaded, the hash of its snapshot when it is decided, and
/// whether the snapshot still has that hash.
/// </summary>
public sealed record StoredEdition(PlanEdition Edition, int VersionId, DateTimeOffset LoadedAt, string LoadedHash, string SnapshotHash, bool IsTampered);

/// <summary>Reads and writes whole editions. A decided one is read from its snapshot alone.</summary>
public static class EditionStore
{
    /// <summary>The edition of a plan, the latest or a named version; null when there is none.</summary>
    public static async Task<StoredEdition?> Find(OrganisationContext context, Code plan, string? version, CancellationToken cancel)
    {
        var row = await context.Versions.AsNoTracking().Where(row => row.PlanCode == plan && (version == null || row.Version == version))
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancel);
        return row is null ? null : await Read(context, row, cancel);
    }

    /// <summary>Every edition, in the order they were first loaded.</summary>
    public static async Task<Sequence<StoredEdition>> All(OrganisationContext context, CancellationToken cancel)
    {
        var editions = new List<StoredEdition>();
        foreach (var row in await context.Versions.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel))
            editions.Add(await Read(context, row, cancel));
        return editions.ToSequence();
    }

    private static async Task<StoredEdition> Read(OrganisationContext context, VersionRow row, CancellationToken cancel)
    {
        if (await context.Snapshots.AsNoTracking().FirstOrDefaultAsync(snapshot => snapshot.VersionId == row.Id, cancel) is { } snapshot)
        {
            // What was decided is what is shown; only that a later decision replaced it may be added.
            var decided = CanonicalEdition.Read(snapshot.Content) with { Status = row.Status };
            var isTampered = CanonicalEdition.Hash(snapshot.Content) != snapshot.Hash;
            return new StoredEdition(decided, row.Id, row.LoadedAt, row.LoadedHash, snapshot.Hash, isTampered);
        }
        return new StoredEdition(await FromTables(context, row, cancel), row.Id, row.LoadedAt, row.LoadedHash, "", false);
    }

    private static async Task<PlanEdition> FromTables(OrganisationContext context, VersionRow row, CancellationToken cancel)
    {
        var id = row.Id;
        return new PlanEdition(
            row.Plan, row.Version, row.Status, row.Decision, row.Header, row.SourceDocument, row.Vocabulary, row.Sections, row.Footnotes,
            (await OfVersion(context.Nodes, id).ToListAsync(cancel)).ToSequence(),
            (await OfVersion(context.Links, id).ToListAsync(cancel)).ToSequence(),
            (await OfVersion(context.Uses, id).ToListAsync(cancel)).ToSequence(),
            (await OfVersion(context.Assignments, id).ToListAsync(cancel)).ToSequence()).InOrder();
    }

    private static IQueryable<T> OfVersion<T>(DbSet<T> set, int id)
        where T : class => set.AsNoTracking().Where(item => EF.Property<int>(item, Conventions.VersionId) == id);

    /// <summary>
    /// Writes the edition over its stored rows: adds, changes and removes what differs, and freezes it when it is decided.
    /// The caller saves, and holds the transaction.
    /// </summary>
    public static async Task Write(OrganisationContext context, PlanEdition edition, DateTimeOffset at, CancellationToken cancel)
    {
        var row = await context.Versions.FirstOrDefaultAsync(row => row.PlanCode == edition.Plan.Code && row.Version == edition.Version, cancel);
        if (row is null)
            context.Versions.Add(row = new VersionRow(edition));
        else
            row.Set(edition);
        var content = CanonicalEdition.Write(edition);
        row.LoadedAs(CanonicalEdition.Hash(content), at);
        await context.SaveChangesAsync(cancel);
        await Rows.Lay(context, context.Nodes, row.Id, edition.Nodes, node => node.Code, cancel);
        await Rows.Lay(context, context.Links, row.Id, edition.Links, link => (link.From, link.Type, link.To), cancel);
        await Rows.Lay(context, context.Uses, row.Id, edition.Uses, use => use.Node, cancel);
        await Rows.Lay(context, context.Assignments, row.Id, edition.Assignments, assignment => assignment.Node, cancel);
        if (edition.Status == PlanStatus.Decided && !await context.Snapshots.AnyAsync(snapshot => snapshot.VersionId == row.Id, cancel))
            context.Snapshots.Add(new Snapshot(row.Id, CanonicalEdition.Hash(content), content, at));
        await context.SaveChangesAsync(cancel);
    }

    /// <summary>Notes that a decided version has been replaced; its snapshot stays as it is.</summary>
    public static async Task MarkReplaced(OrganisationContext context, PlanEdition edition, CancellationToken cancel)
    {
        var row = await context.Versions.FirstAsync(row => row.PlanCode == edition.Plan.Code && row.Version == edition.Version, cancel);
        context.Entry(row).Property(version => version.Status).CurrentValue = PlanStatus.Replaced;
        await context.SaveChangesAsync(cancel);
    }
}
