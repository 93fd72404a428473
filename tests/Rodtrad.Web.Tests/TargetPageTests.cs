using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The page where anyone may try a target, and the same in brief on the page of a measure.</summary>
public sealed class TargetPageTests(Library library)
{
    private const string Page = "/norrbotten/sa-lases-malet";
    private readonly LoadedSite site = library.Site;

    [Fact]
    public async Task Without_a_question_the_page_says_what_to_do_and_shows_examples_of_the_plans()
    {
        var page = await site.Page(Page);
        Assert.Equal("Så läses målet", page.One("h1").Text);
        Assert.Equal("Skriv en måltext, eller välj ett exempel.", page.Id("svar").Text);
        var examples = page.In(page.One("tbody"), "a").Where(link => link["href"]!.StartsWith(Page, StringComparison.Ordinal)).ToList();
        Assert.True(examples.Count >= 10, $"{examples.Count} examples");
        // Each link fills in the form, and gets an answer without an outcome.
        foreach (var example in examples)
        {
            var asked = await site.Page(example["href"]!);
            Assert.Equal(example.Text, asked.Id("tf-text")["value"]);
            Assert.Matches("Ej rapporterat|Följs", asked.Id("svar").Text);
        }
    }

    [Fact]
    public async Task An_answer_tells_how_the_target_is_read_and_why_the_verdict_is_what_it_is()
    {
        var page = await site.Page($"{Page}?text=Under+6%2C5+%25&battre=lower&utfall=6%2C46&decimaler=1");
        var answer = page.Id("svar");
        Assert.Equal("not", page.In(answer, "span").First(span => span.Has("st"))["data-st"]);
        Assert.StartsWith("Ej uppfyllt Utfallet 6,5 % är inte under 6,5 %. Utfallet 6,46 % är avrundat till 6,5 %, med måttets decimaler.", answer.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Läses som under 6,5 % Slag gränsvärde Jämförelse under (<) Nivå 6,5 %", answer.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("6,46", page.Id("tf-utfall")["value"]);
        Assert.NotNull(page.One("option", option => option["value"] == "lower")["selected"]);
        Assert.NotNull(page.One("details")["open"]);
    }

    [Fact]
    public async Task Each_part_has_its_own_mark_and_word()
    {
        var page = await site.Page($"{Page}?text=K+16%2C0+M+17%2C2&battre=lower&utfall=K+15%2C9+M+17%2C9");
        Assert.Equal(["part", "met", "not"], page.In(page.Id("svar"), "span").Where(span => span.Has("st")).Select(span => span["data-st"]));
        Assert.Contains("M Ej uppfyllt Utfallet 17,9 är högre än 17,2.", page.Id("svar").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?text=81&utfall=80", "svar")]
    [InlineData("?text=81&utfall=80", "svar-plan-sm-1-2020")]
    public async Task The_fragment_is_the_answer_alone(string query, string id)
    {
        var fragment = Markup.Parse(await site.Fragment(Page + query, id));
        Assert.Equal(id, fragment.Elements[0]["id"]);
        Assert.Equal("status", fragment.Elements[0]["role"]);
        Assert.Single(fragment.Elements, one => one.Parent is null);
    }

    [Fact]
    public async Task An_id_that_is_none_of_ours_gets_the_whole_page()
    {
        var text = await site.Fragment(Page, "svar-\"><script>");
        Assert.Contains("<html", text, StringComparison.Ordinal);
        Assert.DoesNotContain("svar-\">", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_wrongly_is_told_in_words()
    {
        Assert.Contains("Skriv något av: higher, lower, yes, none.", (await site.Page($"{Page}?text=81&battre=upp")).Id("svar").Text, StringComparison.Ordinal);
        Assert.Contains("läser högst 500 tecken", (await site.Page($"{Page}?text={new string('x', 501)}")).Id("svar").Text, StringComparison.Ordinal);
        Assert.Contains("läser högst 500 tecken", (await site.Page($"{Page}?text=81&utfall={new string('9', 201)}")).Id("svar").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        foreach (var payload in Payloads.All)
        {
            var escaped = Uri.EscapeDataString(payload);
            using var response = await site.Get($"{Page}?text={escaped}&utfall={escaped}&ingangsvarde={escaped}&enhet={escaped}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var page = Markup.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(2, page.All("script").Count());
            Assert.DoesNotContain(page.Elements, element => element.Name is "img" or "iframe" or "object" or "embed" or "math" or "video");
        }
    }

    [Fact]
    public async Task A_measure_tells_how_its_targets_are_read_and_lets_one_try()
    {
        var page = await site.Page("/norrbotten/matt/oplanerade-aterinskrivningar");
        var trials = page.All("div").Where(div => div.Has("try")).ToList();
        Assert.Equal(2, trials.Count);
        Assert.StartsWith("Läses som: K högst 16,0; M högst 17,2", trials[0].Text, StringComparison.Ordinal);
        var known = page.In(trials[0], "input").Where(input => input["type"] == "hidden").ToDictionary(input => input["name"]!, input => input["value"]);
        Assert.Equal(("K 16,0 M 17,2", "lower", "%", "K: 16,9 M: 20,3"), (known["text"], known["battre"], known["enhet"], known["ingangsvarde"]));
        Assert.Contains(page.In(trials[0], "a"), link => link["href"]!.StartsWith($"{Page}?text=K%2016,0%20M%2017,2", StringComparison.Ordinal));
    }
}
