using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The search page: what it finds, marks and leads to, with script and without.</summary>
public sealed class SearchTests(Library library)
{
    private readonly LoadedSite site = library.Site;

    [Fact]
    public async Task A_search_shows_marked_hits_in_groups_that_lead_on()
    {
        var page = await site.Page("/norrbotten/sok?q=sjukfr%C3%A5nvaro");
        Assert.Equal("Sök", page.One("h1").Text);
        Assert.Equal("2 träffar på ”sjukfrånvaro”.", page.One("p", told => told["aria-live"] == "polite").Text);
        Assert.Equal("sjukfrånvaro", page.Id("q")["value"]);
        Assert.Equal(["Styrmått 1", "Indikatorer 1"], page.All("h2").Select(heading => heading.Text));
        Assert.Contains(page.All("mark"), mark => mark.Text == "Sjukfrånvaro");
        var links = page.In(page.Id("traffar"), "a").Select(link => link["href"]).ToList();
        Assert.Contains("/norrbotten/planer/rn-rs-2020/sm-40", links);
        Assert.Contains("/norrbotten/matt/sjukfranvaro", links);
        foreach (var link in links.Where(link => !link!.StartsWith('#')))
            using (var response = await site.Get(link!))
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("ARBGRP357-3-153", "1 träff på ”ARBGRP357-3-153”.")]
    [InlineData("sjukfranvaro", "Inga träffar på ”sjukfranvaro”.")]
    [InlineData("\" * : ( ) - NEAR AND OR", "Inga träffar på ”\" * : ( ) - NEAR AND OR”.")]
    [InlineData("\" * ( ) -", "")]
    public async Task It_tells_what_was_found(string text, string told)
    {
        var page = await site.Page($"/norrbotten/sok?q={Uri.EscapeDataString(text)}");
        Assert.Equal(told, page.One("p", one => one["aria-live"] == "polite").Text);
        Assert.Equal(told.StartsWith("Inga", StringComparison.Ordinal) || told.Length == 0, page.All("div").Any(empty => empty.Has("empty")));
    }

    [Fact]
    public async Task All_of_a_group_is_shown_on_a_page_of_its_own()
    {
        var few = await site.Page("/norrbotten/sok?q=regionstyrelsen");
        var more = few.One("a", link => link.Text == "Visa alla 17")["href"]!;
        Assert.Equal("/norrbotten/sok?q=regionstyrelsen&slag=punkter&niva=Uppdrag", more);
        var all = await site.Page(more);
        Assert.Equal(17, all.In(all.Id("traffar"), "li").Count());
        Assert.Equal("Uppdrag 17", Assert.Single(all.All("h2")).Text);
        Assert.Contains(all.All("a"), link => link["href"] == "/norrbotten/sok?q=regionstyrelsen");
        var unknown = await site.Page("/norrbotten/sok?q=regionstyrelsen&slag=x&niva=y");
        Assert.StartsWith("Inga träffar", unknown.One("p", told => told["aria-live"] == "polite").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Htmx_gets_the_hits_alone()
    {
        var fragment = await site.Fragment("/norrbotten/sok?q=sjukfr%C3%A5nvaro", "traffar");
        Assert.StartsWith("<div id=\"traffar\">", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", fragment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_a_region_has_the_search_in_its_head_and_others_have_not()
    {
        var page = await site.Page("/norrbotten/planer");
        var form = page.One("form", form => form.Has("seek"));
        Assert.Equal(("/norrbotten/sok", "get", "search"), (form["action"], form["method"], form["role"]));
        Assert.Equal("q", page.In(form, "input").Single()["name"]);
        Assert.Contains(page.All("a"), link => link["href"] == "/norrbotten/sok");
        Assert.DoesNotContain((await site.Page("/")).All("form"), other => other.Has("seek"));
    }

    [Fact]
    public async Task Limits_are_told_on_the_page()
    {
        Assert.Contains("högst 400 tecken", (await site.Page($"/norrbotten/sok?q={new string('x', 401)}")).One("main").Text, StringComparison.Ordinal);
        Assert.Contains("högst 50 ord", (await site.Page($"/norrbotten/sok?q={string.Join('+', Enumerable.Range(100, 51))}")).One("main").Text, StringComparison.Ordinal);
        using var response = await site.Get("/okant/sok?q=x");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("%00sjuk")]
    [InlineData("%ED%A0%80")]
    [InlineData("%EF%BF%BE")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%E2%80%AE%D7%94")]
    [InlineData("%FF%FE")]
    public async Task Odd_letters_do_no_harm(string text) => Assert.Equal("Sök", (await site.Page($"/norrbotten/sok?q={text}")).One("h1").Text);

    [Fact]
    public async Task In_english_the_interface_is_english_and_the_hits_are_the_plans()
    {
        var page = await site.Page("/norrbotten/sok?q=sjukfr%C3%A5nvaro", ("Cookie", "rodtrad-sprak=en"));
        Assert.Equal("2 hits for “sjukfrånvaro”.", page.One("p", told => told["aria-live"] == "polite").Text);
        Assert.Equal("sv", page.All("span").First(span => span.Text == "Styrmått")["lang"]);
    }

    [Fact]
    public async Task What_is_long_or_runs_from_right_to_left_is_found_and_shown()
    {
        var page = await site.Page("/provlanet/sok?q=l%C3%A5ngtord");
        Assert.NotEmpty(page.All("mark"));
        Assert.NotEmpty((await site.Page($"/provlanet/sok?q={Uri.EscapeDataString("הסטרטה המטרה".Split(' ')[1])}")).All("mark"));
    }

    [Fact]
    public async Task No_hit_tells_of_what_is_not_published()
    {
        foreach (var text in (string[])["hemligt", "kanarief%C3%A5gel", "hemlig"])
            Assert.StartsWith("Inga träffar", (await site.Page($"/provlanet/sok?q={text}")).One("p", told => told["aria-live"] == "polite").Text, StringComparison.Ordinal);
    }
}
