using Rodtrad.App.Plans;
using Rodtrad.Domain.Goals;

namespace Rodtrad.App.Goals;

/// <summary>How much can be told of the other end of a thread that leaves the plan.</summary>
public enum FarEnd
{
    /// <summary>Plan and node are known.</summary>
    Open,

    /// <summary>The plan is only referred to: "källan ej inläst".</summary>
    NotLoaded,

    /// <summary>The plan's latest version has no such node.</summary>
    Gone,

    /// <summary>The plan is not for the reader: nothing of it is told.</summary>
    Hidden,
}

/// <summary>
/// A thread over the border of a plan, seen from the node <paramref name="Node"/>. <paramref name="IsOutgoing"/>: told by this
/// plan, so that the other end lies above; else the other plan carries the node on. <paramref name="Plan"/> is null when it is
/// hidden, <paramref name="To"/> when the node is not known; <paramref name="Reference"/> is the other end as "plan/node", empty
/// when it is hidden. <paramref name="FarText"/> is the other node's text and
/// <paramref name="Differs"/> tells that what is inherited is worded otherwise than there.
/// </summary>
public sealed record PlanThread(
    string Node, LinkType Type, bool IsOutgoing, FarEnd End, string Reference, PlanLink? Plan, NodeLink? To, string FarText, bool Differs);

/// <summary>Another plan that threads lead to, and how many nodes of this plan they tie to it; null = hidden plans.</summary>
public sealed record PlanBorder(PlanLink? Plan, bool IsAbove, int Nodes);
