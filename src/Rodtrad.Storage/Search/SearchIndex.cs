using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Search;
using Rodtrad.Storage.Editions;

namespace Rodtrad.Storage.Search;

/// <summary>How the index differs from what the record says it should hold: entries that are missing, and entries too many.</summary>
public sealed record IndexDifference(int Entries, int Missing, int Excess, bool IsBroken);

/// <summary>
/// Keeps the search index in step with the record. Rule: what is indexed is what belongs to no plan and, of each plan, the
/// latest version and the latest open one; everyone finds in the version that everyone reads.
/// </summary>
public static class SearchIndex
{
    /// <summary>Raised when entries or words are made otherwise than before: the index is then made anew at the next start.</summary>
    private const int Format = 1;

    /// <summary>The scope of what belongs to no plan.</summary>
    internal const int Shared = 0;

    /// <summary>
    /// Follows a change of the record. <paramref name="content"/> is all that the region now holds; <paramref name="before"/> what
    /// it held, null when the index is to be made anew; <paramref name="written"/> are the editions whose content changed. The
    /// change is saved, and the caller holds the transaction.
    /// </summary>
    public static async Task Follow(
        OrganisationContext context, RegionContent content, RegionContent? before, IReadOnlyCollection<PlanEdition> written, CancellationToken cancel)
    {
        // Units, sources, levels and indicators stand in the entries of every plan.
        var isAnew = before is null || before with { Editions = [] } != content with { Editions = [] };
        var wanted = Wanted(await EditionStore.Heads(context, cancel));
        var stored = isAnew ? [] : await Scopes(context, cancel);
        if (isAnew)
            await SearchRows.Clear(context, cancel);
        foreach (var gone in stored.Where(scope => scope != Shared && !wanted.ContainsKey(scope)))
            await SearchRows.Remove(context, gone, cancel);

        var entries = new SearchEntries(content);
        if (isAnew)
            await Write(context, Shared, entries.Shared(), cancel);
        foreach (var (scope, head) in wanted)
        {
            var edition = EditionOf(content, head);
            if (stored.Contains(scope) && !written.Any(one => ReferenceEquals(one, edition)))
                continue;
            if (stored.Contains(scope))
                await SearchRows.Remove(context, scope, cancel);
            await Write(context, scope, entries.Of(edition), cancel);
        }
    }

    /// <summary>Makes the whole index anew from the record. The caller holds the transaction.</summary>
    public static async Task Rebuild(OrganisationContext context, CancellationToken cancel)
    {
        if (await Record(context, cancel) is { } content)
            await Follow(context, content, null, [], cancel);
    }

    /// <summary>Compares the index with the record. The caller holds a transaction, to see both at one moment.</summary>
    public static async Task<IndexDifference> Compare(OrganisationContext context, CancellationToken cancel)
    {
        var expected = new Dictionary<IndexedEntry, int>();
        if (await Record(context, cancel) is { } content)
        {
            var entries = new SearchEntries(content);
            foreach (var entry in InOrder(Shared, entries.Shared()))
                expected[entry] = expected.GetValueOrDefault(entry) + 1;
            foreach (var (scope, head) in Wanted(await EditionStore.Heads(context, cancel)))
            {
                foreach (var entry in InOrder(scope, entries.Of(EditionOf(content, head))))
                    expected[entry] = expected.GetValueOrDefault(entry) + 1;
            }
        }
        var (count, excess) = (0, 0);
        await foreach (var entry in SearchRows.All(context, cancel))
        {
            count++;
            if (expected.GetValueOrDefault(entry) > 0)
                expected[entry]--;
            else
                excess++;
        }
        return new IndexDifference(count, expected.Values.Sum(), excess, await SearchRows.IsBroken(context, cancel));
    }

    /// <summary>Makes the index where it is missing or made by an older program: after an upgrade.</summary>
    internal static async Task RebuildIfOld(OrganisationContext context, CancellationToken cancel)
    {
        if (await IsCurrent(context, cancel) || !await context.Regions.AnyAsync(cancel))
            return;
        await using var transaction = await Databases.Transactions.BeginChange(context, cancel);
        // Another process may have done it while this one waited.
        if (await IsCurrent(context, cancel))
            return;
        await Rebuild(context, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<bool> IsCurrent(OrganisationContext context, CancellationToken cancel) =>
        await context.Database.SqlQuery<int>($"""SELECT "Format" AS "Value" FROM search_scopes WHERE "VersionId" = {Shared}""").FirstOrDefaultAsync(cancel) == Format;

    private static async Task<HashSet<int>> Scopes(OrganisationContext context, CancellationToken cancel) =>
        [.. await context.Database.SqlQuery<int>($"""SELECT "VersionId" AS "Value" FROM search_scopes""").ToListAsync(cancel)];

    private static async Task<RegionContent?> Record(OrganisationContext context, CancellationToken cancel) =>
        await RegionStore.Content(context, cancel) is { } content
            ? content with { Editions = (await EditionStore.All(context, cancel)).Select(stored => stored.Edition).ToSequence() } : null;

    private static Dictionary<int, VersionHead> Wanted(IEnumerable<VersionHead> heads) => heads.GroupBy(head => head.Plan.Code)
        .SelectMany(versions => (VersionHead?[])[versions.Last(), versions.LastOrDefault(head => head.IsOpen)])
        .OfType<VersionHead>().DistinctBy(head => head.Id).ToDictionary(head => head.Id);

    private static PlanEdition EditionOf(RegionContent content, VersionHead head) =>
        content.Editions.First(edition => edition.Plan.Code == head.Plan.Code && edition.Version == head.Version);

    private static async Task Write(OrganisationContext context, int scope, IEnumerable<SearchEntry> entries, CancellationToken cancel)
    {
        var count = await SearchRows.Add(context, InOrder(scope, entries), scope, cancel);
        await context.Database.ExecuteSqlAsync($"""INSERT INTO search_scopes ("VersionId", "Entries", "Format") VALUES ({scope}, {count}, {Format})""", cancel);
    }

    // The place of each entry among those it is listed with, so that no database has to know Swedish.
    private static IEnumerable<IndexedEntry> InOrder(int scope, IEnumerable<SearchEntry> entries)
    {
        var all = entries.ToArray();
        var keys = new byte[all.Length][];
        var order = new int[all.Length];
        for (var i = 0; i < all.Length; i++)
            (keys[i], order[i]) = (SwedishOrder.KeyOf(all[i].Title), i);
        Array.Sort(order, (a, b) => keys[a].AsSpan().SequenceCompareTo(keys[b]) is var by and not 0 ? by
            : all[a].Kind != all[b].Kind ? all[a].Kind.CompareTo(all[b].Kind)
            : string.CompareOrdinal(all[a].Target, all[b].Target));
        var place = new int[all.Length];
        for (var i = 0; i < order.Length; i++)
            place[order[i]] = i;
        for (var i = 0; i < all.Length; i++)
        {
            var entry = all[i];
            yield return new IndexedEntry(
                scope, entry.Kind.ToString(), entry.Level.Text, entry.Target, place[i], entry.Title, entry.Number, entry.Context, entry.Text, entry.Words());
        }
    }
}

/// <summary>An entry as it is stored.</summary>
internal readonly record struct IndexedEntry(
    int Scope, string Kind, string Level, string Target, int Place, string Title, string Number, string Context, string Text, string Words);
