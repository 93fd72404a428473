using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests;

/// <summary>The reader that many rules stand on.</summary>
public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("""a = "x\"y";""", """x\"y""")]
    [InlineData("""a = @"x""y\";""", """x""y\""")]
    [InlineData("""a = $"{b("i")}t{{u}}";""", "", "i", "t{{u}}")]
    [InlineData("""a = $@"p\{(b ? "q" : "r")}s";""", """p\""", "q", "r", "s")]
    [InlineData("a = \"\"\"x \"y\" z\"\"\";", "x \"y\" z")]
    [InlineData("a = $$\"\"\"{x}{{b[\"i\"]}}\"\"\";", "{x}", "i", "")]
    [InlineData("""a = '"'; b = '\''; c = "d";""", "\"", """\'""", "d")]
    [InlineData("""a = ""; b = "c"; // "d" """, "c")]
    [InlineData("""/* "a" */ b = "c";""", "c")]
    public void Literals_are_found(string source, params string[] expected) =>
        Assert.Equal(expected, CSharpText.Of(source).Literals.OrderBy(literal => literal.Line).Select(literal => literal.Text));

    [Fact]
    public void Code_keeps_its_lines_and_loses_its_words()
    {
        var text = CSharpText.Of("int a; // word\nvar s = $\"word {a + 1} word\";\n/* word\nword */ b();");

        Assert.DoesNotContain("word", text.Code, StringComparison.Ordinal);
        Assert.Contains("a + 1", text.Code, StringComparison.Ordinal);
        Assert.Equal(4, text.Code.Split('\n').Length);
        Assert.All(text.Literals, literal => Assert.Equal(2, literal.Line));
    }
}
