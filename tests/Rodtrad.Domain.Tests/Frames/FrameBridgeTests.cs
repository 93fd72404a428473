using Rodtrad.Domain.Frames;
using static Rodtrad.Domain.Tests.Frames.FrameSamples;

namespace Rodtrad.Domain.Tests.Frames;

public sealed class FrameBridgeTests
{
    [Fact]
    public void The_sum_is_parted_by_unit()
    {
        var bridge = FrameBridge.ByFrame(Ledger(Boards), default, 2019, 2020)!;
        Assert.Equal((7_605.9m, 7_816.1m), (bridge.Opening / Million, bridge.Closing / Million));
        Assert.Equal([("nhu", 90.1m), ("hsn", 132.3m), ("pne", 0.2m), ("rev", 0.2m), ("rs", -12.6m)], bridge.Steps.Select(step => (step.Frame.Text, step.Amount / Million)));
    }

    [Fact]
    public void The_printed_reasons_are_the_steps()
    {
        var bridge = FrameBridge.ByReason(Ledger(Bridge), default, 2019, 2020)!;
        Assert.Equal(
            [(PostingReason.Index, 290.2m), (PostingReason.Extension, -77.4m), (PostingReason.Redistribution, 0m)],
            bridge.Steps.Select(step => (step.Reason!.Value, step.Amount / Million)));
        var service = FrameBridge.ByReason(Ledger(Bridge), Code("service"), 2019, 2020)!;
        Assert.Equal([15.3m, -17.4m, 0.8m], service.Steps.Select(step => step.Amount / Million));
    }

    [Fact]
    public void What_no_posting_explains_is_the_rest()
    {
        var bridge = FrameBridge.ByReason(Ledger(Boards, Within("spec", "nhu", 72.8m), Within("prim", "nhu", 8.7m) with { Code = Code("post-2") }), Code("nhu"), 2019, 2020)!;
        Assert.Equal([(PostingReason.Redistribution, 81.5m), ((PostingReason?)null, 8.6m)], bridge.Steps.Select(step => (step.Reason, step.Amount / Million)));
        Assert.Equal(["spec", "prim"], bridge.Steps[0].Items.Select(item => item.Counterpart.Text));
        Assert.Equal(bridge.Closing - bridge.Opening, bridge.Change);
    }

    [Fact]
    public void A_move_inside_a_frame_does_not_change_it()
    {
        var ledger = Ledger(Boards, Within("som", "psyk", 10));
        Assert.Null(Assert.Single(FrameBridge.ByReason(ledger, Code("spec"), 2019, 2020)!.Steps).Reason);
        Assert.Equal(-10 * Million, FrameBridge.ByReason(ledger, Code("som"), 2019, 2020)!.Steps[0].Amount);
    }

    [Fact]
    public void A_one_off_posting_falls_away_the_year_after()
    {
        var ledger = Ledger(Boards, Posting("prim", "tand", 5) with { IsOneOff = true });
        Assert.Equal(5 * Million, FrameBridge.ByReason(ledger, Code("tand"), 2020, 2021)!.Steps[0].Amount);
        Assert.Equal(-5 * Million, FrameBridge.ByReason(ledger, Code("tand"), 2021, 2022)!.Steps[0].Amount);
    }

    [Theory]
    [InlineData("tand", 2018)]
    [InlineData("ingen", 2019)]
    public void A_year_or_frame_that_is_not_there_has_no_bridge(string frame, int from)
    {
        Assert.Null(FrameBridge.ByReason(Ledger(Boards), Code(frame), from, 2020));
        Assert.Null(FrameBridge.ByFrame(Ledger(Boards), Code(frame), from, 2020));
    }

    static FramePosting Within(string from, string to, decimal millions) => Posting(from, to, millions, 2020) with { IsWithinPlan = true };
}
