using Rodtrad.Domain.Plans;
using Rodtrad.Exchange.Text;

namespace Rodtrad.Exchange.Tests.Text;

/// <summary>Which words of a text get their explanation beside them, and that nothing of it becomes markup.</summary>
public sealed class ExplainedWordsTests
{
    [Theory]
    [InlineData("Antal DRG per år.", "DRG")]
    [InlineData("DRG", "DRG")]
    [InlineData("(DRG), sedan DRG igen", "DRG")]
    [InlineData("drG", "")] // only the first letter may be small
    [InlineData("DRGX XDRG DRG-poäng", "")] // other words
    [InlineData("Ett balanserat styrkort är bra.", "balanserat styrkort")]
    [InlineData("Ett Balanserat\nstyrkort över två rader", "Balanserat styrkort")]
    [InlineData("Styrkort och balanserat styrkort", "Styrkort|balanserat styrkort")] // the longest that fits
    [InlineData("balanserat styrkort", "balanserat styrkort")]
    [InlineData("*balanserat styrkort* i **DRG**", "balanserat styrkort|DRG")]
    [InlineData("- DRG\n- styrkort", "DRG|styrkort")]
    [InlineData("[DRG](https://example.se) `DRG` <https://drg.se/DRG>", "")] // never in a link or in code
    [InlineData("    DRG", "")]
    [InlineData("Styrning (BSK) och balanserad styrning", "BSK")] // one word, once
    [InlineData("Balanserad styrning (BSK) är mer än BSK", "Balanserad styrning (BSK)")]
    public void The_first_time_a_whole_word_stands_in_a_text_it_is_marked(string text, string marked)
    {
        var html = SafeMarkdown.ToHtml(text, Words("DRG", "Styrkort", "Balanserat styrkort", "Balanserad styrning (BSK)"), "a");
        Assert.Equal(marked, string.Join('|', Between(html, "<button type=\"button\" class=\"term\" popovertarget=\"", "</button>").Select(button => button[(button.IndexOf('>', StringComparison.Ordinal) + 1)..])));
    }

    [Fact]
    public void A_mark_shows_the_explanation_with_its_source_and_leads_to_the_list()
    {
        var html = SafeMarkdown.ToHtml("Om DRG.", new ExplainedWords([new("/r/planer/p#begrepp-1", new Explanation("DRG", "Grupper av vård", "Socialstyrelsen"))]), "inledning");
        Assert.Equal(
            "<p>Om <button type=\"button\" class=\"term\" popovertarget=\"b-inledning-1\">DRG</button><span class=\"explain\" popover id=\"b-inledning-1\">"
            + "<a href=\"/r/planer/p#begrepp-1\"><b>DRG</b></a> Grupper av vård <span class=\"muted\">(Socialstyrelsen)</span></span>.</p>", html.Trim());
    }

    [Fact]
    public void Every_mark_of_a_page_has_an_id_of_its_own()
    {
        var words = Words("DRG", "Styrkort");
        var ids = new[] { "a", "b" }.SelectMany(place => Between(SafeMarkdown.ToHtml("DRG och styrkort", words, place), " popover id=\"", "\"")).ToList();
        Assert.Equal(["b-a-1", "b-a-2", "b-b-1", "b-b-2"], ids);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onclick=\"alert(1)")]
    [InlineData("x\"><img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("&lt;b&gt;")]
    public void What_a_package_says_stays_text(string hostile)
    {
        foreach (var told in (Explanation[])[new("DRG", hostile, hostile), new(hostile, "x", "")])
        {
            var html = SafeMarkdown.ToHtml($"DRG {hostile} DRG", new ExplainedWords([new("#begrepp-1", told)]), "a");
            Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
            Assert.DoesNotContain("onclick=\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Rad ett\nrad två")]
    [InlineData("*betoning* och [länk](https://example.se)\n\n- ett\n- två")]
    [InlineData("Å ä ö &amp; \\*inte betoning\\*")]
    public void Without_words_to_explain_a_text_is_as_before(string text) =>
        Assert.Equal(SafeMarkdown.ToHtml(text), SafeMarkdown.ToHtml(text, ExplainedWords.None, "a"));

    private static ExplainedWords Words(params string[] terms) =>
        new(terms.Select((term, i) => new ExplainedWord($"#begrepp-{i + 1}", new Explanation(term, "Förklaring", ""))));

    private static IEnumerable<string> Between(string text, string from, string to)
    {
        for (var at = text.IndexOf(from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(from, at, StringComparison.Ordinal))
        {
            at += from.Length;
            yield return text[at..text.IndexOf(to, at, StringComparison.Ordinal)];
        }
    }
}
