using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Checks;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;
using Rodtrad.Storage;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Editions;
using Rodtrad.Storage.Search;

namespace Rodtrad.App.Editions;

/// <summary>Which folder to load, whether only to tell what would change, and whether changed versions become new ones.</summary>
public sealed record LoadRequest(string Folder, bool IsDryRun, bool AsNewVersion);

/// <summary>
/// What loading did or would do. <paramref name="Problems"/> holds errors, which stop everything, and findings, which do not.
/// </summary>
public sealed record LoadResult(
    string Organisation, string Name, bool IsDone, Sequence<ContentChange> Changes, Sequence<Problem> Problems)
{
    public bool IsRefused => Problems.Any(problem => problem.Severity == Severity.Error);

    /// <summary>Whether all that stands in the way is that decided versions do not change: as new versions they can be loaded.</summary>
    public bool IsStoppedByDecision =>
        IsRefused && Problems.Where(problem => problem.Severity == Severity.Error).All(problem => problem.Code == ContentMerge.DecidedChanges);

    public bool ChangesNothing => Changes.All(change => change.Kind == ChangeKind.Kept);
}

/// <summary>
/// Loads a plan package: all or nothing, the same package twice changes nothing the second time, and every problem comes at
/// once with its file and line. Writes one row in the audit trail with the hash and the content of the package.
/// </summary>
public sealed class LoadPackage(RegionDatabases databases, TimeProvider clock) : UseCase<LoadRequest, LoadResult>
{
    public const string EditedInProduct = "LAD-002";
    public const string FolderMissing = "PKT-001";

    public override Permission Needs => Permission.LoadPackage;

    protected override async Task<Outcome<LoadResult>> Handle(Actor actor, LoadRequest request, CancellationToken cancel)
    {
        if (!Directory.Exists(request.Folder))
            return Refusal.Of(FolderMissing, request.Folder);
        var import = PackageReader.Read(request.Folder);
        if (import.Value is not { } package)
            return new LoadResult("", "", false, Sequence<ContentChange>.Empty, import.Problems);

        var load = new Loading(request, actor, package, import.Problems);
        var slug = package.Content.Region.Slug;
        if (slug.IsEmpty || !await IsListed(slug, cancel))
            return await FirstLoad(slug, load, cancel);
        return request.IsDryRun ? await Look(slug, load, cancel) : await Load(slug, load, cancel);
    }

    // A region that is not in the catalog yet gets its database only when there is something to put in it. It is listed last:
    // until then nobody sees it, and a load that was broken off before that is taken up where it stopped.
    private async Task<LoadResult> FirstLoad(Code slug, Loading load, CancellationToken cancel)
    {
        var plan = LoadPlan.Make(null, [], AcceptedFindings.None, load.Package, load.Request.AsNewVersion, load.Problems);
        if (plan.IsRefused || load.Request.IsDryRun)
            return plan.Result(load.Package, isDone: false);
        await using var catalog = databases.Catalog();
        await using var listing = await Transactions.BeginChange(catalog, cancel);
        var isListed = await IsListed(catalog, slug, cancel);
        if (!isListed)
            await databases.PrepareOrganisation(slug, cancel);
        var result = await Load(slug, load, cancel);
        if (isListed || !result.IsDone)
            return result;
        catalog.Organisations.Add(new CatalogEntry(slug, load.Package.Content.Region.Name, "", clock.GetUtcNow()));
        await catalog.SaveChangesAsync(cancel);
        await listing.CommitAsync(cancel);
        return result;
    }

    private async Task<LoadResult> Look(Code slug, Loading load, CancellationToken cancel)
    {
        await using var context = databases.Organisation(slug);
        await Transactions.BeginReading(context, cancel);
        return (await Decide(context, load, cancel)).Result(load.Package, isDone: false);
    }

    private async Task<LoadResult> Load(Code slug, Loading load, CancellationToken cancel)
    {
        await using var context = databases.Organisation(slug);
        await using var transaction = await Transactions.BeginChange(context, cancel);
        var plan = await Decide(context, load, cancel);
        if (plan.IsRefused)
            return plan.Result(load.Package, isDone: false);
        if (!plan.ChangesNothing)
        {
            await Write(context, load, plan, cancel);
            await transaction.CommitAsync(cancel);
        }
        return plan.Result(load.Package, isDone: true);
    }

    private static async Task<LoadPlan> Decide(OrganisationContext context, Loading load, CancellationToken cancel)
    {
        var stored = await EditionStore.All(context, cancel);
        var content = await RegionStore.Content(context, cancel);
        return LoadPlan.Make(
            content is null ? null : (await RegionStore.Whole(context, content, cancel)) with { Editions = stored.Select(edition => edition.Edition).ToSequence() }, stored,
            await AcceptedFindings.In(context, cancel), load.Package,
            load.Request.AsNewVersion, load.Problems);
    }

    private async Task Write(OrganisationContext context, Loading load, LoadPlan plan, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await RegionStore.Write(context, plan.Content, cancel);
        foreach (var edition in plan.Replaced)
            await EditionStore.MarkReplaced(context, edition, cancel);
        foreach (var edition in plan.Written)
            await EditionStore.Write(context, edition, now, cancel);
        await context.SaveChangesAsync(cancel);
        await SearchIndex.Follow(context, plan.Content, plan.Before, plan.Written, cancel);
        await PackageAudit.Append(context, now, load.Actor, load.Package, plan.Changes, cancel);
    }

    private async Task<bool> IsListed(Code slug, CancellationToken cancel)
    {
        await using var catalog = databases.Catalog();
        return await IsListed(catalog, slug, cancel);
    }

    private static Task<bool> IsListed(CatalogContext catalog, Code slug, CancellationToken cancel) =>
        catalog.Organisations.AnyAsync(entry => entry.Slug == slug, cancel);

    private sealed record Loading(LoadRequest Request, Actor Actor, Package Package, Sequence<Problem> Problems);
}
