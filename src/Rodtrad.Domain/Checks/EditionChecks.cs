using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>
/// Runs every check of <see cref="CheckCatalogue"/> over an edition. Rule: of a level only what its styrmodell demands is
/// missing (decision 9). Nothing found stops anything.
/// </summary>
public static class EditionChecks
{
    /// <summary>
    /// The findings in the order of the plan, first those of the plan as a whole. <paramref name="region"/> holds the libraries
    /// and the other plans: links into a plan that is not there are passed over, since a reader may not see it.
    /// </summary>
    public static Sequence<Finding> Of(PlanEdition edition, RegionContent region)
    {
        if (edition.Status == PlanStatus.External)
            return Sequence<Finding>.Empty;
        var model = region.Models.FirstOrDefault(model => model.Code == edition.Plan.Model)
            ?? new GovernanceModel(edition.Plan.Model, "", default, Sequence<LevelType>.Empty);
        var examined = new Examined(edition, model);
        var around = new Surroundings(region);
        var found = new Found();
        WholeChecks.Of(examined, found);
        EconomyChecks.Of(examined, region, found);
        LawChecks.Of(examined, region, found);
        AtNodes(examined, around, found);
        LinkChecks.Of(examined, around, found);
        return found.InOrder();
    }

    /// <summary>
    /// What the document itself says in two ways or not fully, without what the styrmodell demands: the findings that a load
    /// tells of (IAK-000).
    /// </summary>
    public static IEnumerable<Finding> OfPrint(PlanEdition edition, RegionContent region) =>
        Of(edition, region).Where(finding => IsOfPrint(finding.Check));

    /// <summary>Differences that rounding explains, in the order of the tables. They are no findings.</summary>
    public static Sequence<RoundingDifference> Rounding(PlanEdition edition, RegionContent region) => EconomyChecks.Rounding(edition, region).ToSequence();

    /// <summary>Whether the check is about what the document itself says.</summary>
    public static bool IsOfPrint(Check check) => check.Code.StartsWith("IAK", StringComparison.Ordinal);

    private static void AtNodes(Examined examined, Surroundings around, Found found)
    {
        var gaps = new List<Gap>();
        var names = new NodeChecks.Names(examined);
        for (var at = 0; at < examined.Count; at++)
        {
            GapChecks.At(examined, at, gaps);
            foreach (var gap in gaps)
                found.Add(at, Told(examined, at, gap));
            gaps.Clear();
            NodeChecks.At(examined, at, around, names, found);
            if (examined.Use(at) is { } use)
                UseChecks.At(examined, at, use, around, found);
        }
    }

    private static Finding Told(Examined examined, int at, Gap gap)
    {
        var check = GapChecks.Of(gap, examined.Level(at)?.Kind);
        return gap.Year is { } year
            ? examined.At(at, check, $"{year}") with { Place = UseChecks.Cell(examined, at, $"{year}") }
            : examined.At(at, check);
    }
}

/// <summary>Findings as they come, put in order at the end.</summary>
internal sealed class Found
{
    private static readonly Dictionary<string, int> Order = CheckCatalogue.All
        .Select((check, i) => (check.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);

    private readonly List<(int At, int Check, int Place, Finding Finding)> _found = [];

    /// <summary>The number of what concerns the plan as a whole.</summary>
    public const int Whole = -1;

    public void Add(int at, Finding finding) => _found.Add((at, Order[finding.Check.Code], _found.Count, finding));

    public Sequence<Finding> InOrder()
    {
        _found.Sort((a, b) => (a.At, a.Check, a.Place).CompareTo((b.At, b.Check, b.Place)));
        return _found.Select(one => one.Finding).ToSequence();
    }
}
