using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;
using Rodtrad.Storage;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Editions;

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

        var slug = package.Content.Region.Slug;
        var isNew = !await IsListed(slug, cancel);
        if (slug.IsEmpty || isNew)
            return await FirstLoad(actor, request, package, import.Problems, cancel);
        await using var context = databases.Organisation(slug);
        return await Load(context, actor, request, package, import.Problems, cancel);
    }

    // A region that is not in the catalog yet gets its database only when there is something to put in it.
    private async Task<LoadResult> FirstLoad(
        Actor actor, LoadRequest request, Package package, Sequence<Problem> problems, CancellationToken cancel)
    {
        var plan = LoadPlan.Make(null, [], package, request.AsNewVersion, problems);
        if (plan.IsRefused || request.IsDryRun)
            return plan.Result(package, isDone: false);
        var slug = package.Content.Region.Slug;
        await databases.PrepareOrganisation(slug, cancel);
        await using (var context = databases.Organisation(slug))
            await Write(context, actor, package, plan, cancel);
        await using var catalog = databases.Catalog();
        catalog.Organisations.Add(new CatalogEntry(slug, package.Content.Region.Name, "", clock.GetUtcNow()));
        await catalog.SaveChangesAsync(cancel);
        return plan.Result(package, isDone: true);
    }

    private async Task<LoadResult> Load(
        OrganisationContext context, Actor actor, LoadRequest request, Package package, Sequence<Problem> problems, CancellationToken cancel)
    {
        var stored = await EditionStore.All(context, cancel);
        var content = await RegionStore.Content(context, cancel);
        var plan = LoadPlan.Make(
            content is null ? null : content with { Editions = stored.Select(edition => edition.Edition).ToSequence() }, stored, package,
            request.AsNewVersion, problems);
        if (plan.IsRefused || request.IsDryRun)
            return plan.Result(package, isDone: false);
        if (!plan.ChangesNothing)
            await Write(context, actor, package, plan, cancel);
        return plan.Result(package, isDone: true);
    }

    private async Task Write(OrganisationContext context, Actor actor, Package package, LoadPlan plan, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        await RegionStore.Write(context, plan.Content, cancel);
        foreach (var edition in plan.Replaced)
            await EditionStore.MarkReplaced(context, edition, cancel);
        foreach (var edition in plan.Written)
            await EditionStore.Write(context, edition, now, cancel);
        await PackageAudit.Append(context, now, actor.Name, package, plan.Changes, cancel);
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<bool> IsListed(Code slug, CancellationToken cancel)
    {
        await using var catalog = databases.Catalog();
        return await catalog.Organisations.AnyAsync(entry => entry.Slug == slug, cancel);
    }
}
