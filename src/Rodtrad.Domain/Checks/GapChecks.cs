using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;

namespace Rodtrad.Domain.Checks;

/// <summary>What the styrmodell demands of a node and does not get.</summary>
internal static class GapChecks
{
    /// <summary>Adds the gaps of one node, in the order of the demands.</summary>
    public static void At(Examined examined, int at, List<Gap> gaps)
    {
        if (examined.Level(at) is not { Demands: { Count: > 0 } demands })
            return;
        foreach (var demand in demands)
            Missing(examined, at, demand, gaps);
    }

    /// <summary>The check that a gap is a finding of.</summary>
    public static Check Of(Gap gap, LevelKind? level) => gap.Kind switch
    {
        GapKind.Measure => CheckCatalogue.WithoutMeasure,
        GapKind.Target => CheckCatalogue.WithoutTarget,
        GapKind.Source => CheckCatalogue.WithoutSource,
        GapKind.FollowUp => CheckCatalogue.WithoutFollowUp,
        GapKind.Goal => level == LevelKind.Measure ? CheckCatalogue.MeasureWithoutGoal : CheckCatalogue.ActivityWithoutGoal,
        GapKind.Receiver => CheckCatalogue.WithoutReceiver,
        GapKind.Deadline => CheckCatalogue.WithoutDeadline,
        GapKind.Use => CheckCatalogue.Unused,
        _ => CheckCatalogue.WithoutOwner,
    };

    private static void Missing(Examined examined, int at, Demand demand, List<Gap> gaps)
    {
        var node = examined.Node(at);
        var use = examined.Use(at);
        switch (demand)
        {
            case Demand.Measure when !examined.Holds(at).HasFlag(Hold.HasMeasureBelow):
                gaps.Add(new Gap(node.Code, GapKind.Measure, null));
                break;
            case Demand.Target when use is not { IsTracking: true }:
                foreach (var year in examined.Edition.Plan.TargetYears)
                {
                    if (!Covers(use, year))
                        gaps.Add(new Gap(node.Code, GapKind.Target, year));
                }
                break;
            case Demand.Source when use is null || (use.SourcePrinted.Length == 0 && use.Source is null):
                gaps.Add(new Gap(node.Code, GapKind.Source, null));
                break;
            case Demand.FollowUp when use is null || use.FollowUp.Occasions.Count == 0:
                gaps.Add(new Gap(node.Code, GapKind.FollowUp, null));
                break;
            case Demand.Owner when node.Unit is null && !HasOwner(use, examined.Activity(at)):
                gaps.Add(new Gap(node.Code, GapKind.Owner, null));
                break;
            case Demand.Goal when !examined.Holds(at).HasFlag(Hold.HasGoalAbove):
                gaps.Add(new Gap(node.Code, GapKind.Goal, null));
                break;
            case Demand.Receiver when examined.Assignment(at) is not { Receivers.Count: > 0 }:
                gaps.Add(new Gap(node.Code, GapKind.Receiver, null));
                break;
            case Demand.Deadline when examined.Assignment(at) is not { Deadline.Printed.Length: > 0 }
                && examined.Activity(at) is not { Deadline.Printed.Length: > 0 }:
                gaps.Add(new Gap(node.Code, GapKind.Deadline, null));
                break;
            case Demand.Use when !examined.Holds(at).HasFlag(Hold.IsUsed):
                gaps.Add(new Gap(node.Code, GapKind.Use, null));
                break;
            default:
                break;
        }
    }

    // A name that is printed and not read as a unit is an owner too.
    private static bool HasOwner(IndicatorUse? use, Activity? activity) =>
        use is { Owner: not null } or { OwnerPrinted.Length: > 0 } || activity is { Responsible.Count: > 0 } or { ResponsiblePrinted.Length: > 0 };

    private static bool Covers(IndicatorUse? use, int year)
    {
        if (use is null)
            return false;
        foreach (var target in use.Targets)
        {
            if (target.Period.Year <= year && year <= target.Period.LastYear)
                return true;
        }
        return false;
    }
}
