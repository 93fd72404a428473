using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Editions;

/// <summary>What a load is going to do, decided before anything is touched.</summary>
internal sealed record LoadPlan(
    RegionContent? Before, RegionContent Content, Sequence<PlanEdition> Written, Sequence<PlanEdition> Replaced, Sequence<ContentChange> Changes, Sequence<Problem> Problems)
{
    public bool IsRefused => Problems.Any(problem => problem.Severity == Severity.Error);

    public bool ChangesNothing => Changes.All(change => change.Kind == ChangeKind.Kept);

    public LoadResult Result(Package package, bool isDone) => new(
        package.Content.Region.Slug.Text, package.Content.Region.Name, isDone, IsRefused ? Sequence<ContentChange>.Empty : Changes, Problems);

    public static LoadPlan Make(
        RegionContent? stored, IReadOnlyList<StoredEdition> editions, Package package, bool asNewVersion, Sequence<Problem> reading)
    {
        var incoming = asNewVersion && stored is not null ? WithNewVersions(stored, package) : package.Content;
        var merge = ContentMerge.Merge(stored, incoming, package.Removed);
        var changed = merge.Content.Editions
            .Where(edition => stored is null || !stored.Editions.Contains(edition)).ToSequence();
        var edited = asNewVersion ? [] : EditedInProduct(editions, changed);
        Sequence<Problem> problems =
        [
            .. reading,
            .. merge.Problems.Concat(edited).Concat(ContentRules.Check(merge.Content)).Select(package.Places.Placed).Distinct(),
            .. incoming.Editions.SelectMany(edition => EditionFindings.Of(edition, merge.Content)).Select(package.Places.Placed),
        ];
        // What was decided here and is so no longer only changes its status; everything else is written whole.
        var replaced = changed.Where(edition => edition.Status == PlanStatus.Replaced && Was(stored, edition) == PlanStatus.Decided).ToSequence();
        return new LoadPlan(
            stored, merge.Content, changed.Where(edition => !replaced.Contains(edition)).ToSequence(), replaced, merge.Changes, Sorted(problems));
    }

    // A version whose content is no longer what was loaded has been edited in the product; a file must not undo that unseen.
    private static IEnumerable<Problem> EditedInProduct(IReadOnlyList<StoredEdition> stored, Sequence<PlanEdition> changed) =>
        from before in stored
        where before.Edition.Status == PlanStatus.Draft && CanonicalEdition.Hash(before.Edition) != before.LoadedHash
        where changed.Any(edition => edition.Plan.Code == before.Edition.Plan.Code && edition.Version == before.Edition.Version)
        select Problem.Error(
            LoadPackage.EditedInProduct, $"{ContentRules.PlanSubject(before.Edition.Plan.Code)}/version/{before.Edition.Version}",
            before.Edition.Plan.Title, before.Edition.Version);

    private static RegionContent WithNewVersions(RegionContent stored, Package package)
    {
        PlanEdition Renamed(PlanEdition edition)
        {
            var versions = stored.Editions.Where(other => other.Plan.Code == edition.Plan.Code).ToList();
            var same = versions.FirstOrDefault(other => other.Version == edition.Version);
            if (same is null || same with { Status = edition.Status } == edition.InOrder())
                return edition;
            // The same file again does not make yet another version.
            var made = versions.FindLast(other => other with { Version = edition.Version } == edition.InOrder())?.Version;
            return edition with { Version = made ?? VersionNames.Next(edition.Version, [.. versions.Select(other => other.Version)]) };
        }
        return package.Content with { Editions = package.Content.Editions.Select(Renamed).ToSequence() };
    }

    private static PlanStatus? Was(RegionContent? stored, PlanEdition edition) =>
        stored?.Editions.FirstOrDefault(other => other.Plan.Code == edition.Plan.Code && other.Version == edition.Version)?.Status;

    private static Sequence<Problem> Sorted(IEnumerable<Problem> problems) => problems
        .OrderByDescending(problem => problem.Severity).ThenBy(problem => problem.Place?.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Place?.Line).ThenBy(problem => problem.Place?.Column).ToSequence();
}
