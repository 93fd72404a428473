using System.Globalization;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Quantities;

/// <summary>Numbers that have been in a binary program are the numbers again.</summary>
public sealed class SignificantTests
{
    [Theory]
    [InlineData("5498.299999999999", "5498.3")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("-2195299999.9999998", "-2195300000")]
    [InlineData("123456789012345", "123456789012000")]
    [InlineData("0.000000000000123456789012345", "0.000000000000123456789012")]
    [InlineData("999999999999.9", "1000000000000")]
    [InlineData("0", "0")]
    [InlineData("1.50", "1.5")]
    public void Twelve_digits_are_kept(string value, string kept) => Assert.Equal(
        kept, Rounding.ToSignificant(decimal.Parse(value, CultureInfo.InvariantCulture), 12).ToString(CultureInfo.InvariantCulture));
}
