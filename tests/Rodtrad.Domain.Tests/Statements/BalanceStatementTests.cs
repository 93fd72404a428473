using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Statements;

namespace Rodtrad.Domain.Tests.Statements;

/// <summary>R66, R67 and R69: balanskravsutredning, reserve and the queue of deficits, by published examples.</summary>
public sealed class BalanceStatementTests
{
    [Fact]
    public void A_year_that_regulates_a_deficit()
    {
        var year = new BalanceStatement(563, new BalanceYear(2015) { CapitalGains = 23, ToReserve = 185 }, 193);
        Assert.Equal((540m, 355m, 162m, 0m), (year.Adjusted, year.BalanceResult, year.Total, year.ToRestore));
    }

    [Fact]
    public void A_year_with_a_deficit_that_the_reserve_does_not_cover()
    {
        var year = new BalanceStatement(-149, new BalanceYear(2014) { CapitalGains = 56, FromReserve = 12 }, 0);
        Assert.Equal((-205m, -193m, 193m), (year.Adjusted, year.BalanceResult, year.ToRestore));
    }

    [Fact]
    public void A_year_with_synnerliga_skal()
    {
        var year = new BalanceStatement(154, new BalanceYear(2013) { CapitalGains = 33, SpecialReasons = 106 }, 0);
        Assert.Equal((121m, 227m), (year.Adjusted, year.BalanceResult));
    }

    [Fact]
    public void Unrealised_gains_are_taken_away_and_the_printed_sum_is_within_rounding()
    {
        var year = new BalanceStatement(28.2m, new BalanceYear(2019) { CapitalGains = 5.1m, Unrealised = 7.5m, ToReserve = 9.5m }, 0);
        Assert.Equal((15.6m, 6.1m), (year.Adjusted, year.BalanceResult));
        // Printed 15,5 and 6,0: three and four figures, each within half of its last decimal, and the sum's own.
        Assert.InRange(15.5m, year.Adjusted - (4 * 0.05m), year.Adjusted + (4 * 0.05m));
        Assert.InRange(6.0m, year.BalanceResult - (5 * 0.05m), year.BalanceResult + (5 * 0.05m));
        Assert.Equal(34.2m, new ReserveYear(ReserveKind.EqualisationReserve, 2019, 24.7m, 9.5m, 0, null).Closing);
    }

    [Fact]
    public void A_reserve_is_built_and_used()
    {
        var built = new BalanceStatement(52_966, new BalanceYear(2019) { CapitalGains = 4_644, ToReserve = 33_397 }, 0);
        Assert.Equal((48_322m, 14_925m), (built.Adjusted, built.BalanceResult));
        var first = new ReserveYear(ReserveKind.EqualisationReserve, 2019, 73_690, 33_397, 0, null);
        Assert.Equal(107_087, first.Closing);
        var used = new BalanceStatement(-11_708, new BalanceYear(2020) { FromReserve = 11_708 }, 0);
        Assert.Equal((0m, 0m), (used.BalanceResult, used.ToRestore));
        Assert.Equal(95_379, new ReserveYear(ReserveKind.EqualisationReserve, 2020, first.Closing, 0, 11_708, null).Closing);
    }

    [Fact]
    public void Losses_and_reversals_count_with_their_sign() => Assert.Equal(
        100 - 10 + 4 + 3 + 6 - 2, new BalanceStatement(100, new BalanceYear(2020) { CapitalGains = 10, PermittedGains = 4, PermittedLosses = 3, Unrealised = -6, Reversed = -2 }, 0).Adjusted);

    [Fact]
    public void Every_sum_is_the_lines_above_it()
    {
        var year = new BalanceStatement(100, new BalanceYear(2025) { CapitalGains = 10, ToReserve = 20, FromOldReserve = 5 }, 30);
        var (sum, lines) = (0m, 0);
        foreach (var line in year.Lines)
        {
            if (line.Kind == BalanceLineKind.ToRestore)
                continue;
            if (line.IsSum)
                Assert.Equal(sum, line.Amount);
            else
                sum += line.Amount;
            lines++;
        }
        Assert.Equal(Enum.GetValues<BalanceLineKind>().Length - 1, lines);
    }

    [Theory]
    [InlineData(-2749, 2, 155.44, 0)]
    [InlineData(2749, 1, 77.72, 19.28)]
    public void A_reserve_may_take_what_exceeds_the_share(int equity, int share, double threshold, double room)
    {
        var made = ReserveRoom.Of(ReserveRule.Result, 2024, 7772, 97, 97, equity, 0);
        Assert.Equal((share, (decimal)threshold, (decimal)room, 388.6m), (made.Share, made.Threshold, made.Allowed, made.ByCap));
    }

    [Fact]
    public void The_reserve_is_at_most_five_per_cent()
    {
        Assert.Equal(397.2m, ReserveRoom.Of(ReserveRule.Result, 2024, 7944, 1_000, 1_000, 1, 0).ByCap);
        Assert.Equal(7.2m, ReserveRoom.Of(ReserveRule.Result, 2024, 7944, 1_000, 1_000, 1, 390).Allowed);
        Assert.Equal(0, ReserveRoom.Of(ReserveRule.Result, 2024, 7944, 1_000, 1_000, 1, 400).Allowed);
        // The lower of result and adjusted result counts; nothing before the law, nothing to the old reserve after it.
        Assert.Equal(20.56m, ReserveRoom.Of(ReserveRule.Result, 2024, 7944, 1_000, 100, 1, 0).Allowed);
        Assert.Equal(0, ReserveRoom.Of(ReserveRule.Result, 2023, 7944, 1_000, 1_000, 1, 0).Allowed);
        Assert.Equal(0, ReserveRoom.Of(ReserveRule.Equalisation, 2024, 7944, 1_000, 1_000, 1, 0).Allowed);
        Assert.Null(ReserveRoom.Of(ReserveRule.Equalisation, 2023, 7944, 1_000, 1_000, 1, 0).ByCap);
    }

    [Fact]
    public void The_word_and_the_rules_follow_the_year()
    {
        Assert.Equal(ReserveKind.EqualisationReserve, ReserveRule.Of(2023).Kind);
        Assert.Equal(ReserveKind.ResultReserve, ReserveRule.Of(2024).Kind);
        Assert.True(ReserveRule.Equalisation.MayUse(2030));
        Assert.False((ReserveRule.Equalisation with { LastUse = 2033 }).MayUse(2034));
        Assert.False(ReserveRule.Result.MayUse(2023));
    }

    [Fact]
    public void A_reserve_never_goes_above_its_cap() => Prop.ForAll(
        Gen.Choose(-500, 2_000).Three().Zip(Gen.Choose(0, 20_000).Two()).ToArbitrary(), made =>
        {
            var ((result, adjusted, equity), (taxes, opening)) = made;
            var room = ReserveRoom.Of(ReserveRule.Result, 2025, taxes, result, adjusted, equity, opening);
            return room.Allowed >= 0 && opening + room.Allowed <= Math.Max(opening, 0.05m * taxes) && room.Allowed <= Math.Max(0, Math.Min(result, adjusted));
        }).Holds();

    [Fact]
    public void A_deficit_is_regulated_by_the_year_after()
    {
        var queue = RestorationQueue.Of([], [(2014, -193), (2015, 355)]);
        Assert.Equal(new RestoredDeficit(new Deficit(2014, 193), 0, 2015, RestorationStatus.Restored), queue.Deficits.Single());
        Assert.Equal(193, queue.CarriedInto(2015));
        Assert.Equal((0m, 193m), (queue.CarriedInto(2016), queue.Regulations.Sum(one => one.Amount)));
    }

    [Fact]
    public void A_deficit_that_a_plan_tells_of_is_restored_by_its_budget()
    {
        var told = new Deficit(2017, 146) { StandsAfter = 2018 };
        var queue = RestorationQueue.Of([told], [(2018, 16), (2019, 97), (2020, 54), (2021, 12)]);
        Assert.Equal([new Regulation(2019, 2017, 97), new Regulation(2020, 2017, 49)], queue.Regulations);
        Assert.Equal((2020, RestorationStatus.Restored), (queue.Deficits.Single().RestoredIn, queue.Deficits.Single().Status));
        var lacking = RestorationQueue.Of([told], [(2018, 16), (2019, 57), (2020, 54), (2021, 40)]);
        Assert.Equal((2021, RestorationStatus.RestoredLate), (lacking.Deficits.Single().RestoredIn, lacking.Deficits.Single().Status));
        Assert.Equal(RestorationStatus.Overdue, RestorationQueue.Of([told], [(2019, 57), (2020, 54)]).Deficits.Single().Status);
        Assert.Equal(RestorationStatus.Remaining, RestorationQueue.Of([told], [(2019, 57)]).Deficits.Single().Status);
    }

    [Fact]
    public void The_oldest_comes_first_and_what_is_waived_is_not_regulated()
    {
        var queue = RestorationQueue.Of([new Deficit(2021, 50), new Deficit(2020, 100) { Waived = 30 }], [(2022, 80), (2023, 20)]);
        Assert.Equal([new Regulation(2022, 2020, 70), new Regulation(2022, 2021, 10), new Regulation(2023, 2021, 20)], queue.Regulations);
        Assert.Equal(20, queue.Remaining);
        Assert.Equal((2023, RestorationStatus.Remaining), (queue.Deficits[0].Deficit.Deadline, queue.Deficits[1].Status));
    }

    [Fact]
    public void The_queue_neither_makes_nor_loses_money() => Prop.ForAll(
        Gen.Choose(-300, 300).ArrayOf(8).ToArbitrary(), Gen.Choose(1, 400).Two().ToArbitrary(), (results, told) =>
        {
            var queue = RestorationQueue.Of(
                [new Deficit(2015, told.Item1), new Deficit(2016, told.Item2) { Waived = 40 }], results.Select((result, at) => (2017 + at, (decimal)result)));
            var owed = queue.Deficits.Sum(one => one.Deficit.Amount);
            var waived = queue.Deficits.Sum(one => Math.Min(one.Deficit.Waived, one.Deficit.Amount));
            var byYear = queue.Regulations.GroupBy(one => one.Year).All(year => year.Sum(one => one.Amount) <= results[year.Key - 2017]);
            return owed == waived + queue.Regulations.Sum(one => one.Amount) + queue.Remaining && byYear && queue.Regulations.All(one => one.Amount > 0 && one.Year > one.Origin)
                && queue.CarriedInto(2030) == queue.Remaining;
        }).Holds();
}
