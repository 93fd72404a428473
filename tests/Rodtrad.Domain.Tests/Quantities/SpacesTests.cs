using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Quantities;

public sealed class SpacesTests
{
    [Theory]
    [InlineData("God hälsa", "God hälsa")]
    [InlineData(" God  hälsa\r\n", "God hälsa")]
    [InlineData("God\u00A0hälsa", "God hälsa")]
    [InlineData("God\thälsa", "God hälsa")]
    [InlineData("God\n\nhälsa", "God hälsa")]
    [InlineData("God hälsa ", "God hälsa")]
    [InlineData(" \n", "")]
    [InlineData("", "")]
    public void White_space_is_one_space_between_words_and_none_around_them(string text, string normal) =>
        Assert.Equal(normal, Spaces.Normal(text));

    [Fact]
    public void A_text_that_is_so_already_is_the_same_text()
    {
        const string text = "På kort sikt, återställning";
        Assert.Same(text, Spaces.Normal(text));
    }
}
