using Rodtrad.Exchange.Text;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>Markdown of a plan becomes links to web pages at most, also where one refused link stands beside another.</summary>
public sealed class MarkdownTests
{
    private static readonly string[] Links =
        [.. Payloads.All.Where(payload => payload.Contains("](", StringComparison.Ordinal) || payload.StartsWith("[x]:", StringComparison.Ordinal) || payload.StartsWith("<javascript:", StringComparison.Ordinal))];

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\n- ")]
    [InlineData("*")]
    public void No_pair_of_payloads_keeps_an_address_that_is_refused(string between)
    {
        Assert.InRange(Links.Length, 20, 200);
        foreach (var (one, other) in Links.SelectMany(one => Payloads.All, (one, other) => (one, other)))
        {
            Safe(one + between + other);
            Safe(other + between + one);
        }
        Safe(string.Join(between, Payloads.All));
    }

    [Theory]
    [InlineData("[*stark* text](javascript:x)", "<p><em>stark</em> text</p>")]
    [InlineData("![bild](/a.png)", "<p>bild</p>")]
    [InlineData("a [b](javascript:x) c <javascript:y> d", "<p>a b c javascript:y d</p>")]
    [InlineData("[b](https://example.se/)", "<p><a href=\"https://example.se/\">b</a></p>")]
    [InlineData("[b](/norrbotten/planer)", "<p><a href=\"/norrbotten/planer\">b</a></p>")]
    public void What_is_refused_is_its_text(string text, string html) => Assert.Equal(html, SafeMarkdown.ToHtml(text).Trim());

    private static void Safe(string text)
    {
        foreach (var element in Markup.Parse(SafeMarkdown.ToHtml(text)).Elements)
        {
            Assert.True(element.Name is "p" or "a" or "em" or "strong" or "ul" or "ol" or "li" or "code" or "pre" or "blockquote" or "br" or "hr", $"{text}: {element.Name}");
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Key, (string[])["href", "title", "start", "class"]));
            if (element["href"] is { } address)
                Assert.True(address.StartsWith("https:", StringComparison.Ordinal) || address.StartsWith("http:", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal), $"{text}: {address}");
        }
    }
}
