using Rodtrad.Domain.Editions;
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

    /// <summary>No goal, focus or wanted result lies above.</summary>
    Goal,

    /// <summary>No receiver of the uppdrag is stated.</summary>
    Receiver,

    /// <summary>No time is stated for the uppdrag or activity.</summary>
    Deadline,

    /// <summary>No activity, measure or uppdrag points to it.</summary>
    Use,
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
        var gaps = new List<Gap>();
        var examined = new Examined(edition, model);
        for (var at = 0; at < examined.Count; at++)
            GapChecks.At(examined, at, gaps);
        return gaps.ToSequence();
    }
}
