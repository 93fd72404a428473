using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Quantities;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("81", "81", 0)]
    [InlineData("16,8", "16.8", 1)]
    [InlineData("16.80", "16.80", 2)]
    [InlineData("1 232", "1232", 0)]
    [InlineData("1\u00A0232\u202F000,5", "1232000.5", 1)]
    [InlineData("7,1 %", "7.1", 1)]
    [InlineData("100%", "100", 0)]
    [InlineData("290 st", "290", 0)]
    [InlineData("350 kr", "350", 0)]
    [InlineData("0 mkr", "0", 0)]
    [InlineData("- 313 mnkr", "-313", 0)]
    [InlineData("−0,5", "-0.5", 1)]
    [InlineData("+1,5 procentenheter", "1.5", 1)]
    [InlineData("  81  ", "81", 0)]
    public void One_number_with_at_most_a_unit(string printed, string value, int decimals)
    {
        Assert.True(PrintedNumber.TryParse(printed, out var number));
        Assert.Equal(new PrintedNumber(decimal.Parse(value, CultureInfo.InvariantCulture), decimals), number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("Öka")]
    [InlineData("K 16,0 M 17,2")]
    [InlineData("2020-2022")]
    [InlineData("10 20")]
    [InlineData("1 23")]
    [InlineData("16,8,1")]
    [InlineData("16, 8")]
    [InlineData("25/25")]
    [InlineData(">82")]
    [InlineData("5 av 6")]
    [InlineData("1,2 miljoner personmil")]
    [InlineData("1e5")]
    [InlineData("٣")]
    [InlineData("100000000000000000000000000000000")]
    public void Words_ranges_and_several_numbers_are_not_guessed_at(string? printed) => Assert.False(PrintedNumber.TryParse(printed, out _));

    [Fact]
    public void A_number_printed_the_Swedish_way_is_read_back() => Prop.ForAll<int, byte>((whole, hundredths) =>
    {
        var value = whole + (whole < 0 ? -1 : 1) * (hundredths % 100) / 100m;
        return PrintedNumber.TryParse(value.ToString("#,##0.00", CultureInfo.GetCultureInfo("sv-SE")), out var number)
            && number == new PrintedNumber(value, 2);
    }).Holds();
}
