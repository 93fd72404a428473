using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Frames;

/// <summary>Why a frame changes. Source: domain, section 2.5 (index / utökning–neddragning / omfördelning).</summary>
public enum PostingReason
{
    /// <summary>The frame as the plan decides it: one for each unit and year.</summary>
    Opening,

    /// <summary>Uppräkning by an index.</summary>
    Index,

    /// <summary>Utökning or neddragning: more or less money to the whole.</summary>
    Extension,

    /// <summary>Omfördelning: between two frames, the whole is the same.</summary>
    Redistribution,

    /// <summary>Teknisk justering, by delegation.</summary>
    Technical,
}

/// <summary>
/// A movement of money between frames. <paramref name="From"/> and <paramref name="To"/> are frames (rows of the plan's table of frames), units of
/// the organisation outside it, or default: the region's common financing. <paramref name="Amount"/> in kronor, never negative except
/// when the plan prints a reduction as a posting to the frame. <paramref name="Year"/> is the first year it counts.
/// Source: domain, section 2.5; kommunallagen (2017:725) 11 kap. 15 §.
/// </summary>
public sealed record FramePosting(Code Code, int Year, Code From, Code To, decimal Amount, PostingReason Reason, string Text)
{
    /// <summary>For that year alone; otherwise for all years after it too.</summary>
    public bool IsOneOff { get; init; }

    /// <summary>Already part of what the plan's frames are: it explains a change and moves nothing more.</summary>
    public bool IsWithinPlan { get; init; }

    /// <summary>What pays for it when no frame does: "skatteintäkter", "resultatreserv"; empty when a frame does.</summary>
    public string Financing { get; init; } = "";

    /// <summary>Who decided it: organ, day and paragraph; null = the plan itself.</summary>
    public DecisionReference? Decision { get; init; }

    /// <summary>The index behind it in per cent; null for none.</summary>
    public decimal? IndexRate { get; init; }

    /// <summary>The amount as it was printed, in <see cref="Tables.FigureUnit"/> of the table it stands in; empty when it was not.</summary>
    public string Printed { get; init; } = "";

    /// <summary>The other side in words when it is no frame and no unit here: "från RS anslag".</summary>
    public string CounterpartText { get; init; } = "";

    /// <summary>The same posting with its numbers written the one way they are kept and compared in, without zeros at the end.</summary>
    public FramePosting InOrder() => this with
    {
        Amount = Quantities.Amount.Of(Amount).Value,
        IndexRate = IndexRate is { } rate ? Quantities.Amount.Of(rate).Value : null,
    };
}
