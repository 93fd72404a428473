using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Tests.Tables;

/// <summary>What a printed cell says. Source: the spellings of the source documents (domain, sections 7 and 8).</summary>
public sealed class FigureTests
{
    [Theory]
    [InlineData("- 7 304", FigureUnit.Millions, -7304000000, 500000)]
    [InlineData("-7 304", FigureUnit.Millions, -7304000000, 500000)]
    [InlineData("−7\u202F304", FigureUnit.Millions, -7304000000, 500000)]
    [InlineData("\u20109 169", FigureUnit.Thousands, -9169000, 500)]
    [InlineData("1 947 726", FigureUnit.Thousands, 1947726000, 500)]
    [InlineData("5\u00A0498,3", FigureUnit.Millions, 5498300000, 50000)]
    [InlineData("0,08", FigureUnit.Millions, 80000, 5000)]
    [InlineData("4", FigureUnit.Millions, 4000000, 500000)]
    [InlineData("12%", FigureUnit.Percent, 12, 0.5)]
    [InlineData("0,0", FigureUnit.Millions, 0, 50000)]
    public void A_printed_figure_is_a_value_and_half_its_last_decimal(string printed, FigureUnit unit, double value, double half) =>
        Assert.Equal(new Figure(FigureState.Number, (decimal)value, (decimal)value, (decimal)half), Figure.Of(printed, null, unit));

    [Theory]
    [InlineData("", FigureState.Empty)]
    [InlineData("–", FigureState.Nil)]
    [InlineData("-", FigureState.Nil)]
    [InlineData("0", FigureState.Number)]
    [InlineData("Inför beslut", FigureState.Words)]
    [InlineData("10 20", FigureState.Words)]
    [InlineData("1,0000000000000000000000000000000000000000", FigureState.Words)]
    public void Nothing_nil_zero_and_words_are_four_things(string printed, FigureState state) =>
        Assert.Equal(state, Figure.Of(printed, null, FigureUnit.Millions).State);

    [Fact]
    public void An_exact_value_is_kept_beside_its_print()
    {
        var figure = Figure.Of("1 948", 1_947_726_000, FigureUnit.Millions);
        Assert.Equal((1_947_726_000m, 1_948_000_000m, 500_000m), (figure.Value, figure.Printed, figure.Half));
        // Printed once more it is rounded once, from what is stored: not from 1 947,7.
        Assert.Equal("1\u202F948", FigurePrint.Of(figure.Value, FigureUnit.Millions, 0));
        Assert.Equal(Figure.Exact(5), Figure.Of("", 5, FigureUnit.Kronor));
    }

    [Theory]
    [InlineData("- 7 304", "−7\u202F304")]
    [InlineData("\u20109 169", "−9\u202F169")]
    [InlineData("5 498,3", "5\u202F498,3")]
    [InlineData("–", "–")]
    [InlineData("0,08", "0,08")]
    [InlineData("24,1%", "24,1%")]
    [InlineData("Inför beslut", "Inför beslut")]
    public void What_was_printed_is_shown_with_the_same_digits(string printed, string shown) => Assert.Equal(shown, FigurePrint.AsPrinted(printed));

    [Theory]
    [InlineData(-40000, 1, "0,0")]
    [InlineData(-50000, 1, "−0,1")]
    [InlineData(7605900000, 1, "7\u202F605,9")]
    public void A_value_is_printed_rounded_once_and_never_as_minus_zero(long value, int decimals, string printed) =>
        Assert.Equal(printed, FigurePrint.Of(value, FigureUnit.Millions, decimals));

    [Fact]
    public void A_change_has_its_sign() =>
        Assert.Equal(["+90,1", "−12,6", "0,0"], new decimal[] { 90_100_000, -12_600_000, 40_000 }.Select(value => FigurePrint.Change(value, FigureUnit.Millions, 1)));
}
