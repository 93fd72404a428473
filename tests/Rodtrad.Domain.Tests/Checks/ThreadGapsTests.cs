using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Checks;

public sealed class ThreadGapsTests
{
    [Fact]
    public void Nothing_is_a_gap_that_the_model_does_not_demand() =>
        Assert.Empty(ThreadGaps.Of(Edition(Node("f", "faktor"), Node("sm", "matt")), Model));

    [Fact]
    public void A_factor_without_a_measure_below_it_is_a_gap()
    {
        var edition = Edition(Node("f1", "faktor"), Node("f2", "faktor"), Node("f3", "faktor"), Node("u", "uppdrag"), Node("sm1", "matt"), Node("sm2", "matt")) with
        {
            Links = [Under("sm1", "f1"), Link("sm2", "f2", LinkType.Measures), Under("u", "f3"), Link("sm1", "annan/f3", LinkType.PartOf)],
        };
        Assert.Equal([new Gap(Code("f3"), GapKind.Measure, null)], ThreadGaps.Of(edition, Demanding("faktor", Demand.Measure)));
    }

    [Theory]
    [InlineData(new[] { 2020, 2022 }, new int[0])]
    [InlineData(new[] { 2020 }, new[] { 2022 })]
    [InlineData(new int[0], new[] { 2020, 2022 })]
    [InlineData(new[] { 2021 }, new[] { 2020, 2022 })]
    public void Each_target_year_of_the_plan_needs_its_target(int[] targets, int[] missing) => Assert.Equal(
        missing.Select(year => new Gap(Code("sm"), GapKind.Target, year)),
        Gaps(Demand.Target, Use("sm", [.. targets.Select(year => Target(year))])));

    [Fact]
    public void A_target_for_the_plan_period_covers_its_years() => Assert.Empty(
        Gaps(Demand.Target, Use("sm", new Target(Period.OfSpan(2020, 2022), "81", []))));

    [Fact]
    public void A_measure_that_is_only_followed_needs_no_target() => Assert.Empty(Gaps(Demand.Target, Use("sm") with { IsTracking = true }));

    [Fact]
    public void A_source_is_printed_or_known()
    {
        Assert.Equal([new Gap(Code("sm"), GapKind.Source, null)], Gaps(Demand.Source, Use("sm")));
        Assert.Empty(Gaps(Demand.Source, Use("sm") with { SourcePrinted = "Datalager" }));
        Assert.Empty(Gaps(Demand.Source, Use("sm") with { Source = Code("kalla") }));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("Vid behov", true)]
    [InlineData("ÅR", false)]
    public void Follow_up_must_be_stated_and_understood(string printed, bool isGap) => Assert.Equal(
        isGap ? [new Gap(Code("sm"), GapKind.FollowUp, null)] : [],
        Gaps(Demand.FollowUp, Use("sm") with { FollowUp = OccasionWords.Read(printed) }));

    [Fact]
    public void An_owner_is_a_unit()
    {
        var model = Demanding("mal", Demand.Owner);
        Assert.Equal([new Gap(Code("m"), GapKind.Owner, null)], ThreadGaps.Of(Edition(Node("m", "mal")), model));
        Assert.Empty(ThreadGaps.Of(Edition(Node("m", "mal") with { Unit = Code("rs") }), model));
    }

    [Fact]
    public void A_measure_without_any_use_lacks_everything_that_is_demanded_in_the_order_of_the_plan()
    {
        var model = Demanding("matt", Demand.Source, Demand.Target, Demand.FollowUp);
        Assert.Equal(
            [
                new Gap(Code("a"), GapKind.Source, null), new Gap(Code("a"), GapKind.Target, 2020), new Gap(Code("a"), GapKind.Target, 2022),
                new Gap(Code("a"), GapKind.FollowUp, null), new Gap(Code("b"), GapKind.Source, null),
            ],
            ThreadGaps.Of(
                Edition(Node("a", "matt"), Node("b", "matt")) with
                {
                    Uses = [Use("b", Target(2020), Target(2022)) with { FollowUp = OccasionWords.Read("ÅR") }],
                },
                model));
    }

    static GovernanceModel Demanding(string level, params Demand[] demands) =>
        Model with { Levels = [.. Model.Levels.Select(one => one.Code == Code(level) ? one with { Demands = [.. demands] } : one)] };

    static Sequence<Gap> Gaps(Demand demand, IndicatorUse use) =>
        ThreadGaps.Of(Edition(Node("sm", "matt")) with { Uses = [use] }, Demanding("matt", demand));
}
