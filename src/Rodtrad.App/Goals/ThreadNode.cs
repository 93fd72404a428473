using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Goals;

/// <summary>Where a node stands to the chosen one.</summary>
public enum PathMark
{
    None,

    /// <summary>On the way from the vision to the chosen node.</summary>
    On,

    /// <summary>Beside the way, before it turns: the line passes.</summary>
    Via,

    /// <summary>The chosen node.</summary>
    Chosen,
}

/// <summary>
/// A node in the explorer with what lies under it. The counts are of measures below it; <paramref name="Target"/> is a measure's
/// printed targets, first to last; <paramref name="From"/> the thread that takes the way up out of the plan;
/// <paramref name="Carriers"/> how many plans carry it on.
/// </summary>
public sealed record ThreadNode(
    string Code,
    string Level,
    LevelKind Kind,
    string LevelName,
    string Number,
    string Name,
    Origin Origin,
    PlanThread? From,
    int Carriers,
    bool IsTracking,
    string Target,
    Sequence<Gap> Gaps,
    int Measures,
    int Tracked,
    int GapsBelow,
    PathMark Mark,
    bool IsOpen,
    Sequence<ThreadNode> Children);
