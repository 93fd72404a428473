using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Quantities;

public sealed class CodeTests
{
    [Theory]
    [InlineData("rs")]
    [InlineData("sm-12")]
    [InlineData("A1.2_b")]
    [InlineData("2020")]
    [InlineData("null")]
    public void A_code_is_letters_and_digits_with_points_dashes_and_underscores(string text)
    {
        Assert.True(Code.TryParse(text, out var code));
        Assert.Equal(text, code.Text);
        Assert.Equal(text, code.ToString());
        Assert.False(code.IsEmpty);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-rs")]
    [InlineData(".rs")]
    [InlineData("_rs")]
    [InlineData("hälsa")]
    [InlineData("två ord")]
    [InlineData("a/b")]
    [InlineData("../a")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    [InlineData("٣")]
    public void Anything_else_is_no_code(string? text)
    {
        Assert.False(Code.TryParse(text, out var code));
        Assert.True(code.IsEmpty);
    }

    [Fact]
    public void Eighty_characters_are_allowed_and_not_one_more()
    {
        Assert.True(Code.TryParse(new string('a', Code.MaxLength), out _));
        Assert.False(Code.TryParse(new string('a', Code.MaxLength + 1), out _));
        Assert.Equal(80, Code.MaxLength);
    }

    [Fact]
    public void Letter_case_tells_codes_apart_and_order_is_by_character()
    {
        Assert.NotEqual(Code.Of("RS"), Code.Of("rs"));
        Assert.Equal(["RS", "a-1", "a-10", "a-2"], new[] { "a-2", "RS", "a-10", "a-1" }.Select(Code.Of).Order().Select(code => code.Text));
    }

    [Fact]
    public void A_bad_code_where_a_good_one_is_promised_is_a_bug() => Assert.Throws<FormatException>(() => Code.Of("två ord"));

    [Fact]
    public void The_code_that_was_never_given_is_empty() => Assert.Equal("", default(Code).Text);

    [Fact]
    public void What_is_a_code_prints_as_it_was_read() => Prop.ForAll<string>(text =>
        !Code.TryParse(text, out var code) || code.Text == text).Holds();
}
