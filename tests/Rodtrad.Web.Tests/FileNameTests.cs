using Rodtrad.Tests.Shared;
using Rodtrad.Web.Components;

namespace Rodtrad.Web.Tests;

/// <summary>What files are called.</summary>
public sealed class FileNameTests
{
    [Theory]
    [InlineData("Regionstyrelsens plan 2020–2022", "Regionstyrelsens plan 2020–2022.pdf")]
    [InlineData("../../etc/passwd", "etc passwd.pdf")]
    [InlineData("a\"b;c\r\nX: y", "a b;c X y.pdf")]
    [InlineData("\u202efdp.exe", "fdp.exe.pdf")]
    [InlineData(" . ", "plan.pdf")]
    [InlineData("", "plan.pdf")]
    public void They_can_be_written_everywhere(string title, string name) => Assert.Equal(name, FileName.Of(title, "pdf"));

    [Fact]
    public void They_are_not_endless()
    {
        var name = FileName.Of(TrialRegion.Long, "pdf");
        Assert.True(name.Length <= 104);
    }
}
