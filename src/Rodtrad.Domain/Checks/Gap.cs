using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>What is missing in the thread where the styrmodell demands it.</summary>
public enum GapKind
{
    /// <summary>No measure lies below: "saknar styrmått".</summary>
    Measure,

    /// <summary>No target for a target year of the plan.</summary>
    Target,

    /// <summary>No source is stated.</summary>
    Source,

    /// <summary>No occasion of follow-up is stated, or it is not understood.</summary>
    FollowUp,

    /// <summary>No responsible unit is stated.</summary>
    Owner,
}

/// <summary>A gap at a node. <paramref name="Year"/> is the year without a target, else null.</summary>
public sealed record Gap(Code Node, GapKind Kind, int? Year);

/// <summary>Finds the gaps of an edition.</summary>
public static class ThreadGaps
{
    /// <summary>
    /// The gaps in the order of the plan. Rule: only what the level demands is a gap (decision 9); a measure that is only
    /// followed needs no target.
    /// </summary>
    public static Sequence<Gap> Of(PlanEdition edition, GovernanceModel model)
    {
        var measures = model.Levels.Where(level => level.Kind == LevelKind.Measure).Select(level => level.Code).ToHashSet();
        var levels = edition.Nodes.ToDictionary(node => node.Code, node => node.Level);
        var withMeasure = edition.Links
            .Where(link => link.Type is LinkType.PartOf or LinkType.Measures && link.To.Plan is null && measures.Contains(levels.GetValueOrDefault(link.From)))
            .Select(link => link.To.Node).ToHashSet();
        var uses = edition.Uses.ToDictionary(use => use.Node);
        return edition.Nodes.OrderBy(node => node.Order)
            .SelectMany(node => model.Level(node.Level) is { } level
                ? level.Demands.SelectMany(demand => Missing(demand, node, uses.GetValueOrDefault(node.Code), edition.Plan, withMeasure))
                : [])
            .ToSequence();
    }

    private static IEnumerable<Gap> Missing(Demand demand, Node node, IndicatorUse? use, Plan plan, HashSet<Code> withMeasure)
    {
        switch (demand)
        {
            case Demand.Measure when !withMeasure.Contains(node.Code):
                yield return new Gap(node.Code, GapKind.Measure, null);
                break;
            case Demand.Target when use is not { IsTracking: true }:
                foreach (var year in plan.TargetYears.Where(year => use is null || !use.Targets.Any(target => Covers(target, year))))
                    yield return new Gap(node.Code, GapKind.Target, year);
                break;
            case Demand.Source when use is null || (use.SourcePrinted.Length == 0 && use.Source is null):
                yield return new Gap(node.Code, GapKind.Source, null);
                break;
            case Demand.FollowUp when use is null || use.FollowUp.Occasions.Count == 0:
                yield return new Gap(node.Code, GapKind.FollowUp, null);
                break;
            case Demand.Owner when node.Unit is null && (use is null || (use.Owner is null && use.OwnerPrinted.Length == 0)):
                yield return new Gap(node.Code, GapKind.Owner, null);
                break;
            default:
                break;
        }
    }

    private static bool Covers(Target target, int year) => target.Period.First.Year <= year && year <= target.Period.Last.Year;
}
