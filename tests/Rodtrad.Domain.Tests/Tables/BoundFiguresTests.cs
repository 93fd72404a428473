using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Samples;
using static Rodtrad.Domain.Tests.Tables.TableSamples;

namespace Rodtrad.Domain.Tests.Tables;

/// <summary>Numbers in running text with their rounding words.</summary>
public sealed class BoundFiguresTests
{
    private static BoundFigure Told(string printed, RoundingWord word, string formula = "t!a@2020", FigureUnit unit = FigureUnit.Millions) =>
        new(Code("b"), Code("s"), "", printed, unit, word, formula);

    [Theory]
    [InlineData("194", RoundingWord.None, "194,3", true)]
    [InlineData("190", RoundingWord.None, "194,3", false)]
    [InlineData("190", RoundingWord.About, "194,3", true)]
    [InlineData("190", RoundingWord.About, "202", false)]
    [InlineData("70", RoundingWord.About, "67,3", true)]
    [InlineData("70", RoundingWord.About, "66,0", false)]
    [InlineData("60", RoundingWord.JustOver, "63,2", true)]
    [InlineData("60", RoundingWord.JustOver, "59,8", false)]
    [InlineData("60", RoundingWord.JustOver, "66,5", false)]
    [InlineData("16", RoundingWord.JustUnder, "15,8", true)]
    [InlineData("16", RoundingWord.JustUnder, "16,2", false)]
    [InlineData("16", RoundingWord.JustUnder, "14,0", false)]
    [InlineData("50", RoundingWord.AtLeast, "50,2", true)]
    [InlineData("50", RoundingWord.AtLeast, "49,0", false)]
    [InlineData("50", RoundingWord.AtMost, "50,2", true)]
    [InlineData("50", RoundingWord.AtMost, "51,0", false)]
    [InlineData("-112", RoundingWord.None, "-112,4", true)]
    [InlineData("-100", RoundingWord.JustOver, "-104,0", true)]
    [InlineData("-100", RoundingWord.JustOver, "-96,0", false)]
    public void A_number_agrees_as_its_word_says(string printed, RoundingWord word, string value, bool agrees)
    {
        var tables = new TableSet(Code("plan"), [Table("t", FigureUnit.Millions, [2020], (Input("a"), [value]))]);
        Assert.Equal(!agrees, Assert.Single(BoundFigures.Of(tables, [Told(printed, word)])).IsBroken);
    }

    [Fact]
    public void A_number_is_held_in_its_own_unit_and_one_without_a_formula_or_a_value_not_at_all()
    {
        var tables = new TableSet(Code("plan"), [Table("t", FigureUnit.Thousands, [2020, 2021], (Input("a"), ["15 846", ""]))]);
        Assert.False(Assert.Single(BoundFigures.Of(tables, [Told("16", RoundingWord.JustUnder)])).IsBroken);
        Assert.Empty(BoundFigures.Of(tables, [Told("16", RoundingWord.None, "")]));
        Assert.Null(Assert.Single(BoundFigures.Of(tables, [Told("16", RoundingWord.None, "t!a@2021")])).Computed);
        Assert.Null(Assert.Single(BoundFigures.Of(tables, [Told("16", RoundingWord.None, "t!a")])).Computed);
    }

    [Fact]
    public void Two_texts_that_tell_the_same_figure_differently_are_a_pair() => Assert.Equal(
        ["190 194"],
        BoundFigures.Disagreeing([Told("190", RoundingWord.About), Told("194", RoundingWord.None), Told("0,19", RoundingWord.None, unit: FigureUnit.Billions), Told("12", RoundingWord.None, "t!b@2020")])
            .Select(pair => $"{pair.First.Printed} {pair.Other.Printed}"));
}
