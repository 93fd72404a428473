using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Frames;

/// <summary>
/// A step as shown. <paramref name="Reason"/> is null for a frame and for the rest; <paramref name="Label"/> is a frame's name, empty for a
/// reason or the rest.
/// </summary>
public sealed record FrameStep(PostingReason? Reason, string Code, string Label, string Amount, bool IsLess);

/// <summary>
/// The bridge of a frame, or of the sum when <paramref name="Label"/> is empty, between two years. <paramref name="From"/> and
/// <paramref name="To"/> of the axis are numbers in the unit that is shown; 0 when it is whole.
/// </summary>
public sealed record FrameBridgeView(
    string Code, string Label, int FromYear, int ToYear, string Opening, string Closing, string Change, Sequence<FrameStep> Steps, BridgeBy By,
    bool HasReasons, FrameScale Scale, decimal AxisFrom, decimal AxisTo)
{
    /// <summary>The longest bridge that is drawn; a longer one is told as a table alone.</summary>
    public const int MaxDrawn = 12;

    internal static FrameBridgeView? Of(FrameLedger ledger, FrameScale scale, int year, FrameShowing showing)
    {
        var at = ledger.Years.ToList().IndexOf(year);
        var frame = showing.Frame is { } asked && Domain.Quantities.Code.TryParse(asked, out var code) && ledger.Tree.Place(code) >= 0 ? code : default;
        if (at <= 0 || FrameBridge.ByReason(ledger, frame, ledger.Years[at - 1], year) is not { } reasons)
            return null;
        var frames = FrameBridge.ByFrame(ledger, frame, ledger.Years[at - 1], year)!;
        var hasReasons = reasons.Steps.Any(step => step.Reason is not null);
        var hasFrames = frames.Steps.Any(step => !step.Frame.IsEmpty);
        var by = showing.By switch
        {
            BridgeBy.Reason when hasReasons => BridgeBy.Reason,
            BridgeBy.Frame when hasFrames => BridgeBy.Frame,
            _ => hasFrames && !IsExplained(reasons) ? BridgeBy.Frame : BridgeBy.Reason,
        };
        var bridge = by == BridgeBy.Reason ? reasons : frames;
        var (low, high) = Axis(bridge, scale);
        return new FrameBridgeView(
            frame.Text, frame.IsEmpty ? "" : ledger.LabelOf(frame), bridge.From, bridge.To, scale.Print(bridge.Opening), scale.Print(bridge.Closing),
            scale.Change(bridge.Change),
            bridge.Steps.Where(step => step.Amount != 0 || !step.Frame.IsEmpty).Select(step => new FrameStep(
                step.Reason, step.Frame.Text, step.Frame.IsEmpty ? "" : ledger.LabelOf(step.Frame), scale.Change(step.Amount), step.Amount < 0)).ToSequence(),
            by, hasReasons && hasFrames, scale, low, high);
    }

    /// <summary>The plan says why for most of the change: then that is what the bridge is about.</summary>
    private static bool IsExplained(FrameBridge reasons) =>
        reasons.Steps.Where(step => step.Reason is null).Sum(step => Math.Abs(step.Amount)) * 2 < reasons.Steps.Sum(step => Math.Abs(step.Amount));

    /// <summary>
    /// Where the axis is cut: so that the changes can be seen between two totals that are far more than they. Not cut when they are not.
    /// </summary>
    private static (decimal From, decimal To) Axis(FrameBridge bridge, FrameScale scale)
    {
        var levels = new List<decimal> { bridge.Opening };
        foreach (var step in bridge.Steps)
            levels.Add(levels[^1] + step.Amount);
        var unit = Domain.Tables.FigureUnits.Factor(scale.Unit);
        var (low, high) = (levels.Min() / unit, levels.Max() / unit);
        var span = high - low;
        var round = Nice(span);
        if (low <= 0 || span == 0 || span * 3 > high)
            return (0, 0);
        return (Math.Max(0, Math.Floor((low - (span * 0.9m)) / round) * round), Math.Ceiling((high + (span / 4)) / round) * round);
    }

    /// <summary>The largest 1, 10, 100 … or tenth that goes twice into the span.</summary>
    private static decimal Nice(decimal span)
    {
        var step = 1m;
        while (step * 20 <= span)
            step *= 10;
        while (step > span && step > 0.001m)
            step /= 10;
        return step;
    }
}
