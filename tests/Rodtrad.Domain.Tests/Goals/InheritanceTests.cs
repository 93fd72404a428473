using Rodtrad.Domain.Goals;

namespace Rodtrad.Domain.Tests.Goals;

/// <summary>When an inherited text no longer says what the original says.</summary>
public sealed class InheritanceTests
{
    [Theory]
    [InlineData("på kort sikt, återställning", "på kort sikt återställning", true)] // the comma of Västernorrland
    [InlineData("God hälsa", "God hälsa", false)]
    [InlineData("God  hälsa\n", "God hälsa", false)]
    [InlineData("God hälsa", "god hälsa", true)]
    [InlineData("God hälsa.", "God hälsa", true)]
    public void A_name_differs_by_anything_but_white_space(string own, string origin, bool differs) =>
        Assert.Equal(differs, Inheritance.Differs(Named(own), Named(origin)));

    [Theory]
    [InlineData("Så här", "Så där", false, false, true)]
    [InlineData("Så här", "Så\nhär", false, false, false)]
    [InlineData("Så här", "Så där", true, false, false)] // retold here
    [InlineData("Så här", "Så där", false, true, false)] // retold there
    [InlineData("Så här", "", false, false, false)] // the original has none to compare with
    [InlineData("", "Så där", false, false, false)]
    public void Texts_are_compared_where_both_are_printed_in_full(string own, string origin, bool ownRetold, bool originRetold, bool differs) =>
        Assert.Equal(differs, Inheritance.Differs(
            Named("Mål") with { Text = own, IsRetold = ownRetold }, Named("Mål") with { Text = origin, IsRetold = originRetold }));

    [Fact]
    public void Each_wording_that_differs_is_told_name_before_text_without_the_white_space_that_does_not_count() =>
        Assert.Equal(
            [("God hälsa", "Bättre hälsa"), ("Så här", "Så där")],
            Inheritance.Differences(Named("God  hälsa") with { Text = "Så\nhär" }, Named("Bättre hälsa") with { Text = "Så där " }));

    private static Node Named(string name) => Samples.Node("m", "mal") with { Name = name };
}
