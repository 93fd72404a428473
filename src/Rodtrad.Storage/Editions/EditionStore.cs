using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Frames;

namespace Rodtrad.Storage.Editions;

/// <summary>
/// An edition with what the database knows of it: when it was loaded, the hash of its snapshot when it is decided, and
/// whether the snapshot still has that hash.
/// </summary>
public sealed record StoredEdition(PlanEdition Edition, int VersionId, DateTimeOffset LoadedAt, string LoadedHash, string SnapshotHash, bool IsTampered);

/// <summary>What a version is called and who may see it, without its content.</summary>
public sealed record VersionHead(int Id, Plan Plan, string Version, PlanStatus Status, Sequence<Term> Vocabulary)
{
    /// <summary>Whether its content is frozen in a snapshot.</summary>
    public bool IsFrozen => Status is PlanStatus.Decided or PlanStatus.Replaced;

    /// <summary>Rule: what is published is open to every reader, and that an external plan exists.</summary>
    public bool IsOpen => Plan.IsPublished || Status == PlanStatus.External;

    /// <summary>The edition without nodes: enough to name its levels.</summary>
    public PlanEdition Bare => new(Plan, Version, Status, DecisionReference.None, PlanHeader.None, "", Vocabulary, [], [], [], [], [], []);
}

/// <summary>How many nodes a version has of a level and an origin.</summary>
public sealed record NodeCount(int VersionId, Code Level, Origin Origin, int Count);

/// <summary>The first node of a level in a version: an example of what the level holds.</summary>
public sealed record FirstNode(int VersionId, Code Level, Code Code, string Name);

/// <summary>Reads and writes whole editions. A decided one is read from its snapshot alone.</summary>
public static class EditionStore
{
    /// <summary>Every version without its content, in the order they were first loaded.</summary>
    public static async Task<Sequence<VersionHead>> Heads(OrganisationContext context, CancellationToken cancel) =>
        (await context.Versions.AsNoTracking().OrderBy(row => row.Id)
            .Select(row => new VersionHead(row.Id, row.Plan, row.Version, row.Status, row.Vocabulary)).ToListAsync(cancel)).ToSequence();

    /// <summary>The nodes of the versions, counted by the database.</summary>
    public static async Task<Sequence<NodeCount>> Counts(OrganisationContext context, IReadOnlyList<int> versions, CancellationToken cancel) =>
        (await context.Nodes.AsNoTracking().Where(node => versions.Contains(EF.Property<int>(node, Conventions.VersionId)))
            .GroupBy(node => new { Version = EF.Property<int>(node, Conventions.VersionId), node.Level, node.Origin })
            .Select(group => new NodeCount(group.Key.Version, group.Key.Level, group.Key.Origin, group.Count())).ToListAsync(cancel)).ToSequence();

    /// <summary>The first node of each level of the versions, in the order of the plan.</summary>
    public static async Task<Sequence<FirstNode>> Firsts(OrganisationContext context, IReadOnlyList<int> versions, CancellationToken cancel)
    {
        var firsts = (await context.Nodes.AsNoTracking().Where(node => versions.Contains(EF.Property<int>(node, Conventions.VersionId)))
            .GroupBy(node => new { Version = EF.Property<int>(node, Conventions.VersionId), node.Level })
            .Select(group => new { group.Key.Version, Order = group.Min(node => node.Order) }).ToListAsync(cancel))
            .Select(first => (first.Version, first.Order)).ToHashSet();
        var orders = firsts.Select(first => first.Order).Distinct().ToList();
        return (await context.Nodes.AsNoTracking()
            .Where(node => versions.Contains(EF.Property<int>(node, Conventions.VersionId)) && orders.Contains(node.Order))
            .Select(node => new { Version = EF.Property<int>(node, Conventions.VersionId), node.Order, node.Level, node.Code, node.Name }).ToListAsync(cancel))
            .Where(node => firsts.Contains((node.Version, node.Order)))
            .Select(node => new FirstNode(node.Version, node.Level, node.Code, node.Name)).ToSequence();
    }

    /// <summary>The versions that use an indicator, as their tables say.</summary>
    public static Task<List<int>> Using(OrganisationContext context, Code indicator, CancellationToken cancel) =>
        context.Uses.AsNoTracking().Where(use => use.Indicator == indicator)
            .Select(use => EF.Property<int>(use, Conventions.VersionId)).Distinct().ToListAsync(cancel);

    /// <summary>The versions that have measures, as their tables say.</summary>
    public static Task<List<int>> Measuring(OrganisationContext context, CancellationToken cancel) =>
        context.Uses.AsNoTracking().Select(use => EF.Property<int>(use, Conventions.VersionId)).Distinct().ToListAsync(cancel);

    /// <summary>The versions with a thread to a node of the plan, as their tables say.</summary>
    public static Task<List<int>> LinkingTo(OrganisationContext context, Code plan, CancellationToken cancel)
    {
        // A reference to another plan is kept as "plan/node".
        var start = $"{plan}/";
        return context.Links.FromSql($"""SELECT * FROM links WHERE substr("To", 1, {start.Length}) = {start}""").AsNoTracking()
            .Select(link => EF.Property<int>(link, Conventions.VersionId)).Distinct().ToListAsync(cancel);
    }

    /// <summary>The edition of a version that exists.</summary>
    public static async Task<StoredEdition> Of(OrganisationContext context, int versionId, CancellationToken cancel) =>
        await Read(context, await context.Versions.AsNoTracking().FirstAsync(row => row.Id == versionId, cancel), cancel);

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
            (await OfVersion(context.Assignments, id).ToListAsync(cancel)).ToSequence())
        {
            Activities = (await OfVersion(context.Activities, id).ToListAsync(cancel)).ToSequence(),
            Explanations = row.Explanations,
            SourceParts = row.SourceParts,
            Tables = row.Tables,
            Relations = row.Relations,
            BoundFigures = row.BoundFigures,
            Law = row.Law is [var law] ? law : null,
            Postings = await FramePostings.Of(context, id, cancel),
        }.InOrder();
    }

    private static IQueryable<T> OfVersion<T>(DbSet<T> set, int id)
        where T : class => set.AsNoTracking().Where(item => EF.Property<int>(item, Conventions.VersionId) == id);

    /// <summary>
    /// Writes the edition, as a package says it, over its stored rows: adds, changes and removes what differs, and freezes it when it is
    /// decided, or was before another replaced it. The caller holds the transaction.
    /// </summary>
    /// <exception cref="InvalidOperationException">The version is frozen with another content: a bug of the caller.</exception>
    public static Task Write(OrganisationContext context, PlanEdition edition, DateTimeOffset at, CancellationToken cancel) => Write(context, edition, at, isLoaded: true, cancel);

    /// <summary>
    /// Writes a draft as it was changed here: as <see cref="Write(OrganisationContext, PlanEdition, DateTimeOffset, CancellationToken)"/>, but
    /// what a package last said of it is still remembered, so that no later load undoes the change unseen.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is no draft: a bug of the caller.</exception>
    public static Task Edit(OrganisationContext context, PlanEdition edition, DateTimeOffset at, CancellationToken cancel) => edition.Status == PlanStatus.Draft
        ? Write(context, edition, at, isLoaded: false, cancel) : throw new InvalidOperationException($"{edition.Plan.Code} {edition.Version} is no draft.");

    private static async Task Write(OrganisationContext context, PlanEdition edition, DateTimeOffset at, bool isLoaded, CancellationToken cancel)
    {
        var row = await context.Versions.FirstOrDefaultAsync(row => row.PlanCode == edition.Plan.Code && row.Version == edition.Version, cancel);
        if (row is null)
            context.Versions.Add(row = new VersionRow(edition));
        else
            row.Set(edition);
        if (isLoaded)
            row.LoadedAs(CanonicalEdition.Hash(edition), at);
        await context.SaveChangesAsync(cancel);
        await Rows.Lay(context, context.Nodes, row.Id, edition.Nodes, node => node.Code, cancel);
        await Rows.Lay(context, context.Links, row.Id, edition.Links, link => (link.From, link.Type, link.To), cancel);
        await Rows.Lay(context, context.Uses, row.Id, edition.Uses, use => use.Node, cancel);
        await Rows.Lay(context, context.Assignments, row.Id, edition.Assignments, assignment => assignment.Node, cancel);
        await Rows.Lay(context, context.Activities, row.Id, edition.Activities, activity => activity.Node, cancel);
        await FramePostings.Lay(context, row.Id, edition, cancel);
        if (edition.Status is PlanStatus.Decided or PlanStatus.Replaced)
            await Freeze(context, row.Id, edition, at, cancel);
        await context.SaveChangesAsync(cancel);
        // All is saved: what stays tracked would only be gone through again with every edition that follows.
        context.ChangeTracker.Clear();
    }

    private static async Task Freeze(OrganisationContext context, int versionId, PlanEdition edition, DateTimeOffset at, CancellationToken cancel)
    {
        // As it was decided, so that the hash is the same whether it has been replaced since or not.
        var content = CanonicalEdition.Write(edition with { Status = PlanStatus.Decided });
        var hash = CanonicalEdition.Hash(content);
        var frozen = await context.Snapshots.AsNoTracking().Where(snapshot => snapshot.VersionId == versionId)
            .Select(snapshot => snapshot.Hash).FirstOrDefaultAsync(cancel);
        if (frozen is null)
            context.Snapshots.Add(new Snapshot(versionId, hash, content, at));
        else if (frozen != hash)
            throw new InvalidOperationException($"{edition.Plan.Code} {edition.Version} is decided with another content.");
    }

    /// <summary>Notes that a decided version has been replaced; its snapshot stays as it is.</summary>
    public static async Task MarkReplaced(OrganisationContext context, PlanEdition edition, CancellationToken cancel)
    {
        var row = await context.Versions.FirstAsync(row => row.PlanCode == edition.Plan.Code && row.Version == edition.Version, cancel);
        context.Entry(row).Property(version => version.Status).CurrentValue = PlanStatus.Replaced;
        await context.SaveChangesAsync(cancel);
    }
}
