using Rodtrad.Domain.Access;

namespace Rodtrad.Domain.Tests.Access;

/// <summary>A personnummer is noticed in free text, and other numbers are not taken for one.</summary>
public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("811228-9874")]
    [InlineData("811228+9874")]
    [InlineData("8112289874")]
    [InlineData("198112289874")]
    [InlineData("19811228-9874")]
    [InlineData("19811228 9874")]
    [InlineData("Gäller 811228–9874, enligt beslut")]
    [InlineData("x811228-9874y")]
    [InlineData("811288-9871")]
    public void It_is_found(string text) => Assert.True(PersonalNumber.IsIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("811228-9875")]
    [InlineData("811328-9874")]
    [InlineData("§ 123, dnr 2024-000123")]
    [InlineData("076-123 45 67")]
    [InlineData("2019-11-06")]
    [InlineData("8112289874123")]
    [InlineData("17811228-9874")]
    [InlineData("811228-98741")]
    [InlineData("811228--9874")]
    public void Other_numbers_are_not_taken_for_it(string text) => Assert.False(PersonalNumber.IsIn(text));
}
