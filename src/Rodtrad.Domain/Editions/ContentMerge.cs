using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Editions;

/// <summary>What comes of laying a package over a region: the new content, what changes, and what is refused.</summary>
public sealed record MergeResult(RegionContent Content, Sequence<ContentChange> Changes, Sequence<Problem> Problems);

/// <summary>
/// Lays a package over what a region holds. Rules: a file's silence deletes nothing; what a file names, it tells the whole
/// truth about; a decided version never changes; a new decided version replaces the one decided before it.
/// </summary>
public static class ContentMerge
{
    public const string DecidedChanges = "LAD-001";
    public const string OtherRegion = "LAD-003";
    public const string RemovedIsInFile = "LAD-004";

    /// <summary>
    /// Merges. <paramref name="removed"/> gives, per plan and version, the nodes the file says are to go.
    /// A refused edition is left as it was stored.
    /// </summary>
    public static MergeResult Merge(
        RegionContent? stored, RegionContent incoming, IReadOnlyDictionary<(Code Plan, string Version), Sequence<Code>> removed)
    {
        var changes = new List<ContentChange>();
        var problems = new List<Problem>();
        stored ??= new RegionContent(
            incoming.Region with { UnitTypes = Sequence<UnitType>.Empty, Units = Sequence<Unit>.Empty },
            Sequence<GovernanceModel>.Empty, Sequence<Indicators.Source>.Empty, Sequence<Indicators.Indicator>.Empty,
            Sequence<SteeringDocument>.Empty, Sequence<PlanEdition>.Empty);
        if (stored.Region.Slug != incoming.Region.Slug)
            problems.Add(Problem.Error(OtherRegion, "region", incoming.Region.Slug.Text, stored.Region.Slug.Text));
        var merged = new RegionContent(
            MergeRegion(stored.Region, incoming.Region, changes),
            Comparison.Lay(stored.Models, incoming.Models, m => m.Code, m => ContentRules.ModelSubject(m.Code), m => m.Name, changes),
            Comparison.Lay(stored.Sources, incoming.Sources, s => s.Code, s => ContentRules.SourceSubject(s.Code), s => s.Name, changes),
            Comparison.Lay(stored.Indicators, incoming.Indicators, i => i.Code, i => ContentRules.IndicatorSubject(i.Code), i => i.Name, changes),
            Comparison.Lay(stored.Documents, incoming.Documents, d => d.Code, d => ContentRules.DocumentSubject(d.Code), d => d.Title, changes),
            MergeEditions(stored.Editions, incoming.Editions, removed, changes, problems))
        {
            Templates = Comparison.Lay(stored.Templates, incoming.Templates, t => t.Code, t => ContentRules.TemplateSubject(t.Code), t => t.Name, changes),
            TableTemplates = Comparison.Lay(
                stored.TableTemplates, incoming.TableTemplates, t => t.Code, t => EconomyRules.TemplateSubject(t.Code), t => t.Name, changes),
            Profile = MergeProfile(stored.Profile, incoming, changes),
        };
        return new MergeResult(merged, changes.ToSequence(), problems.ToSequence());
    }

    private static Region MergeRegion(Region stored, Region incoming, List<ContentChange> changes)
    {
        var fields = Comparison.Fields(stored, incoming, nameof(Region.UnitTypes), nameof(Region.Units));
        if (fields.Count > 0)
            changes.Add(new ContentChange(ChangeKind.Changed, "region", incoming.Name, fields));
        return incoming with
        {
            UnitTypes = Comparison.Lay(stored.UnitTypes, incoming.UnitTypes, t => t.Code, t => $"unittype/{t.Code}", t => t.Singular, changes),
            Units = Comparison.Lay(stored.Units, incoming.Units, u => u.Code, u => UnitRules.Subject(u.Code), u => u.Name, changes),
        };
    }

    // Rule: a package without a profile says nothing of it.
    private static RegionProfile MergeProfile(RegionProfile stored, RegionContent incoming, List<ContentChange> changes)
    {
        if (incoming.Profile == RegionProfile.None || incoming.Profile == stored)
            return stored;
        changes.Add(new ContentChange(stored == RegionProfile.None ? ChangeKind.Added : ChangeKind.Changed, ContentRules.ProfileSubject, incoming.Region.Name, Sequence<FieldChange>.Empty));
        return incoming.Profile;
    }

    private static Sequence<PlanEdition> MergeEditions(
        Sequence<PlanEdition> stored, Sequence<PlanEdition> incoming,
        IReadOnlyDictionary<(Code Plan, string Version), Sequence<Code>> removed, List<ContentChange> changes, List<Problem> problems)
    {
        var editions = stored.ToList();
        foreach (var edition in incoming)
        {
            var gone = removed.GetValueOrDefault((edition.Plan.Code, edition.Version)) ?? Sequence<Code>.Empty;
            var subject = ContentRules.PlanSubject(edition.Plan.Code);
            foreach (var code in gone.Where(code => edition.Nodes.Any(node => node.Code == code)))
                problems.Add(Problem.Error(RemovedIsInFile, Goals.ThreadRules.Subject(edition.Plan.Code, code), code.Text));
            var at = editions.FindIndex(other => other.Plan.Code == edition.Plan.Code && other.Version == edition.Version);
            if (at < 0)
            {
                changes.Add(new ContentChange(ChangeKind.Added, $"{subject}/version/{edition.Version}", edition.Plan.Title, Sequence<FieldChange>.Empty));
                Replace(editions, edition, changes);
                editions.Add(edition.InOrder());
                continue;
            }
            var before = editions[at];
            var inside = new List<ContentChange>();
            var after = EditionMerge.Lay(before, edition, gone, inside);
            if (BreaksDecision(before, after))
            {
                problems.Add(Problem.Error(DecidedChanges, $"{subject}/version/{edition.Version}", edition.Plan.Title, edition.Version));
                continue;
            }
            if (before.Status == PlanStatus.Replaced)
                continue;
            changes.AddRange(inside);
            if (before.Status != PlanStatus.Decided)
                Replace(editions, after, changes);
            editions[at] = after;
        }
        return editions.ToSequence();
    }

    // Rule: what was decided keeps its content and does not become a draft again; that it has been replaced may be added.
    // An older file that still says "beslutad" about a replaced version says nothing new.
    private static bool BreaksDecision(PlanEdition before, PlanEdition after) =>
        before.Status is PlanStatus.Decided or PlanStatus.Replaced
        && (after with { Status = before.Status } != before || after.Status is PlanStatus.Draft or PlanStatus.External);

    // Rule: of a plan's versions one at the most is decided; deciding a new one makes the former "ersatt".
    private static void Replace(List<PlanEdition> editions, PlanEdition decided, List<ContentChange> changes)
    {
        if (decided.Status != PlanStatus.Decided)
            return;
        for (var i = 0; i < editions.Count; i++)
        {
            if (editions[i] is not { Status: PlanStatus.Decided } former || former.Plan.Code != decided.Plan.Code || former.Version == decided.Version)
                continue;
            var replaced = former with { Status = PlanStatus.Replaced };
            editions[i] = replaced;
            changes.Add(new ContentChange(
                ChangeKind.Changed, $"{ContentRules.PlanSubject(former.Plan.Code)}/version/{former.Version}", former.Plan.Title,
                [new FieldChange("PlanEdition.Status", nameof(PlanStatus.Decided), nameof(PlanStatus.Replaced))]));
        }
    }
}
