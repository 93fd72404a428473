using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Frames;

/// <summary>One movement behind a step, seen from the frame: <paramref name="Amount"/> in kronor, <paramref name="Counterpart"/> the other side; default for none.</summary>
public sealed record BridgeItem(FramePosting Posting, decimal Amount, Code Counterpart);

/// <summary>
/// A step of a bridge, in kronor: what one reason, or one frame, makes of the change. The step without reason and frame is the rest: what
/// the plan decides without saying why.
/// </summary>
public sealed record BridgeStep(PostingReason? Reason, Code Frame, decimal Amount)
{
    public Sequence<BridgeItem> Items { get; init; } = [];
}

/// <summary>
/// How a frame, or the sum of all, came from one year to another, in kronor: opening plus the steps is the closing, exactly.
/// <paramref name="Frame"/> is default for the sum. Source: domain, section 6 (ram(t) − ram(t−1) = Σ changes).
/// </summary>
public sealed record FrameBridge(Code Frame, int From, int To, decimal Opening, Sequence<BridgeStep> Steps, decimal Closing)
{
    /// <summary>The change in kronor.</summary>
    public decimal Change => Closing - Opening;

    /// <summary>
    /// The change by reason, each with its items: index, utökning or neddragning, omfördelning, teknisk justering, then the rest when
    /// there is one. A one-off posting of the first year falls away. Null when the ledger does not have both years.
    /// </summary>
    public static FrameBridge? ByReason(FrameLedger ledger, Code frame, int from, int to)
    {
        if (Start(ledger, frame, from, to) is not { } bridge)
            return null;
        var items = ledger.Postings.Select(posting => Item(ledger, posting, frame, from, to)).OfType<BridgeItem>()
            .GroupBy(item => item.Posting.Reason).OrderBy(group => group.Key)
            .Select(group => new BridgeStep(group.Key, default, group.Sum(item => item.Amount)) { Items = group.ToSequence() }).ToList();
        return bridge with { Steps = WithRest(items, bridge.Change) };
    }

    /// <summary>
    /// The change by the frames directly in one, or by those at the top for the sum, and what lies on the frame itself as the rest. Null
    /// when the ledger does not have both years.
    /// </summary>
    public static FrameBridge? ByFrame(FrameLedger ledger, Code frame, int from, int to)
    {
        if (Start(ledger, frame, from, to) is not { } bridge)
            return null;
        var parts = frame.IsEmpty ? ledger.Tree.Tops : ledger.Tree.Below(ledger.Tree.Place(frame));
        var steps = parts.Select(part => ledger.Tree.Frames[part].Code)
            .Select(code => new BridgeStep(null, code, (ledger.Balance(code, to) ?? 0) - (ledger.Balance(code, from) ?? 0))).ToList();
        return bridge with { Steps = WithRest(steps, bridge.Change) };
    }

    private static FrameBridge? Start(FrameLedger ledger, Code frame, int from, int to)
    {
        if (!ledger.Years.Contains(from) || !ledger.Years.Contains(to) || (!frame.IsEmpty && ledger.Tree.Place(frame) < 0))
            return null;
        var (opening, closing) = frame.IsEmpty
            ? (ledger.Total(from), ledger.Total(to))
            : (ledger.Balance(frame, from) ?? 0, ledger.Balance(frame, to) ?? 0);
        return new(frame, from, to, opening, [], closing);
    }

    private static Sequence<BridgeStep> WithRest(List<BridgeStep> steps, decimal change)
    {
        if (change - steps.Sum(step => step.Amount) is not 0 and var rest)
            steps.Add(new(null, default, rest));
        return steps.ToSequence();
    }

    private static BridgeItem? Item(FrameLedger ledger, FramePosting posting, Code frame, int from, int to)
    {
        if (FrameLedger.Effect(posting, to) - FrameLedger.Effect(posting, from) is not (not 0 and var effect))
            return null;
        var (gives, gets) = (IsIn(ledger, posting.From, frame), IsIn(ledger, posting.To, frame));
        return gives == gets ? null : new(posting, gets ? effect : -effect, gets ? posting.From : posting.To);
    }

    private static bool IsIn(FrameLedger ledger, Code side, Code frame) =>
        ledger.Tree.Place(side) is >= 0 and var place && (frame.IsEmpty || ledger.Tree.IsIn(place, ledger.Tree.Place(frame)));
}
