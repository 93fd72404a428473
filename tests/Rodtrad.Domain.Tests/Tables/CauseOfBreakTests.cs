using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Tables.Grids;

namespace Rodtrad.Domain.Tests.Tables;

/// <summary>What is pointed at as the likely cause of a sum that does not hold.</summary>
public sealed class CauseOfBreakTests
{
    // a + b + c = s; d stands beside.
    [Theory]
    [InlineData("1 245", "2 100", "300", "55", "3 654", "DigitsSwapped 3\u202F645")]
    [InlineData("1 245", "2 010", "300", "55", "3 645", "DigitsSwapped b@x 2\u202F100")]
    [InlineData("1 245", "2 100", "300", "55", "36 450", "DecimalPoint 3\u202F645")]
    [InlineData("1 245", "210", "300", "55", "3 645", "DecimalPoint b@x 2\u202F100")]
    [InlineData("1 245", "2 100", "300", "55", "-3 645", "Sign 3\u202F645")]
    [InlineData("1 245", "-2 100", "317", "55", "3 662", "Sign b@x 2\u202F100")]
    [InlineData("1 245", "2 100", "317", "55", "3 345", "LeftOut c@x")]
    [InlineData("1 245", "2 100", "317", "55", "3 979", "CountedTwice c@x")]
    [InlineData("1 245", "2 100", "317", "1 182", "4 844", "AnotherRow d@x")]
    [InlineData("1 245", "2 100", "317", "55", "3 762", "OneDigit 3\u202F662")]
    [InlineData("1 245", "2 100", "655", "55", "3 900", "RoundAmount 100")]
    [InlineData("1 245", "2 100", "317", "58", "4 844", "Unclear")]
    public void Of_a_sum_of_three(string a, string b, string c, string d, string sum, string cause)
    {
        var told = Assert.Single(Held(Grid("t", FigureUnit.Number, "x", $"a | {a}", $"b | {b}", $"c | {c}", $"d | {d}", $"s | {sum}").With(Down("s", "a + b + c"))).Breaks().Told());
        Assert.EndsWith($"(1) {cause}", told);
    }

    [Fact]
    public void A_sum_that_other_sums_prove_is_not_pointed_at()
    {
        var table = Grid("t", FigureUnit.Number, "x y z", "a | 10 | 25 | 35", "b | 26 | 31 | 57", "s | 38 | 56 | 92")
            .With(Down("s", "a + b"), Across("z", "x + y"));
        // s@x = 36 by its column; 92 + 38 says 94, so it is s@x itself that both mend.
        Assert.Equal(["t!s@x 38 ≠ 36 (2) SharedCell"], Held(table).Breaks().Told());
        // Here the row of sums agrees: one of the parts is wrong, and b is proved by its own row.
        var part = Grid("t", FigureUnit.Number, "x y z", "a | 12 | 25 | ", "b | 26 | 31 | 57", "s | 43 | 56 | 99").With(Down("s", "a + b"), Across("z", "x + y"));
        Assert.Equal(["t!s@x 43 ≠ 38 (1) OnlyUnproved a@x 17", "t!s@z 99 ≠ 57 (1) SumAgreesElsewhere"], Held(part).Breaks().Told());
    }

    [Fact]
    public void A_relation_said_twice_is_told_once()
    {
        var table = Grid("t", FigureUnit.Number, "x", "a | 10", "b | 26", "s | 39").Rows(row => row.Code.Text == "s" ? row with { Formula = "a + b" } : row);
        Assert.Single(Held(table.With(Down("s", "b + a"))).Breaks());
    }

    [Fact]
    public void A_wrong_sum_in_a_long_chain_is_told_once()
    {
        var table = Grid("t", FigureUnit.Millions, "x", "a | 10,0", "b | 26,0", "s | 39,0", "c | 4,0", "t | 40,0", "andel | 90,0")
            .With(Down("s", "a + b"), Down("t", "s + c"), Down("andel", "s / t * 100000000"));
        Assert.Equal(["t!s@x 39,0 ≠ 36,0 (3) SharedCell"], Held(table).Breaks().Told());
    }
}
