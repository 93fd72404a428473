using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using static Rodtrad.Domain.Tests.Frames.FrameSamples;

namespace Rodtrad.Domain.Tests.Frames;

/// <summary>What a movement of money between frames must fulfil. Source: kommunallagen (2017:725) 11 kap. 15 §.</summary>
public sealed class FrameRulesTests
{
    [Fact]
    public void More_money_needs_something_that_pays() =>
        Refused("RAM-001", Posting("", "tand", 5), "post", "5\u202F000\u202F000");

    [Theory]
    [InlineData("skatteintäkter", "")]
    [InlineData("", "från Region Gävleborg")]
    public void A_financing_or_a_counterpart_in_words_pays(string financing, string counterpart)
    {
        var ledger = Ledger(Boards).Post(Posting("", "tand", 5) with { Financing = financing, CounterpartText = counterpart }).Unwrap();
        Assert.Equal(8_048.5m * Million, ledger.Total(2021));
    }

    [Fact]
    public void Less_money_goes_back_to_what_is_common() =>
        Assert.Equal(8_038.5m * Million, Ledger(Boards).Post(Posting("tand", "", 5)).Unwrap().Total(2021));

    [Fact]
    public void A_unit_outside_the_table_is_a_counterpart() =>
        Assert.Equal(208.2m * Million, Ledger(Boards).Post(Posting("regiondirektoren", "tand", 5)).Unwrap().Balance(Code("tand"), 2021));

    [Theory]
    [InlineData("prim", "ingen", "ingen")]
    [InlineData("ingen", "prim", "ingen")]
    [InlineData("regiondirektoren", "", "")]
    public void An_unknown_frame_is_refused(string from, string to, string named) => Refused("RAM-002", Posting(from, to, 5), "post", named);

    [Fact]
    public void Nothing_is_no_posting() => Refused("RAM-003", Posting("prim", "tand", 0), "post");

    [Theory]
    [InlineData(2019)]
    [InlineData(2023)]
    public void Only_the_years_of_the_plan_can_be_posted_to(int year) =>
        Refused("RAM-004", Posting("prim", "tand", 5, year), "post", $"{year}", "2020", "2022");

    [Fact]
    public void From_and_to_are_different() => Refused("RAM-005", Posting("prim", "prim", 5), "post", "prim");

    [Fact]
    public void Between_ram_areas_fullmaktige_decides()
    {
        var move = Posting("spec", "prim", 5);
        Refused("RAM-006", move, "post", "spec", "prim", "5\u202F000\u202F000");
        Refused("RAM-006", move with { Decision = Decided("Regionstyrelsen") }, "post", "spec", "prim", "5\u202F000\u202F000");
        Assert.Equal(8_043.5m * Million, Ledger(Boards).Post(move with { Decision = Decided("Regionfullmäktige") }).Unwrap().Total(2021));
        Assert.Equal(8_043.5m * Million, Ledger(Boards).Post(move with { Decision = Decided("RF") }).Unwrap().Total(2021));
    }

    [Fact]
    public void Ram_areas_may_be_told_further_down()
    {
        var ledger = FrameLedger.Of(Boards, [], Setting with { Areas = [Code("som"), Code("psyk")] });
        Assert.Equal("RAM-006", ledger.Post(Posting("som", "psyk", 5)).Refusal?.Code);
        Assert.Null(ledger.Post(Posting("gem", "folkh", 5)).Refusal);
    }

    [Fact]
    public void A_board_parts_its_own_frame()
    {
        var ledger = FrameLedger.Of(Boards, [], Setting with { TopsAreAreas = false });
        Assert.Null(ledger.Post(Posting("spec", "prim", 5)).Refusal);
    }

    [Fact]
    public void The_tops_are_areas_in_the_plan_of_fullmaktige_alone()
    {
        var region = new Region(Code("r"), "Region", [], [], [Samples.Unit("rs"), Samples.Unit("rf") with { Name = "Regionfullmäktige" }]);
        var plan = Samples.ThePlan;
        Assert.False(FrameSetting.Of(plan, region).TopsAreAreas);
        Assert.True(FrameSetting.Of(plan with { Unit = Code("rf") }, region).TopsAreAreas);
        Assert.Equal(["rs", "rf"], FrameSetting.Of(plan, region).Outside.Select(unit => unit.Text));
    }

    [Fact]
    public void A_technical_adjustment_is_marked_by_delegation_and_leaves_the_total()
    {
        var technical = Posting("prim", "tand", 5) with { Reason = PostingReason.Technical };
        Refused("RAM-007", technical, "post");
        var delegated = technical with { Decision = Decided("Regiondirektören") };
        Assert.Null(Ledger(Boards).Post(delegated).Refusal);
        Refused("RAM-008", delegated with { From = default, Financing = "skatteintäkter" }, "post", "5\u202F000\u202F000");
        Refused("RAM-006", delegated with { From = Code("spec") }, "post", "spec", "tand", "5\u202F000\u202F000");
    }

    [Fact]
    public void A_frame_does_not_become_less_than_nothing()
    {
        Refused("RAM-009", Posting("gem", "folkh", 6), "post", "gem", "2021", "−300\u202F000");
        Refused("RAM-009", Posting("", "gem", -6), "post", "gem", "2021", "−300\u202F000");
        Assert.Null(Ledger(Boards).Post(Posting("gem", "folkh", 5.7m)).Refusal);
    }

    [Fact]
    public void The_opening_is_the_plans() => Refused("RAM-010", Posting("prim", "tand", 5) with { Reason = PostingReason.Opening }, "post");

    [Fact]
    public void A_posting_is_done_once()
    {
        var ledger = Ledger(Boards).Post(Posting("prim", "tand", 5)).Unwrap();
        Assert.Equal(Refusal.Of("RAM-011", "post"), ledger.Post(Posting("prim", "rlf", 1)).Refusal);
    }

    [Fact]
    public void A_posting_of_the_plan_that_breaks_a_rule_stands_beside_and_moves_nothing()
    {
        var ledger = Ledger(Boards, Posting("", "tand", 5), Posting("prim", "tand", 1));
        Assert.Equal("RAM-001", Assert.Single(ledger.Refused).Refusal.Code);
        Assert.Equal(204.2m * Million, ledger.Balance(Code("tand"), 2021));
    }

    static void Refused(string code, FramePosting posting, params string[] arguments) =>
        Assert.Equal(Refusal.Of(code, arguments), Ledger(Boards).Post(posting).Refusal);
}
