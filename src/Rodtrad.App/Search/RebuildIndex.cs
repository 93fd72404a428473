using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Search;

namespace Rodtrad.App.Search;

/// <summary>The search index of one organisation, or of all; only to compare it with the record, or to make it anew.</summary>
public sealed record RebuildRequest(string? Organisation, bool IsOnlyComparison);

/// <summary>
/// How the index of an organisation was: entries that were missing and too many, and whether its words no longer were those of
/// the entries; and whether it has been made anew. <paramref name="Entries"/>: how many it holds now.
/// </summary>
public sealed record IndexState(string Organisation, int Entries, int Missing, int Excess, bool IsBroken, bool IsRebuilt)
{
    /// <summary>Whether it was as the record says.</summary>
    public bool WasInStep => Missing == 0 && Excess == 0 && !IsBroken;
}

/// <summary>Compares the search index with the record it comes from, and makes it anew. The record is not touched.</summary>
public sealed class RebuildIndex(RegionDatabases databases, TimeProvider clock) : UseCase<RebuildRequest, Sequence<IndexState>>
{
    public const string Differs = "SOK-003";

    public override Permission Needs => Permission.RebuildDerived;

    protected override async Task<Outcome<Sequence<IndexState>>> Handle(Actor actor, RebuildRequest request, CancellationToken cancel)
    {
        await using var catalog = databases.Catalog();
        var slugs = await catalog.Organisations.AsNoTracking().Select(entry => entry.Slug).ToListAsync(cancel);
        slugs.RemoveAll(slug => request.Organisation is { } one && slug.Text != one);
        if (request.Organisation is { } unknown && slugs.Count == 0)
            return Refusal.Of(Regions.Unknown, unknown);
        var states = new List<IndexState>();
        foreach (var slug in slugs.Order())
            states.Add(await Renew(actor, slug, request.IsOnlyComparison, cancel));
        return states.ToSequence();
    }

    private async Task<IndexState> Renew(Actor actor, Code slug, bool isOnlyComparison, CancellationToken cancel)
    {
        await using var context = databases.Organisation(slug);
        await using var transaction = await Transactions.BeginChange(context, cancel);
        var before = await SearchIndex.Compare(context, cancel);
        if (isOnlyComparison)
            return new IndexState(slug.Text, before.Entries, before.Missing, before.Excess, before.IsBroken, false);
        await SearchIndex.Rebuild(context, cancel);
        // A row in the trail also tells those who keep finished pages that there is something new.
        await AuditTrail.Append(
            context, new AuditEntry(
                clock.GetUtcNow(), actor.Name, actor.Origin, "index", slug.Text, "", DomainJson.Write(new { before.Missing, before.Excess, before.IsBroken })), cancel);
        await transaction.CommitAsync(cancel);
        return new IndexState(slug.Text, before.Entries + before.Missing - before.Excess, before.Missing, before.Excess, before.IsBroken, true);
    }
}
